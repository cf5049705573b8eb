package tinygo

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// folder is the module that pins the compiler, and name is the compiler's own.
const (
	folder = "scripts/tinygo"
	name   = "github.com/tinygo-org/tinygo"
)

// pin is the compiler as scripts/tinygo pins it, and where it is kept.
type pin struct{ module, kept string }

func pinned(root string) (pin, error) {
	module := filepath.Join(root, folder)
	text, err := os.ReadFile(filepath.Join(module, "go.mod"))
	if err != nil {
		return pin{}, err
	}
	_, after, _ := strings.Cut(string(text), "\t"+name+" ")
	version := strings.Fields(after + " ")
	if len(version) == 0 {
		return pin{}, fmt.Errorf("tinygo: %s/go.mod does not require %s", folder, name)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return pin{}, err
	}
	return pin{module, filepath.Join(cache, "minicompat", "tinygo-"+version[0])}, nil
}

func (p pin) program() string { return filepath.Join(p.kept, "tinygo") }
func (p pin) home() string    { return filepath.Join(p.kept, "root") }

// make builds the compiler unless it is kept. It is made aside: what is in
// place is whole.
func (p pin) make(say func(string)) error {
	if _, err := os.Stat(p.program()); err == nil {
		return nil
	}
	say("building TinyGo, once; this takes a minute or two")
	if err := os.MkdirAll(filepath.Dir(p.kept), 0o755); err != nil {
		return err
	}
	aside, err := os.MkdirTemp(filepath.Dir(p.kept), "making-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(aside)
	made := pin{p.module, aside}
	if err := made.build(); err != nil {
		return err
	}
	if err := os.Rename(aside, p.kept); err != nil && !errors.Is(err, os.ErrExist) { // another build was faster
		return err
	}
	return nil
}

func (p pin) build() error {
	if _, err := p.run("build", "-tags", "llvm19", "-o", p.program(), name); err != nil {
		return err
	}
	source, err := p.run("list", "-m", "-f", "{{.Dir}}", name)
	if err != nil {
		return err
	}
	if err := os.CopyFS(p.home(), os.DirFS(source)); err != nil {
		return err
	}
	return os.MkdirAll(filepath.Join(p.home(), "src", "net"), 0o755) // a submodule, which modules leave out
}

func (p pin) run(arguments ...string) (string, error) {
	command := exec.Command("go", arguments...)
	command.Dir = p.module
	command.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off", "CGO_ENABLED=1")
	var errors strings.Builder
	command.Stderr = &errors
	output, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("%s%w: go %s fails in %s", errors.String(), ErrNone, arguments[0], folder)
	}
	return strings.TrimSpace(string(output)), nil
}
