//go:build js && wasm

// Command scanner reads what people drop, in a Web Worker, so that the page
// neither waits for it nor carries it. It hands one object to the function
// minicompat on its global object, which loader.js puts there:
//
//   - table(text, html, name) takes three strings, those of table.Input, and
//     gives the answer that package table documents, as JSON, or {"problem":
//     "bad_request"} for anything else, and {"problem": "internal"} when reading
//     panics. They are no JSON: taking 5 MB of that apart costs as much here as
//     reading the table in it;
//   - watch(callback) has callback(done, total) called with bytes while a long
//     input is read; it is called within table, which answers only afterwards.
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
	api.Set("table", js.FuncOf(s.table))
	api.Set("watch", js.FuncOf(s.watch))
	js.Global().Call("minicompat", api)
	select {}
}

const (
	badRequest = `{"problem":"bad_request"}`
	internal   = `{"problem":"internal"}`
)

// scanner remembers who wants to know how far reading is.
type scanner struct{ watcher js.Value }

func (s *scanner) watch(_ js.Value, args []js.Value) any {
	if len(args) == 1 && args[0].Type() == js.TypeFunction {
		s.watcher = args[0]
	}
	return nil
}

func (s *scanner) table(_ js.Value, args []js.Value) (answer any) {
	defer func() {
		if recover() != nil {
			answer = internal
		}
	}()
	in, ok := input(args)
	if !ok {
		return badRequest
	}
	body, err := json.Marshal(table.Read(in, s.progress))
	if err != nil { // strings, numbers and slices of them always marshal
		return internal
	}
	return string(body)
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

func (s *scanner) progress(done, total int) {
	if !s.watcher.IsUndefined() {
		s.watcher.Invoke(done, total)
	}
}
