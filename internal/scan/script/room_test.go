package script

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
	"minicompat/internal/dataset"
	"minicompat/internal/scan/catalog"
)

// Scripts read in one go for all platforms, in memory that others used, say what
// each says when it is read for one platform in new memory.
func TestReadForSaysTheSame(t *testing.T) {
	catalogs := make([]*catalog.Catalog, 0, 3)
	for _, platform := range dataset.Platforms() {
		catalogs = append(catalogs, catalog.New(platform))
	}
	mentions := 0
	for _, source := range corpusScripts(t) {
		for i, out := range ReadFor(source, catalogs) {
			alone := newRoom().read(source, catalogs[i:i+1])[0]
			if !reflect.DeepEqual(out, alone) {
				t.Fatalf("for %s:\n%s\n together %+v\n alone %+v", catalogs[i].Platform, source, out, alone)
			}
			mentions += len(out.Mentions)
		}
	}
	if mentions < 1500 {
		t.Fatalf("only %d mentions were compared", mentions)
	}
}

// corpusScripts are all scripts of the corpus.
func corpusScripts(t *testing.T) (list []string) {
	t.Helper()
	err := filepath.WalkDir("../testdata", func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		files := []txtar.File{{Name: path, Data: content}}
		if strings.HasSuffix(path, ".txtar") {
			files = txtar.Parse(content).Files
		}
		for _, f := range files {
			if ext := filepath.Ext(f.Name); ext == ".js" || ext == ".ts" || ext == ".mjs" || ext == ".cjs" || ext == ".wxs" {
				list = append(list, string(f.Data))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
