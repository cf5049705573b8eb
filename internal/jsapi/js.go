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
	api.Set("ask", wrap(Call))
	api.Set("batch", wrap(Batch))
	return api
}

// wrap checks what JavaScript passes: one string, or the answer is a problem.
func wrap(call func(string) []byte) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) != 1 || args[0].Type() != js.TypeString {
			return string(query.BadRequest("one argument, a JSON string, is expected").JSON())
		}
		return string(call(args[0].String()))
	})
}
