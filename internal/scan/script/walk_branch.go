package script

import (
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// branches walks if, else if, else. Behind it holds what is true in all the
// branches from which the program gets there: when only one is left, its
// guards; else the conditions that were false before the first of them.
func (w *walker) branches(n *syntax.Node) (exits bool) {
	outer, rest := w.guards, survivors{}
	for {
		c := w.expression(n.Left, asTest).condition()
		rest.add(w.branch(n.Right, c.True), w.guards.under(c.True))
		w.guards = w.guards.under(c.False)
		rest.failed(c.False)
		if n.Third == nil || n.Third.Kind != syntax.If {
			break
		}
		n = n.Third
	}
	rest.add(w.branch(n.Third, nil), w.guards)
	w.guards = rest.behind(outer)
	return rest.count == 0
}

// survivors are the branches whose end is reached.
type survivors struct {
	count  int
	guards *held           // of the first
	before []finding.Guard // what was false before it
}

func (s *survivors) add(exits bool, guards *held) {
	if exits {
		return
	}
	s.count++
	if s.count == 1 {
		s.guards = guards
	}
}

func (s *survivors) failed(guards []finding.Guard) {
	if s.count == 0 {
		s.before = joined(s.before, guards)
	}
}

func (s *survivors) behind(outer *held) *held {
	if s.count == 1 {
		return s.guards
	}
	return outer.under(s.before)
}

// ternary walks a ? b : c, in which c may be the next one of a chain.
func (w *walker) ternary(n *syntax.Node, m mode) *value {
	outer, mark := w.guards, len(w.choices)
	for ; n != nil && n.Kind == syntax.Ternary; n = n.Third {
		c := w.expression(n.Left, asTest).condition()
		before := w.guards
		w.guards = before.under(c.True)
		w.choices = append(w.choices, choice{c, w.expression(n.Right, m)})
		w.guards = before.under(c.False)
	}
	v := w.expression(n, m)
	w.guards = outer
	for i := len(w.choices) - 1; i >= mark; i-- {
		v = merge(w.choices[i].condition, w.choices[i].value, v)
	}
	w.choices = w.choices[:mark]
	return v
}

// choice is a condition, and the value where it is true.
type choice struct {
	condition finding.Condition
	value     *value
}
