package script

import "minicompat/internal/scan/syntax"

// pattern notes where the variables of a pattern get their values: from def d,
// or from nowhere with 0.
func (b *binder) pattern(n *syntax.Node, d int32) {
	n, fallback := target(n)
	if fallback != nil {
		b.node(fallback)
		d = b.withDefault(d, fallback)
	}
	if n == nil {
		return
	}
	switch n.Kind {
	case syntax.Name:
		n.Ref = b.resolve(n.Text)
		if d != 0 {
			b.define(n.Ref, d)
		}
	case syntax.Object:
		for _, item := range n.List {
			b.property(item, d)
		}
	case syntax.Array:
		for i, item := range n.List {
			if item != nil {
				b.pattern(item, b.part(item, def{from: element, parent: d, index: int32(i)}))
			}
		}
	case syntax.Member, syntax.Index:
		b.node(n)
		b.target(n, d)
	default:
		b.node(n)
	}
}

// withDefault is a def whose value a default may replace.
func (b *binder) withDefault(d int32, fallback *syntax.Node) int32 {
	if d == 0 {
		return 0
	}
	return b.addDef(def{from: whole, parent: d, fixed: constant(fallback) != never})
}

func (b *binder) property(item *syntax.Node, d int32) {
	if item == nil {
		return
	}
	if item.Kind != syntax.Property {
		b.pattern(item, b.part(item, def{parent: d}))
		return
	}
	b.node(item.Left)
	part := b.addDef(def{from: member, parent: d, text: item.Text})
	if key := literalKey(item); key == "" {
		b.defs[part].from = unknown
	} else {
		b.defs[part].text = key
	}
	if item.Right == nil {
		item.Ref = b.resolve(item.Text)
		b.define(item.Ref, part)
		return
	}
	b.pattern(item.Right, part)
}

// part is the def of a part of a pattern; the rest of one is as good as all.
func (b *binder) part(item *syntax.Node, d def) int32 {
	if item.Kind == syntax.Spread {
		d = def{from: whole, parent: d.parent}
	}
	return b.addDef(d)
}

// literalKey is the key of a property, "" when it is computed.
func literalKey(n *syntax.Node) string {
	if n.Left == nil {
		return n.Text
	}
	if n.Left.Kind == syntax.String {
		return n.Left.Text
	}
	return ""
}

// access walks the outside of a member access and gives what is inside.
func (b *binder) access(n *syntax.Node) *syntax.Node {
	if n.Kind == syntax.Index {
		b.node(n.Right)
	}
	if name := memberName(n); name != "" {
		b.use(n.Left, name)
		b.send(n, name)
	}
	return n.Left
}

// memberName is the name that a Member or an Index with a literal reads.
func memberName(n *syntax.Node) string {
	switch {
	case n == nil:
	case n.Kind == syntax.Member:
		return n.Text
	case n.Kind == syntax.Index && n.Right != nil && n.Right.Kind == syntax.String:
		return n.Right.Text
	}
	return ""
}

// assign walks the left side of an assignment.
func (b *binder) assign(n *syntax.Node) {
	d := def{from: expression, node: n.Right}
	if n.Text != "=" && n.Text != "||=" && n.Text != "??=" {
		d = def{}
	}
	n.Ref = b.addDef(d)
	b.pattern(n.Left, n.Ref)
	if n.Left != nil && n.Left.Kind == syntax.Name && n.Text == "=" && n.Right != nil {
		b.assigned(n.Left.Ref, n.Right)
	}
}

// change notes ++ and --.
func (b *binder) change(n *syntax.Node) {
	if (n.Text == "++" || n.Text == "--") && n.Left != nil && n.Left.Kind == syntax.Name {
		b.define(b.resolve(n.Left.Text), b.addDef(def{}))
	}
}

// target notes an assignment to a field of this, or to a name of the global object.
func (b *binder) target(n *syntax.Node, d int32) {
	name := memberName(n)
	switch {
	case name == "" || n.Left == nil:
	case b.isThis(n.Left):
		if d != 0 {
			b.fields[name] = append(b.fields[name], d)
		}
	case n.Left.Kind == syntax.Name && n.Left.Ref == 0 && isGlobal(n.Left.Text):
		b.written[name] = true
	case n.Left.Kind == syntax.Member && n.Left.Text == "data" && b.isThis(n.Left.Left):
		b.data[name] = append(b.data[name], d)
	}
}

// isThis reports whether an expression is this or a variable that holds it.
func (b *binder) isThis(n *syntax.Node) bool {
	if n != nil && n.Kind == syntax.Name {
		n = b.only(b.resolve(n.Text))
	}
	return n != nil && n.Kind == syntax.This
}

func (b *binder) object(n *syntax.Node) {
	for _, item := range n.List {
		switch {
		case item == nil:
		case item.Kind != syntax.Property:
			b.node(item)
		case item.Right == nil:
			item.Ref = b.resolve(item.Text)
		default:
			b.node(item.Left)
			b.node(item.Right)
		}
	}
}

func (b *binder) export(n *syntax.Node) {
	for _, s := range n.List {
		if s != nil && s.Left != nil && n.Text == "" {
			s.Left.Ref = b.resolve(s.Left.Text)
		}
	}
	if n.Left != nil {
		b.pages = append(b.pages, n.Left)
	}
}
