package script

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"minicompat/internal/dataset"
	"minicompat/internal/scan/catalog"
)

// long writes a source with n repetitions of piece, in which %d counts.
func long(before, piece, after string, n int) string {
	var b strings.Builder
	b.WriteString(before)
	for i := range n {
		if strings.Contains(piece, "%") {
			fmt.Fprintf(&b, piece, i)
		} else {
			b.WriteString(piece)
		}
	}
	b.WriteString(after)
	return b.String()
}

// Sources that are made to cost: each is read in a time that grows no faster
// than it does, and without going deep.
func TestLong(t *testing.T) {
	const n = 20_000
	cases := map[string]string{
		"early returns":         long("function f() {", "if (!wx.a%[1]d) return; wx.a%[1]d();", "}", n),
		"a && b":                long("", "wx.a%d && ", "wx.login()", n),
		"a || b":                long("if (", "!wx.a%d || ", "x) {} else wx.login()", n),
		"a && b || c":           long("", "wx.a%[1]d && b || ", "wx.login()", n),
		"a.b":                   long("wx.login", ".a", "", n),
		"a.b with callbacks":    long("wx.login"+strings.Repeat(".a", n)+"(", "(a) => a.b,", "0)", n),
		"a?.b":                  long("wx", "?.a%d", "", n),
		"a().b()":               long("wx.login()", ".then(r => r.code)", "", n),
		"a++":                   long("wx.login", "++", "", n),
		"a`b`":                  long("wx.login", "`${1}`", "", n),
		"a + b":                 long("wx.login() ", "+ x", "", n),
		"a = b":                 long("", "x.y%d = ", "wx", n),
		"a = b options":         long("const o = {}; wx.showToast(o); ", "o.title = ", "1", n),
		"a ? b : c":             long("", "wx.a%d ? 1 : ", "wx.login()", n),
		"a ? b : c = d":         long("", "wx.a%[1]d ? 1 : x%[1]d = ", "wx.login()", n),
		"option a ? b : c":      long("wx.showToast({ icon: ", "x ? 'none' : ", "1 })", n),
		"else if":               long("", "if (wx.a%[1]d) wx.a%[1]d(); else ", "wx.login()", n),
		"assigned":              long("let a; ", "a = wx.canIUse('a%d');", "a && wx.login()", n),
		"assigned when guarded": long("let a; if (wx.a && wx.b && wx.c && wx.d) {", "a = wx.canIUse('a%d');", "} a && wx.login()", n),
		"fields":                long("this.a && wx.login();", "this.a = wx.canIUse('a%d');", "", n),
		"data":                  long("Page({ data: {", "a%d: wx.canIUse('a'),", "} })", n),
		"data keys":             long("Page({ data: { '", "a.", "': wx.canIUse('a') } })", n),
		"data members":          long("Page({}); this.data", ".a", " && wx.login()", n),
		"set data":              long("const o = { a: wx.canIUse('a') };", "this.setData(o);", "", n),
		"aliases":               long("const a0 = wx;", "const b%[1]d = a%[1]d, a%[2]d = b%[1]d;", "", 0) + aliases(n),
		"functions":             long("", "function f%[1]d() { return f%[2]d() }", "", 0) + functions(n),
		"variables for options": long("const o = { title: 1", ", a%d: 1", "};", n) + strings.Repeat("wx.showToast(o);", n),
		"spreads in a ring":     ring(n),
		"pattern":               long("const {", "a%d,", "} = wx", n),
		"conditions":            conditions(n),
		"compared":              long("", "compareVersion(", "app.SDKVersion, '2.0.0')", 900),
		"handed":                long("function f(a) { a.b } ", "wx.login(f);", "", n),
		"scopes":                long("", "{ let wx%[1]d; wx.login(wx%[1]d) }", "", n),
		"blocks":                long("", "{", "wx.login()", 5000),
	}
	for name, source := range cases {
		t.Run(name, func(t *testing.T) {
			c := catalog.New(dataset.WeChat)
			begin := time.Now()
			out := Read(Input{Catalog: c, Source: source})
			if took := time.Since(begin); took > 30*time.Second {
				t.Errorf("%v for %d bytes", took, len(source))
			} else {
				t.Logf("%v for %d bytes, %d mentions", took, len(source), len(out.Mentions))
			}
		})
	}
}

func aliases(n int) string {
	var b strings.Builder
	for i := n; i > 0; i-- { // each is read before it is declared
		fmt.Fprintf(&b, "var a%d = a%d;", i, i-1)
	}
	return b.String() + "var a0 = wx"
}

func functions(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "function f%d() { return f%d() }", i, i+1)
	}
	return b.String() + "f0().login()"
}

func ring(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "const o%d = { ...o%d };", i, (i+1)%n)
	}
	return b.String() + "wx.showToast(o0)"
}

func conditions(n int) string {
	var b strings.Builder
	b.WriteString("const c0 = wx.a;")
	for i := range n {
		fmt.Fprintf(&b, "const c%[2]d = c%[1]d && wx.a%[1]d; if (c%[2]d) wx.login();", i, i+1)
	}
	return b.String()
}
