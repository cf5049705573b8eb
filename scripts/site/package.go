package site

import (
	"archive/zip"
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// addPackage collects what documentation authors host themselves: the element,
// its engine, what it paints first, badges, types, manifest and licences; and
// adds the same as a zip to the site.
func (m *made) addPackage(root string) error {
	element, err := m.loader(false)
	if err != nil {
		return err
	}
	m.packed = map[string][]byte{"minicompat.js": element}
	for name, content := range m.files {
		if ships(name) {
			m.packed[name] = content
		}
	}
	for name, from := range map[string]string{"LICENSE": "LICENSE", "README.md": "web/package/README.md"} {
		if m.packed[name], err = os.ReadFile(filepath.Join(root, from)); err != nil {
			return err
		}
	}
	m.packed["package.json"] = append(mustJSON(manifest()), '\n')
	m.files["download/minicompat-"+Version+".zip"] = archive("minicompat/", m.packed)
	return nil
}

// ships reports whether a file of the site belongs to the package.
func ships(name string) bool {
	switch name {
	case "minicompat.css", "minicompat.d.ts", "custom-elements.json", thirdParty:
		return true
	}
	for _, prefix := range []string{"engine-", "minicompat-", "first/", "badge/"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// manifest is package.json. Conditions of exports are read in their order:
// types come first.
func manifest() map[string]any {
	type entry struct {
		Types   string `json:"types"`
		Default string `json:"default"`
	}
	return map[string]any{
		"name": "minicompat", "version": Version, "license": "MIT", "type": "module",
		"description":    "<mini-compat>: which base library a mini-program API needs, and how many users that loses",
		"keywords":       []string{"mini-program", "miniprogram", "wechat", "alipay", "xiaohongshu", "compatibility", "caniuse", "web-component"},
		"main":           "./minicompat.js",
		"module":         "./minicompat.js",
		"types":          "./minicompat.d.ts",
		"customElements": "./custom-elements.json",
		"exports":        map[string]any{".": entry{"./minicompat.d.ts", "./minicompat.js"}, "./*": "./*"},
		"sideEffects":    true,
	}
}

// archive zips files under a folder, without times: equal files give equal
// bytes.
func archive(folder string, files map[string][]byte) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.Create(folder + name)
		if err == nil {
			_, _ = f.Write(files[name]) // writing to memory does not fail
		}
	}
	_ = w.Close()
	return out.Bytes()
}
