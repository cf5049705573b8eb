package table

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzShortWays holds the ways that most texts take to the general ones.
func FuzzShortWays(f *testing.F) {
	for _, s := range []string{
		"3.8.0", "60%", "1.7.482.21%", "1..2", "5.", ".5%", "1.%", "2147483648.1.1", "12345678901", "1.2.3.4.5", "...", "%", "100.1%",
		"其它", "reſt", "ſum", "K", "基础库 版本", " 版本 ", "a  b", "３．８％", "60% ", "注\u200b", "\xe5\x9f", "\xe4\xb7\xbf", "3.8.0¹", "≥ 2",
		`"\ud83d\ude00"`, `"\ud83d\u0041"`, `"\ud83d`, `"a\/b\n\u00e9"`, "\"\xff\\n\"", `"\x"`, "-0.5e+1", "01", "1.", "-", "truex", "nul",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if kind := look(s).kind; kindOf(s) != kind {
			t.Errorf("kind %d, not %d", kindOf(s), kind)
		}
		if trimSpace(s) != strings.TrimSpace(s) {
			t.Errorf("trimmed to %q", trimSpace(s))
		}
		if utf8.ValidString(s) && lower(s) != strings.ToLower(s) {
			t.Errorf("in lower case %q", lower(s))
		}
		if short, ok := asFigures(s); ok && len(s) <= maxCell && short != generally(s) {
			t.Errorf("%+v, not %+v", short, generally(s))
		}
		scalarLikeJSON(t, s)
	})
}

// generally reads a cell in the ways of those that are no figures.
func generally(s string) cell {
	if c, ok := asShare(s); ok {
		return c
	}
	if c, ok := asVersion(s); ok {
		return c
	}
	return labelled(s)
}

// scalarLikeJSON holds the reader of JSON to encoding/json.
func scalarLikeJSON(t *testing.T, s string) {
	t.Helper()
	if s == "" || strings.TrimSpace(s) != s || strings.HasPrefix(s, "\ufeff") || s[0] == '{' || s[0] == '[' {
		return
	}
	d := newDocument(s, 1)
	got, err := d.scalar()
	if isAll := err == nil && d.at == len(s); isAll != json.Valid([]byte(s)) {
		t.Fatalf("%v: valid, or not", err)
	}
	if err != nil {
		return
	}
	if !json.Valid([]byte(s[:d.at])) {
		t.Fatalf("%q is no value", s[:d.at])
	}
	var want string
	if json.Unmarshal([]byte(s[:d.at]), &want) == nil && want != got.text && got.kind == text {
		t.Errorf("%q, not %q", got.text, want)
	}
}
