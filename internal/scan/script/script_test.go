package script

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"unicode/utf16"

	"minicompat/internal/dataset"
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
)

// place is the line and column of an offset, from 1, in UTF-16 units.
func place(source string, offset int) string {
	before := source[:offset]
	line := strings.Count(before, "\n")
	column := 0
	for _, r := range before[strings.LastIndexByte(before, '\n')+1:] {
		column += utf16.RuneLen(r)
	}
	return fmt.Sprintf("%d:%d", line+1, column+1)
}

// describe writes what is found as a test expects it: "1:4 showToast none".
func describe(c *catalog.Catalog, source string) []string {
	out := Read(Input{Catalog: c, Source: source})
	var lines []string
	for _, m := range out.Mentions {
		state, _ := c.Judge(m.Path, m.Guards)
		at := place(source, m.Offset)
		switch {
		case !m.Known && state == finding.None:
			lines = append(lines, fmt.Sprintf("%s ?%s unknown", at, m.Path))
		case !m.Known:
			lines = append(lines, fmt.Sprintf("%s ?%s %s", at, m.Path, state))
		default:
			lines = append(lines, fmt.Sprintf("%s %s %s", at, m.Path, state))
		}
	}
	for _, p := range out.Problems {
		lines = append(lines, fmt.Sprintf("%s ! %s", place(source, p.Offset), p.Code))
	}
	return lines
}

// example is a source of WeChat's with what is found in it, joined by commas.
type example struct{ source, want string }

func check(t *testing.T, cases []example) {
	t.Helper()
	checkOn(t, dataset.WeChat, cases)
}

func checkOn(t *testing.T, p dataset.Platform, cases []example) {
	t.Helper()
	c := catalog.New(p)
	for _, tt := range cases {
		t.Run(tt.source, func(t *testing.T) {
			if got := strings.Join(describe(c, tt.source), ", "); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", strings.ReplaceAll(got, ", ", "\n"), strings.ReplaceAll(tt.want, ", ", "\n"))
			}
		})
	}
}

func TestGlobals(t *testing.T) {
	source := "wx.login(); wx; my.a(); xhs.b; uni.showToast(); const T = Taro; T.c(); (wx => wx)(1); " +
		"const v = require('./common/vendor.js'); v.index.d(); uni.e()"
	want := map[string]int{"wx": 2, "my": 1, "xhs": 1, "uni": 3, "Taro": 1}
	for _, p := range dataset.Platforms() {
		if got := Read(Input{Catalog: catalog.New(p), Source: source}).Globals; !maps.Equal(got, want) {
			t.Errorf("%s: got %v", p, got)
		}
	}
}

func TestUnmarked(t *testing.T) {
	for source, want := range map[string]bool{
		"": false, "const a = (": false, "mywx.a; wxs; _my": false, "univ.a": false,
		"wx": true, "a.my": true, "'xhs'": true, "uni": true, "r=n.n(e)": true, "a.SDKVersion": true,
	} {
		if got := isMarked(source); got != want {
			t.Errorf("%q: got %v", source, got)
		}
	}
	if out := Read(Input{Catalog: catalog.New(dataset.WeChat), Source: "wx.login("}); len(out.Stumbles) == 0 || len(out.Mentions) != 1 {
		t.Errorf("got %v", out)
	}
}
