//go:build js && wasm

// Command widget is the engine for pages. It hands one object to the function
// minicompat on its global object, which loader.js puts there: ask and batch
// (package jsapi), card(question), which words an answer for the embedded
// element (package card, JSON in and out), and mount(element, options), which
// shows a view in the element and returns a function that takes it away again.
// It then stays to serve calls.
package main

import (
	"encoding/json"
	"syscall/js"

	"minicompat/internal/jsapi"
	"minicompat/internal/query"
	"minicompat/internal/view"
	"minicompat/internal/view/card"
)

func main() {
	api := jsapi.Object()
	api.Set("card", jsapi.Text(answerCard))
	api.Set("mount", js.FuncOf(mount))
	js.Global().Call("minicompat", api)
	select {}
}

// answerCard answers a question that is no JSON like one in which nothing is
// asked.
func answerCard(text string) []byte {
	var q card.Question
	_ = json.Unmarshal([]byte(text), &q)
	body, err := json.Marshal(card.Of(q))
	if err != nil { // strings, numbers and slices of them always marshal
		return query.Crashed().JSON()
	}
	return body
}

func mount(_ js.Value, args []js.Value) any {
	if len(args) != 2 || args[0].Type() != js.TypeObject || args[1].Type() != js.TypeString {
		return js.Null()
	}
	unmount := view.Mount(args[0], args[1].String())
	var release js.Func
	release = js.FuncOf(func(js.Value, []js.Value) any {
		unmount()
		release.Release()
		return nil
	})
	return release
}
