//go:build js && wasm

// Command scanner reads what people drop, in a Web Worker, so that the page
// neither waits for it nor carries it. It hands one object to the function
// minicompat on its global object, which loader.js puts there. Texts are JSON
// unless said otherwise.
//
//   - table(text) takes {"text", "html", "name"} and gives the answer that
//     package table documents.
//   - watch(callback) has callback(done, total) called with bytes while a long
//     input is read; it is called within table, which answers only afterwards.
//   - plan(text) begins a project: {"platform", "entries": [{"name", "size"}]};
//     planZip(platform, size, part) begins one in a zip, whose bytes
//     part(from, to) gives as a Uint8Array, or null. Both give {"read", "sizes",
//     "total"}: the indices of the files to be read, in order, their sizes in
//     bytes, and the sum of these.
//   - add(index, bytes) reads a planned file, fail(index) notes that it could not
//     be had, and unpack(index) reads one of the zip. They give nothing when all
//     is well.
//   - totals() gives how much was read so far, finish() the result with few uses
//     of each feature, as package scan documents them.
//   - uses(text) takes {"path", "offset", "limit"} and gives {"uses", "of"};
//     report(text) takes {"format", "params", "minimum", "language"} and gives a
//     Uint8Array. Both are of the project that was finished last.
//
// What goes wrong is {"problem": code}: bad_request for what is no such request,
// internal when a call panics, not_a_zip, no_project.
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
	s.projects.offer(api)
	js.Global().Call("minicompat", api)
	select {}
}

func badRequest() []byte { return problem("bad_request") }
func internal() []byte   { return problem("internal") }

func problem(code string) []byte { return []byte(`{"problem":"` + code + `"}`) }

// scanner remembers who wants to know how far reading is, and the project.
type scanner struct {
	watcher  js.Value
	projects projects
}

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
