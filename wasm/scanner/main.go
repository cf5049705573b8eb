//go:build js && wasm

// Command scanner reads what people drop, in a Web Worker, so that the page
// neither waits for it nor carries it. It hands one object to the function
// minicompat on its global object, which loader.js puts there. Texts are JSON
// unless said otherwise.
//
//   - table(text, html, name) takes three strings, those of table.Input, and
//     gives the answer that package table documents. They are no JSON: taking 5 MB
//     of that apart costs as much here as reading the table in it.
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
	"runtime/debug"
	"syscall/js"

	"minicompat/internal/table"
)

// gcPercent lets garbage grow to four times what is in use before it is
// collected: the program has this memory to itself, and collecting has no
// second processor here to run on. From manyBytes on it is collected as ever
// more is needed.
const (
	gcPercent = 400
	manyBytes = 1 << 30
)

func main() {
	debug.SetGCPercent(gcPercent)
	debug.SetMemoryLimit(manyBytes)
	s := scanner{watcher: js.Undefined()}
	api := js.Global().Get("Object").New()
	api.Set("table", safe(s.table))
	api.Set("watch", js.FuncOf(s.watch))
	s.projects.offer(api)
	js.Global().Call("minicompat", api)
	select {}
}

// What goes wrong.
const (
	badRequest = `{"problem":"bad_request"}`
	internal   = `{"problem":"internal"}`
	notAZip    = `{"problem":"not_a_zip"}`
	noProject  = `{"problem":"no_project"}`
)

// safe makes a function for JavaScript, which answers internal when the call
// panics.
func safe(call func(args []js.Value) any) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (answer any) {
		defer func() {
			if recover() != nil {
				answer = internal
			}
		}()
		return call(args)
	})
}

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

func (s *scanner) table(args []js.Value) any {
	in, ok := input(args)
	if !ok {
		return badRequest
	}
	return encode(table.Read(in, s.progress))
}

func input(args []js.Value) (in table.Input, ok bool) {
	into := []*string{&in.Text, &in.HTML, &in.Name}
	if len(args) != len(into) {
		return in, false
	}
	for i, arg := range args {
		if arg.Type() != js.TypeString {
			return in, false
		}
		*into[i] = arg.String()
	}
	return in, true
}

func encode(answer any) any {
	body, err := json.Marshal(answer)
	if err != nil { // strings, numbers and slices of them always marshal
		return internal
	}
	return string(body)
}

func (s *scanner) progress(done, total int) {
	if !s.watcher.IsUndefined() {
		s.watcher.Invoke(done, total)
	}
}
