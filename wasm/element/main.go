//go:build js && wasm

// Command element is the engine for <mini-compat> and for scripts: what answers,
// without the views of the page. It hands one object to the function minicompat
// on its global object, which loader.js puts there: ask and batch (package
// jsapi), and card(question), which words an answer for the element (package
// card, JSON in and out). It then stays to serve calls.
package main

import (
	"syscall/js"

	"minicompat/internal/jsapi"
	"minicompat/internal/jsapi/boundary"
	"minicompat/internal/view/card"
)

func main() {
	api := jsapi.Object()
	api.Set("card", jsapi.Text(card.Answer))
	js.Global().Call("minicompat", api)
	boundary.Stay()
}
