package script

import (
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// What scripts and templates share: the truth of an expression by that of its
// parts.

// decided is a value of which only the condition is known, or nil.
func decided(c finding.Condition) *value {
	if len(c.True) == 0 && len(c.False) == 0 {
		return nil
	}
	return &value{cond: c}
}

// constants are the values of which only the truth is known. Nobody changes them.
var constants = [...]*value{either: nil, always: {truth: always}, never: {truth: never}}

// fixed is a value of which only the truth is known, or nil.
func fixed(t truth) *value { return constants[t] }

func not(v *value) *value {
	switch v.truthiness() {
	case always:
		return fixed(never)
	case never:
		return fixed(always)
	}
	return decided(v.condition().Not())
}

// logical is the value of a && b, a || b and a ?? b.
func logical(operator string, a, b *value) *value {
	if a == nil && b == nil {
		return nil
	}
	c := a.condition()
	switch operator {
	case "&&":
		return merge(c, b, fixed(never))
	case "||":
		return otherwise(a, b, merge(c, alternative(a), b))
	}
	return otherwise(a, b, nil)
}

// alternative is a where it is true.
func alternative(a *value) *value {
	if a == nil {
		return fixed(always)
	}
	v := *a
	v.truth = always
	return &v
}

// otherwise keeps the thing of a || b and a ?? b where nothing is known of b: it
// stands in for what a platform may lack.
func otherwise(a, b, v *value) *value {
	if b != nil && b.truth != never || a.isPlain() {
		return v
	}
	w := *instead(a)
	if v != nil {
		w.cond = v.cond
	}
	return &w
}

// instead is a value that another replaces where it is missing: what is read
// from it then, is read only if it is there.
func instead(v *value) *value {
	if v == nil {
		return nil
	}
	w := *v.without()
	w.via = joined(v.via, v.condition().True)
	return &w
}

// equals is the value of v compared with true or false by an operator.
func equals(operator string, v *value, with truth) *value {
	c := v.condition()
	if with == never {
		c = c.Not()
	}
	switch operator {
	case "==", "===":
		return decided(c)
	case "!=", "!==":
		return decided(c.Not())
	}
	return nil
}

// constant is the truth of a literal: true, false, null, undefined, numbers,
// strings, and !0, !1 and void 0 as minifiers write them.
func constant(n *syntax.Node) truth {
	if n == nil {
		return either
	}
	switch n.Kind {
	case syntax.Literal:
		switch n.Text {
		case "true":
			return always
		case "false", "null":
			return never
		}
	case syntax.Name:
		if n.Ref == 0 && n.Text == "undefined" {
			return never
		}
	case syntax.String:
		return truthOf(n.Text != "")
	case syntax.Number:
		return truthOf(n.Text != "0")
	case syntax.Unary:
		return constantUnary(n)
	}
	return either
}

func constantUnary(n *syntax.Node) truth {
	switch {
	case n.Text == "void":
		return never
	case n.Text == "!" && n.Left != nil && n.Left.Kind == syntax.Number:
		return truthOf(n.Left.Text == "0")
	}
	return either
}

func truthOf(b bool) truth {
	if b {
		return always
	}
	return never
}

// isBoolean reports whether a node is true or false, not just as good as.
func isBoolean(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	return n.Kind == syntax.Literal && (n.Text == "true" || n.Text == "false") || n.Kind == syntax.Unary && n.Text == "!" && constantUnary(n) != either
}

// isNullish reports whether a node is null, undefined or void 0.
func isNullish(n *syntax.Node) bool {
	return n != nil && n.Kind != syntax.String && n.Kind != syntax.Number && !isBoolean(n) && constant(n) == never
}
