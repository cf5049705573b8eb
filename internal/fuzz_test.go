package internal_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpora lists the fuzz targets of a folder's tests by the folder that must
// hold their seeds.
func corpora(t *testing.T, folder string) []string {
	t.Helper()
	var list []string
	files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(source)) {
			name, after, _ := strings.Cut(strings.TrimPrefix(line, "func "), "(")
			if strings.HasPrefix(line, "func Fuzz") && strings.HasPrefix(after, "f *testing.F)") {
				list = append(list, filepath.Join(folder, "testdata", "fuzz", name))
			}
		}
	}
	return list
}

// fewestSeeds is what a target is committed with: a handful, real and nasty.
const fewestSeeds = 5

// Every fuzz target has seeds that run as ordinary tests, and no seeds are left
// of a target that is gone. scripts/test --fuzz runs the targets.
func TestFuzzTargetsHaveSeeds(t *testing.T) {
	wanted, found := map[string]bool{}, map[string]bool{}
	for _, top := range []string{"../internal", "../wasm", "../scripts"} {
		err := filepath.WalkDir(top, func(path string, entry os.DirEntry, err error) error {
			switch {
			case err != nil || !entry.IsDir():
				return err
			case entry.Name() == "node_modules":
				return filepath.SkipDir
			case filepath.Base(filepath.Dir(path)) == "fuzz":
				found[path] = true
			}
			for _, folder := range corpora(t, path) {
				wanted[folder] = true
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(wanted) < 30 {
		t.Errorf("%d targets", len(wanted))
	}
	for folder := range wanted {
		seeds, err := filepath.Glob(filepath.Join(folder, "*"))
		if err != nil || len(seeds) < fewestSeeds {
			t.Errorf("%s has %d seeds, fewer than %d (%v)", folder, len(seeds), fewestSeeds, err)
		}
	}
	for folder := range found {
		if !wanted[folder] {
			t.Errorf("%s holds seeds of no target", folder)
		}
	}
}
