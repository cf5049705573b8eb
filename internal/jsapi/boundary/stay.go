//go:build js && wasm && !tinygo

package boundary

// Stay keeps the program to serve calls: main ends with it.
func Stay() { select {} }
