package dataset_test

import (
	"os"
	"path/filepath"
	"testing"

	"minicompat/internal/dataset/pack"
)

// TestPackedIsFresh packs src in memory and wants the files under packed to be
// the same, byte by byte, with none missing and none left over.
func TestPackedIsFresh(t *testing.T) {
	files, err := pack.Build(os.DirFS("src"))
	if err != nil {
		t.Fatal(err)
	}
	left, err := filepath.Glob("packed/*")
	if err != nil {
		t.Fatal(err)
	}
	if len(left) != len(files) {
		t.Errorf("packed has %d files, want %d", len(left), len(files))
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join("packed", f.Name))
		if err != nil || string(text) != f.Text {
			t.Errorf("packed/%s is stale (%v): run go generate ./internal/dataset", f.Name, err)
		}
	}
}
