package script

import (
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// binary walks a chain of binary operators, which leans to the left.
func (w *walker) binary(n *syntax.Node, m mode) *value {
	mark := len(w.spine)
	for n != nil && n.Kind == syntax.Binary {
		w.spine = append(w.spine, link{n, m})
		m = leftMode(n, m)
		n = n.Left
	}
	v := w.expression(n, m)
	for i := len(w.spine) - 1; i >= mark; i-- {
		at := w.spine[i]
		v = w.operate(at.node, v, at.mode)
	}
	w.spine = w.spine[:mark]
	return v
}

// leftMode is what a mention is on the left of an operator.
func leftMode(n *syntax.Node, m mode) mode {
	switch n.Text {
	case "&&":
		return asTest
	case "||", "??":
		if m == asUse {
			return asSelf
		}
		return m.ofLeft()
	}
	return comparedMode(n, n.Right)
}

// ofLeft is the mode on the left of || within an expression of a mode.
func (m mode) ofLeft() mode {
	if m == asNobody {
		return asTest
	}
	return m
}

// comparedMode is what a mention is that is compared with another expression.
func comparedMode(n, with *syntax.Node) mode {
	switch n.Text {
	case "==", "===", "!=", "!==":
		if isNullish(with) {
			return asTest
		}
	case "instanceof":
		if with != nil && with.Kind == syntax.Name && with.Text == "Function" {
			return asTest
		}
	}
	return asUse
}

// operate walks the right side of an operator and gives the value of both.
func (w *walker) operate(n *syntax.Node, left *value, m mode) *value {
	if !isLogical(n.Text) {
		right := w.expression(n.Right, comparedMode(n, n.Left))
		return w.relation(n, left, right)
	}
	outer := w.guards
	switch n.Text {
	case "&&":
		w.guards = outer.under(left.condition().True)
	case "||":
		w.guards = outer.under(left.condition().False)
	}
	right := w.expression(n.Right, m)
	w.guards = outer
	return logical(n.Text, left, right)
}

func (w *walker) relation(n *syntax.Node, left, right *value) *value {
	switch n.Text {
	case "in":
		return w.in(n, right)
	case "instanceof":
		if comparedMode(n, n.Right) == asTest {
			return decided(left.condition())
		}
	case "-", "*", "/", "|", ">>":
		return asNumber(left)
	case "==", "===", "!=", "!==", "<", "<=", ">", ">=":
		if left != nil || right != nil {
			return w.relate(n, left, right)
		}
	}
	return nil
}

// in is 'x' in wx, and wx.hasOwnProperty('x').
func (w *walker) in(n *syntax.Node, v *value) *value {
	with := n.Left
	if n.Kind == syntax.Call && len(n.List) > 0 {
		with = n.List[0]
	}
	name, ok := w.text(with)
	if !ok || v == nil {
		return nil
	}
	step, _ := w.follow(v, name)
	if step.Path == "" {
		return nil
	}
	g := finding.Guard{Check: finding.Exists, Path: step.Path, Offset: int(n.Start)}
	return decided(finding.Condition{True: []finding.Guard{g}})
}
