//go:build js && wasm

// Command widget is the engine for the page. It hands one object to the function
// minicompat on its global object, which loader.js puts there: ask and batch
// (package jsapi), and mount(element, options), which shows a view in the element
// and returns a function that takes it away again. It then stays to serve calls.
//
// What is embedded in other pages is served by the smaller wasm/element.
package main

import (
	"syscall/js"

	"minicompat/internal/jsapi"
	"minicompat/internal/jsapi/boundary"
	"minicompat/internal/view"
)

func main() {
	api := jsapi.Object()
	api.Set("mount", js.FuncOf(mount))
	js.Global().Call("minicompat", api)
	boundary.Stay()
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
