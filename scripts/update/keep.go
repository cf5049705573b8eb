package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// written are the files and folders that an update writes before it tests.
func written() []string {
	return []string{"internal/dataset/src", "internal/dataset/packed", "internal/query/testdata", "scripts/package.json", "scripts/package-lock.json"}
}

// keep remembers all files at and below some names. restore puts them back as
// they were, and takes away what is there beside them.
func keep(names ...string) (restore func() error, err error) {
	texts, err := filesAt(names)
	if err != nil {
		return nil, err
	}
	return func() error {
		now, err := filesAt(names)
		if err != nil {
			return err
		}
		for name := range now {
			if _, was := texts[name]; was {
				continue
			}
			if err := os.Remove(name); err != nil {
				return err
			}
		}
		for name, text := range texts {
			if err := os.WriteFile(name, text, 0o666); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

// filesAt reads all files at and below names; one that is not there has none.
func filesAt(names []string) (map[string][]byte, error) {
	texts := make(map[string][]byte)
	for _, name := range names {
		err := filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
			if os.IsNotExist(err) {
				return nil
			}
			if err != nil || d.IsDir() {
				return err
			}
			texts[path], err = os.ReadFile(path)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return texts, nil
}
