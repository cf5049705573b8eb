package scan_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
	"minicompat/internal/scan"
	"minicompat/internal/scan/finding"
)

// A case is a txtar archive: what it shows, the files of a small project, and
// last a file "expect" that was written from the specification and the data:
//
//	platform wechat                          or none
//	minimum 2.10.0                           or "minimum 2.x 2.4.10" for each line
//	skipped map 1                            all of them, where one is given
//	page.js:3:5 showToast.object.image none  a use: path and state
//	page.js:4:5 ?showTost unknown            a name that no data knows
//	page.js:5:1 ! as_string                  a problem
//	page.js ! syntax                         an unread file
//
// A program is a folder with such a file beside it.

// corpusCase is one project with what is expected of it.
type corpusCase struct {
	name   string
	files  []txtar.File
	expect []string
}

func TestCorpus(t *testing.T) {
	limits := knownLimits(t)
	var all tally
	for _, s := range corpus(t) {
		t.Run(s.name, func(t *testing.T) {
			got := describe(scanFiles(s.files, scan.Options{}), s.expect)
			all.add(s.expect, got)
			diff := cmp.Diff(s.expect, got)
			reason, limited := limits[s.name]
			switch {
			case limited && diff == "":
				t.Errorf("is no known limit any more: %s", reason)
			case limited:
				t.Logf("known limit: %s (- expected, + found)\n%s", reason, diff)
			case diff != "":
				t.Errorf("(- expected, + found)\n%s", diff)
			}
		})
	}
	t.Logf("corpus\n%s", all.table())
}

// knownLimits reads the reviewed list of what the scanner does not see: a
// case and the reason on each line.
func knownLimits(t *testing.T) map[string]string {
	t.Helper()
	limits := make(map[string]string)
	for _, line := range readLines(t, "testdata/known-limits.txt") {
		if name, reason, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			limits[name] = reason
		}
	}
	return limits
}

func corpus(t *testing.T) []corpusCase {
	t.Helper()
	var list []corpusCase
	names, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(names) < 120 {
		t.Fatalf("%d cases, %v", len(names), err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		last := len(archive.Files) - 1
		if last < 0 || archive.Files[last].Name != "expect" || len(archive.Comment) == 0 {
			t.Fatalf("%s: no comment, or no expect at the end", name)
		}
		list = append(list, corpusCase{strings.TrimSuffix(filepath.Base(name), ".txtar"), archive.Files[:last], splitLines(string(archive.Files[last].Data))})
	}
	for _, program := range []string{"wechat", "alipay", "xiaohongshu"} {
		dir := filepath.Join("testdata/programs", program)
		list = append(list, corpusCase{"program-" + program, readTree(t, filepath.Join(dir, "src")), readLines(t, filepath.Join(dir, "expect.txt"))})
	}
	return list
}

func readTree(t testing.TB, dir string) (files []txtar.File) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files = append(files, txtar.File{Name: filepath.ToSlash(name), Data: content})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readLines(t testing.TB, name string) []string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return splitLines(string(text))
}

func splitLines(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return line == "" })
}

func scanFiles(files []txtar.File, o scan.Options) scan.Result {
	p := scan.NewProject(o)
	entries := make([]scan.Entry, len(files))
	for i, f := range files {
		entries[i] = scan.Entry{Name: f.Name, Size: int64(len(f.Data))}
	}
	for _, i := range p.Plan(entries) {
		p.Add(i, files[i].Data)
	}
	return p.Finish()
}

// describe writes a result as a case expects it. Of a platform with lines only
// those minimums are told that the case tells, skipped files where it tells any.
func describe(r scan.Result, expect []string) []string {
	tells := func(word string) bool {
		return slices.ContainsFunc(expect, func(line string) bool { return strings.HasPrefix(line, word+" ") })
	}
	platform := r.Platform
	if platform == "" {
		platform = "none"
	}
	lines := []string{"platform " + platform}
	for _, need := range r.Needs {
		if line := strings.TrimSpace("minimum " + need.Line); need.Minimum != "" && (tells(line) || !tells("minimum")) {
			lines = append(lines, line+" "+need.Minimum)
		}
	}
	if tells("skipped") {
		for _, s := range r.Skipped {
			lines = append(lines, fmt.Sprintf("skipped %s %d", s.Reason, s.Files))
		}
	}
	return append(lines, places(r)...)
}

// place is a line of what is expected with its order.
type place struct {
	file         string
	line, column int
	text         string
}

func places(r scan.Result) []string {
	var found []place
	for _, f := range r.Features {
		for _, use := range f.Uses {
			found = append(found, place{use.File, use.Line, use.Column, fmt.Sprintf("%s:%d:%d %s", use.File, use.Line, use.Column, named(f, use.State))})
		}
	}
	for _, p := range r.Problems {
		found = append(found, place{p.File, p.Line, p.Column, fmt.Sprintf("%s:%d:%d ! %s", p.File, p.Line, p.Column, p.Code)})
	}
	for _, u := range r.Unread {
		found = append(found, place{u.File, 0, 0, fmt.Sprintf("%s ! %s", u.File, u.Code)})
	}
	slices.SortFunc(found, func(a, b place) int {
		if c := strings.Compare(a.file, b.file); c != 0 {
			return c
		}
		if a.line != b.line {
			return a.line - b.line
		}
		if a.column != b.column {
			return a.column - b.column
		}
		return strings.Compare(a.text, b.text)
	})
	lines := make([]string, len(found))
	for i, p := range found {
		lines[i] = p.text
	}
	return lines
}

func named(f scan.Feature, state finding.State) string {
	switch {
	case f.Kind != "":
		return f.Path + " " + string(state)
	case state == finding.None:
		return "?" + f.Path + " unknown"
	}
	return "?" + f.Path + " " + string(state)
}
