// Package site makes the static site: it compiles the widget to WebAssembly
// with the plain Go toolchain, bundles the scripts and style sheets of web, and
// writes what the element shows before the engine is there. What a browser may
// keep for ever has a hash in its name. It needs no network once the Go modules
// are there, and no npm. Equal sources give equal bytes.
package site

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Dist is where the site is made, under the module's root.
const Dist = "web/dist"

// PackageDist is where the folder is made that documentation authors host
// themselves: npm pack accepts it.
const PackageDist = "web/dist-package"

// File is a made file, or a folder of them, with its sizes in bytes.
type File struct {
	Name              string
	Count, Size, Gzip int
}

// Root finds the module's root from the working directory upwards.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if text, err := os.ReadFile(filepath.Join(dir, "go.mod")); err == nil && strings.HasPrefix(string(text), "module minicompat") {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("site: run this inside the minicompat repository")
		}
		dir = parent
	}
}

// Build makes the site anew and returns what it made. It is made aside and put
// in place when it is whole: a build that fails leaves the last one as it was.
// Errors say what to do; a failed compilation carries the compiler's output.
func Build(root string) ([]File, error) {
	m, err := collect(root)
	if err != nil {
		return nil, err
	}
	for _, made := range []struct {
		folder string
		files  map[string][]byte
	}{{PackageDist, m.packed}, {Dist, m.files}} {
		if err := place(filepath.Join(root, made.folder), made.files); err != nil {
			return nil, err
		}
	}
	return m.report(), nil
}

// collect makes every file, in memory.
func collect(root string) (*made, error) {
	m := &made{web: filepath.Join(root, "web"), files: make(map[string][]byte)}
	var err error
	if m.wasm, err = compile(root, "./wasm/widget"); err != nil {
		return nil, err
	}
	exec, err := execModule()
	if err != nil {
		return nil, err
	}
	if err := m.addStatic(); err != nil {
		return nil, err
	}
	m.addFirst()
	if err := m.addBadges(); err != nil {
		return nil, err
	}
	engine, err := m.engine(exec)
	if err != nil {
		return nil, err
	}
	if err := m.addScanner(root, exec); err != nil {
		return nil, err
	}
	for _, step := range []func() error{
		func() error { return m.addLicences(root) },
		func() error { return m.addPackage(root, engine) },
		func() error { return m.addSite(engine) },
		func() error { return m.addSingle(exec) },
		m.addOffline,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	m.files["_headers"] = headersFile()
	return m, nil
}

// addSite makes the loader of the element, under its stable name and under one
// that can be pinned, and the pages.
func (m *made) addSite(engine string) error {
	element, err := m.element(engine, true)
	if err != nil {
		return err
	}
	m.files["minicompat.js"] = element
	pinned := m.add("minicompat-"+Version+".js", element)
	m.files["integrity.json"] = append(mustJSON(map[string]string{pinned: integrity(element)}), '\n')
	return m.addPages(engine, pinned)
}

// place writes files to a folder in place of what is there.
func place(folder string, files map[string][]byte) error {
	parent := filepath.Dir(folder)
	aside, err := os.MkdirTemp(parent, aside)
	if err != nil {
		return err
	}
	defer os.RemoveAll(aside)
	if err := os.Chmod(aside, 0o755); err != nil {
		return err
	}
	for name, content := range files {
		path := filepath.Join(aside, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	return os.Rename(aside, folder)
}

// aside begins the name of the folder in which a site is being made.
const aside = "making-"

// static are the files of web that ship as they are.
func static() []string {
	return []string{"icon.svg", "icon-192.png", "icon-512.png", "site.webmanifest", "minicompat.css", "minicompat.d.ts", "custom-elements.json", "frames.js"}
}

func (m *made) addStatic() error {
	for _, name := range static() {
		content, err := os.ReadFile(filepath.Join(m.web, name))
		if err != nil {
			return err
		}
		m.files[name] = content
	}
	return nil
}

// compile builds a program for js/wasm and returns it.
func compile(root, program string) ([]byte, error) {
	if _, err := exec.LookPath("go"); err != nil {
		return nil, errors.New("site: the go command is not on PATH; install Go from https://go.dev/dl/")
	}
	folder, err := os.MkdirTemp("", "minicompat-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	out := filepath.Join(folder, "out.wasm")
	command := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, program)
	command.Dir = root
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=")
	if output, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%ssite: the WebAssembly does not build", output)
	}
	return os.ReadFile(out)
}

// report measures the files, those of a folder together.
func (m *made) report() []File {
	sums := make(map[string]*File)
	for name, content := range m.files {
		group, _, below := strings.Cut(name, "/")
		if below {
			group += "/"
		}
		if sums[group] == nil {
			sums[group] = &File{Name: group}
		}
		f := sums[group]
		f.Count++
		f.Size += len(content)
		f.Gzip += len(zipped(content))
	}
	var files []File
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		files = append(files, *sums[name])
	}
	return files
}

// Report prints the files as a table, in bytes.
func Report(w io.Writer, files []File) {
	for _, f := range files {
		name := f.Name
		if strings.HasSuffix(name, "/") {
			name += fmt.Sprintf(" (%d files)", f.Count)
		}
		fmt.Fprintf(w, "  %-36s %9d B  %8d B gzip\n", name, f.Size, f.Gzip)
	}
}
