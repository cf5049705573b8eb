package syntax

import (
	"strings"
	"testing"
)

// expressions are sources of one expression and the tree that it must become.
var expressions = []struct{ source, tree string }{
	{"wx.x", "(member x wx)"},
	{"wx?.x?.()", "(?.call (?.member x wx))"},
	{"a?.[0]?.b", "(?.member b (?.index a 0))"},
	{"a?.5:1", "(?: a .5 1)"},
	{"a + b * c - d", "(binary - (binary + a (binary * b c)) d)"},
	{"a ** b ** c", "(binary ** a (binary ** b c))"},
	{"a ?? b || c && d", "(binary ?? a (binary || b (binary && c d)))"},
	{"a = b = c", "(assign = a (assign = b c))"},
	{"a ? b : c ? d : e", "(?: a b (?: c d e))"},
	{"a ? b : c = d", "(?: a b (assign = c d))"},
	{"!typeof a.b", "(unary ! (unary typeof (member b a)))"},
	{"(a, b)", "(comma [a b])"},
	{"a / b / c", "(binary / (binary / a b) c)"},
	{"a = /b[/]/g.test(c) / d", "(assign = a (binary / (call (member test /b[/]/g) [c]) d))"},
	{"/=b/.c", "(member c /=b/)"},
	{"(a) / 2 / b", "(binary / (binary / a 2) b)"},
	{"[] / 1 / b", "(binary / (binary / (array) 1) b)"},
	{"x => {} ", "(=>function (block) [x])"},
	{"x => ({})", "(=>function (object) [x])"},
	{"({a, b: c = 1, ...d}, [e,, f = 2]) => 0", "(=>function 0 [(object [(prop a) (prop b (default c 1)) (spread d)]) (array [e - (default f 2)])])"},
	{"({a = 1} = b)", "(assign = (object [(prop a (default a 1))]) b)"},
	{"[a = 1, {b: c = 2}] = d", "(assign = (array [(default a 1) (object [(prop b (default c 2))])]) d)"},
	{"async x => await y", "(async =>function (unary await y) [x])"},
	{"async (x) => y", "(async =>function y [x])"},
	{"async(x)", "(call async [x])"},
	{"async function f() { await x }", "(async function f (block [(do (unary await x))]))"},
	{"function* g() { yield* a; yield }", "(function g (block [(do (unary yield a)) (do (unary yield))]))"},
	{"`a${b}c${`d${e}`}`", "(template [b (template [e])])"},
	{"`a\\n`", `"a\n"`},
	{"f`a`", "(template f)"},
	{"f`a${b}`", "(template f [b])"},
	{"new a.b(c).d", "(member d (new (member b a) [c]))"},
	{"new a", "(new a)"},
	{"new (a())(b)", "(new (call a) [b])"},
	{"new new a()()", "(new (new a))"},
	{"new.target", "new.target"},
	{"import.meta.url", "(member url import.meta)"},
	{"import('a')", `(call import ["a"])`},
	{`'a\'\x41\u{1F600}\uD83D\uDE00\0\
b'`, `"a'A😀😀\x00b"`},
	{"{a(){}, get b(){}, async *c(){}, [d]: 1, 'e': 2, 3: 4, get: 5, async, ...f}",
		"(object [(prop a (function (block))) (prop b (function (block))) (prop c (async function (block))) (prop computed d 1) (prop e 2) (prop 3 4) (prop get 5) (prop async) (spread f)])"},
	{"class A extends B { #a = 1; static { x } static b() {} get c() {} 'd' }",
		"(class A B [(prop #a 1) (block [(do x)]) (static prop b (function (block))) (prop c (function (block))) (prop d)])"},
	{"#a in b", "(binary in #a b)"},
	{"1_000n + 0xFFn + .5e-3 + 010", "(binary + (binary + (binary + 1_000n 0xFFn) .5e-3) 010)"},
	{"a++ + ++b", "(binary + (postfix ++ a) (unary ++ b))"},
	{"f(a, ...b,)", "(call f [a (spread b)])"},
	{"a\u2028<!--x\n+b", "(binary + a b)"},
	{"a <b> (c)", "(binary > (binary < a b) c)"},
	{"\\u0061b", "ab"},
}

func TestExpressions(t *testing.T) {
	for _, test := range expressions {
		t.Run(test.source, func(t *testing.T) {
			check(t, "(\n"+test.source+"\n)", "(program [(do "+test.tree+")])")
		})
	}
}

func check(t *testing.T, source, want string) {
	t.Helper()
	file := Parse(source)
	if got := format(file.Root); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if len(file.Stumbles) > 0 {
		t.Errorf("stumbled before %q", source[file.Stumbles[0].Offset:])
	}
	if fault := misplaced(file.Root, 0, int32(len(source))); fault != nil {
		t.Errorf("%s lies outside of its parent", strings.TrimSpace(format(fault)))
	}
}

// misplaced finds a node that does not lie within these offsets, or within its parent.
func misplaced(n *Node, start, end int32) *Node {
	if n == nil {
		return nil
	}
	if n.Start < start || n.End > end || n.End < n.Start {
		return n
	}
	for _, part := range append([]*Node{n.Left, n.Right, n.Third}, n.List...) {
		if fault := misplaced(part, n.Start, n.End); fault != nil {
			return fault
		}
	}
	return nil
}
