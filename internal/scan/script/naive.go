package script

import (
	"strings"

	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// naive is a comparison of the base library's version that gets it wrong: as a
// string, or as a number. It is a problem, and a guard that guards nothing.
func (w *walker) naive(n *syntax.Node, operator string, v *value, with *syntax.Node) *value {
	check, text := finding.AsNumber, numberText(w.origin(with))
	if v.kind == library {
		if s, ok := w.versionText(with); ok {
			check, text = finding.AsString, s
		}
	}
	g := finding.Guard{Check: check, Version: text, Offset: int(n.Start)}
	c := boundedBy(operator, g)
	if text == "" || len(c.True)+len(c.False) == 0 {
		return nil
	}
	if w.muted == 0 {
		w.out.Problems = append(w.out.Problems, finding.Problem{Code: check, Offset: int(n.Start), Length: int(n.End - n.Start)})
	}
	return decided(c)
}

// numberText is the number that an expression spells: 2.1, '210', parseFloat('2.1').
func numberText(n *syntax.Node) string {
	if n != nil && n.Kind == syntax.Call && len(n.List) > 0 && n.List[0] != nil {
		switch calleeName(n) {
		case "parseFloat", "parseInt", "Number":
			n = n.List[0]
		case "replace", "join":
			n = firstString(n)
		}
	}
	if n != nil && (n.Kind == syntax.Number || n.Kind == syntax.String && isDigits(n.Text)) {
		return strings.Clone(n.Text)
	}
	return ""
}

// firstString is the string at the root of '2.1.0'.split('.').join(”).
func firstString(n *syntax.Node) *syntax.Node {
	for n != nil && (n.Kind == syntax.Call || n.Kind == syntax.Member) {
		n = n.Left
	}
	return n
}

func isDigits(s string) bool {
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && s[i] != '.' {
			return false
		}
	}
	return s != ""
}

// asNumber is a version made a number.
func asNumber(v *value) *value {
	if v.isKind(library) || v.isKind(number) {
		return &value{kind: number}
	}
	return nil
}

// versionCall is what a method of the version as a string gives. Without its
// dots it is on its way to be a number.
func (w *walker) versionCall(n *syntax.Node, base *value, name string) *value {
	if base.kind == components {
		if name == "join" {
			return &value{kind: number}
		}
		return nil
	}
	switch name {
	case "toString", "trim", "valueOf":
		return base
	case "replace", "replaceAll":
		if len(n.List) == 2 && isDot(n.List[0]) {
			return &value{kind: number}
		}
		return base
	case "split":
		if len(n.List) == 1 && isDot(n.List[0]) {
			return &value{kind: components}
		}
	}
	return nil
}

// isDot knows '.' and /\./g.
func isDot(n *syntax.Node) bool {
	return n != nil && (n.Kind == syntax.String && n.Text == "." || n.Kind == syntax.Literal && (n.Text == `/\./g` || n.Text == `/[.]/g`))
}
