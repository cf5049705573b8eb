package syntax

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// modules holds the packages that package-lock.json pins.
const modules = "../../../scripts/node_modules"

// sampled is how many files of each kind are read.
const sampled = 300

// Programs that others wrote are read without a stumble: every file of the
// packages of types, and of the rest as many as sampled says, spread evenly.
func TestModules(t *testing.T) {
	files := sources(t)
	for _, kind := range []string{".d.ts", ".ts", ".mjs", ".cjs", ".js"} {
		t.Run(kind, func(t *testing.T) {
			list := files[kind]
			for i := 0; i < len(list); i += max(1, len(list)/sampled) {
				parseFile(t, list[i])
			}
		})
	}
	t.Run("typings", func(t *testing.T) {
		for _, name := range files[".d.ts"] {
			if strings.Contains(name, "miniprogram-api-typings") || strings.Contains(name, "mini-types") {
				parseFile(t, name)
			}
		}
	})
}

// sources lists the scripts of the packages by their ending.
func sources(t *testing.T) map[string][]string {
	files := map[string][]string{}
	err := filepath.WalkDir(modules, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		kind := filepath.Ext(path)
		if strings.HasSuffix(path, ".d.ts") {
			kind = ".d.ts"
		}
		files[kind] = append(files[kind], path)
		return nil
	})
	if err != nil || len(files[".js"]) == 0 {
		t.Skip("no packages; run npm ci in scripts first")
	}
	return files
}

func parseFile(t *testing.T, name string) {
	t.Helper()
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(source, []byte("<%")) { // a template of a script
		return
	}
	if file := Parse(string(source)); len(file.Stumbles) > 0 {
		at := file.Stumbles[0].Offset
		t.Errorf("%s: stumbled before %.40q", name, source[at:])
	}
}
