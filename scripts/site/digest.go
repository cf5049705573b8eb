package site

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
)

// Digest is one sum for all files of a folder, by which two people tell whether
// they made the same. A shell gives it too, in the folder:
//
//	find . -type f | sed 's|^./||' | LC_ALL=C sort | xargs sha256sum | sha256sum
func Digest(folder fs.FS) (string, error) {
	names, err := Files(folder)
	if err != nil {
		return "", err
	}
	whole := sha256.New()
	for _, name := range names {
		content, err := fs.ReadFile(folder, name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(whole, "%x  %s\n", sha256.Sum256(content), name) // a hash takes all
	}
	return hex.EncodeToString(whole.Sum(nil)), nil
}

// Files names the files of a folder and of those below it, sorted byte by byte.
func Files(folder fs.FS) (names []string, err error) {
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return err
	})
	slices.Sort(names)
	return names, err
}
