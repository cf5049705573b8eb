// Command room reports what takes the room in an engine that plain Go built:
//
//	go run ./scripts/room                 the embedded engine
//	go run ./scripts/room ./wasm/widget   another program
//
// Code is told by package, data by kind: the packed facts, and what Go keeps
// about its functions and types. Each is given in bytes, as it is and by brotli
// 11 alone; together they compress better than the sum of the parts.
package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/andybalholm/brotli"

	"minicompat/scripts/site"
)

const shownPackages = 30

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "room:", err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	program := "./wasm/element"
	if len(arguments) > 0 {
		program = arguments[0]
	}
	root, err := site.Root()
	if err != nil {
		return err
	}
	wasm, err := compile(root, program)
	if err != nil {
		return err
	}
	read, err := readModule(wasm)
	if err != nil {
		return err
	}
	facts, err := site.PackedFacts(root)
	if err != nil {
		return err
	}
	print(program, read, facts)
	return nil
}

// compile builds with the names of the functions, which a site leaves out; the
// code is the same.
func compile(root, program string) ([]byte, error) {
	folder, err := os.MkdirTemp("", "minicompat-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	out := filepath.Join(folder, "out.wasm")
	command := exec.Command("go", slices.Concat([]string{"build", "-trimpath", "-buildvcs=false"}, site.Compact(), []string{"-o", out, program})...)
	command.Dir = root
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=")
	if output, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s%s does not build", output, program)
	}
	return os.ReadFile(out)
}

func print(program string, m module, facts []byte) {
	line := func(what string, content []byte) {
		fmt.Printf("%-44s %9d  %9d\n", what, len(content), compressed(content))
	}
	fmt.Printf("%-44s %9s  %9s\n", program, "bytes", "brotli 11")
	line("code", m.code)
	names := slices.SortedFunc(maps.Keys(m.packages), func(a, b string) int {
		return cmp.Compare(len(m.packages[b]), len(m.packages[a]))
	})
	for _, name := range names[:min(shownPackages, len(names))] {
		line("  "+name, m.packages[name])
	}
	line("data", m.data)
	line("  the packed facts", facts)
}

func compressed(content []byte) int {
	var size counter
	w := brotli.NewWriterOptions(&size, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	_, _ = w.Write(content) // counter never fails
	_ = w.Close()
	return int(size)
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
