//go:build js && wasm

package jsapi

import (
	"syscall/js"

	"minicompat/internal/jsapi/boundary"
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

// Text makes a function of one string for JavaScript; see package boundary.
func Text(call func(string) []byte) js.Func {
	return boundary.Text(call, boundary.Problems{
		Arguments: func() []byte { return query.BadRequest("one argument, a JSON string, is expected").JSON() },
		Crashed:   func() []byte { return query.Crashed().JSON() },
	})
}
