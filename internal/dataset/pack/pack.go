// Package pack turns the reviewed fact tables under internal/dataset/src into
// the text that package dataset embeds and searches in place.
//
// Build reads only the file system it is given, so equal tables give equal
// bytes. It merges the tables of a platform (for WeChat: typings, then own
// facts and components, then overrides, which win), gives every path a kind,
// and drops the trailing empty fields of a row. It refuses tables that cannot
// be read, paths that occur twice, and sources that src/sources.tsv does not
// name; the error says which file and row. It invents no fact: the only rows
// of its own are the nodes object, success, callback and return above a path
// that the tables name, and these state nothing.
//
// The packed form is lines that end in \n with fields separated by tabs:
//
//	kinds.txt                  letter, kind
//	sources.txt                letter, key, name, url, licence, accessed, as of
//	<platform>.features.txt    path, flags, since, client, deprecated, removed
//	<platform>.creators.txt    class, path that makes its objects
//	<platform>.categories.txt  root, folder of its page in the documentation
//	<platform>.contested.txt   path, claims
//	<platform>.releases.txt    version, date, source letter
//	<platform>.clients.txt     os, client, base library, as of, line
//	<platform>.adoption.txt    version, threshold, last day below, first day at
//	<platform>.shares.txt      "@as_of, line, segment, source letter", then rows
//	                           version, share, client
//	version.txt                a short hash of all the others
//
// Flags are a kind letter, a source letter, and then i for names that are
// internal to the platform and c for paths with contested claims. Features,
// creators, categories and contested claims are sorted byte by byte; releases
// and adoption by version; clients by system, client and day; shares newest
// first, their rows as the source has them.
package pack

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"slices"
	"strings"
)

// File is one packed file; Name has no folder.
type File struct{ Name, Text string }

// Platforms lists the platforms in the order in which they are packed. Their
// names are folders under src and the beginnings of packed file names.
func Platforms() []string { return []string{"alipay", "wechat", "xiaohongshu"} }

// Build packs the tables in src and returns the files sorted by name.
func Build(src fs.FS) ([]File, error) {
	sources, err := readSources(src)
	if err != nil {
		return nil, err
	}
	files := []File{
		{"kinds.txt", kindsText()},
		{"sources.txt", sources.text()},
	}
	for _, name := range Platforms() {
		p := &platform{name: name, tables: tables{src: src}, sources: sources}
		packed := p.files()
		if p.tables.err != nil {
			return nil, p.tables.err
		}
		files = append(files, packed...)
	}
	slices.SortFunc(files, byName)
	files = append(files, File{"version.txt", line(dataVersion(files))})
	slices.SortFunc(files, byName)
	return files, nil
}

func byName(a, b File) int { return strings.Compare(a.Name, b.Name) }

// dataVersion is a short hash of all files: it changes when any fact does.
func dataVersion(files []File) string {
	hash := sha256.New()
	for _, f := range files {
		hash.Write([]byte(f.Name + "\x00" + f.Text + "\x00"))
	}
	return hex.EncodeToString(hash.Sum(nil))[:12]
}
