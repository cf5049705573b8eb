package site

import (
	"embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"minicompat/internal/dataset"
)

// thirdParty is the file with the licences of everything that ships.
const thirdParty = "THIRD-PARTY.txt"

// noticeTexts are the licences of what no module brings: those of data by the
// key of its source, and of what TinyGo links.
//
//go:embed notices
var noticeTexts embed.FS

// notice is a licence that must go with what is built.
type notice struct{ name, text string }

// noticesOf reads notices: names, each with its file.
func noticesOf(pairs ...string) (list []notice, err error) {
	for pair := range slices.Chunk(pairs, 2) {
		text, err := noticeTexts.ReadFile("notices/" + pair[1] + ".txt")
		if err != nil {
			return nil, fmt.Errorf("site: the licence of %s is missing: %w", pair[0], err)
		}
		list = append(list, notice{pair[0], string(text)})
	}
	return list, nil
}

// releaseNotices are the licences of what TinyGo links beside modules.
func releaseNotices() ([]notice, error) {
	return noticesOf("TinyGo, its runtime and wasm_exec.js", "tinygo", "LLVM, compiler-rt", "llvm", "wasi-libc, with musl", "wasi-libc")
}

// licences are those of what a site or a Worker is made of.
type licences struct {
	modules []goModule
	notices []notice
}

// addLicences collects the licence of everything that ships: what the programs
// link, the toolchains' scripts and libraries, and the sources of the data. A
// program that names a module without one is refused.
func (m *made) addLicences(root string) error {
	l, err := collectLicences(root, m.answers)
	if err != nil {
		return err
	}
	for _, p := range []struct {
		name    string
		program program
		by      toolchain
	}{{"the element's engine", m.element, m.answers}, {"the page's engine", m.widget, m.answers}, {"the scanner", m.scanner, m.plain}} {
		if p.by.silent {
			continue
		}
		if err := l.cover(p.name, p.program.bytes); err != nil {
			return err
		}
	}
	m.files[thirdParty] = l.text()
	return nil
}

// collectLicences finds the licences; tools compiles the engines.
func collectLicences(root string, tools toolchain) (licences, error) {
	modules, err := linked(root)
	if err != nil {
		return licences{}, err
	}
	l := licences{modules: modules}
	for _, mod := range modules {
		text, err := licenceIn(mod.Dir)
		if err != nil {
			return licences{}, err
		}
		l.notices = append(l.notices, notice{strings.TrimSpace(mod.Path + " " + mod.Version), text})
	}
	data, err := dataNotices()
	l.notices = slices.Concat(l.notices, tools.notices, data)
	return l, err
}

// dataNotices are the licences of data: of every source that has one, and of
// the widths of characters.
func dataNotices() ([]notice, error) {
	pairs := []string{"anafanafo (widths of characters)", "anafanafo"}
	for s := range dataset.Sources() {
		if !strings.HasPrefix(s.Licence, "none granted") {
			pairs = append(pairs, s.Name, s.Key)
		}
	}
	return noticesOf(pairs...)
}

func (l licences) text() []byte {
	rule := "\n" + strings.Repeat("=", 78) + "\n"
	var out strings.Builder
	out.WriteString("What minicompat ships beside its own code, with the licences.\n")
	for _, n := range l.notices {
		out.WriteString(rule + n.name + "\n\n" + strings.TrimSpace(n.text) + "\n")
	}
	out.WriteString(rule + "Data\n\n")
	for s := range dataset.Sources() {
		fmt.Fprintln(&out, strings.TrimSuffix(s.Name+" ("+s.Licence+"): "+s.URL, ": "))
	}
	return []byte(out.String())
}

// licenceIn reads all licences and notices of a folder.
func licenceIn(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	var texts []string
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		if !e.Type().IsRegular() || !slices.ContainsFunc([]string{"LICENSE", "LICENCE", "COPYING", "NOTICE"}, func(begin string) bool { return strings.HasPrefix(name, begin) }) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return "", err
		}
		texts = append(texts, strings.TrimSpace(string(text)))
	}
	if texts == nil {
		return "", errors.New("site: no licence in " + filepath.Base(dir))
	}
	return strings.Join(texts, "\n\n"), nil
}
