package tree

// Document is where nodes are shown. Handles are its own; a nil before means
// at the end.
type Document interface {
	Create(tag string, svg bool) Handle
	CreateText(text string) Handle
	SetText(h Handle, text string)
	SetAttr(h Handle, name, value string)
	RemoveAttr(h Handle, name string)
	// SetProp writes live state of a control unless it already holds value.
	SetProp(h Handle, name, value string)
	SetStyle(h Handle, name, value string) // an empty value removes it
	Insert(parent, child, before Handle)
	Remove(parent, child Handle)
}

// Update shows next under parent in place of old, which was shown there
// before, or nil. Either may be nil; old must not be used afterwards.
func Update(d Document, parent Handle, old, next *Node) {
	p := patcher{d}
	p.children(parent, single(old), single(next))
}

func single(n *Node) []*Node {
	if n == nil {
		return nil
	}
	return []*Node{n}
}

type patcher struct{ Document }

// create makes a node anew with all that is in it. A node that was shown
// before and removed since is made again: its old elements may have passed on
// to another node.
func (p patcher) create(n *Node) Handle {
	if n.tag == "" {
		n.handle = p.CreateText(n.text)
		return n.handle
	}
	n.handle = p.Create(n.tag, n.svg)
	for _, a := range n.attrs {
		p.SetAttr(n.handle, a.name, a.value)
	}
	for _, s := range n.styles {
		p.SetStyle(n.handle, s.name, s.value)
	}
	for _, child := range n.children {
		p.Insert(n.handle, p.create(child), nil)
	}
	// After the children: a select holds a value only once it has the option.
	for _, s := range n.props {
		p.SetProp(n.handle, s.name, s.value)
	}
	return n.handle
}

func (p patcher) update(old, next *Node) {
	if old == next {
		return
	}
	next.handle = old.handle
	if next.tag == "" {
		if old.text != next.text {
			p.SetText(next.handle, next.text)
		}
		return
	}
	p.attributes(old, next)
	p.children(next.handle, old.children, next.children)
	for _, s := range next.props {
		if was, ok := get(old.props, s.name); !ok || was != s.value || next.tag == "select" {
			p.SetProp(next.handle, s.name, s.value)
		}
	}
}

func (p patcher) attributes(old, next *Node) {
	for _, a := range next.attrs {
		if was, ok := get(old.attrs, a.name); !ok || was != a.value {
			p.SetAttr(next.handle, a.name, a.value)
		}
	}
	for _, a := range old.attrs {
		if _, ok := get(next.attrs, a.name); !ok {
			p.RemoveAttr(next.handle, a.name)
		}
	}
	for _, s := range next.styles {
		if was, ok := get(old.styles, s.name); !ok || was != s.value {
			p.SetStyle(next.handle, s.name, s.value)
		}
	}
	for _, s := range old.styles {
		if _, ok := get(next.styles, s.name); !ok {
			p.SetStyle(next.handle, s.name, "")
		}
	}
}

// children removes what is gone, then goes from the last child to the first,
// so that the place of each is known: before the one just done.
func (p patcher) children(parent Handle, old, next []*Node) {
	pairs, kept := match(old, next)
	for i, n := range old {
		if !kept[i] {
			p.Remove(parent, n.handle)
		}
	}
	if len(next) > 0 && allNew(pairs) {
		for _, n := range next {
			p.Insert(parent, p.create(n), nil)
		}
		return
	}
	var before Handle
	inOrder := len(old)
	for i := len(next) - 1; i >= 0; i-- {
		n, from := next[i], pairs[i]
		switch {
		case from < 0:
			p.Insert(parent, p.create(n), before)
		case from < inOrder:
			p.update(old[from], n)
			inOrder = from
		default:
			p.update(old[from], n)
			p.Insert(parent, n.handle, before)
		}
		before = n.handle
	}
}

func allNew(pairs []int) bool {
	for _, from := range pairs {
		if from >= 0 {
			return false
		}
	}
	return true
}
