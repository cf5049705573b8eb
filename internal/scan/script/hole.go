package script

import (
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// A hole is a guard whose path or version is a parameter of the function that it
// stands in, as in function can(path) { return wx.canIUse(path) }. It has
// neither; Line is the function and Column the parameter, from 1. Calls of the
// function fill it.

func isHole(g finding.Guard) bool { return g.Path == "" && g.Version == "" }

// hole is the guard that a parameter will make, nil for another expression.
func (w *walker) hole(check finding.Check, n *syntax.Node) *finding.Guard {
	if n == nil || n.Kind != syntax.Name || n.Ref == 0 {
		return nil
	}
	d := w.defs[w.bindings[n.Ref].first]
	if d.from != parameter || d.next != 0 {
		return nil
	}
	return &finding.Guard{Check: check, Line: int(d.index), Column: int(d.parent) + 1}
}

// filled is what a function gives to a call of it.
func (w *walker) filled(v *value, f, call *syntax.Node) *value {
	if v == nil || !hasHole(v.cond.True) && !hasHole(v.cond.False) {
		return v
	}
	to := *v
	to.cond = finding.Condition{True: w.fill(v.cond.True, f, call), False: w.fill(v.cond.False, f, call)}
	return &to
}

func hasHole(guards []finding.Guard) bool {
	for _, g := range guards {
		if isHole(g) {
			return true
		}
	}
	return false
}

func (w *walker) fill(guards []finding.Guard, f, call *syntax.Node) []finding.Guard {
	var list []finding.Guard
	for _, g := range guards {
		if !isHole(g) {
			list = append(list, g)
			continue
		}
		if by := w.filling(g, f, call); by != nil {
			by.Offset = int(call.Start)
			list = append(list, *by)
		}
	}
	return list
}

// filling is the guard that the call's argument makes of a hole, nil for none.
func (w *walker) filling(g finding.Guard, f, call *syntax.Node) *finding.Guard {
	argument := passed(call, g.Column-1)
	switch {
	case g.Line != int(f.Ref) || argument == nil:
		return nil
	case g.Check == finding.CanIUse:
		return w.asked(argument)
	}
	return w.bound(argument)
}

// withoutHoles is a condition without its holes.
func withoutHoles(c finding.Condition) finding.Condition {
	return finding.Condition{True: unfilled(c.True), False: unfilled(c.False)}
}

func unfilled(guards []finding.Guard) []finding.Guard {
	if !hasHole(guards) {
		return guards
	}
	var list []finding.Guard
	for _, g := range guards {
		if !isHole(g) {
			list = append(list, g)
		}
	}
	return list
}
