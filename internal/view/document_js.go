package view

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"

	"minicompat/internal/view/tree"
)

// document applies changes to the real document. Elements are made around
// their values without dom's constructor look-ups, which cost some 70
// property reads each.
type document struct {
	owner         js.Value
	createElement js.Value // bound to the document: a call by value is cheaper than by name
	createSVG     js.Value
	createText    js.Value
	tags          map[string]js.Value // names as JavaScript strings, made once
}

const svgNamespace = "http://www.w3.org/2000/svg"

func newDocument() *document {
	owner := dom.GetWindow().Document().Underlying()
	bind := func(name string) js.Value { return owner.Get(name).Call("bind", owner) }
	return &document{
		owner:         owner,
		createElement: bind("createElement"),
		createSVG:     bind("createElementNS"),
		createText:    bind("createTextNode"),
		tags:          make(map[string]js.Value),
	}
}

func (d *document) name(s string) js.Value {
	v, ok := d.tags[s]
	if !ok {
		v = js.ValueOf(s)
		d.tags[s] = v
	}
	return v
}

func wrap(v js.Value) *dom.BasicHTMLElement {
	return &dom.BasicHTMLElement{BasicElement: &dom.BasicElement{BasicNode: &dom.BasicNode{Value: v}}}
}

func valueOf(h tree.Handle) js.Value { return h.(js.Value) }

func (d *document) Create(tag string, svg bool) tree.Handle {
	if svg {
		return d.createSVG.Invoke(d.name(svgNamespace), d.name(tag))
	}
	return d.createElement.Invoke(d.name(tag))
}

func (d *document) CreateText(text string) tree.Handle { return d.createText.Invoke(text) }

func (d *document) SetText(h tree.Handle, text string) { valueOf(h).Set("data", text) }

func (d *document) SetAttr(h tree.Handle, name, value string) {
	valueOf(h).Call("setAttribute", d.name(name), value)
}

func (d *document) RemoveAttr(h tree.Handle, name string) {
	valueOf(h).Call("removeAttribute", d.name(name))
}

func (d *document) SetProp(h tree.Handle, name, value string) {
	element := valueOf(h)
	if name != "value" {
		element.Set(name, value == "true")
		return
	}
	if now := element.Get(name); now.Type() != js.TypeString || now.String() != value {
		element.Set(name, value)
	}
}

func (d *document) SetStyle(h tree.Handle, name, value string) {
	valueOf(h).Get("style").Call("setProperty", name, value)
}

func (d *document) Insert(parent, child, before tree.Handle) {
	if before == nil {
		valueOf(parent).Call("appendChild", valueOf(child))
		return
	}
	valueOf(parent).Call("insertBefore", valueOf(child), valueOf(before))
}

func (d *document) Remove(parent, child tree.Handle) {
	valueOf(parent).Call("removeChild", valueOf(child))
}
