package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFresh wants every json.go to be what its structs give now.
func TestFresh(t *testing.T) {
	for _, dir := range []string{"../../query", "../../view/card"} {
		written, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(string(written), ";")
		_, structs, _ := strings.Cut(head, "plainjson/gen ")
		made, err := Generate(dir, strings.Fields(structs))
		if err != nil || string(made) != string(written) {
			t.Errorf("%s is stale (%v): run go generate %s", filepath.Join(dir, file), err, dir)
		}
	}
}

func TestRefused(t *testing.T) {
	tests := []struct{ source, want string }{
		{"type T struct { A float64 `json:\"a\"` }", "there is no such struct"},
		{"type T struct { A string }", "field A needs a json tag"},
		{"type T struct { A *int `json:\"a\"` }", "a pointer must be omitempty"},
		{"type T struct { A U `json:\"a,omitempty\"` }\ntype U struct{}", "a struct is never empty"},
		{"type T struct { A map[string]int `json:\"a\"` }", "cannot be written"},
		{"type T struct { A string `json:\"a,string\"` }", `tag "a,string"`},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "t.go"), []byte("package p\n\n"+tt.source), 0o600); err != nil {
				t.Fatal(err)
			}
			if source, err := Generate(dir, []string{"T"}); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v and\n%s", err, source)
			}
		})
	}
}
