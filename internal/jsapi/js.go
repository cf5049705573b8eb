//go:build js && wasm

package jsapi

import (
	"syscall/js"

	"minicompat/internal/query"
)

// Object is the API for JavaScript: ask(request) and batch(requests) take and
// give JSON strings. The functions live as long as the program.
func Object() js.Value {
	api := js.Global().Get("Object").New()
	api.Set("ask", Text(Call))
	api.Set("batch", Text(Batch))
	return api
}

// Text makes a function of one string for JavaScript. Other arguments are
// answered with a problem, and so is a call that panics.
func Text(call func(string) []byte) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (answer any) {
		defer func() {
			if reason := recover(); reason != nil {
				answer = string(query.Crashed().JSON())
			}
		}()
		if len(args) != 1 || args[0].Type() != js.TypeString {
			return string(query.BadRequest("one argument, a JSON string, is expected").JSON())
		}
		return string(call(args[0].String()))
	})
}
