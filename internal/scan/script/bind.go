package script

import "minicompat/internal/scan/syntax"

// bind walks a whole program.
func bind(root *syntax.Node, p *program) {
	b := &binder{program: p, symbols: make(map[string]*symbol)}
	b.enter()
	b.hoistVars(root.List)
	b.statements(root.List)
	for _, page := range b.pages {
		b.page(page)
	}
}

// statements walks a list in the scope that was opened for it.
func (b *binder) statements(list []*syntax.Node) {
	b.hoistLexical(list)
	b.nodes(list)
}

func (b *binder) block(list []*syntax.Node) {
	o := b.enter()
	b.statements(list)
	b.leave(o)
}

func (b *binder) nodes(list []*syntax.Node) {
	for _, n := range list {
		b.node(n)
	}
}

// node walks a statement or an expression. Kinds that programs chain go round
// the loop instead of deeper.
func (b *binder) node(n *syntax.Node) {
	for n != nil {
		switch n.Kind {
		case syntax.Name:
			n.Ref = b.resolve(n.Text)
			return
		case syntax.Member, syntax.Index:
			n = b.access(n)
		case syntax.Call, syntax.New:
			b.call(n)
			n = n.Left
		case syntax.Binary:
			b.node(n.Right)
			n = n.Left
		case syntax.Assign:
			b.assign(n)
			n = n.Right
		case syntax.Unary, syntax.Postfix:
			b.change(n)
			n = n.Left
		case syntax.If, syntax.Ternary:
			b.node(n.Left)
			b.node(n.Right)
			n = n.Third
		case syntax.Return:
			b.node(n.Left)
			b.steps.last = n.Left
			return
		case syntax.Expression, syntax.Throw, syntax.Spread, syntax.Labelled:
			n = n.Left
		case syntax.Template:
			b.nodes(n.List)
			n = n.Left
		case syntax.Comma, syntax.Array:
			b.nodes(n.List)
			return
		case syntax.Object:
			b.object(n)
			return
		case syntax.Export:
			b.export(n)
			n = n.Left
		default:
			b.scoped(n)
			return
		}
	}
}

// scoped walks the kinds that declare something or open a scope.
func (b *binder) scoped(n *syntax.Node) {
	switch n.Kind {
	case syntax.Function:
		b.function(n)
	case syntax.Class:
		b.class(n)
	case syntax.Program, syntax.Block:
		b.block(n.List)
	case syntax.Var:
		b.variables(n)
	case syntax.For:
		o := b.enter()
		b.hoistLexical(n.List[:min(1, len(n.List))])
		b.nodes(n.List)
		b.node(n.Right)
		b.leave(o)
	case syntax.ForEach:
		b.forEach(n)
	case syntax.While, syntax.DoWhile:
		b.node(n.Left)
		b.node(n.Right)
	case syntax.Try:
		b.try(n)
	case syntax.Switch:
		b.cases(n)
	case syntax.Default:
		b.node(n.Left)
		b.node(n.Right)
	}
}

func (b *binder) variables(n *syntax.Node) {
	for _, d := range n.List {
		if d.Right == nil {
			b.pattern(d.Left, 0)
			continue
		}
		d.Ref = b.addDef(def{from: expression, node: d.Right})
		b.pattern(d.Left, d.Ref)
		if d.Left != nil && d.Left.Kind == syntax.Name {
			b.assigned(d.Left.Ref, d.Right)
		}
		b.node(d.Right)
	}
}

// assigned notes that a variable holds an expression of its own: functions in
// its object literal go where the variable goes.
func (b *binder) assigned(ref int32, n *syntax.Node) {
	b.mayBeFramework(ref, n)
	switch n.Kind {
	case syntax.Function:
		b.functions[b.functionOf(n)].named = ref
	case syntax.Object:
		for _, item := range n.List {
			if item != nil && item.Kind == syntax.Property && item.Right != nil && item.Right.Kind == syntax.Function {
				b.functions[b.functionOf(item.Right)].in = ref
				b.functions[item.Right.Ref].to.key = item.Text
			}
		}
	}
}

func (b *binder) forEach(n *syntax.Node) {
	b.node(n.Third)
	o := b.enter()
	d := b.addDef(def{from: expression, node: n.Third})
	d = b.addDef(def{from: element, parent: d, index: -1})
	n.Ref = d
	if n.Left != nil && n.Left.Kind == syntax.Var {
		b.hoistLexical([]*syntax.Node{n.Left})
		for _, declarator := range n.Left.List {
			b.pattern(declarator.Left, d)
		}
	} else {
		b.pattern(n.Left, d)
	}
	b.node(n.Right)
	b.leave(o)
}

func (b *binder) try(n *syntax.Node) {
	b.node(n.Left)
	o := b.enter()
	if len(n.List) > 0 && n.List[0] != nil {
		b.declarePattern(n.List[0])
		b.pattern(n.List[0], b.addDef(def{}))
	}
	if len(n.List) > 1 {
		b.node(n.List[1])
	}
	b.leave(o)
	b.node(n.Third)
}

func (b *binder) cases(n *syntax.Node) {
	b.node(n.Left)
	o, outer := b.enter(), b.steps
	b.steps = steps{of: contextOf(n.Left)}
	for _, c := range n.List {
		b.hoistLexical(c.List)
	}
	for _, c := range n.List {
		b.node(c.Left)
		b.nodes(c.List)
	}
	b.leave(o)
	b.steps = outer
}

// functionOf is the index of a function, which it gets when first asked for.
func (b *binder) functionOf(n *syntax.Node) int32 {
	if n.Ref == 0 {
		b.functions = append(b.functions, function{node: n})
		n.Ref = int32(len(b.functions) - 1)
	}
	return n.Ref
}

func (b *binder) function(n *syntax.Node) {
	ref := b.functionOf(n)
	o, outer := b.enter(), b.steps
	b.steps = steps{}
	if n.Text != "" {
		b.named(n)
	}
	for _, p := range n.List {
		b.declarePattern(p)
	}
	for i, p := range n.List {
		b.pattern(p, b.addDef(def{from: parameter, index: ref, parent: int32(i)}))
	}
	for _, m := range b.functions[ref].parameters {
		b.bindings[n.List[m.parameter].Ref].interop = m.how
	}
	if n.Right != nil && n.Right.Kind == syntax.Block {
		b.hoistVars(n.Right.List)
		b.statements(n.Right.List)
	} else {
		b.node(n.Right)
	}
	b.leave(o)
	b.steps = outer
}

// named makes the name of a function expression known within it; a declared
// function has its name outside already, and a method has none there.
func (b *binder) named(n *syntax.Node) {
	ref := b.resolve(n.Text)
	if b.only(ref) == n || n.Arrow {
		return
	}
	b.define(b.declare(n.Text), b.addDef(def{from: declared, node: n}))
	b.enter() // parameters and variables shadow it
}

func (b *binder) class(n *syntax.Node) {
	b.node(n.Left)
	o := b.enter()
	if n.Text != "" {
		b.define(b.declare(n.Text), b.addDef(def{}))
	}
	for _, item := range n.List {
		if item == nil {
			continue
		}
		if item.Kind != syntax.Property {
			b.node(item)
			continue
		}
		if item.Text != "" && !item.Static {
			b.field(item.Text, item.Right)
		}
		b.node(item.Left)
		b.node(item.Right)
	}
	b.leave(o)
}
