package tinygo

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// script puts a program of that name on a PATH where there is no other.
func script(t *testing.T, name, text string) {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+text+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
}

func none(string) {}

func TestTheOneOnPathComesFirst(t *testing.T) {
	home := t.TempDir()
	script(t, "tinygo", "echo "+home)
	c, err := Find(t.TempDir(), none)
	if err != nil {
		t.Fatal(err)
	}
	if c.target != "wasm" || c.Support() != filepath.Join(home, "targets", "wasm_exec.js") {
		t.Errorf("got %+v", c)
	}
}

func TestWithoutAptTheErrorSaysWhatToInstall(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	err := provide(none)
	if err == nil || !strings.Contains(err.Error(), "no apt") || !strings.Contains(err.Error(), "llvm-19-dev") {
		t.Errorf("got %v", err)
	}
}

func TestAFailingCompilerIsTold(t *testing.T) {
	script(t, "tinygo", "echo what is wrong; exit 1")
	c := &Compiler{program: "tinygo", home: t.TempDir(), target: "wasm"}
	err := c.Compile(t.TempDir(), "./wasm/element", filepath.Join(t.TempDir(), "out.wasm"))
	if err == nil || !strings.Contains(err.Error(), "what is wrong") {
		t.Errorf("got %v", err)
	}
}

func TestPin(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", "/cache")
	p, err := pinned(filepath.Join("..", "..", ".."))
	if err != nil || !strings.HasPrefix(p.kept, "/cache/minicompat/tinygo-v") {
		t.Errorf("got %+v, %v", p, err)
	}
	if _, err := pinned(t.TempDir()); err == nil {
		t.Error("an empty folder pins a compiler")
	}
}

func TestWhatIsKeptIsNotBuilt(t *testing.T) {
	kept := t.TempDir()
	if err := os.WriteFile(filepath.Join(kept, "tinygo"), nil, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", t.TempDir()) // no go
	if err := (pin{t.TempDir(), kept}).make(none); err != nil {
		t.Error(err)
	}
	if err := (pin{t.TempDir(), filepath.Join(t.TempDir(), "none")}).make(none); err == nil {
		t.Error("it is built without go")
	}
}
