// Package facts compares two states of the reviewed facts and words what
// changed between them for whoever reviews it.
//
// A state is a folder like internal/dataset/src. It is packed in memory, so
// that what is compared is what answers rest on; where sources disagree is read
// from the tables themselves, because packing chooses one of them.
package facts

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"minicompat/internal/dataset/pack"
	"minicompat/internal/dataset/pack/tsv"
)

// State is all that is compared.
type State struct {
	Version   string // of the data
	Sources   map[string]Source
	Platforms map[string]Platform
	// Disagree holds, by path, what the declarations and the reviewed overrides
	// of WeChat claim where they differ, in the form of contested.tsv.
	Disagree map[string]string
	// Typings is what the declarations of WeChat state, by path.
	Typings map[string]string
}

// Source is where facts come from.
type Source struct{ Name, Accessed, AsOf string }

// Platform is what is known of one platform.
type Platform struct {
	Features  map[string]Feature
	Contested map[string]string // by path: claims
	Snapshots []string          // days with their line and segments, oldest first
	Releases  []string          // oldest first
	Clients   int
	Adoption  int // releases with a record
}

// Feature is what is stated of a path.
type Feature struct{ Since, Client, Deprecated, Removed string }

// Read reads a folder of tables. Errors are those of packing, which name file
// and row.
func Read(src fs.FS) (State, error) {
	files, err := pack.Build(src)
	if err != nil {
		return State{}, err
	}
	packed := make(map[string]string)
	for _, f := range files {
		packed[f.Name] = f.Text
	}
	s := State{Version: strings.TrimSpace(packed["version.txt"]), Sources: sources(packed["sources.txt"]), Platforms: make(map[string]Platform)}
	for _, name := range pack.Platforms() {
		s.Platforms[name] = platform(packed, name)
	}
	if s.Typings, err = column(src, "wechat/api.tsv", "since"); err != nil {
		return State{}, err
	}
	s.Disagree, err = disagree(src, s.Typings)
	return s, err
}

func sources(text string) map[string]Source {
	found := make(map[string]Source)
	for row := range rows(text) {
		found[row[1]] = Source{Name: row[2], Accessed: at(row, 5), AsOf: at(row, 6)}
	}
	return found
}

func platform(packed map[string]string, name string) Platform {
	p := Platform{Features: make(map[string]Feature), Contested: make(map[string]string)}
	for row := range rows(packed[name+".features.txt"]) {
		p.Features[row[0]] = Feature{at(row, 2), at(row, 3), at(row, 4), at(row, 5)}
	}
	for row := range rows(packed[name+".contested.txt"]) {
		p.Contested[row[0]] = row[1]
	}
	for row := range rows(packed[name+".releases.txt"]) {
		p.Releases = append(p.Releases, row[0])
	}
	seen := make(map[string]bool)
	for row := range rows(packed[name+".adoption.txt"]) {
		seen[row[0]] = true
	}
	p.Adoption = len(seen)
	p.Clients = strings.Count(packed[name+".clients.txt"], "\n")
	p.Snapshots = snapshots(packed[name+".shares.txt"])
	return p
}

// snapshots names each table: day, line and segments.
func snapshots(text string) []string {
	var list []string
	for row := range rows(text) {
		day, ok := strings.CutPrefix(row[0], "@")
		if !ok {
			continue
		}
		name := strings.TrimSpace(day + " " + row[1])
		if n := len(list); n > 0 && strings.HasPrefix(list[n-1], name+": ") {
			list[n-1] += ", " + row[2]
			continue
		}
		list = append(list, name+": "+row[2])
	}
	slices.Sort(list)
	return list
}

// disagree compares what WeChat's declarations state with the overrides that
// stand in their place.
func disagree(src fs.FS, api map[string]string) (map[string]string, error) {
	overrides, err := column(src, "wechat/overrides.tsv", "since")
	if err != nil {
		return nil, err
	}
	from, err := column(src, "wechat/overrides.tsv", "source")
	if err != nil {
		return nil, err
	}
	found := make(map[string]string)
	for path, ours := range overrides {
		if theirs := api[path]; theirs != "" && ours != "" && theirs != ours {
			found[path] = theirs + "@typings;" + ours + "@" + from[path]
		}
	}
	return found, nil
}

// column reads a column of a table by the first one.
func column(src fs.FS, name, of string) (map[string]string, error) {
	text, err := fs.ReadFile(src, name)
	if err != nil {
		return nil, err
	}
	table, err := tsv.Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	i := slices.Index(table.Columns(), of)
	if i < 0 {
		return nil, fmt.Errorf("%s has no column %s", name, of)
	}
	values := make(map[string]string)
	for _, row := range table.Rows {
		values[row[0]] = row[i]
	}
	return values, nil
}

func rows(text string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			if !yield(strings.Split(strings.TrimSuffix(line, "\n"), "\t")) {
				return
			}
		}
	}
}

// at is a field of a row, whose trailing empty ones are left out.
func at(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}
