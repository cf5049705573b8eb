package scan

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"minicompat/internal/version"
)

func parsed(t *testing.T, s string) version.Version {
	t.Helper()
	v, err := version.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestNeeds(t *testing.T) {
	cases := map[string]struct {
		file, text string
		want       []Need
	}{
		"none":      {"a.wxml", "", []Need{{ForcedBy: []string{}}}},
		"stated":    {"a.wxml", `<button bindchooseavatar="f" open-type="chooseAvatar"/><view/>`, []Need{{Minimum: "2.21.2", ForcedBy: []string{"button.bindchooseavatar", "button.open-type.chooseAvatar"}}}},
		"inherited": {"a.wxml", `<button size="mini"/>`, []Need{{Minimum: "1.0.0", AtLeast: true, ForcedBy: []string{"button", "button.size", "button.size.mini"}}}},
		"lines":     {"a.axml", `<view onAppear="f"/>`, []Need{{Line: "2.x", Minimum: "1.9.0", ForcedBy: []string{"view.onAppear"}}, {Line: "1.x", Minimum: "1.9.0", ForcedBy: []string{"view.onAppear"}}}},
		"never":     {"a.axml", `<view onAppear="f"/><input always-system/>`, []Need{{Line: "2.x", Minimum: "2.7.3", ForcedBy: []string{"input.always-system"}}, {Line: "1.x", Never: true, ForcedBy: []string{"input.always-system"}}}},
		"unknown":   {"a.xhsml", `<button/>`, []Need{{ForcedBy: []string{}}}},
	}
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			if got := scanned(Options{}, tt.file, tt.text).Needs; !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func paths(list []Feature) string {
	var names []string
	for _, f := range list {
		names = append(names, f.Path)
	}
	return strings.Join(names, " ")
}

func TestAbove(t *testing.T) {
	wx := scanned(Options{}, "a.wxml", `<button bindchooseavatar="f" open-type="contact"/>`)
	my := scanned(Options{}, "a.axml", `<view onAppear="f"/><input always-system/>`)
	cases := []struct {
		r             Result
		line, minimum string
		want          string
	}{
		{wx, "", "2.21.2", ""},
		{wx, "", "2.21.1", "button.bindchooseavatar"},
		{wx, "", "1.0.0", "button.bindchooseavatar button.open-type button.open-type.contact"},
		{my, "", "2.7.3", ""},
		{my, "", "2.0.0", "input.always-system"},
		{my, "", "1.20.0", "input.always-system"},
		{my, "", "1.8.0", "input.always-system view.onAppear"},
		{my, "2.x", "1.20.0", "input.always-system"},
		{my, "1.x", "1.20.0", "input.always-system"},
	}
	for _, tt := range cases {
		t.Run(tt.line+" "+tt.minimum, func(t *testing.T) {
			if got := paths(tt.r.Above(tt.line, parsed(t, tt.minimum))); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := paths(scanned(Options{}, "a.xhsml", `<button/>`).Unknown()); got != "button" {
		t.Errorf("unknown: %q", got)
	}
}

func TestBrief(t *testing.T) {
	r := scanned(Options{}, "a.js", "wx.canIUse('login') && wx.login()\nwx.login()\nwx.login()\nwx.canIUse('login') && wx.login()")
	brief := r.Brief(3)
	i := slices.IndexFunc(brief.Features, func(f Feature) bool { return f.Path == "login" })
	f := brief.Features[i]
	if f.Counts.Uses != 4 || len(f.Uses) != 3 || f.Uses[0].Line != 2 || f.Uses[2].Line != 1 || len(r.Features[i].Uses) != 4 {
		t.Errorf("got %+v", f)
	}
	if more := r.UsesOf("login", 3, 10); len(more) != 1 || more[0].Line != 4 {
		t.Errorf("got %+v", more)
	}
	if len(r.UsesOf("login", 4, 10)) != 0 || len(r.UsesOf("login", 1, 2)) != 2 || len(r.UsesOf("nothing", 0, 1)) != 0 {
		t.Error("what is not there was given")
	}
}
