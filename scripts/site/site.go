// Package site makes the static site: it compiles the engines to WebAssembly,
// with the plain Go toolchain or for a release with TinyGo, bundles the scripts
// and style sheets of web, and writes what the element shows before the engine
// is there. What a browser may keep for ever has a hash in its name. It needs no
// network once the Go modules are there, and no npm. Equal sources give equal bytes.
package site

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Dist is where the site is made, under the module's root. Beside it, with
// "-package" after its name, comes the folder that documentation authors host
// themselves: npm pack accepts it.
const Dist = "web/dist"

// Options say which site is made.
type Options struct {
	Release bool   // with engines by TinyGo, compressed as well as it goes
	Best    bool   // compressed as well as it goes, which takes minutes
	Dist    string // under the module's root; Dist where it is empty
	Issues  string // https address of new issues, for wrong data; "" where there is none
}

func (o Options) quality() int {
	if o.Release || o.Best {
		return best
	}
	return quick
}

func (o Options) folder() string {
	if o.Dist == "" {
		return Dist
	}
	return o.Dist
}

// File is a made file, or a folder of them, with its sizes in bytes.
type File struct {
	Name              string
	Count, Size, Gzip int
}

// Built is what a build made.
type Built struct {
	Files   []File
	Sizes   []Size
	Quality int // of brotli
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
func Build(root string, o Options) (Built, error) {
	if err := checkIssues(o.Issues); err != nil {
		return Built{}, err
	}
	m, err := collect(root, o)
	if err != nil {
		return Built{}, err
	}
	built := Built{Files: m.report(), Quality: o.quality()}
	if err := m.addTwins(built.Quality); err != nil {
		return Built{}, err
	}
	facts, err := PackedFacts(root)
	if err != nil {
		return Built{}, err
	}
	built.Sizes = m.sizes(o, facts)
	for _, made := range []struct {
		folder string
		files  map[string][]byte
	}{{o.folder() + "-package", m.packed}, {o.folder(), m.files}} {
		if err := place(filepath.Join(root, made.folder), made.files); err != nil {
			return Built{}, err
		}
	}
	return built, nil
}

// collect makes every file, in memory.
func collect(root string, o Options) (*made, error) {
	m := &made{web: filepath.Join(root, "web"), files: make(map[string][]byte), issues: o.Issues}
	if err := m.findTools(root, o.Release); err != nil {
		return nil, err
	}
	for _, step := range []func() error{
		m.addPrograms, m.addStatic, m.addFirst, m.addBadges,
		func() error { return m.addLicences(root) },
		func() error { return m.addPackage(root) },
		m.addSite, m.addSingle, m.addOffline,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	m.files["_headers"] = headersFile()
	return m, nil
}

func (m *made) findTools(root string, release bool) (err error) {
	if m.plain, err = plainGo(root, Compact()...); err != nil {
		return err
	}
	m.answers = m.plain
	if release {
		m.answers, err = tinyGo(root)
	}
	return err
}

// addSite makes the loader of the element, under its stable name and under one
// that can be pinned, and the pages.
func (m *made) addSite() error {
	element, err := m.loader(true)
	if err != nil {
		return err
	}
	m.files["minicompat.js"] = element
	pinned := m.add("minicompat-"+Version+".js", element)
	m.files["integrity.json"] = append(mustJSON(map[string]string{pinned: integrity(element)}), '\n')
	return m.addPages(pinned)
}

// place writes files to a folder in place of what is there.
func place(folder string, files map[string][]byte) error {
	parent := filepath.Dir(folder)
	aside, err := os.MkdirTemp(parent, aside)
	if err != nil {
		return err
	}
	defer os.RemoveAll(aside)
	for name, content := range files {
		path := filepath.Join(aside, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	if err := readable(aside); err != nil {
		return err
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	return os.Rename(aside, folder)
}

// readable lets everybody read a folder and what is below it, whatever the umask
// of who builds.
func readable(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return os.Chmod(path, 0o755)
		}
		return os.Chmod(path, 0o644)
	})
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

// Report prints the files, and what of them a visitor loads, in bytes.
func (b Built) Report(w io.Writer) {
	Report(w, b.Files)
	fmt.Fprintln(w)
	reportSizes(w, b)
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
