package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"minicompat/internal/dataset/pack"
	"minicompat/internal/dataset/pack/tsv"
)

// generator writes below the module's root and reports what it did to log.
type generator struct {
	root string
	log  io.Writer
}

func (g generator) src(name string) string {
	return filepath.Join(g.root, "internal", "dataset", "src", filepath.FromSlash(name))
}

// read reads a table under src.
func (g generator) read(name string) (tsv.Table, error) { return readTable(g.src(name)) }

func readTable(file string) (tsv.Table, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return tsv.Table{}, err
	}
	t, err := tsv.Parse(string(text))
	if err != nil {
		return tsv.Table{}, fmt.Errorf("%s: %w", filepath.Base(file), err)
	}
	return t, nil
}

// write writes a table under src.
func (g generator) write(name string, t tsv.Table) error {
	if err := writeFile(g.src(name), t.String()); err != nil {
		return err
	}
	fmt.Fprintf(g.log, "%s: %d rows\n", name, len(t.Rows))
	return nil
}

func writeFile(file, text string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o666)
}

// pack writes internal/dataset/packed.
func (g generator) pack() error {
	files, err := pack.Build(os.DirFS(g.src(".")))
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := writeFile(filepath.Join(g.root, "internal", "dataset", "packed", f.Name), f.Text); err != nil {
			return err
		}
		fmt.Fprintf(g.log, "%7d bytes  %s\n", len(f.Text), f.Name)
	}
	return nil
}
