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
		exits = w.branch(n.Right, c.True)
		rest.add(exits, w.end)
		w.guards = w.guards.under(c.False)
		rest.failed(c.False)
		if n.Third == nil || n.Third.Kind != syntax.If {
			break
		}
		n = n.Third
	}
	exits = w.branch(n.Third, nil)
	rest.add(exits, w.end)
	w.guards = rest.behind(outer)
	return rest.count == 0
}

// survivors are the branches whose end is reached.
type survivors struct {
	count  int
	guards *held           // at the end of the first
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

// tail walks a = b and a ? b : c, which lean to the right: what comes last in
// one may be the next, and that is no deeper.
func (w *walker) tail(n *syntax.Node, m mode) *value {
	outer, mark := w.guards, len(w.rest)
	for n != nil && (n.Kind == syntax.Ternary || n.Kind == syntax.Assign) {
		r := right{node: n, guards: w.guards}
		if n.Kind == syntax.Ternary {
			r.condition = w.expression(n.Left, asTest).condition()
			w.guards = r.guards.under(r.condition.True)
			r.value = w.expression(n.Right, m)
			w.guards = r.guards.under(r.condition.False)
			n = n.Third
		} else {
			w.assigns(n)
			m = m.ofAssigned()
			n = n.Right
		}
		w.rest = append(w.rest, r)
	}
	v := w.expression(n, m)
	for i := len(w.rest) - 1; i >= mark; i-- {
		v = w.complete(w.rest[i], v)
	}
	w.rest, w.guards = w.rest[:mark], outer
	return v
}

// right is a node that goes on at its right end, as far as it was walked.
type right struct {
	node      *syntax.Node
	guards    *held
	condition finding.Condition // of a ? b : c
	value     *value            // b
}

// complete gives the value of a node from that of its right end.
func (w *walker) complete(r right, last *value) *value {
	w.guards = r.guards
	if r.node.Kind == syntax.Ternary {
		return w.choice(r, last)
	}
	if w.muted == 0 {
		w.target(r.node, last)
	}
	return last
}

// choice is the value of a ? b : c. Where the condition is that one side is
// there, the other stands in for it, as compilers write b || c, and b = c of a
// pattern with === void 0.
func (w *walker) choice(r right, last *value) *value {
	v := merge(r.condition, r.value, last)
	if !v.isPlain() {
		return v
	}
	of := last
	switch {
	case r.value.isPlain() && asksFor(r.condition.False, last):
	case last.isPlain() && asksFor(r.condition.True, r.value):
		of = r.value
	default:
		return v
	}
	if c := r.node.Left; c.Kind == syntax.Binary && (isUndefined(c.Left) || isUndefined(c.Right)) {
		return of.without()
	}
	return instead(of)
}

// asksFor reports whether guards ask for the path of a value.
func asksFor(guards []finding.Guard, v *value) bool {
	if v.isPlain() || v.path == "" {
		return false
	}
	for _, g := range guards {
		if g.Path == v.path {
			return true
		}
	}
	return false
}

func isUndefined(n *syntax.Node) bool {
	return isNullish(n) && n.Kind != syntax.Literal
}

// assigns notes what holds where a place gets its value.
func (w *walker) assigns(n *syntax.Node) {
	if w.muted == 0 {
		w.defs[n.Ref].held = w.guards
		w.keep(n.Right)
	}
}

// ofAssigned is the mode of what is assigned within an expression of a mode. What
// is tested, as compilers write x?.y, is used only if it is there.
func (m mode) ofAssigned() mode {
	if m == asTest || m == asSelf {
		return asSelf
	}
	return asUse
}
