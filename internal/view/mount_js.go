package view

import (
	"encoding/json"
	"strconv"
	"sync/atomic"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// mounts counts mounts, so that ids stay unique in a document with several.
var mounts atomic.Int64

// Mount shows a view in an element in place of what is there, and returns what
// takes it away again. settings is a JSON object: kind is "page", lang and theme
// are what was remembered. Anything that cannot be read counts as absent. The
// view tells what it wants kept by "minicompat" events: see window.tell.
func Mount(element js.Value, settings string) (unmount func()) {
	var given options
	_ = json.Unmarshal([]byte(settings), &given)
	doc := newDocument()
	root := wrap(doc.Create("div", false).(js.Value))
	root.SetAttribute("class", "minicompat")
	w := newWindow(root.Underlying())
	p := newPage(frame{
		host: w, document: doc, root: root.Underlying(), remembered: given,
		prefix: "mc" + strconv.FormatInt(mounts.Add(1), 10) + "-",
	})
	stops := []func(){p.listen(root), p.listenWindow(w)}
	p.open()
	element.Call("replaceChildren", root.Underlying())
	w.settle()
	return func() {
		for _, stop := range stops {
			stop()
		}
		p.close()
		root.Underlying().Call("remove")
	}
}

// listenWindow follows back and forward, and the key that leads to the path
// from anywhere.
func (p *page) listenWindow(w *window) (stop func()) {
	pop := w.AddEventListener("popstate", false, func(dom.Event) { p.restore() })
	keys := js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.shortcut(w, args[0])
		return nil
	})
	w.Document().Underlying().Call("addEventListener", "keydown", keys)
	return func() {
		w.RemoveEventListener("popstate", false, pop)
		pop.Release()
		w.Document().Underlying().Call("removeEventListener", "keydown", keys)
		keys.Release()
	}
}

// shortcut focuses the path on a slash that nobody is typing.
func (p *page) shortcut(w *window, raw js.Value) {
	if raw.Get("key").String() != "/" || raw.Get("ctrlKey").Bool() || raw.Get("metaKey").Bool() || raw.Get("altKey").Bool() {
		return
	}
	target := raw.Get("target")
	switch target.Get("tagName").String() {
	case "INPUT", "TEXTAREA", "SELECT":
		return
	}
	raw.Call("preventDefault")
	w.focus(p.id("feature"))
	w.settle()
}
