package tree

import "strings"

// Document applies changes. A nil before means at the end.
type Document interface {
	Element(tag string, svg bool) Handle
	Text(s string) Handle
	SetText(n Handle, s string)
	SetAttr(n Handle, name, value string)
	RemoveAttr(n Handle, name string)
	SetProp(n Handle, name, value string)
	SetStyle(n Handle, name, value string) // "" takes it away
	Insert(parent, child, before Handle)
	Remove(parent, child Handle)
}

// Apply makes the only child of parent, described by old, into what next
// describes. Either may be nil: nothing there.
func Apply(d Document, parent Handle, old, next *Node) {
	switch {
	case old == next:
	case old == nil:
		d.Insert(parent, create(d, next), nil)
	case next == nil:
		d.Remove(parent, old.handle)
	case same(old, next):
		patch(d, old, next)
	default:
		d.Insert(parent, create(d, next), old.handle)
		d.Remove(parent, old.handle)
	}
}

func same(a, b *Node) bool { return a.tag == b.tag && a.svg == b.svg && a.key == b.key }

func create(d Document, n *Node) Handle {
	if n.tag == "" {
		n.handle = d.Text(n.text)
		return n.handle
	}
	n.handle = d.Element(n.tag, n.svg)
	for _, a := range n.attrs {
		d.SetAttr(n.handle, a.name, a.value)
	}
	for _, s := range n.styles {
		d.SetStyle(n.handle, s.name, s.value)
	}
	for _, child := range n.children {
		d.Insert(n.handle, create(d, child), nil)
	}
	for _, p := range n.props { // after the children: a select's value names one
		d.SetProp(n.handle, p.name, p.value)
	}
	return n.handle
}

func patch(d Document, old, next *Node) {
	if old == next {
		return
	}
	next.handle = old.handle
	if next.tag == "" {
		if old.text != next.text {
			d.SetText(next.handle, next.text)
		}
		return
	}
	patchPairs(old.attrs, next.attrs, func(name, value string) { d.SetAttr(next.handle, name, value) },
		func(name string) { d.RemoveAttr(next.handle, name) })
	patchPairs(old.styles, next.styles, func(name, value string) { d.SetStyle(next.handle, name, value) },
		func(name string) { d.SetStyle(next.handle, name, "") })
	patchChildren(d, old, next)
	// Always: a person may have changed the control since. Document writes only
	// what the control does not hold.
	for _, p := range next.props {
		d.SetProp(next.handle, p.name, p.value)
	}
}

func patchPairs(old, next []pair, write func(name, value string), remove func(name string)) {
	for _, p := range next {
		if was, ok := get(old, p.name); !ok || was != p.value {
			write(p.name, p.value)
		}
	}
	for _, p := range old {
		if _, ok := get(next, p.name); !ok {
			remove(p.name)
		}
	}
}

// patchChildren reuses old children by key, or in order by tag; removes the
// rest; and puts what is left into order with as few moves as come cheap.
func patchChildren(d Document, old, next *Node) {
	used := make([]bool, len(old.children))
	matches := make([]int, len(next.children))
	cursor := 0
	for i, child := range next.children {
		matches[i] = match(old.children, used, child, &cursor)
		if matches[i] >= 0 {
			used[matches[i]] = true
		}
	}
	var order []*Node // old children that stay, as they stand in the document
	for i, child := range old.children {
		if used[i] {
			order = append(order, child)
			continue
		}
		d.Remove(next.handle, child.handle)
	}
	for i, child := range next.children {
		if matches[i] < 0 {
			d.Insert(next.handle, create(d, child), handleAt(order, 0))
			continue
		}
		was := old.children[matches[i]]
		if order[0] != was {
			d.Insert(next.handle, was.handle, order[0].handle)
		}
		order = without(order, was)
		patch(d, was, child)
	}
}

// match finds an unused old child for a new one, or -1.
func match(old []*Node, used []bool, child *Node, cursor *int) int {
	if child.key != "" {
		for i, o := range old {
			if !used[i] && same(o, child) {
				return i
			}
		}
		return -1
	}
	for *cursor < len(old) && (used[*cursor] || old[*cursor].key != "") {
		*cursor++
	}
	for i := *cursor; i < len(old); i++ {
		if !used[i] && same(old[i], child) {
			return i
		}
	}
	return -1
}

func handleAt(nodes []*Node, i int) Handle {
	if i < len(nodes) {
		return nodes[i].handle
	}
	return nil
}

func without(nodes []*Node, n *Node) []*Node {
	for i, other := range nodes {
		if other == n {
			return append(nodes[:i:i], nodes[i+1:]...)
		}
	}
	return nodes
}

// Plain is the text in a node and below it, pieces apart by a space: what a
// test reads.
func Plain(n *Node) string {
	if n == nil {
		return ""
	}
	if n.tag == "" {
		return n.text
	}
	var parts []string
	for _, child := range n.children {
		if text := Plain(child); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " ")
}

// Find returns the first node, in document order, with an attribute of this
// value, or nil: what a test looks for.
func Find(n *Node, name, value string) *Node {
	if n == nil {
		return nil
	}
	if got, ok := get(n.attrs, name); ok && got == value {
		return n
	}
	for _, child := range n.children {
		if found := Find(child, name, value); found != nil {
			return found
		}
	}
	return nil
}

// AttrOf is an attribute of a node, or "".
func AttrOf(n *Node, name string) string {
	value, _ := get(n.attrs, name)
	return value
}
