//go:build js && wasm

// Command scanner reads what people drop, in a Web Worker, so that the page
// neither waits for it nor carries it. It hands one object to the function
// minicompat on its global object, which loader.js puts there:
//
//   - table(json) takes {"text", "html", "name"} and gives the answer that
//     package table documents, or {"problem": "bad_request"} for what is no such
//     request, and {"problem": "internal"} when reading panics;
//   - watch(callback) has callback(done, total) called with bytes while a long
//     input is read; it is called within table, which answers only afterwards.
//
// It then stays to serve calls.
package main

import (
	"encoding/json"
	"syscall/js"

	"minicompat/internal/jsapi/boundary"
	"minicompat/internal/table"
)

func main() {
	s := scanner{watcher: js.Undefined()}
	api := js.Global().Get("Object").New()
	api.Set("table", boundary.Text(s.table, boundary.Problems{Arguments: badRequest, Crashed: internal}))
	api.Set("watch", js.FuncOf(s.watch))
	js.Global().Call("minicompat", api)
	select {}
}

func badRequest() []byte { return []byte(`{"problem":"bad_request"}`) }
func internal() []byte   { return []byte(`{"problem":"internal"}`) }

// scanner remembers who wants to know how far reading is.
type scanner struct{ watcher js.Value }

func (s *scanner) watch(_ js.Value, args []js.Value) any {
	if len(args) == 1 && args[0].Type() == js.TypeFunction {
		s.watcher = args[0]
	}
	return nil
}

func (s *scanner) table(text string) []byte {
	var in table.Input
	if json.Unmarshal([]byte(text), &in) != nil {
		return badRequest()
	}
	body, err := json.Marshal(table.Read(in, s.progress))
	if err != nil { // strings, numbers and slices of them always marshal
		return internal()
	}
	return body
}

func (s *scanner) progress(done, total int) {
	if !s.watcher.IsUndefined() {
		s.watcher.Invoke(done, total)
	}
}
