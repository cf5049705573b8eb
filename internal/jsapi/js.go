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
	api.Set("batch", Text(batches()))
	return api
}

// batches is Batch in the room of the largest one before: calls come one at a
// time, and JavaScript has the answer in a string of its own by the next.
func batches() func(text string) []byte {
	var room []byte
	return func(text string) []byte {
		body := appendBatch(room[:0], text)
		if cap(body) > cap(room) {
			room = body
		}
		return body
	}
}

// Text makes a function of one string for JavaScript; see package boundary.
func Text(call func(string) []byte) js.Func {
	return boundary.Text(call, boundary.Problems{
		Arguments: func() []byte { return query.BadRequest("one argument, a JSON string, is expected").JSON() },
		Crashed:   func() []byte { return query.Crashed().JSON() },
	})
}
