package scan

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestPlaces(t *testing.T) {
	cases := []struct {
		text   string
		script bool
		find   string
		want   string // line:column width excerpt
	}{
		{"wx.login()", true, "login", "1:4 5 wx.login()"},
		{"a\nwx.login()", true, "login", "2:4 5 wx.login()"},
		{"a\r\n  wx.login() \r\nb", true, "login", "2:6 5 wx.login()"},
		{"a\rwx.login()", true, "login", "2:4 5 wx.login()"},
		{"'中文😀'; wx.login()", true, "login", "1:12 5 '中文😀'; wx.login()"},
		{"a\u2028wx.login()", true, "login", "2:4 5 wx.login()"},
		{"a\u2029wx.login()", true, "login", "2:4 5 wx.login()"},
		{"a\u2028<text/>", false, "text", "1:4 4 a\u2028<text/>"},
		{"'😀'", true, "😀", "1:2 2 '😀'"},
	}
	for _, tt := range cases {
		t.Run(tt.text, func(t *testing.T) {
			p := newPlaces(tt.text, tt.script)
			at := strings.Index(tt.text, tt.find)
			line, column := p.at(at)
			got := fmt.Sprintf("%d:%d %d %s", line, column, p.width(at, len(tt.find)), p.excerpt(at))
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLines(t *testing.T) {
	for text, want := range map[string]int{"": 0, "a": 1, "a\n": 1, "a\nb": 2, "\n\n": 2, "a\r\nb\r\n": 2} {
		if got := newPlaces(text, true).lines(); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}

// Of a long line, what is around the place is shown.
func TestExcerptOfALongLine(t *testing.T) {
	for _, filler := range []string{"a", "中", "😀"} {
		text := strings.Repeat(filler, 5000) + "wx.login()" + strings.Repeat(filler, 5000)
		p := newPlaces(text, true)
		got := p.excerpt(strings.Index(text, "login"))
		if n := len(utf16.Encode([]rune(got))); n > maxExcerpt || n < maxExcerpt-1 || !strings.Contains(got, "wx.login()") {
			t.Errorf("%d units: %q", n, got)
		}
		if got := p.excerpt(len(text)); len(utf16.Encode([]rune(got))) < maxExcerpt-1 {
			t.Errorf("at the end: %q", got)
		}
	}
}

// The blocks agree with counting from the start.
func FuzzPlaces(f *testing.F) {
	f.Add("a\r\n中😀\u2028b", 5)
	f.Add(strings.Repeat("中a😀\n", 60), 530)
	f.Fuzz(func(t *testing.T, text string, at int) {
		text, _ = decode([]byte(text))
		if at < 0 || at > len(text) {
			return
		}
		p := newPlaces(text, true)
		line, column := p.at(at)
		from := int(p.starts[line-1])
		if want := units(text[from:at]) + 1; column != want || from > at {
			t.Errorf("%q at %d: %d:%d, want column %d", text, at, line, column, want)
		}
		if n := len(utf16.Encode([]rune(p.excerpt(at)))); n > maxExcerpt {
			t.Errorf("%d units", n)
		}
	})
}
