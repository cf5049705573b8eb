package script

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// words writes a condition: "when true; when false".
func words(c finding.Condition) string {
	side := func(guards []finding.Guard) string {
		var list []string
		for _, g := range guards {
			list = append(list, strings.TrimSpace(string(g.Check)+" "+g.Path+g.Version))
		}
		return strings.Join(list, ", ")
	}
	return side(c.True) + "; " + side(c.False)
}

func TestData(t *testing.T) {
	cases := map[string]string{
		"Page({ data: { ok: wx.canIUse('nextTick') } })":                                            "ok: can_i_use nextTick; ",
		"Page({ data: { no: !wx.nextTick, plain: 1, 'a-b': wx.nextTick } })":                        "a-b: exists nextTick; \nno: ; exists nextTick",
		"Component({ data: { a: { b: { ok: wx.canIUse('nextTick') } } } })":                         "a.b.ok: can_i_use nextTick; ",
		"Page({ data: { ok: false }, onLoad() { this.setData({ ok: wx.canIUse('nextTick') }) } })":  "ok: can_i_use nextTick; ",
		"Page({ data: { ok: true }, onLoad() { this.setData({ ok: wx.canIUse('nextTick') }) } })":   "",
		"Page({ onLoad() { if (wx.canIUse('nextTick')) { this.setData({ ok: true }) } } })":         "ok: can_i_use nextTick; ",
		"const that = this; that.setData({ 'a.ok': wx.canIUse('nextTick') })":                       "a.ok: can_i_use nextTick; ",
		"const ok = wx.canIUse('nextTick'); this.setData({ ok })":                                   "ok: can_i_use nextTick; ",
		"const patch = { ok: wx.canIUse('nextTick') }; this.setData(patch)":                         "ok: can_i_use nextTick; ",
		"this.setData({ [`a[${i}]`]: wx.canIUse('nextTick') })":                                     "",
		"this.data.ok = wx.canIUse('nextTick')":                                                     "ok: can_i_use nextTick; ",
		"export default { data() { return { ok: wx.canIUse('nextTick') } } }":                       "ok: can_i_use nextTick; ",
		"Page({ data: { ok: compareVersion(app.SDKVersion, '2.2.3') >= 0 } })":                      "ok: version 2.2.3; ",
		"Page({ data: { ok: app.SDKVersion >= '2.2.3' } })":                                         "ok: as_string 2.2.3; ",
		"Page({ data: { a: wx.nextTick }, b() { this.setData({ a: wx.canIUse('nextTick') }) } })":   "a: can_i_use nextTick; ",
		"Page({ data: { a: { ok: wx.canIUse('nextTick') } }, b() { this.setData({ a: other }) } })": "",
		"Page({ data: { ok: this.data.no }, a() { this.setData({ no: this.data.ok }) } }); wx":      "",
		"wx.setStorage({ data: { ok: wx.canIUse('nextTick') } })":                                   "",
	}
	c := catalog.New(dataset.WeChat)
	for source, want := range cases {
		t.Run(source, func(t *testing.T) {
			out := Read(Input{Catalog: c, Source: source})
			var got []string
			for _, name := range slices.Sorted(maps.Keys(out.Data)) {
				got = append(got, name+": "+words(out.Data[name]))
			}
			if strings.Join(got, "\n") != want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestTruth(t *testing.T) {
	can := []finding.Guard{{Check: finding.CanIUse, Path: "nextTick"}}
	fields := map[string]finding.Condition{
		"ok": {True: can}, "a.ok": {True: can}, "no": {False: can}, "low": {True: []finding.Guard{{Check: finding.Version, Version: "1.0.0"}}},
	}
	cases := map[string]string{
		"ok":                    "can_i_use nextTick; ",
		"!ok":                   "; can_i_use nextTick",
		"!!ok":                  "can_i_use nextTick; ",
		"!no":                   "can_i_use nextTick; ",
		"a.ok":                  "can_i_use nextTick; ",
		"a.b.ok":                "; ",
		"ok && x":               "can_i_use nextTick; ",
		"x && ok && low":        "can_i_use nextTick, version 1.0.0; ",
		"ok || x":               "; ",
		"ok || false":           "can_i_use nextTick; ",
		"no || x":               "; can_i_use nextTick",
		"ok || a.ok":            "can_i_use nextTick; ",
		"ok ? true : false":     "can_i_use nextTick; ",
		"ok ? 1 : 0":            "can_i_use nextTick; ",
		"ok ? x : false":        "can_i_use nextTick; ",
		"x ? ok : ''":           "can_i_use nextTick; ",
		"ok == true":            "can_i_use nextTick; ",
		"ok === false":          "; can_i_use nextTick",
		"false != ok":           "can_i_use nextTick; ",
		"ok == 1":               "; ",
		"ok > 0":                "; ",
		"fn(ok)":                "; ",
		"list[ok]":              "; ",
		"":                      "; ",
		"ok &&":                 "can_i_use nextTick; ",
		"(ok) && (x || !x)":     "can_i_use nextTick; ",
		"ok && !no && a.ok":     "can_i_use nextTick; ",
		"ok === true && x == 2": "can_i_use nextTick; ",
	}
	for source, want := range cases {
		t.Run(source, func(t *testing.T) {
			var e *syntax.Node
			if list := syntax.Parse(source).Root.List; len(list) > 0 {
				e = list[0]
			}
			got := Truth(e, func(name string) (finding.Condition, bool) { c, ok := fields[name]; return c, ok })
			if words(got) != want {
				t.Errorf("got %q", words(got))
			}
		})
	}
}
