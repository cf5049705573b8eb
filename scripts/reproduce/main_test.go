package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"minicompat/scripts/site"
)

func laidOut(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestSame(t *testing.T) {
	here := map[string]string{"index.html": "<p>", "a/b.js": "one", "a/b.js.br": "\x01\x02"}
	tests := map[string]struct {
		change func(map[string]string)
		want   string // of the error
	}{
		"nothing":          {func(map[string]string) {}, ""},
		"a byte":           {func(f map[string]string) { f["a/b.js"] = "ons" }, "1 files differ:\n  a/b.js differs from byte 2 on, of 3 and 3"},
		"a twin":           {func(f map[string]string) { f["a/b.js.br"] = "\x01\x03" }, "a/b.js.br differs from byte 1"},
		"a byte more":      {func(f map[string]string) { f["index.html"] = "<p>\n" }, "index.html differs from byte 3 on, of 3 and 4"},
		"a file less":      {func(f map[string]string) { delete(f, "index.html") }, "index.html is in one only"},
		"a file more":      {func(f map[string]string) { f["a/c.js"] = "" }, "a/c.js is in one only"},
		"two of a kind":    {func(f map[string]string) { f["a/b.js"], f["index.html"] = "", "" }, "2 files differ"},
		"another name":     {func(f map[string]string) { f["a/B.js"] = f["a/b.js"]; delete(f, "a/b.js") }, "2 files differ"},
		"another contents": {func(f map[string]string) { clear(f) }, "3 files differ"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			there := maps.Clone(here)
			tt.change(there)
			err := same(laidOut(t, here), laidOut(t, there))
			if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestModesCount(t *testing.T) {
	files := map[string]string{"a.js": "a"}
	here, there := laidOut(t, files), laidOut(t, files)
	if err := os.Chmod(filepath.Join(there, "a.js"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := same(here, there); err == nil || !strings.Contains(err.Error(), "a.js has the modes") {
		t.Errorf("got %v", err)
	}
}

func TestWhatWasNotBuiltIsAnError(t *testing.T) {
	here := t.TempDir()
	if err := same(filepath.Join(here, "none"), here); err == nil {
		t.Error("a folder that is not there is the same as an empty one")
	}
}

// What git lists is copied as it is now; what it ignores is not.
func TestCopySource(t *testing.T) {
	root := laidOut(t, map[string]string{".gitignore": "made/\n", "main.go": "old", "gone.go": "gone", "web/page.js": "page", "made/out.js": "out"})
	for _, arguments := range [][]string{{"init", "-q"}, {"add", "."}} {
		command := exec.Command("git", arguments...)
		command.Dir = root
		if output, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%s%v", output, err)
		}
	}
	for name, text := range map[string]string{"main.go": "new", "more.go": "more"} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(root, "gone.go")); err != nil {
		t.Fatal(err)
	}
	e := elsewhere{root: root, source: filepath.Join(t.TempDir(), "copy")}
	if err := e.copySource(); err != nil {
		t.Fatal(err)
	}
	want := []string{".gitignore", "main.go", "more.go", "web/page.js"}
	if got, err := site.Files(os.DirFS(e.source)); err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	if text, err := os.ReadFile(filepath.Join(e.source, "main.go")); err != nil || string(text) != "new" {
		t.Errorf("main.go holds %q, %v", text, err)
	}
}
