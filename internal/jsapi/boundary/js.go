//go:build js && wasm

package boundary

import (
	"syscall/js"
	"unsafe"
)

// Problems are the answers to calls that cannot be made.
type Problems struct {
	Arguments func() []byte // not one text
	Crashed   func() []byte // the call panicked
}

// Text makes a function of one string for JavaScript. Other arguments are
// answered with a problem, and so is a call that panics.
func Text(call func(string) []byte, problems Problems) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (answer any) {
		defer func() {
			if reason := recover(); reason != nil {
				answer = string(problems.Crashed())
			}
		}()
		if len(args) != 1 || args[0].Type() != js.TypeString {
			return string(problems.Arguments())
		}
		return text(call(args[0].String()))
	})
}

// text is the string of bytes that nothing writes to until JavaScript has it.
func text(bytes []byte) string { return unsafe.String(unsafe.SliceData(bytes), len(bytes)) }
