package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/syntax"
)

// pattern mentions the names by which a value is taken apart.
func (w *walker) pattern(n *syntax.Node, v *value) {
	n, fallback := target(n)
	if fallback != nil {
		w.expression(fallback, asUse)
	}
	if n == nil {
		return
	}
	switch n.Kind {
	case syntax.Object:
		for _, item := range n.List {
			w.patternProperty(item, v)
		}
	case syntax.Array:
		for i, item := range n.List {
			switch {
			case item == nil:
			case item.Kind == syntax.Spread:
				w.pattern(item, v)
			default:
				w.pattern(item, w.elementOf(v, i))
			}
		}
	case syntax.Name:
	default:
		w.writeTo(n)
	}
}

func (w *walker) patternProperty(item *syntax.Node, v *value) {
	if item == nil {
		return
	}
	if item.Kind != syntax.Property {
		w.pattern(item, v)
		return
	}
	w.expression(item.Left, asUse)
	to := (*value)(nil)
	if key := literalKey(item); key != "" && (v != nil || key == "SDKVersion") {
		at, length := w.keyPlace(item)
		to = w.member(v, mention{key, at, length, asUse})
	}
	if item.Right != nil {
		w.pattern(item.Right, to)
	}
}

// keyPlace is where the key of a property is, its quotes included.
func (w *walker) keyPlace(item *syntax.Node) (at, length int32) {
	if item.Left != nil {
		return item.Left.Start, item.Left.End - item.Left.Start
	}
	rest := w.source[item.At:]
	if rest == "" || rest[0] != '"' && rest[0] != '\'' {
		return item.At, int32(min(len(item.Text), len(rest)))
	}
	for end := 1; end < len(rest); end++ {
		switch rest[end] {
		case rest[0]:
			return item.At, int32(end + 1)
		case '\\':
			end++
		}
	}
	return item.At, int32(len(rest))
}

// writeTo walks what is assigned to: a, a.b, a[b]. Only members of objects that
// an API made are features that a program sets.
func (w *walker) writeTo(n *syntax.Node) {
	if n.Kind != syntax.Member && n.Kind != syntax.Index {
		w.expression(n, asTest)
		return
	}
	v := w.expression(n.Left, asUse)
	if n.Kind == syntax.Index && n.Right != nil && n.Right.Kind != syntax.String {
		w.expression(n.Right, asUse)
		return
	}
	if name := memberName(n); v.isThing(catalog.Instance) || v.isThing(catalog.Returned) {
		if step, _ := w.follow(v, name); step.Known {
			w.access(n, v, asUse)
		}
	}
}

// target walks the left side of an assignment of v. On an object that is handed
// to an API as its options, a member is one.
func (w *walker) target(n *syntax.Node, v *value) {
	to := n.Left
	w.pattern(to, v)
	if to == nil || to.Kind != syntax.Member || to.Left == nil || to.Left.Kind != syntax.Name || to.Left.Ref == 0 {
		return
	}
	if path := w.optionsOf(to.Left.Ref); path != "" {
		w.option(path, option{to.Text, to.At, int32(len(to.Text)), n.Right}, false)
	}
}

// optionsOf is the API to which a variable with an object literal is handed.
func (w *walker) optionsOf(ref int32) string {
	if first := w.only(ref); first == nil || first.Kind != syntax.Object {
		return ""
	}
	for at := w.bindings[ref].handed; at != 0; at = w.handed[at].next {
		h := w.handed[at]
		if h.key != "" || h.call.Left == nil {
			continue
		}
		if callee := w.within(h.call.Left); callee.isThing(catalog.Named) {
			return callee.thing.Path
		}
	}
	return ""
}
