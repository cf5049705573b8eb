//go:build js && wasm && tinygo

package boundary

import "unsafe"

// Stay lets main return, which ends nothing where there is no scheduler: the
// release build leaves goroutines out, and the memory stays as main left it.
func Stay() {}

// handleEvent runs the js.Func that was called.
//
//go:linkname handleEvent syscall/js.handleEvent
func handleEvent() bool

// resume is what wasm_exec.js calls when a js.Func is: TinyGo's own needs the
// scheduler. Calls within calls run within them.
//
//export resume
func resume() { handleEvent() }

// arc4random is the C library's, by which TinyGo seeds its maps: that brings a
// cipher and printf along, 22 KB, to do what the page's own generator does.
//
//export arc4random
func arc4random() uint32 {
	randomGet(unsafe.Pointer(&random), 4)
	return random
}

var random uint32 // it is asked for before there is a heap

//go:wasmimport wasi_snapshot_preview1 random_get
func randomGet(into unsafe.Pointer, size uint32) uint32
