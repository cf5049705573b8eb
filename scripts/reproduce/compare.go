package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// same is nil where two folders hold the same files, else it says how they
// differ, ten of them at most.
func same(here, there string) error {
	var differ []string
	for _, way := range [][2]string{{here, there}, {there, here}} {
		err := filepath.WalkDir(way[0], func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			name, err := filepath.Rel(way[0], path)
			if err != nil {
				return err
			}
			if how := difference(path, filepath.Join(way[1], name)); how != "" && (way[0] == here || strings.HasPrefix(how, missing)) {
				differ = append(differ, name+" "+how)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	if differ == nil {
		return nil
	}
	return fmt.Errorf("%d files differ:\n  %s", len(differ), strings.Join(differ[:min(10, len(differ))], "\n  "))
}

const missing = "is in one only, not at "

// difference says how two files differ, if they do.
func difference(a, b string) string {
	one, err := os.ReadFile(a)
	if err != nil {
		return err.Error()
	}
	other, err := os.ReadFile(b)
	if err != nil {
		return missing + b
	}
	if !bytes.Equal(one, other) {
		at := 0
		for at < min(len(one), len(other)) && one[at] == other[at] {
			at++
		}
		return fmt.Sprintf("differs from byte %d on, of %d and %d", at, len(one), len(other))
	}
	return modes(a, b)
}

func modes(a, b string) string {
	one, errOne := os.Stat(a)
	other, errOther := os.Stat(b)
	if errOne != nil || errOther != nil || one.Mode() == other.Mode() {
		return ""
	}
	return fmt.Sprintf("has the modes %v and %v", one.Mode(), other.Mode())
}
