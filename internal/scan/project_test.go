package scan

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"minicompat/internal/dataset"
)

// scanned scans files, given as names and contents in turn.
func scanned(o Options, files ...string) Result {
	p := NewProject(o)
	var entries []Entry
	for i := 0; i < len(files); i += 2 {
		entries = append(entries, Entry{files[i], int64(len(files[i+1]))})
	}
	for _, i := range p.Plan(entries) {
		p.Add(i, []byte(files[2*i+1]))
	}
	return p.Finish()
}

// uses writes a result as "path@file:line:column state".
func uses(r Result) string {
	var list []string
	for _, f := range r.Features {
		for _, u := range f.Uses {
			list = append(list, fmt.Sprintf("%s@%s:%d:%d %s", f.Path, u.File, u.Line, u.Column, u.State))
		}
	}
	return strings.Join(list, ", ")
}

func TestCustomTags(t *testing.T) {
	template := "<navigation-bar/><slider/>"
	cases := map[string]struct {
		files []string
		want  string
	}{
		"none":      {nil, "navigation-bar@pages/a.wxml:1:2 none, slider@pages/a.wxml:1:19 none"},
		"the page":  {[]string{"pages/a.json", `{"usingComponents": {"slider": "../slider"}}`}, "navigation-bar@pages/a.wxml:1:2 none"},
		"generics":  {[]string{"pages/a.json", `{"componentGenerics": {"slider": true}}`}, "navigation-bar@pages/a.wxml:1:2 none"},
		"the app":   {[]string{"app.json", `{"usingComponents": {"navigation-bar": "x"}}`}, "slider@pages/a.wxml:1:19 none"},
		"both":      {[]string{"app.json", `{"usingComponents": {"navigation-bar": "x"}}`, "pages/a.json", `{"usingComponents": {"slider": "x"}}`}, ""},
		"other":     {[]string{"pages/b.json", `{"usingComponents": {"slider": "x"}}`, "b/app.json", `{"usingComponents": {"slider": "x"}}`}, "navigation-bar@pages/a.wxml:1:2 none, slider@pages/a.wxml:1:19 none"},
		"a list":    {[]string{"app.json", `{"usingComponents": ["slider"]}`}, "navigation-bar@pages/a.wxml:1:2 none, slider@pages/a.wxml:1:19 none"},
		"comments":  {[]string{"pages/a.json", "{ // a\n\"usingComponents\": {\"slider\": \"//x\", /* b */},}"}, "navigation-bar@pages/a.wxml:1:2 none"},
		"BOM, CRLF": {[]string{"pages/a.json", "\xef\xbb\xbf{\r\n\"usingComponents\": {\"slider\": \"x\"}}"}, "navigation-bar@pages/a.wxml:1:2 none"},
	}
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			r := scanned(Options{}, append(tt.files, "pages/a.wxml", template)...)
			if got := uses(r); got != tt.want || len(r.Unread) > 0 {
				t.Errorf("got %s, unread %v, want %s", got, r.Unread, tt.want)
			}
		})
	}
}

func TestUnread(t *testing.T) {
	long := strings.Repeat("a/", 500) + "a.js"
	cases := map[string]struct {
		files []string
		want  string
	}{
		"NUL":            {[]string{"a.js", "a\x00b"}, "a.js not_text"},
		"UTF-16":         {[]string{"a.js", "\xff\xfea\x00"}, "a.js not_utf8"},
		"no UTF-8":       {[]string{"a.wxml", "<text/>\n<te\xffxt/><view/>"}, "a.wxml not_utf8 2:4 partly"},
		"markup":         {[]string{"a.wxml", "<text>\n<view class=\"a>\n</text>"}, "a.wxml syntax 2:13 partly"},
		"JSON":           {[]string{"app.json", "{\n  \"a\": x\n}"}, "app.json syntax 2:8 partly"},
		"empty JSON":     {[]string{"app.json", " \n"}, ""},
		"deep":           {[]string{"a.wxml", strings.Repeat("<view>", 1001) + strings.Repeat("</view>", 1001)}, "a.wxml too_deep 1:6002 partly"},
		"..":             {[]string{"../a.js", "", "a/../b.js", "", "..", ""}, ".. unsafe_name, ../a.js unsafe_name, a/../b.js unsafe_name"},
		"root":           {[]string{"/a.js", "", `C:/a.js`, "", `c:a.js`, "", `a\b.js`, "", "", ""}, ` unsafe_name, /a.js unsafe_name, C:/a.js unsafe_name, a\b.js unsafe_name, c:a.js unsafe_name`},
		"control":        {[]string{"a\nb.js", "", "a\x7f.js", ""}, "a\uFFFD.js unsafe_name, a\uFFFDb.js unsafe_name"},
		"long":           {[]string{long, ""}, long[:200] + "… unsafe_name"},
		"twice":          {[]string{"a.js", "", "./a.js", "", "b//c.js", "", "b/c.js", ""}, "a.js duplicate, b/c.js duplicate"},
		"dots in a name": {[]string{"a..b/c...js", "", "./a.js", ""}, ""},
	}
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			var list []string
			for _, u := range scanned(Options{}, tt.files...).Unread {
				s := u.File + " " + string(u.Code)
				if u.Line > 0 {
					s += fmt.Sprintf(" %d:%d", u.Line, u.Column)
				}
				if u.Partly {
					s += " partly"
				}
				list = append(list, s)
			}
			if got := strings.Join(list, ", "); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// What no UTF-8 is, is replaced, and the rest is found.
func TestGoesOn(t *testing.T) {
	r := scanned(Options{}, "a.wxml", "\xef\xbb\xbf<text/>\xff<view/>", "b.wxml", "<text <view/>")
	if got := uses(r); got != "text@a.wxml:1:2 none, text@b.wxml:1:2 none, view@a.wxml:1:10 none, view@b.wxml:1:8 none" {
		t.Errorf("got %s", got)
	}
}

func TestSkipped(t *testing.T) {
	r := scanned(Options{},
		"node_modules/a/index.js", "1", "miniprogram_npm/a/node_modules/b.js", "1", "miniprogram_npm/a/index.js", "",
		"a.js.map", "12", "a.png", "123", "A.PNG", "1", "a.vue", "1", "app.wxss", "1", ".git/config.js", "1", ".eslintrc.js", "1",
		"typings/wx.d.ts", "1", "data.json", "1", "app.json", "{}", "__MACOSX/a.js", "1", "LICENSE", "1")
	want := []Skipped{{SkipDependency, 2, 2}, {SkipMap, 1, 2}, {SkipBinary, 2, 4}, {SkipFramework, 1, 1}, {SkipOther, 7, 7}}
	if !slices.Equal(r.Skipped, want) {
		t.Errorf("got %v, want %v", r.Skipped, want)
	}
	if r.Totals.Files != 2 {
		t.Errorf("%d files", r.Totals.Files)
	}
}

func TestPlatform(t *testing.T) {
	cases := map[string]struct {
		files []string
		want  string
	}{
		"nothing":              {nil, ""},
		"no mention":           {[]string{"a.js", "f()"}, ""},
		"template":             {[]string{"a.axml", "", "project.config.json", "{}"}, "alipay"},
		"project file":         {[]string{"mini.project.json", "{}"}, "alipay"},
		"most templates":       {[]string{"a.wxml", "", "b.xhsml", "", "c.xhsml", ""}, "xiaohongshu"},
		"mentions":             {[]string{"a.js", "my.login(); my.login(); wx.login()"}, "alipay"},
		"config of another":    {[]string{"project.config.json", "{}", "a.js", "xhs.login()"}, "xiaohongshu"},
		"config and mentions":  {[]string{"mini.project.json", "{}", "a.js", "wx.login(); wx.login(); my.login()"}, "alipay"},
		"as many, and project": {[]string{"a.wxml", "", "b.axml", "", "mini.project.json", "{}"}, "alipay"},
	}
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			if got := scanned(Options{}, tt.files...).Platform; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if r := scanned(Options{Platform: dataset.Alipay}, "a.wxml", "<view/>"); r.Platform != "alipay" || len(r.Features) > 0 || r.Skipped[0].Files != 1 || r.Evidence[0].Templates != 1 {
		t.Errorf("given: %+v", r)
	}
}

func TestScripts(t *testing.T) {
	cases := map[string]struct {
		files []string
		want  string
	}{
		"a script":          {[]string{"a.js", "wx.login()"}, "login@a.js:1:4 none"},
		"a guard":           {[]string{"a.js", "if (wx.canIUse('getUpdateManager')) wx.getUpdateManager()"}, "canIUse@a.js:1:8 none, getUpdateManager@a.js:1:40 guarded"},
		"insufficient":      {[]string{"a.js", "if (wx.canIUse('login')) wx.getUpdateManager()"}, "canIUse@a.js:1:8 none, getUpdateManager@a.js:1:29 insufficient"},
		"uni":               {[]string{"a.wxml", "", "a.js", "uni.getUpdateManager()"}, "getUpdateManager@a.js:1:5 none"},
		"two platforms":     {[]string{"a.wxml", "<view/>", "a.axml", "<text/>", "b.wxml", "", "a.js", "my.login(); wx.login()"}, "login@a.js:1:16 none, view@a.wxml:1:2 none"},
		"UTF-16 columns":    {[]string{"a.js", "'😀中'; wx.login()"}, "login@a.js:1:11 none"},
		"BOM":               {[]string{"a.js", "\xef\xbb\xbfwx.login()"}, "login@a.js:1:4 none"},
		"broken, and after": {[]string{"a.js", "if (((\n)\nwx.login()"}, "login@a.js:3:4 none"},
	}
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			if got := uses(scanned(Options{}, tt.files...)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// A template's guard is a field of its page's script, and says where it is.
func TestTemplateGuard(t *testing.T) {
	r := scanned(Options{}, "p/a.js", "Page({ data: {\n can: wx.canIUse('button.open-type.chooseAvatar') } })",
		"p/a.wxml", `<button wx:if="{{can}}" open-type="chooseAvatar"/>`, "p/b.wxml", `<button wx:if="{{can}}" open-type="chooseAvatar"/>`)
	for _, f := range r.Features {
		if f.Path != "button.open-type.chooseAvatar" {
			continue
		}
		if f.Counts != (Counts{Uses: 2, Guarded: 1}) || f.Uses[0].Guard == nil || f.Uses[0].Guard.File != "p/a.js" || f.Uses[0].Guard.Line != 2 {
			t.Errorf("got %+v", f)
		}
		return
	}
	t.Error("no use")
}

// Versions compared as strings are told with their place.
func TestProblems(t *testing.T) {
	r := scanned(Options{}, "a.js", "const v = wx.getSystemInfoSync().SDKVersion\nif (v >= '2.10.0') wx.getUpdateManager()")
	if len(r.Problems) != 1 || r.Problems[0].Line != 2 || r.Problems[0].Column != 5 || r.Problems[0].File != "a.js" {
		t.Errorf("got %+v", r.Problems)
	}
}

// A file that never came is listed.
func TestMissing(t *testing.T) {
	p := NewProject(Options{})
	indices := p.Plan([]Entry{{"b.js", 1}, {"a.js", 1}, {"c.js", MaxFile + 1}, {"a.wxml", 1}})
	if !slices.Equal(indices, []int{1, 0, 3}) {
		t.Errorf("planned %v", indices)
	}
	p.Add(7, nil)
	p.Fail(0, CodeArchive)
	p.Add(1, make([]byte, MaxFile+1))
	want := []Unread{{File: "a.js", Code: CodeTooLarge}, {File: "a.wxml", Code: CodeNotRead}, {File: "b.js", Code: CodeArchive}, {File: "c.js", Code: CodeTooLarge}}
	if r := p.Finish(); !slices.Equal(r.Unread, want) {
		t.Errorf("got %v", r.Unread)
	}
}

func TestLimits(t *testing.T) {
	p := NewProject(Options{})
	var entries []Entry
	for i := range MaxFiles + 5 {
		entries = append(entries, Entry{fmt.Sprintf("node_modules/%d.js", i), 1}, Entry{fmt.Sprintf("%06d.js", i), 0})
	}
	if n := len(p.Plan(entries)); n != MaxFiles {
		t.Errorf("%d files", n)
	}
	if s := p.skips[SkipLimit]; s.Files != 5 || len(p.unread) != 1 || p.unread[0].File != "200000.js" {
		t.Errorf("got %v, %v", s, p.unread)
	}
	p = NewProject(Options{})
	entries = entries[:0]
	for i := range 100 {
		entries = append(entries, Entry{fmt.Sprintf("%03d.js", i), MaxFile})
	}
	if n := len(p.Plan(entries)); n != MaxBytes/MaxFile || len(p.unread) != 100-n || p.unread[0].Code != CodeTooMuch {
		t.Errorf("%d files, %d unread", n, len(p.unread))
	}
}

// The same files give the same result, in whatever order they are listed.
func TestOrder(t *testing.T) {
	files := []string{"a.wxml", "<view/><text/>", "b.wxml", "<text", "c/d.wxml", "<view/>", "node_modules/x.js", "", "app.json", "{"}
	var swapped []string
	for i := len(files) - 2; i >= 0; i -= 2 {
		swapped = append(swapped, files[i], files[i+1])
	}
	if a, b := scanned(Options{}, files...), scanned(Options{}, swapped...); !reflect.DeepEqual(a, b) {
		t.Errorf("%+v\n%+v", a, b)
	}
}
