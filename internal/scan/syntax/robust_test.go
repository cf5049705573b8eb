package syntax

import (
	"strings"
	"testing"
	"time"
)

// Long programs are read in time and depth that do not grow with them.
func TestLong(t *testing.T) {
	for _, test := range []struct {
		name, head, unit, tail string
		times                  int
	}{
		{"sum", "x", "+a", "", 100_000},
		{"and", "x", "&&a||b", "", 100_000},
		{"calls", "x", ".a(1).b[2]`c`", "", 100_000},
		{"not null", "x", "!.y!", "", 100_000},
		{"else if", "if(a)b;", "else if(a)b;", "", 10_000},
		{"ternary", "x=", "a?b:", "c", 100_000},
		{"assign", "", "a.b=", "c", 100_000},
		{"comma", "x", ",a", "", 1_000_000},
		{"arguments", "f(x", ",a", ")", 200_000},
		{"array", "[", "1,", "]", 200_000},
		{"cases", "switch(x){", "case 1:a();", "}", 100_000},
		{"statements", "", "a();\n", "", 100_000},
		{"casts", "x", " as T", "", 100_000},
		{"unions", "type A = B", "|C", ";", 100_000},
		{"conditional types", "type A = ", "B extends C ? D : ", "E", 100_000},
		{"elements", "x=<a>", "<b c={d}>e</b>", "</a>", 100_000},
		{"comparisons", "x", "<a", "", 100_000},
		{"comparisons apart", "x(", "a<b,c<d,", ")", 100_000},
		{"half arrows", "x=", "a?(b):", "c", 100_000},
		{"template", "`", "${a}b", "`", 100_000},
		{"exports", "export {", "a as b,", "}", 100_000},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := timed(t, test.head+strings.Repeat(test.unit, test.times)+test.tail)
			if len(file.Stumbles) > 0 {
				t.Errorf("stumbled: %v", file.Stumbles[0])
			}
		})
	}
}

// Whatever is nested too deep is passed over, and what follows is still read.
func TestDeep(t *testing.T) {
	const times = 20_000
	for _, test := range []struct{ open, close string }{
		{"(", ")"}, {"[", "]"}, {"{", "}"}, {"({a:", "})"}, {"f(", ")"}, {"a[", "]"}, {"`${", "}`"},
		{"!", ""}, {"- ", ""}, {"await ", ""}, {"new ", ""}, {"a=>", ""}, {"a**", ""}, {"a?", ":b"}, {"async(a)=>", ""},
		{"if(a)", ""}, {"for(;;)", ""}, {"do ", ""}, {"while(a)", ""}, {"b:", ""}, {"try{", "}catch{}"},
		{"function f(){", "}"}, {"class A{a(){", "}}"}, {"class A extends ", ""}, {"(function(){", "})()"},
		{"var [", "]"}, {"var {a:", "}"}, {"type A = ", ""}, {"let x: A<", ">"}, {"x as (", ")"}, {"let x: keyof ", ""},
		{"<a b={", "}/>"}, {"<a>{", "}</a>"}, {"<a b=", "/>"}, {"<T,>(", ")"}, {"<T>", ""}, {"x<", ">()"}, {"@", ""}, {"@(", ")"},
		{"namespace a {", "}"}, {"switch(", "){}"}, {"export default ", ""}, {"/*", ""}, {"declare ", ""}, {"yield ", ""},
		{"a?(b):c<", ""}, {"async <", ""}, {"(a,b:", ")"}, {"import a, ", ""}, {"let a = ", ""}, {"${", ""}, {"abstract class ", ""},
	} {
		t.Run(test.open, func(t *testing.T) {
			timed(t, strings.Repeat(test.open, times)+"x"+strings.Repeat(test.close, times)+";\nlast")
			timed(t, strings.Repeat(test.open, times))
		})
	}
}

// Garbage costs no more than its size either.
func TestGarbage(t *testing.T) {
	for _, unit := range []string{"@", "#", "\\", "\x00", "\xff", "'", "\"\n", "`", "${", ")", "}", "]", ";", ",", "<", "<a ", "<a<b ", "</",
		"1e", "1a ", "0x", "08", "/", "/\n", "/[", "=>", "...", "?.", "?", ":", "case ", "else ", "\u2028", "<!--", "-->", "a<b(", "(a:b", "x?(a):", "\\u{",
		"let ", "class ", "import ", "export ", "function ", "async ", "get ", "enum ", "interface ", "in ", "of ", "{a b", "(]", "(}", "{)", "[}"} {
		t.Run(unit, func(t *testing.T) {
			timed(t, strings.Repeat(unit, 100_000))
			timed(t, "x=<a>"+strings.Repeat(unit, 20_000))
		})
	}
}

func timed(t *testing.T, source string) *File {
	t.Helper()
	start := time.Now()
	file := Parse(source)
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("%d bytes took %v", len(source), took)
	}
	if depth := deepest(file.Root); depth > 20*MaxDepth {
		t.Errorf("the tree is %d deep", depth)
	}
	return file
}

// deepest is how deep the tree is, where chains count once.
func deepest(n *Node) int {
	if n == nil {
		return 0
	}
	depth := 0
	for ; n != nil; n = chained(n) {
		next := chained(n)
		for _, part := range [...]*Node{n.Left, n.Right, n.Third} {
			if part != next {
				depth = max(depth, deepest(part))
			}
		}
		for _, part := range n.List {
			depth = max(depth, deepest(part))
		}
	}
	return depth + 1
}

// chained is the next node of a chain that may be long.
func chained(n *Node) *Node {
	switch n.Kind {
	case Binary, Member, Index, Call, Template, Postfix:
		return n.Left
	case If, Ternary:
		return n.Third
	case Assign:
		return n.Right
	}
	return nil
}
