package view

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// heard are the events that elements may name actions for. Those that do not
// bubble are caught on their way down.
func heard() []struct {
	name    string
	capture bool
} {
	return []struct {
		name    string
		capture bool
	}{
		{"click", false}, {"input", false}, {"change", false}, {"keydown", false},
		{"mousedown", false}, {"focusin", false}, {"focusout", false}, {"submit", false},
		{"pointerover", false}, {"toggle", true}, {"scroll", true}, {"minicompat-told", false},
	}
}

// listen hears all events under root and returns what stops it.
func (p *page) listen(root *dom.BasicHTMLElement) (stop func()) {
	var stops []func()
	for _, e := range heard() {
		name, capture := e.name, e.capture
		// Not root.AddEventListener: it wraps each event by comparing some 40
		// constructors, and a keystroke has no time for that.
		f := js.FuncOf(func(_ js.Value, args []js.Value) any {
			p.hear(name, args[0])
			return nil
		})
		root.Call("addEventListener", name, f, capture)
		stops = append(stops, func() {
			root.RemoveEventListener(name, capture, f)
			f.Release()
		})
	}
	return func() {
		for _, s := range stops {
			s()
		}
	}
}

// hear finds the nearest element that names an action for the event and runs
// its handler.
func (p *page) hear(name string, raw js.Value) {
	target := raw.Get("target")
	if target.Get("closest").Type() != js.TypeFunction {
		return
	}
	attribute := "data-on-" + name
	element := target.Call("closest", "["+attribute+"]")
	if element.IsNull() {
		return
	}
	e := &event{Type: name, Arg: attributeOf(element, "data-arg")}
	switch name {
	case "input", "change", "keydown", "focusout":
		if v := target.Get("value"); v.Type() == js.TypeString {
			e.Value = v.String()
		}
	case "minicompat-told": // what the page passes on, as text
		if v := raw.Get("detail"); v.Type() == js.TypeString {
			e.Value = v.String()
		}
	case "toggle":
		e.Open = target.Get("open").Truthy()
	}
	if name == "keydown" {
		e.Key = raw.Get("key").String()
	}
	if name == "keydown" || name == "click" {
		e.Shift = raw.Get("shiftKey").Bool()
		e.Mod = raw.Get("ctrlKey").Bool() || raw.Get("metaKey").Bool() || raw.Get("altKey").Bool()
	}
	e.Typing = raw.Get("isComposing").Truthy()
	p.dispatch(attributeOf(element, attribute), e)
	if e.Prevent {
		raw.Call("preventDefault")
	}
}

func attributeOf(element js.Value, name string) string {
	if v := element.Call("getAttribute", name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}
