package site

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"minicompat/scripts/site/tinygo"
)

// toolchain compiles programs for js/wasm.
type toolchain struct {
	root    string
	build   func(program, out string) error
	support string   // the path of its wasm_exec.js: the two must be of one version
	values  module   // what lets go of JavaScript values, as the loader imports it
	notices []notice // of what it links beside modules
	silent  bool     // what it makes does not name the modules that it links
}

// Compact are flags of go build that leave functions apart which are called
// seldom: inlined they make the embedded engine 2 % larger (brotli), apart they
// cost an answer 5 to 15 %. All functions apart would save 8 % and make answers
// twice as slow.
func Compact() []string {
	return []string{"-gcflags=fmt=-l", "-gcflags=reflect=-l", "-gcflags=minicompat/internal/view/...=-l", "-gcflags=minicompat/internal/guard=-l"}
}

// plainGo is the Go toolchain that runs this program's build; flags are of go
// build.
func plainGo(root string, flags ...string) (toolchain, error) {
	if _, err := exec.LookPath("go"); err != nil {
		return toolchain{}, errors.New("site: the go command is not on PATH; install Go from https://go.dev/dl/")
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return toolchain{}, errors.New("site: go env GOROOT fails; is the Go toolchain complete?")
	}
	return toolchain{
		root:    root,
		support: filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"),
		values:  module{source: "export const sweeper = () => () => {}"}, // Go's finalizers do
		build: func(program, out string) error {
			arguments := slices.Concat([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w"}, flags, []string{"-o", out, program})
			command := exec.Command("go", arguments...)
			command.Dir = root
			command.Env = append(os.Environ(), tinygo.Settings()...)
			if output, err := command.CombinedOutput(); err != nil {
				return fmt.Errorf("%ssite: the WebAssembly does not build", output)
			}
			return nil
		},
	}, nil
}

// tinyGo is the toolchain of release builds.
func tinyGo(root string) (toolchain, error) {
	compiler, err := tinygo.Find(root, func(text string) { fmt.Println(text + " …") })
	if err != nil {
		return toolchain{}, err
	}
	notices, err := releaseNotices()
	return toolchain{
		root:    root,
		support: compiler.Support(),
		values:  module{path: "engine/values.js"},
		notices: notices, silent: true,
		build: func(program, out string) error { return compiler.Compile(root, program, out) },
	}, err
}

// compile builds a program and returns it.
func (t toolchain) compile(program string) ([]byte, error) {
	folder, err := os.MkdirTemp("", "minicompat-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	out := filepath.Join(folder, "out.wasm")
	if err := t.build(program, out); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// runs are the modules by which the loader runs what was compiled.
func (t toolchain) runs() (map[string]module, error) {
	exec, err := t.exec()
	return map[string]module{"exec": {source: exec}, "values": t.values}, err
}

// exec turns wasm_exec.js into a module whose function runs it with the given
// object as its global, so that it leaves nothing on the page. Go's script also
// uses fs as a bare name, which is no global there: it gets one. TinyGo's says
// global, and would use a page's require, which is no Node's.
func (t toolchain) exec() (string, error) {
	script, err := os.ReadFile(t.support)
	if err != nil {
		return "", fmt.Errorf("site: the toolchain lacks %s", t.support)
	}
	return "export default function (globalThis) {\n" +
		"const global = globalThis, require = undefined;\n" +
		"const fs = { writeSync: (fd, bytes) => globalThis.fs.writeSync(fd, bytes) };\n" +
		string(script) + "\nreturn globalThis.Go;\n}\n", nil
}
