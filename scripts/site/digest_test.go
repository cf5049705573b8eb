package site

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// The sum is the one that the shell gives by the line in the comment.
func TestDigestIsTheShells(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "site")
	files := map[string][]byte{"b.js": []byte("b"), "a/b": []byte("1"), "a-b": []byte("2"), "a.b": nil, "A": []byte("3")}
	if err := place(folder, files); err != nil {
		t.Fatal(err)
	}
	got, err := Digest(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command("sh", "-c", "find . -type f | sed 's|^./||' | LC_ALL=C sort | xargs sha256sum | sha256sum")
	command.Dir = folder
	want, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	if sum, _, _ := strings.Cut(string(want), " "); got != sum {
		t.Errorf("got %s, want %s", got, sum)
	}
	for _, change := range []func() error{
		func() error { return os.WriteFile(filepath.Join(folder, "a.b"), []byte("x"), 0o644) },
		func() error { return os.Rename(filepath.Join(folder, "a.b"), filepath.Join(folder, "a.c")) },
	} {
		if err := change(); err != nil {
			t.Fatal(err)
		}
		if other, err := Digest(os.DirFS(folder)); err != nil || other == got {
			t.Errorf("changed, and still %s, %v", other, err)
		}
	}
}

// Whoever builds, everybody may read what is published.
func TestModesAreNotTheBuilders(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o077))
	folder := filepath.Join(t.TempDir(), "site")
	if err := place(folder, map[string][]byte{"a/b/c.js": []byte("c")}); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{".": 0o755, "a": 0o755, "a/b": 0o755, "a/b/c.js": 0o644} {
		about, err := os.Stat(filepath.Join(folder, name))
		if err != nil || about.Mode().Perm() != want {
			t.Errorf("%s: got %v, %v, want %v", name, about.Mode(), err, want)
		}
	}
}
