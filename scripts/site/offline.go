package site

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
)

// addOffline makes the service worker, which keeps the files that the site
// needs to answer, and those that read what people drop once they were used:
// its name for the build, and the lists of them.
func (m *made) addOffline() error {
	files, readers := m.named(needed), m.named(reads)
	sum := sha256.New()
	for _, name := range readers {
		sum.Write([]byte(name)) // holds a hash
	}
	for i, name := range files {
		sum.Write([]byte(name))
		sum.Write(m.files[name])
		if name == "index.html" { // many hosts redirect it to the folder, which a page must not be
			files[i] = "./"
		}
	}
	script, err := bundle{m.web, "sw.js", map[string]module{
		"build": literal(hex.EncodeToString(sum.Sum(nil)[:6])),
		"files": {source: "export default " + string(mustJSON(files))}, "readers": {source: "export default " + string(mustJSON(readers))},
	}}.make()
	m.files["sw.js"] = script
	return err
}

func (m *made) named(which func(string) bool) []string {
	names := []string{} // none is a list too
	for name := range m.files {
		if which(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// needed reports whether the site needs a file to answer.
func needed(name string) bool {
	switch name {
	case "index.html", "icon.svg", "site.webmanifest":
		return true
	}
	return matches(name, "page-*.js", "boot-*.js", "site-*.css", "widget-*.js", "widget-*.wasm")
}

// reads reports whether a file is of the worker that reads what people drop. It
// weighs more than half of what answers: who never drops anything never loads it.
func reads(name string) bool { return matches(name, "scanner-*.js", "scanner-*.wasm") }

func matches(name string, patterns ...string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		ok, _ := path.Match(pattern, name)
		return ok
	})
}
