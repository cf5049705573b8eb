// Package tinygo finds the TinyGo compiler for release builds: the one on PATH,
// or one that it makes of the module that scripts/tinygo pins, with the LLVM and
// the C library that Debian packages, and keeps in the user's cache folder.
//
// Where neither can be had the error says what to install. Nothing falls back
// to another toolchain.
package tinygo

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Compiler is a TinyGo that compiles for js/wasm.
type Compiler struct {
	program string
	home    string // TINYGOROOT
	target  string // of the compiler's own, or the text of a target file
}

// Find returns the compiler, and makes it first where there is none. root is
// the module's root; say is told what takes long.
func Find(root string, say func(string)) (*Compiler, error) {
	if program, err := exec.LookPath("tinygo"); err == nil {
		return installed(program)
	}
	if err := provide(say); err != nil {
		return nil, err
	}
	p, err := pinned(root)
	if err != nil {
		return nil, err
	}
	if err := p.make(say); err != nil {
		return nil, err
	}
	target, err := targetOf(root)
	return &Compiler{p.program(), p.home(), target}, err
}

// installed takes what is on PATH, whose wasm target needs nothing of ours.
func installed(program string) (*Compiler, error) {
	home, err := exec.Command(program, "env", "TINYGOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("tinygo: %s env TINYGOROOT fails: %w", program, err)
	}
	return &Compiler{program, strings.TrimSpace(string(home)), "wasm"}, nil
}

// Support is the path of wasm_exec.js, which belongs to the compiler.
func (c *Compiler) Support() string { return filepath.Join(c.home, "targets", "wasm_exec.js") }

// stack is the room for the stack, in bytes: a depth of JSON or of a pattern is
// no reason to trap.
const stack = "524288"

// Settings are the environment for compiling, with any toolchain: nothing that
// whoever builds has set may show in what is made. An empty GOFLAGS would let a
// setting of "go env -w" through.
func Settings() []string {
	return []string{"GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=-mod=readonly", "GOWORK=off", "GOEXPERIMENT=", "GOFIPS140=off"}
}

// Compile builds a program of the module at root for js/wasm into the file out.
//
// Without a scheduler main returns and the program stays: see package boundary.
// A panic traps, because there is nobody to read what it would print.
func (c *Compiler) Compile(root, program, out string) error {
	target := c.target
	if strings.HasPrefix(target, "{") {
		target = filepath.Join(filepath.Dir(out), "target.json")
		if err := os.WriteFile(target, []byte(c.target), 0o644); err != nil {
			return err
		}
	}
	command := exec.Command(c.program, "build", "-target", target, "-scheduler", "none", "-buildmode", "wasi-legacy",
		"-panic", "trap", "-opt", "s", "-no-debug", "-ldflags", "-extldflags '-z stack-size="+stack+"'", "-o", out, program)
	command.Dir = root
	command.Env = append(append(os.Environ(), Settings()...), "TINYGOROOT="+c.home)
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%stinygo: %s does not build", output, program)
	}
	return c.squeeze(out)
}

// squeeze optimises once more what TinyGo has optimised: a second pass finds
// three per cent that the first one laid bare.
func (c *Compiler) squeeze(wasm string) error {
	program, err := c.optimiser()
	if err != nil {
		return err
	}
	command := exec.Command(program, "--enable-bulk-memory", "--enable-sign-ext", "--enable-nontrapping-float-to-int", "--enable-mutable-globals",
		"-Os", "--strip-debug", "--strip-producers", wasm, "-o", wasm)
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%stinygo: wasm-opt fails", output)
	}
	return nil
}

// optimiser is the wasm-opt that TinyGo uses too.
func (c *Compiler) optimiser() (string, error) {
	for _, program := range []string{os.Getenv("WASMOPT"), filepath.Join(c.home, "bin", "wasm-opt"), "wasm-opt"} {
		if path, err := exec.LookPath(program); err == nil {
			return path, nil
		}
	}
	return "", errors.New("tinygo: there is no wasm-opt: install binaryen, or name it in WASMOPT")
}
