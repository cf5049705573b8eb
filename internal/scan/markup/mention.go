package markup

import (
	"strings"

	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/script"
	"minicompat/internal/scan/syntax"
)

// mention notes a component with its attributes.
func (r *reader) mention(t tag, guards []finding.Guard) {
	component := r.names.component(t.name)
	if component == "" {
		return
	}
	r.note(place{component, t.at, len(t.name)}, guards)
	for _, a := range t.attributes {
		path := r.names.attribute(component, a.name)
		if path == "" {
			continue
		}
		r.note(place{path, a.at, len(a.name)}, guards)
		if a.hasValue {
			r.value(path, a, guards)
		}
	}
}

type place struct {
	path       string
	at, length int
}

func (r *reader) note(p place, guards []finding.Guard) {
	r.out.Mentions = append(r.out.Mentions, finding.Mention{
		Path: p.path, Known: true, Offset: p.at, Length: p.length, Guards: guards,
	})
}

// value notes the literals that an attribute can have.
func (r *reader) value(path string, a attribute, guards []finding.Guard) {
	if !strings.Contains(a.value, "{{") {
		if full, ok := r.names.Value(path, a.value); ok {
			r.note(place{full, a.valueAt, len(a.value)}, guards)
		}
		return
	}
	code, at, ok := binding(a.value)
	if !ok || !strings.ContainsAny(code, `'"`) {
		return
	}
	if e := expression(code); e != nil {
		r.literals(literal{path: path, base: a.valueAt + at}, e, guards)
	}
}

// literal says which attribute a binding is of, where its code begins, and how
// deep in it this is.
type literal struct {
	path  string
	base  int
	depth int
}

// maxNested is beyond what anybody writes in an attribute: what is nested deeper
// is passed over.
const maxNested = 50

// literals notes the strings that an expression can give.
func (r *reader) literals(l literal, e *syntax.Node, guards []finding.Guard) {
	if l.depth++; l.depth > maxNested {
		return
	}
	switch e.Kind {
	case syntax.String:
		if full, ok := r.names.Value(l.path, e.Text); ok {
			at := l.base + int(e.Start) - len("(")
			r.note(place{full, at, int(e.End - e.Start)}, guards)
		}
	case syntax.Ternary:
		c := r.judge(e.Left)
		r.literals(l, e.Right, join(guards, c.True))
		r.literals(l, e.Third, join(guards, c.False))
	case syntax.Binary:
		if e.Text == "||" || e.Text == "&&" || e.Text == "??" {
			if e.Text == "&&" {
				r.literals(l, e.Right, join(guards, r.judge(e.Left).True))
				return
			}
			r.literals(l, e.Left, guards)
			r.literals(l, e.Right, guards)
		}
	}
}

// binding is the code of a value that is one {{ }} and nothing else.
func binding(value string) (code string, at int, ok bool) {
	trimmed := strings.TrimSpace(value)
	if len(trimmed) < 4 || !strings.HasPrefix(trimmed, "{{") || !strings.HasSuffix(trimmed, "}}") {
		return "", 0, false
	}
	code = trimmed[2 : len(trimmed)-2]
	return code, strings.Index(value, "{{") + 2, !strings.Contains(code, "}}")
}

// expression is the tree of a binding's code, or nil.
func expression(code string) *syntax.Node {
	file := syntax.Parse("(" + code + ")")
	if len(file.Stumbles) > 0 || file.Root == nil || len(file.Root.List) != 1 || file.Root.List[0].Kind != syntax.Expression {
		return nil
	}
	return file.Root.List[0].Left
}

// truth is what the value of wx:if says.
func (r *reader) truth(value string) finding.Condition {
	code, _, ok := binding(value)
	if !ok || r.Field == nil {
		return finding.Condition{}
	}
	return r.judge(expression(code))
}

// judge is what the truth of an expression says.
func (r *reader) judge(e *syntax.Node) finding.Condition {
	if e == nil || r.Field == nil {
		return finding.Condition{}
	}
	return script.Truth(e, r.Field)
}
