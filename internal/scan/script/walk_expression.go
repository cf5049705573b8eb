package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/syntax"
)

// expression walks an expression and gives its value.
func (w *walker) expression(n *syntax.Node, m mode) *value {
	if n == nil {
		return nil
	}
	switch n.Kind {
	case syntax.Name:
		return w.name(n)
	case syntax.Member, syntax.Index, syntax.Call, syntax.Template, syntax.Postfix:
		return w.chain(n, m)
	case syntax.String, syntax.Number, syntax.Literal:
		return fixed(constant(n))
	case syntax.This:
		return w.this
	case syntax.Binary:
		return w.binary(n, m)
	case syntax.Ternary, syntax.Assign:
		return w.tail(n, m)
	case syntax.Unary:
		return w.unary(n, m)
	case syntax.Comma:
		return w.comma(n, m)
	case syntax.New:
		return w.new(n)
	}
	if w.muted == 0 {
		w.compound(n)
	}
	return nil
}

// compound walks what has no value that is followed.
func (w *walker) compound(n *syntax.Node) {
	switch n.Kind {
	case syntax.Object:
		w.object(n)
	case syntax.Array:
		for _, item := range n.List {
			w.expression(item, asUse)
		}
	case syntax.Spread:
		w.expression(n.Left, asUse)
	case syntax.Function:
		w.function(n)
	case syntax.Class:
		w.class(n)
	case syntax.Default:
		w.expression(n.Right, asUse)
	case syntax.Property:
		w.property(n)
	}
}

func (w *walker) object(n *syntax.Node) {
	for _, item := range n.List {
		if item != nil {
			w.compound(item)
		}
	}
}

// property walks a property of an object or a member of a class.
func (w *walker) property(n *syntax.Node) {
	w.expression(n.Left, asUse)
	if n.Ref != 0 && n.Right != nil { // a field of data
		w.defs[n.Ref].held = w.guards
	}
	w.expression(n.Right, asUse)
}

func (w *walker) class(n *syntax.Node) {
	w.expression(n.Left, asUse)
	for _, item := range n.List {
		switch {
		case item == nil:
		case item.Kind == syntax.Property:
			w.property(item)
		default:
			w.branch(item, nil)
		}
	}
}

// function walks a function where it stands: what holds there holds in it.
func (w *walker) function(n *syntax.Node) {
	for i, p := range n.List {
		if p != nil && p.Kind != syntax.Name {
			w.pattern(p, w.parameter(n.Ref, int32(i)))
		}
	}
	if n.Right == nil {
		return
	}
	if n.Right.Kind == syntax.Block {
		w.statements(n.Right.List)
		return
	}
	w.expression(n.Right, asUse)
}

func (w *walker) comma(n *syntax.Node, m mode) *value {
	for i, item := range n.List {
		if i == len(n.List)-1 {
			return w.expression(item, m)
		}
		w.outer(item)
	}
	return nil
}

func (w *walker) unary(n *syntax.Node, m mode) *value {
	switch n.Text {
	case "!":
		if t := constantUnary(n); t != either {
			return fixed(t)
		}
		return not(w.expression(n.Left, asTest))
	case "typeof":
		if v := w.expression(n.Left, asTest); v != nil && v.path != "" {
			return &value{kind: typename, text: v.path}
		}
		return nil
	case "await":
		return w.await(w.expression(n.Left, m))
	case "void":
		w.outer(n.Left)
		return fixed(never)
	case "+", "~":
		return asNumber(w.expression(n.Left, asUse))
	}
	w.expression(n.Left, asUse)
	return nil
}

// keep notes what holds where an object literal becomes the value of a variable:
// it holds too where that is handed to an API.
func (w *walker) keep(n *syntax.Node) {
	if n != nil && n.Kind == syntax.Object && w.guards != nil {
		w.kept[n] = w.guards
	}
}

func (w *walker) new(n *syntax.Node) *value {
	v := w.expression(n.Left, asUse)
	if w.muted == 0 {
		w.arguments(n, v)
	}
	if v.isThing(catalog.Named) {
		return v.leadsTo(w.catalog.Call(v.thing))
	}
	return nil
}

// thing is the value of a thing of the platform, nil for none.
func thing(t catalog.Thing) *value {
	if t.Shape == catalog.Nothing {
		return nil
	}
	return &value{thing: t}
}
