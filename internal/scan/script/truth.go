package script

import (
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// Truth judges an expression of a template: what holds when it is true and when
// it is false, by what field says of the fields of data, whose names are joined
// by dots. What it cannot judge says nothing.
func Truth(e *syntax.Node, field func(name string) (finding.Condition, bool)) finding.Condition {
	return truthOfField(e, field, 0).condition()
}

func truthOfField(n *syntax.Node, field func(string) (finding.Condition, bool), depth int) *value {
	if n == nil || depth > syntax.MaxDepth {
		return nil
	}
	if name := fieldName(n); name != "" {
		if c, ok := field(name); ok {
			return decided(c)
		}
	}
	of := func(n *syntax.Node) *value { return truthOfField(n, field, depth+1) }
	switch n.Kind {
	case syntax.Expression:
		return of(n.Left)
	case syntax.Unary:
		if n.Text == "!" && constant(n) == either {
			return not(of(n.Left))
		}
	case syntax.Binary:
		return truthOfBinary(n, of)
	case syntax.Ternary:
		return merge(of(n.Left).condition(), of(n.Right), of(n.Third))
	}
	return fixed(constant(n))
}

// truthOfBinary goes along the left side, which a chain makes long.
func truthOfBinary(n *syntax.Node, of func(*syntax.Node) *value) *value {
	var chain []*syntax.Node
	for ; n != nil && n.Kind == syntax.Binary; n = n.Left {
		chain = append(chain, n)
	}
	v := of(n)
	for i := len(chain) - 1; i >= 0; i-- {
		switch n = chain[i]; {
		case isLogical(n.Text):
			v = logical(n.Text, v, of(n.Right))
		case isBoolean(n.Right):
			v = equals(n.Text, v, constant(n.Right))
		case n.Left != nil && isBoolean(n.Left):
			v = equals(n.Text, of(n.Right), constant(n.Left))
		default:
			v = nil
		}
	}
	return v
}

// fieldName is a name, or names joined by dots; else "".
func fieldName(n *syntax.Node) string {
	name := ""
	for n != nil && n.Kind == syntax.Member && len(name) < maxName {
		name = "." + n.Text + name
		n = n.Left
	}
	if n == nil || n.Kind != syntax.Name {
		return ""
	}
	return n.Text + name
}

// maxName is beyond the longest name of a field that is looked up, in bytes.
const maxName = 256
