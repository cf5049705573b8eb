package tinygo

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// packages are what TinyGo is made of and compiles with, as Debian names them.
func packages() []string {
	return []string{
		"g++", "llvm-19-dev", "libclang-19-dev", "liblld-19-dev", "lld-19", "clang-19",
		"wasi-libc", "libclang-rt-19-dev-wasm32", "binaryen",
	}
}

// ErrNone says that TinyGo cannot be had on this machine; what wraps it says
// what to install.
var ErrNone = errors.New("tinygo: no compiler")

// provide installs what is missing, where apt can.
func provide(say func(string)) error {
	if missing() == "" {
		return nil
	}
	wanted := strings.Join(packages(), " ")
	if _, err := exec.LookPath("apt-get"); err != nil {
		return fmt.Errorf("%w: there is no %s, and no apt to install it: install TinyGo (https://tinygo.org/getting-started/install/) "+
			"so that tinygo is on PATH, or what these Debian packages hold: %s", ErrNone, missing(), wanted)
	}
	say("installing by apt what TinyGo is made of: " + wanted)
	apt := []string{"apt-get", "-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=1"}
	for _, arguments := range [][]string{append(slices.Clone(apt), "update"), append(append(apt, "install", "-y", "--no-install-recommends"), packages()...)} {
		if os.Getuid() != 0 {
			arguments = append([]string{"sudo", "-n"}, arguments...)
		}
		command := exec.Command(arguments[0], arguments[1:]...)
		command.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if output, err := command.CombinedOutput(); err != nil {
			return fmt.Errorf("%s%w: %s fails; install TinyGo so that tinygo is on PATH, or these packages: %s",
				output, ErrNone, strings.Join(arguments, " "), wanted)
		}
	}
	if lack := missing(); lack != "" {
		return fmt.Errorf("%w: apt installed %s, and still there is no %s", ErrNone, wanted, lack)
	}
	return nil
}

// missing names the first thing that is not there.
func missing() string {
	for _, pattern := range []string{"/usr/lib/llvm-19/include/llvm-c/Core.h", "/usr/lib/llvm-19/include/clang-c/Index.h", "/usr/lib/llvm-19/include/lld/Common/Driver.h"} {
		if _, err := os.Stat(pattern); err != nil {
			return pattern
		}
	}
	for _, program := range []string{"g++", "wasm-opt"} {
		if _, err := exec.LookPath(program); err != nil {
			return program
		}
	}
	if _, err := libraries(); err != nil {
		return err.Error()
	}
	return ""
}

// parts are what the target file leaves open.
type parts struct{ headers, libc, builtins string }

// libraries finds the C library for WebAssembly and the compiler's own.
func libraries() (parts, error) {
	p := parts{
		headers:  found("/usr/include/wasm32-wasi", "/usr/share/wasi-sysroot/include/wasm32-wasi"),
		libc:     found("/usr/lib/wasm32-wasi/libc.a", "/usr/share/wasi-sysroot/lib/wasm32-wasi/libc.a"),
		builtins: found("/usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a"),
	}
	if p.headers == "" || p.libc == "" {
		return p, errors.New("wasi-libc")
	}
	if p.builtins == "" {
		return p, errors.New("libclang_rt.builtins-wasm32.a")
	}
	return p, nil
}

func found(patterns ...string) string {
	for _, pattern := range patterns {
		if paths, _ := filepath.Glob(pattern); len(paths) > 0 {
			return paths[len(paths)-1]
		}
	}
	return ""
}

// targetOf is the target file with the places of the libraries filled in.
func targetOf(root string) (string, error) {
	p, err := libraries()
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(filepath.Join(root, folder, "target.json"))
	return strings.NewReplacer("HEADERS", p.headers, "LIBC", p.libc, "BUILTINS", p.builtins).Replace(string(text)), err
}
