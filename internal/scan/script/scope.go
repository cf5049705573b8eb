package script

import "minicompat/internal/scan/syntax"

// binder is the first walk: it gives every name its variable, and notes where
// variables, fields and the parameters of functions get their values.
type binder struct {
	*program
	symbols map[string]*symbol
	undo    []shadowed
	scope   int32 // the scope that is open
	scopes  int32 // how many there were
	pages   []*syntax.Node
	steps   steps
}

// symbol is a name with the variable that it means where the walk is.
type symbol struct{ ref, scope int32 }

// shadowed is what a name meant before a scope declared it.
type shadowed struct {
	symbol *symbol
	before symbol
}

// opened is what leaving a scope must restore.
type opened struct {
	mark  int
	scope int32
}

func (b *binder) enter() opened {
	o := opened{len(b.undo), b.scope}
	b.scopes++
	b.scope = b.scopes
	return o
}

func (b *binder) leave(o opened) {
	for i := len(b.undo) - 1; i >= o.mark; i-- {
		*b.undo[i].symbol = b.undo[i].before
	}
	b.undo, b.scope = b.undo[:o.mark], o.scope
}

// declare gives a name a variable of the open scope.
func (b *binder) declare(name string) int32 {
	s := b.symbols[name]
	if s == nil {
		s = new(symbol)
		b.symbols[name] = s
	}
	if s.ref != 0 && s.scope == b.scope {
		return s.ref
	}
	b.undo = append(b.undo, shadowed{s, *s})
	b.bindings = append(b.bindings, binding{scope: b.scope})
	*s = symbol{int32(len(b.bindings) - 1), b.scope}
	return s.ref
}

// resolve is the variable that a name means here, 0 for a global one.
func (b *binder) resolve(name string) int32 {
	if s := b.symbols[name]; s != nil {
		return s.ref
	}
	return 0
}

// declarePattern declares the names of a pattern, and notes them in it.
func (b *binder) declarePattern(n *syntax.Node) {
	n, _ = target(n)
	if n == nil {
		return
	}
	switch n.Kind {
	case syntax.Name:
		b.declare(n.Text)
	case syntax.Object, syntax.Array:
		for _, item := range n.List {
			b.declareItem(item)
		}
	}
}

func (b *binder) declareItem(n *syntax.Node) {
	switch {
	case n == nil:
	case n.Kind == syntax.Property && n.Right == nil:
		b.declare(n.Text)
	case n.Kind == syntax.Property:
		b.declarePattern(n.Right)
	default:
		b.declarePattern(n)
	}
}

// target is what a part of a pattern gives its value to, and its default.
func target(n *syntax.Node) (to, fallback *syntax.Node) {
	for n != nil {
		switch {
		case n.Kind == syntax.Spread:
			n = n.Left
		case n.Kind == syntax.Default, n.Kind == syntax.Assign && n.Text == "=":
			n, fallback = n.Left, n.Right
		default:
			return n, fallback
		}
	}
	return nil, fallback
}

// hoistVars declares the var of a function's body in its scope, wherever in it
// they are.
func (b *binder) hoistVars(list []*syntax.Node) {
	for _, n := range list {
		b.hoistVar(n)
	}
}

func (b *binder) hoistVar(n *syntax.Node) {
	for n != nil {
		switch n.Kind {
		case syntax.Var:
			b.hoistDeclarators(n)
			return
		case syntax.If:
			b.hoistVar(n.Right)
			n = n.Third
		case syntax.For, syntax.Switch, syntax.Case:
			b.hoistVars(n.List)
			n = n.Right
		case syntax.ForEach:
			b.hoistVar(n.Left)
			n = n.Right
		case syntax.Try:
			b.hoistVar(n.Left)
			b.hoistVars(n.List)
			n = n.Third
		case syntax.While, syntax.DoWhile:
			n = n.Right
		case syntax.Labelled, syntax.Export:
			n = n.Left
		case syntax.Block:
			b.hoistVars(n.List)
			return
		default:
			return
		}
	}
}

func (b *binder) hoistDeclarators(n *syntax.Node) {
	if n.Text != "var" {
		return
	}
	for _, d := range n.List {
		if d != nil {
			b.declarePattern(d.Left)
		}
	}
}

// hoistLexical declares what a list of statements declares for its own scope.
func (b *binder) hoistLexical(list []*syntax.Node) {
	for _, n := range list {
		if n != nil && n.Kind == syntax.Export {
			n = n.Left
		}
		if n == nil {
			continue
		}
		switch n.Kind {
		case syntax.Var:
			if n.Text == "var" {
				continue
			}
			for _, d := range n.List {
				b.declarePattern(d.Left)
			}
		case syntax.Function, syntax.Class:
			b.hoistNamed(n)
		case syntax.Import:
			for _, s := range n.List {
				b.declareImport(s, n)
			}
		}
	}
}

func (b *binder) hoistNamed(n *syntax.Node) {
	if n.Text == "" {
		return
	}
	ref := b.declare(n.Text)
	from := unknown
	if n.Kind == syntax.Function {
		from = declared
		b.functions[b.functionOf(n)].named = ref
	}
	b.define(ref, b.addDef(def{from: from, node: n}))
}

func (b *binder) declareImport(s, module *syntax.Node) {
	if s == nil || s.Left == nil {
		return
	}
	s.Left.Ref = b.declare(s.Left.Text)
	b.define(s.Left.Ref, b.addDef(def{from: imported, text: s.Text, node: module}))
}
