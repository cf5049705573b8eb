package scan

import (
	"encoding/json"
	"path"
	"slices"
	"testing"
)

// Whatever the files hold, the result is whole: places lie in files that were
// read, counts agree with uses, and it can be written down.
func FuzzProject(f *testing.F) {
	f.Add([]byte("if (wx.canIUse('login')) wx.login({ x: '\xff' })"), []byte(`<button wx:if="{{a}}" open-type="{{b ? 'contact' : c}}"/>`), []byte(`{"usingComponents": {"button": 1}} // a`), "pages/a")
	f.Add([]byte("Page({ data: { a: !!wx.x } })\u2028'\\u{1F600}'; my.x?.(); uni.y()"), []byte("<view <text class='a>\n{{"), []byte("\xef\xbb\xbf{/*"), "../a")
	f.Fuzz(func(t *testing.T, script, template, config []byte, name string) {
		r := scanned(Options{}, name+".js", string(script), name+".wxml", string(template), name+".json", string(config), "a.axml", string(template))
		files := []string{}
		if isSafe(name + ".wxml") {
			files = append(files, path.Clean(name+".js"), path.Clean(name+".wxml"), "a.axml")
		}
		files = append(files, "a.axml")
		for _, f := range r.Features {
			if len(f.Uses) != f.Counts.Uses || f.Counts.open() < f.Counts.Insufficient {
				t.Errorf("%s: %d uses, %+v", f.Path, len(f.Uses), f.Counts)
			}
			for _, u := range f.Uses {
				if !slices.Contains(files, u.File) || u.Line < 1 || u.Column < 1 || u.Length < 1 {
					t.Errorf("%s: %+v", f.Path, u)
				}
			}
		}
		if _, err := json.Marshal(r); err != nil {
			t.Error(err)
		}
	})
}

// What is no JSON keeps its length and its strings.
func FuzzWithoutComments(f *testing.F) {
	for _, s := range []string{`{"a": 1, /* b */ }`, "{// a\n}", `{"a": "//", }`, `/*`, `"\\`, `,/`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		bare := withoutComments(text)
		if len(bare) != len(text) {
			t.Fatalf("%d bytes of %d", len(bare), len(text))
		}
		if json.Valid([]byte(text)) && bare != text {
			t.Errorf("%q became %q", text, bare)
		}
	})
}
