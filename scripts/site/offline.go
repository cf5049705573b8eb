package site

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
)

// addOffline makes the service worker, which keeps the files that the site
// needs to answer: its name for the build, and the list of them.
func (m *made) addOffline() error {
	var files []string
	for name := range m.files {
		if needed(name) {
			files = append(files, name)
		}
	}
	slices.Sort(files)
	sum := sha256.New()
	for i, name := range files {
		sum.Write([]byte(name))
		sum.Write(m.files[name])
		if name == "index.html" { // many hosts redirect it to the folder, which a page must not be
			files[i] = "./"
		}
	}
	script, err := bundle{m.web, "sw.js", map[string]module{
		"build": literal(hex.EncodeToString(sum.Sum(nil)[:6])),
		"files": {source: "export default " + string(mustJSON(files))},
	}}.make()
	m.files["sw.js"] = script
	return err
}

// needed reports whether the site needs a file to answer.
func needed(name string) bool {
	switch name {
	case "index.html", "icon.svg", "site.webmanifest":
		return true
	}
	for _, kind := range []string{"page-*.js", "boot-*.js", "site-*.css", "engine-*.js", "minicompat-*.wasm", "scanner-*.js", "scanner-*.wasm"} {
		if ok, _ := path.Match(kind, name); ok {
			return true
		}
	}
	return false
}
