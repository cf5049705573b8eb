package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/syntax"
)

// parameter is what a function gets as its parameter i, by what it is handed to.
func (w *walker) parameter(f, i int32) *value {
	fn := &w.functions[f]
	if fn.to.call != nil {
		if v := w.handedOver(fn.to, i); v != nil {
			return v
		}
	}
	if fn.in != 0 && fn.to.key != "" {
		return w.handedAll(w.bindings[fn.in].handed, fn.to.key, i)
	}
	if fn.field != "" && len(w.fields[fn.field]) == 1 {
		return w.handedAll(w.passed[fn.field], "", i)
	}
	return w.handedAll(w.bindings[fn.named].handed, "", i)
}

// handedAll goes through the calls that a function is handed to: all agree, or
// say nothing.
func (w *walker) handedAll(at int32, key string, i int32) *value {
	var agreed *value
	for ; at != 0; at = w.handed[at].next {
		h := w.handed[at]
		if h.key == "" {
			h.key = key
		}
		v := w.handedOver(h, i)
		if v != nil && agreed != nil && !v.same(agreed) {
			return nil
		}
		if v != nil {
			agreed = v
		}
	}
	return agreed
}

// handedOver is the parameter i of a function that is handed to a call.
func (w *walker) handedOver(h handed, i int32) *value {
	if h.arg == calledItself {
		return w.silent(passed(h.call, int(i)))
	}
	if i != 0 || h.call.Left == nil {
		return nil
	}
	if h.key == "" && h.arg == 0 {
		switch memberName(h.call.Left) {
		case "then":
			return w.await(w.within(h.call.Left.Left))
		case "forEach", "map", "filter", "find", "findIndex", "some", "every", "flatMap":
			if v := w.elementOf(w.within(h.call.Left.Left), -1); v != nil {
				return v
			}
		}
	}
	callee := w.within(h.call.Left)
	if !callee.isThing(catalog.Named) {
		return nil
	}
	key := h.key
	if key == "" {
		key = "callback"
	}
	given := w.catalog.Handed(callee.thing.Path, key)
	given.Loose = given.Loose || callee.thing.Loose
	return thing(given)
}

// within is the value of a part of a call, of which many may ask.
func (w *walker) within(n *syntax.Node) *value {
	v, ok := w.parts[n]
	if !ok {
		v = w.silent(n)
		w.parts[n] = v
	}
	return v
}
