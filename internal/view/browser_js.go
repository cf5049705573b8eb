package view

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// window is the browser as the page uses it. Focus and scrolling are kept
// until the document is up to date.
type window struct {
	dom.Window
	root    js.Value // the mount's own element; ids are looked up under it
	waiting []func()
	timers  map[int]func()
	ring    js.Func // what all timers call
	ringing func()  // what the last one ran
	next    int
}

func newWindow(root js.Value) *window {
	w := &window{Window: dom.GetWindow(), root: root, timers: make(map[int]func())}
	w.ring = js.FuncOf(w.rang)
	return w
}

// settle does what waited for the document.
func (w *window) settle() {
	waiting := w.waiting
	w.waiting = nil
	for _, f := range waiting {
		f()
	}
}

func (w *window) later(id string, f func(js.Value)) {
	w.waiting = append(w.waiting, func() {
		if found := w.root.Call("querySelector", "#"+id); !found.IsNull() {
			f(found)
		}
	})
}

func (w *window) focus(id string) {
	w.later(id, func(e js.Value) { wrap(e).Focus() })
}

func (w *window) scrollTo(id string) {
	w.later(id, func(e js.Value) {
		e.Call("scrollIntoView", map[string]any{"block": "nearest", "inline": "nearest"})
	})
}

func (w *window) selectText(id string) {
	w.later(id, func(e js.Value) {
		if e.Get("select").Type() == js.TypeFunction {
			e.Call("select")
			return
		}
		js.Global().Call("getSelection").Call("selectAllChildren", e)
	})
}

func (w *window) modal(id string, open bool) {
	w.later(id, func(e js.Value) {
		switch {
		case open && !e.Get("open").Bool():
			e.Call("showModal")
		case !open:
			e.Call("close")
		}
	})
}

// copyText copies through the clipboard, which a browser may lack (no secure
// context) or refuse.
func (w *window) copyText(s string, done func(ok bool)) {
	clipboard := js.Global().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(false)
		return
	}
	var yes, no js.Func
	end := func(ok bool) func(js.Value, []js.Value) any {
		return func(js.Value, []js.Value) any {
			yes.Release()
			no.Release()
			done(ok)
			return nil
		}
	}
	yes, no = js.FuncOf(end(true)), js.FuncOf(end(false))
	clipboard.Call("writeText", s).Call("then", yes, no)
}

func (w *window) after(milliseconds int, f func()) (cancel func()) {
	w.next++
	id := w.next
	w.timers[id] = f
	timer := js.Global().Call("setTimeout", w.ring, milliseconds, id)
	return func() {
		js.Global().Call("clearTimeout", timer)
		delete(w.timers, id)
	}
}

// rang runs what waited for a timer.
func (w *window) rang(_ js.Value, arguments []js.Value) any {
	id := arguments[0].Int()
	if f := w.timers[id]; f != nil {
		// By TinyGo a function that is running is no reason to keep what it holds.
		w.ringing = f
		delete(w.timers, id)
		f()
	}
	return nil
}

// today is the day where the reader is.
func (w *window) today() string {
	now := js.Global().Get("Date").New()
	utc := now.Call("getTime").Float() - now.Call("getTimezoneOffset").Float()*60_000
	return js.Global().Get("Date").New(utc).Call("toISOString").String()[:len("2006-01-02")]
}

func (w *window) milliseconds() float64 {
	return js.Global().Get("performance").Call("now").Float()
}
