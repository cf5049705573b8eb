package view

import (
	"strings"
	"syscall/js"
)

// address is the query of the page's address.
func (w *window) address() string {
	return js.Global().Get("location").Get("search").String()
}

// write asks the page to show a question in the address bar, as a new entry of
// the history or in place of the present one.
func (w *window) write(query string, push bool) {
	w.tell(map[string]any{"kind": "address", "query": query, "push": push})
}

// remember asks the page to keep a preference; it is handed back in the
// options of the next mount. An empty value forgets it.
func (w *window) remember(name, value string) {
	w.tell(map[string]any{"kind": "remember", "name": name, "value": value})
}

// save asks the page to give the reader a file: drawing a picture may fail.
func (w *window) save(d download) {
	w.tell(map[string]any{
		"kind": "download", "name": d.Name, "type": d.Type, "body": d.Body,
		"picture": d.Picture, "width": d.Width, "height": d.Height,
	})
}

// stop asks the page to give up reading a table.
func (w *window) stop() { w.tell(map[string]any{"kind": "stop"}) }

// scan asks the page for something of a project; the answer comes as an event.
func (w *window) scan(r scanRequest) {
	w.tell(map[string]any{
		"kind": "scan", "do": r.Do, "platform": r.Platform, "path": r.Path, "offset": r.Offset, "limit": r.Limit,
		"format": r.Format, "name": r.Name, "params": r.Params, "minimum": r.Minimum, "language": r.Language,
	})
}

// tell hands something to whoever mounted the view, as an event on the mount's
// element. History and storage may throw, and a program that TinyGo built does
// not survive that: page.js can catch.
func (w *window) tell(detail map[string]any) {
	e := js.Global().Get("CustomEvent").New("minicompat", map[string]any{
		"detail": detail, "bubbles": true, "composed": true,
	})
	w.root.Call("dispatchEvent", e)
}

// languages are those that the reader prefers, best first.
func (w *window) languages() []string {
	list := js.Global().Get("navigator").Get("languages")
	if list.Type() != js.TypeObject {
		return nil
	}
	var out []string
	for i := range list.Length() {
		out = append(out, list.Index(i).String())
	}
	return out
}

// dress puts language, theme and title on the document.
func (w *window) dress(d dress) {
	document := w.Document().Underlying()
	html := document.Get("documentElement")
	if html.Get("lang").String() != d.lang {
		html.Set("lang", d.lang)
	}
	if attributeOf(html, "data-theme") != d.theme {
		html.Call("setAttribute", "data-theme", d.theme)
	}
	title := strings.ToValidUTF8(d.title, "\uFFFD")
	if document.Get("title").String() != title {
		document.Set("title", title)
	}
}
