package script

import (
	"strings"

	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
	"minicompat/internal/version"
)

// comparison is what a call gives that compares the base library's version with
// a literal, by the function's name or by what it is handed.
func (w *walker) comparison(n *syntax.Node) *value {
	if len(n.List) < 2 || len(n.List) > 3 {
		return nil
	}
	how, with := compared, 0
	bound := w.bound(n.List[1])
	if bound == nil {
		how, with = flipped, 1
		if bound = w.bound(n.List[0]); bound == nil {
			return nil
		}
	}
	name := strings.ToLower(calleeName(n))
	other := w.silent(n.List[with])
	if !other.isKind(library) && (isHole(*bound) || !comparesVersions(name) || !w.mayBeLibrary(n.List[with], other)) {
		return nil
	}
	bound.Offset = int(n.Start)
	if len(n.List) == 3 {
		operator, _ := w.text(n.List[2])
		return decided(boundedBy(relation(operator, how), *bound))
	}
	if operator := semverOperator(name); operator != "" {
		return decided(boundedBy(relation(operator, how), *bound))
	}
	return &value{kind: how, bound: bound}
}

// bound is the guard of what an expression spells, a version or a parameter
// that will be one; nil for another.
func (w *walker) bound(n *syntax.Node) *finding.Guard {
	if text, ok := w.versionText(n); ok {
		return &finding.Guard{Check: finding.Version, Version: text}
	}
	return w.hole(finding.Version, n)
}

// versionText is the version that an expression spells.
func (w *walker) versionText(n *syntax.Node) (string, bool) {
	text, ok := w.text(n)
	if !ok {
		return "", false
	}
	if _, err := version.Parse(text); err != nil {
		return "", false
	}
	return strings.Clone(text), true // lest it keeps the source
}

// comparesVersions knows names such as compareVersion, versionCompare, cmpVersions.
func comparesVersions(name string) bool {
	return strings.Contains(name, "version") && (strings.Contains(name, "compare") || strings.Contains(name, "cmp"))
}

// mayBeLibrary reports whether what is handed to such a function may be the base
// library's version: nothing is known of it, or it is no other result of an API.
func (w *walker) mayBeLibrary(n *syntax.Node, v *value) bool {
	if n == nil || n.Kind == syntax.String || memberName(n) == "version" {
		return false
	}
	return v == nil || v.thing.Shape == catalog.Nothing
}

func semverOperator(name string) string {
	switch name {
	case "gte", "semvergte":
		return ">="
	case "gt", "semvergt":
		return ">"
	case "lte", "semverlte":
		return "<="
	case "lt", "semverlt":
		return "<"
	}
	return ""
}

// relation turns an operator round where the version comes second.
func relation(operator string, how kind) string {
	if how != flipped {
		return operator
	}
	switch operator {
	case "<", "<=":
		return ">" + operator[1:]
	case ">", ">=":
		return "<" + operator[1:]
	}
	return operator
}

// boundedBy is what holds when the base library's version stands in a relation to
// that of a guard: only a lower bound is one.
func boundedBy(operator string, g finding.Guard) finding.Condition {
	switch operator {
	case ">", ">=":
		return finding.Condition{True: []finding.Guard{g}}
	case "<", "<=":
		return finding.Condition{False: []finding.Guard{g}}
	}
	return finding.Condition{}
}

// relate is the value of left operator right, for the operators that compare.
func (w *walker) relate(n *syntax.Node, left, right *value) *value {
	a, b, operator := n.Left, n.Right, n.Text
	switch {
	case left.isKind(typename):
		return w.typeTest(n, operator, left, b)
	case right.isKind(typename):
		return w.typeTest(n, relation(operator, flipped), right, a)
	case isNullish(b):
		return equals(operator, left, never)
	case isNullish(a):
		return equals(operator, right, never)
	case isBoolean(b):
		return equals(operator, left, constant(b))
	case isBoolean(a):
		return equals(operator, right, constant(a))
	case left.isKind(compared) || left.isKind(flipped):
		return w.sign(n, operator, left, b)
	case right.isKind(compared) || right.isKind(flipped):
		return w.sign(n, relation(operator, flipped), right, a)
	case left.isKind(library) || left.isKind(number):
		return w.naive(n, operator, left, b)
	case right.isKind(library) || right.isKind(number):
		return w.naive(n, relation(operator, flipped), right, a)
	}
	return nil
}

// typeTest is typeof x compared with the name of a type; x > "u" is how
// minifiers write that it is undefined.
func (w *walker) typeTest(n *syntax.Node, operator string, v *value, with *syntax.Node) *value {
	name, ok := w.text(with)
	if !ok {
		return nil
	}
	there := finding.Guard{Check: finding.Exists, Path: v.text, Offset: int(n.Start)}
	exists := &value{cond: finding.Condition{True: []finding.Guard{there}}}
	switch {
	case name == "u" && operator == "<":
		return exists
	case name == "u" && operator == ">":
		return not(exists)
	case name == "undefined":
		return equals(operator, exists, never)
	case name != "u":
		return equals(operator, exists, always)
	}
	return nil
}

// sign is the outcome of a comparison compared with a number: a guard where only
// versions at or above the literal pass, or where only those fail.
func (w *walker) sign(n *syntax.Node, operator string, v *value, with *syntax.Node) *value {
	limit, ok := smallNumber(with)
	if !ok {
		return nil
	}
	var passes, fails [3]bool // below, equal, above
	for i := range 3 {
		outcome := i - 1
		if v.kind == flipped {
			outcome = -outcome
		}
		passes[i], fails[i] = holds(outcome, operator, limit)
	}
	g := *v.bound
	g.Offset = int(n.Start)
	switch {
	case isLowerBound(passes):
		return decided(boundedBy(">=", g))
	case isLowerBound(fails):
		return decided(boundedBy("<", g))
	}
	return nil
}

func isLowerBound(of [3]bool) bool { return !of[0] && (of[1] || of[2]) }

func holds(a int, operator string, b int) (yes, no bool) {
	switch operator {
	case "<":
		yes = a < b
	case "<=":
		yes = a <= b
	case ">":
		yes = a > b
	case ">=":
		yes = a >= b
	case "==", "===":
		yes = a == b
	case "!=", "!==":
		yes = a != b
	default:
		return false, false
	}
	return yes, !yes
}

// smallNumber reads 0, 1 and -1.
func smallNumber(n *syntax.Node) (int, bool) {
	sign := 1
	if n != nil && n.Kind == syntax.Unary && n.Text == "-" {
		sign, n = -1, n.Left
	}
	if n == nil || n.Kind != syntax.Number || n.Text != "0" && n.Text != "1" {
		return 0, false
	}
	return sign * int(n.Text[0]-'0'), true
}
