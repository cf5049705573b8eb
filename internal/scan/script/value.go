package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// value is what is known of an expression. A nil one says that nothing is, so
// that the many expressions that have to do with no platform cost nothing.
type value struct {
	thing catalog.Thing
	kind  kind
	truth truth
	kept  bool            // thing is what a promise will be kept with
	text  string          // by kind: a framework's name, a path
	bound *finding.Guard  // of compared and flipped: the version
	node  *syntax.Node    // by kind: the array of Promise.all
	path  string          // the path that the expression mentions: being true, it is there
	at    int32           // where path was read
	via   []finding.Guard // what holds where the thing is not another one: x in (x || {}).y
	cond  finding.Condition
}

// kind is what a value is besides a thing of the platform.
type kind uint8

const (
	plain      kind = iota
	foreign         // another platform's global object: wherever it is met, it stands beside ours
	self            // this
	data            // this.data
	library         // the base library's version
	number          // that version made a number, or without its dots
	compared        // the outcome of comparing that version with text
	flipped         // the same with the version second
	typename        // typeof the path
	vendor          // uni-app's common/vendor
	getter          // webpack's getter of a framework's default export
	components      // that version split at its dots
	exports         // a webpack module that has it
	together        // the values of Promise.all over node
)

// truth is whether an expression is always true, or always false.
type truth uint8

const (
	either truth = iota
	always
	never
)

func (v *value) isKind(k kind) bool { return v != nil && v.kind == k }

// conditions are what holds where the value is what it stands for.
func (v *value) conditions() []finding.Guard {
	if v == nil {
		return nil
	}
	return v.via
}

// leadsTo is the value of a thing that the value leads to, nil for none.
func (v *value) leadsTo(t catalog.Thing) *value {
	to := thing(t)
	if to != nil {
		to.via = v.via
	}
	return to
}

// isPlain reports whether a value stands for nothing of a platform.
func (v *value) isPlain() bool {
	return v == nil || v.thing.Shape == catalog.Nothing && v.kind == plain
}

// isThing reports whether a value is of a shape on the platform, and at hand.
func (v *value) isThing(s catalog.Shape) bool { return v != nil && v.thing.Shape == s && !v.kept }

func (v *value) truthiness() truth {
	if v == nil {
		return either
	}
	return v.truth
}

// condition is what holds when the value is true and when it is false.
func (v *value) condition() finding.Condition {
	if v == nil {
		return finding.Condition{}
	}
	if v.path == "" {
		return v.cond
	}
	exists := finding.Guard{Check: finding.Exists, Path: v.path, Offset: int(v.at)}
	return both(v.cond, finding.Condition{True: []finding.Guard{exists}})
}

// same reports whether two values stand for the same thing.
func (v *value) same(w *value) bool {
	return v.thing == w.thing && v.kind == w.kind && v.kept == w.kept && v.text == w.text && v.node == w.node && v.bound == w.bound
}

// without is the value with nothing said of its truth.
func (v *value) without() *value {
	if v == nil || v.path == "" && v.truth == either && len(v.cond.True)+len(v.cond.False) == 0 {
		return v
	}
	w := *v
	w.path, w.truth, w.cond = "", either, finding.Condition{}
	return &w
}

// merged is what is known of a value that may come from several places: what
// they agree on. Places that give null, false or another platform's object do
// not speak against a thing.
type merged struct {
	value      *value
	blank      bool // a place of which nothing is known
	differ     bool
	truths     merging
	falsehoods merging
}

// merging is the guards common to several lists.
type merging struct {
	guards []finding.Guard
	some   bool
}

func (m *merging) add(guards []finding.Guard) {
	if !m.some {
		m.some, m.guards = true, guards
		return
	}
	m.guards = common(m.guards, guards)
}

// add takes in what one place gives, where the guards held hold.
func (m *merged) add(v *value, held []finding.Guard) {
	c := v.condition()
	if v.truthiness() != never {
		m.truths.add(joined(held, c.True))
	}
	if v.truthiness() != always {
		m.falsehoods.add(joined(held, c.False))
	}
	switch {
	case v == nil:
		m.blank = true
	case v.truth == never || v.kind == foreign:
	case m.value == nil:
		m.value = v
	case !m.value.same(v):
		m.differ = true
	case m.value.path != v.path:
		m.value = m.value.without()
	}
}

// merge is what is known of c ? a : b.
func merge(c finding.Condition, a, b *value) *value {
	if a == nil && b == nil {
		return nil
	}
	var m merged
	m.add(a, c.True)
	m.add(b, c.False)
	return m.result()
}

// result is what all places agree on.
func (m *merged) result() *value {
	c := finding.Condition{True: m.truths.guards, False: m.falsehoods.guards}
	if m.value == nil || m.blank || m.differ || m.value.isPlain() {
		return decided(c)
	}
	v := *m.value
	v.cond = c
	v.truth = either
	return &v
}
