// Package tree describes what is on the page as plain values, and finds the
// fewest changes that turn one description into the next. It knows no browser:
// a Document applies the changes, so panels and the changes that they cause
// can be tested without one.
//
// A Node is an element or a text. Text only ever reaches the document as text;
// there is no way to say markup. Children are matched by key, or by position
// and tag where they have none. A Node that is the very same pointer as before
// is not looked into: panels keep a Node to say that nothing in it changed.
package tree

// Node is an element or, without a tag, a text. A Node belongs to one place of
// one tree.
type Node struct {
	tag      string
	svg      bool
	key      string
	text     string // of a text node
	attrs    []pair // attributes, classes and delegated actions
	props    []pair // live state of a form control: value, checked
	styles   []pair // custom properties
	children []*Node
	handle   Handle
}

type pair struct{ name, value string }

// Handle is what a Document knows a node by.
type Handle any

// Part is what an element is made of: attributes and children.
type Part interface{ addTo(*Node) }

type partFunc func(*Node)

func (f partFunc) addTo(n *Node) { f(n) }

// addTo makes a Node a Part: a child. A nil Node adds nothing, so that a
// function can answer nil for "nothing to show".
func (n *Node) addTo(parent *Node) {
	if n != nil {
		parent.children = append(parent.children, n)
	}
}

// El is an HTML element.
func El(tag string, parts ...Part) *Node { return build(&Node{tag: tag}, parts) }

// SVG is an element of an SVG drawing.
func SVG(tag string, parts ...Part) *Node { return build(&Node{tag: tag, svg: true}, parts) }

func build(n *Node, parts []Part) *Node {
	for _, p := range parts {
		if p != nil {
			p.addTo(n)
		}
	}
	return n
}

// Text is a text node.
func Text(s string) *Node { return &Node{text: s} }

// Attr is an attribute. Of two with the same name the later one holds, but
// classes add up.
func Attr(name, value string) Part {
	return partFunc(func(n *Node) { n.attrs = set(n.attrs, pair{name, value}) })
}

// Flag is an attribute without a value (hidden, disabled), present or not.
func Flag(name string, on bool) Part {
	return If(on, Attr(name, ""))
}

// Class adds space-separated classes.
func Class(names string) Part {
	return partFunc(func(n *Node) {
		for i := range n.attrs {
			if n.attrs[i].name == "class" {
				n.attrs[i].value += " " + names
				return
			}
		}
		n.attrs = append(n.attrs, pair{"class", names})
	})
}

// Prop is live state of a form control that is no attribute. Name is value,
// or one of checked, open, indeterminate with "true" or "". It is written only when it differs from the Node's
// predecessor and from what the control holds: a caret never jumps.
func Prop(name, value string) Part {
	return partFunc(func(n *Node) { n.props = set(n.props, pair{name, value}) })
}

// Style sets one style property, by the style sheet's object model: a policy
// that forbids style attributes allows it.
func Style(name, value string) Part {
	return partFunc(func(n *Node) { n.styles = set(n.styles, pair{name, value}) })
}

// Key names a child among its siblings, so that it is moved and not rebuilt
// when the list around it changes.
func Key(key string) Part { return partFunc(func(n *Node) { n.key = key }) }

// Group is several parts in place of one.
func Group(parts ...Part) Part { return partFunc(func(n *Node) { build(n, parts) }) }

// Nodes are children.
func Nodes(nodes []*Node) Part {
	return partFunc(func(n *Node) {
		for _, child := range nodes {
			child.addTo(n)
		}
	})
}

// If is the parts, or nothing.
func If(on bool, parts ...Part) Part {
	if !on {
		return nil
	}
	return Group(parts...)
}

func set(list []pair, p pair) []pair {
	for i := range list {
		if list[i].name == p.name {
			list[i] = p
			return list
		}
	}
	return append(list, p)
}

func get(list []pair, name string) (string, bool) {
	for _, p := range list {
		if p.name == name {
			return p.value, true
		}
	}
	return "", false
}
