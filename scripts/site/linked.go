package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime/debug"
	"slices"
	"strings"

	"minicompat/scripts/site/tinygo"
)

// goModule is a module whose code ships; Go's own library has no version here
// that go.mod would know, and carries that of the toolchain.
type goModule struct{ Path, Version, Dir string }

// bundler is a module that is not linked: esbuild puts functions of its own into
// the scripts that it makes.
const bundler = "github.com/evanw/esbuild"

// linked lists Go itself, the bundler, and the modules that the programs of
// wasm link for js/wasm, with any toolchain.
func linked(root string) ([]goModule, error) {
	about, err := goSays(root, "env", "GOVERSION", "GOROOT")
	if err != nil {
		return nil, err
	}
	version, goroot, _ := strings.Cut(strings.TrimSpace(string(about)), "\n")
	list := []goModule{{"Go, its library and wasm_exec.js", version, goroot}}
	for _, question := range [][]string{{"-m", "-json=Path,Version,Dir", bundler}, {"-deps", "-json=Module", "./wasm/..."}} {
		output, err := goSays(root, append([]string{"list"}, question...)...)
		if err != nil {
			return nil, err
		}
		for decoder := json.NewDecoder(bytes.NewReader(output)); decoder.More(); {
			var p struct {
				goModule          // of a list of modules
				Module   goModule // of a package
			}
			if err := decoder.Decode(&p); err != nil {
				return nil, err
			}
			for _, m := range []goModule{p.goModule, p.Module} {
				if m.Version != "" && !slices.Contains(list, m) {
					list = append(list, m)
				}
			}
		}
	}
	slices.SortFunc(list[1:], func(a, b goModule) int { return strings.Compare(a.Path, b.Path) })
	return list, nil
}

func goSays(root string, arguments ...string) ([]byte, error) {
	command := exec.Command("go", arguments...)
	command.Dir = root
	command.Env = append(os.Environ(), tinygo.Settings()...)
	output, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("site: go %s fails: %w", strings.Join(arguments, " "), err)
	}
	return output, nil
}

// cover refuses a program that links, as it says itself, a module whose licence
// was not collected.
func (l licences) cover(name string, wasm []byte) error {
	info, err := infoIn(wasm)
	if err != nil {
		return fmt.Errorf("site: %s: %w", name, err)
	}
	for _, dep := range info.Deps {
		if dep.Replace != nil {
			dep = dep.Replace
		}
		if !slices.ContainsFunc(l.modules, func(m goModule) bool { return m.Path == dep.Path && m.Version == dep.Version }) {
			return fmt.Errorf("site: %s links %s %s, whose licence is not in %s", name, dep.Path, dep.Version, thirdParty)
		}
	}
	return nil
}

// infoIn reads what Go writes into every program: the modules that it links.
// debug/buildinfo finds it in other kinds of program only. The marks are those
// of cmd/go/internal/modload, ModInfoData.
func infoIn(wasm []byte) (*debug.BuildInfo, error) {
	const begin, end = "\x30\x77\xaf\x0c\x92\x74\x08\x02\x41\xe1\xc1\x07\xe6\xd6\x18\xe6", "\xf9\x32\x43\x31\x86\x18\x20\x72\x00\x82\x42\x10\x41\x16\xd8\xf2"
	_, rest, ok := bytes.Cut(wasm, []byte(begin))
	text, _, whole := bytes.Cut(rest, []byte(end))
	if !ok || !whole {
		return nil, errors.New("the program does not say what it links")
	}
	return debug.ParseBuildInfo(string(text))
}
