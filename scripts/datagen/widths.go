package main

import (
	"os"
	"path/filepath"
)

// widths writes the widths that badges are drawn with.
func (g generator) widths() error {
	table, err := g.node("widths.mjs", "anafanafo")
	if err != nil {
		return err
	}
	header := "# Widths in hundredths of a pixel of characters in Verdana at 11 px: first, last, width.\n" +
		"# Source: npm package anafanafo 2.0.0 (MIT). Written by: go run ./scripts/datagen widths\n"
	return os.WriteFile(filepath.Join(g.root, "internal/badge/widths.txt"), append([]byte(header), table...), 0o644)
}
