package tree

import "strings"

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

// Values lists the values of an attribute in a node and below it, in document
// order.
func Values(n *Node, name string) []string {
	if n == nil {
		return nil
	}
	var list []string
	if value, ok := get(n.attrs, name); ok {
		list = append(list, value)
	}
	for _, child := range n.children {
		list = append(list, Values(child, name)...)
	}
	return list
}

// PropOf is the live state of a form control, or "".
func PropOf(n *Node, name string) string {
	if n == nil {
		return ""
	}
	value, _ := get(n.props, name)
	return value
}
