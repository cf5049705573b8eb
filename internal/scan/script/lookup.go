package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/syntax"
)

// maxLookups bounds how many values may wait for one another.
const maxLookups = 64

// silent works out the value of an expression that is not walked now.
func (w *walker) silent(n *syntax.Node) *value {
	if n == nil || w.muted >= maxLookups {
		return nil
	}
	guards, collect := w.guards, w.collect
	w.muted++
	w.guards, w.collect = nil, nil
	v := w.expression(n, asTest)
	w.muted--
	w.guards, w.collect = guards, collect
	return v
}

// variable is the value of a variable, wherever it is read: what all places from
// which it gets one agree on.
func (w *walker) variable(ref int32) *value {
	b := &w.bindings[ref]
	if b.state != untouched {
		return b.value
	}
	b.state = underway
	switch first := b.first; {
	case b.interop != none:
		b.value = w.fromInterop(ref)
	case first == 0:
	case w.defs[first].next == 0 && w.defs[first].held == nil:
		b.value = w.def(first)
	default:
		b.value = w.agreed(first)
	}
	b.state = done
	return b.value
}

func (w *walker) agreed(d int32) *value {
	var m merged
	for ; d != 0; d = w.defs[d].next {
		m.add(w.def(d), w.defs[d].held.guards())
	}
	return m.result()
}

func (w *walker) agreedList(defs []int32) *value {
	var m merged
	for _, d := range defs {
		m.add(w.def(d), w.defs[d].held.guards())
	}
	return m.result()
}

// def is what one place gives.
func (w *walker) def(d int32) *value {
	at := &w.defs[d]
	if d == 0 || at.state != untouched {
		return at.value
	}
	at.state = underway
	switch at.from {
	case expression:
		at.value = w.silent(at.node)
	case member:
		_, at.value = w.follow(w.def(at.parent), at.text)
	case element:
		at.value = w.elementOf(w.def(at.parent), int(at.index))
	case whole:
		at.value = w.def(at.parent)
		if at.fixed {
			at.value = at.value.without()
		}
	case parameter:
		at.value = w.parameter(at.index, at.parent)
	case imported:
		at.value = w.imported(at.node.Text, at.text)
	}
	at.state = done
	return at.value
}

// field is the value of a field of this, whatever this is: all the assignments
// in the file agree on it.
func (w *walker) field(name string) *value {
	l := w.fieldOf[name]
	if l == nil {
		l = &looked{state: underway}
		w.fieldOf[name] = l
		if defs := w.fields[name]; len(defs) > 0 {
			l.value = w.agreedList(defs)
		}
		l.state = done
	}
	return l.value
}

// method is the function that a field of this is, nil when there are several.
func (w *walker) method(name string) *syntax.Node {
	if defs := w.fields[name]; len(defs) == 1 {
		return w.origin(w.defs[defs[0]].node)
	}
	return nil
}

// dataField is the value of a field of data. What is read further below it has
// the fields' names joined by dots.
func (w *walker) dataField(name string) *value {
	if len(name) > maxName {
		return nil
	}
	if l := w.dataOf[name]; l != nil {
		return l.value
	}
	l := &looked{state: underway, value: &value{kind: data, text: name + "."}}
	w.dataOf[name] = l
	if defs := w.data[name]; len(defs) > 0 && w.isWhole(name) {
		v := w.agreedList(defs)
		if v.isPlain() {
			v = &value{kind: data, text: name + ".", cond: v.condition()}
		}
		l.value = v
	}
	l.state = done
	return l.value
}

// isWhole reports whether the objects that a field of data lies in are only ever
// set as literals, so that all its values are known.
func (w *walker) isWhole(name string) bool {
	for i := range len(name) {
		if name[i] != '.' {
			continue
		}
		for _, d := range w.data[name[:i]] {
			n := w.defs[d].node
			if n == nil || n.Kind != syntax.Object && constant(n) != never {
				return false
			}
		}
	}
	return true
}

// imported is what a name of a module stands for.
func (w *walker) imported(from, name string) *value {
	taro := w.required(from)
	switch {
	case taro.isThing(catalog.Global) && (name == "default" || name == "*"):
		return taro
	case taro.isThing(catalog.Global):
		_, v := w.follow(taro, name)
		return v
	case isUniPackage(from) && (name == "default" || name == "*" || name == "uni"):
		return w.framework("uni")
	case taro.isKind(vendor) && name == "*":
		return taro
	case taro.isKind(vendor):
		return w.exported(taro, name)
	}
	return nil
}

// imports mentions the names that are imported from a framework.
func (w *walker) imports(n *syntax.Node) {
	taro := w.required(n.Text)
	if !taro.isThing(catalog.Global) || w.muted != 0 {
		return
	}
	for _, s := range n.List {
		if s != nil && s.Text != "default" && s.Text != "*" {
			w.member(taro, mention{s.Text, s.Start, int32(len(s.Text)), asUse})
		}
	}
}
