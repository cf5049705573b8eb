package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"minicompat/internal/dataset"
)

// addLicences collects the licence of everything that ships: what the programs
// link, the toolchains' scripts and libraries, and the sources of the data.
func (m *made) addLicences(root string) error {
	modules, err := linked(root, "./wasm/element", "./wasm/widget", "./wasm/scanner", "./wasm/worker")
	if err != nil {
		return err
	}
	var out strings.Builder
	out.WriteString("What minicompat ships beside its own code, with the licences.\n")
	for _, mod := range modules {
		text, err := licenceIn(mod.Dir)
		if err != nil {
			return err
		}
		fmt.Fprintf(&out, "\n%s\n%s %s\n\n%s", strings.Repeat("=", 78), mod.Path, mod.Version, text)
	}
	if l := m.answers.licence; l != nil {
		fmt.Fprintf(&out, "\n%s\n%s\n\n%s", strings.Repeat("=", 78), l.name, l.text)
	}
	out.WriteString("\n" + strings.Repeat("=", 78) + "\nData\n\n")
	for s := range dataset.Sources() {
		fmt.Fprintf(&out, "%s (%s): %s\n", s.Name, s.Licence, s.URL)
	}
	m.files["THIRD-PARTY.txt"] = []byte(out.String())
	return nil
}

type goModule struct{ Path, Version, Dir string }

// linked lists the modules that programs for js/wasm link, and Go itself.
func linked(root string, programs ...string) ([]goModule, error) {
	command := exec.Command("go", append([]string{"list", "-deps", "-json=Module"}, programs...)...)
	command.Dir = root
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	output, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("site: go list %s fails: %w", strings.Join(programs, " "), err)
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("site: go env GOROOT fails: %w", err)
	}
	list := []goModule{{"Go", "", strings.TrimSpace(string(goroot))}}
	for decoder := json.NewDecoder(bytes.NewReader(output)); decoder.More(); {
		var p struct{ Module *goModule }
		if err := decoder.Decode(&p); err != nil {
			return nil, err
		}
		if p.Module != nil && p.Module.Version != "" && !slices.Contains(list, *p.Module) {
			list = append(list, *p.Module)
		}
	}
	return list, nil
}

func licenceIn(dir string) (string, error) {
	for _, name := range []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "COPYING"} {
		if text, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			return string(text), nil
		}
	}
	return "", fmt.Errorf("site: no licence in %s", filepath.Base(dir))
}
