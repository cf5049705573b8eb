package dataset_test

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"minicompat/internal/dataset/pack"
	"minicompat/internal/dataset/pack/tsv"
	"minicompat/internal/version"
)

// TestSource lints the reviewed tables, one subtest a file.
func TestSource(t *testing.T) {
	src := os.DirFS("src")
	l := newLinter(t, src)
	err := fs.WalkDir(src, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		t.Run(name, func(t *testing.T) { l.lint(t, name, readTable(t, src, name)) })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// linter knows what tables refer to.
type linter struct {
	sources  map[string]bool
	releases map[string]bool // of WeChat, with the reviewed exceptions
}

func newLinter(t *testing.T, src fs.FS) linter {
	l := linter{column(t, src, "sources.tsv"), column(t, src, "wechat/releases.tsv")}
	for v := range column(t, src, "wechat/unlisted-versions.tsv") {
		if l.releases[v] {
			t.Errorf("unlisted-versions.tsv names %s, which is listed", v)
		}
		l.releases[v] = true
	}
	return l
}

func column(t *testing.T, src fs.FS, name string) map[string]bool {
	t.Helper()
	values := map[string]bool{}
	for _, row := range readTable(t, src, name).Rows {
		values[row[0]] = true
	}
	return values
}

// readTable fails the test for what tsv.Parse refuses: CR, text that is not
// UTF-8, rows with another number of fields than there are columns.
func readTable(t *testing.T, src fs.FS, name string) tsv.Table {
	t.Helper()
	text, err := fs.ReadFile(src, name)
	if err != nil {
		t.Fatal(err)
	}
	table, err := tsv.Parse(string(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return table
}

func (l linter) lint(t *testing.T, name string, table tsv.Table) {
	if path.Ext(name) != ".tsv" {
		t.Fatalf("%s is not a table", name)
	}
	if len(table.Rows) == 0 {
		t.Error("no rows")
	}
	l.lintHeader(t, name, table)
	lintOrder(t, name, table)
	for _, row := range table.Rows {
		for i, column := range table.Columns() {
			l.lintField(t, row, field{name, column, row[i]})
		}
		l.lintSpan(t, table, row)
	}
	if path.Base(path.Dir(name)) == "shares" {
		lintSnapshot(t, name, table)
	}
}

// lintHeader wants to read where the rows come from: sources.tsv is that
// itself.
func (l linter) lintHeader(t *testing.T, name string, table tsv.Table) {
	if name == "sources.tsv" {
		return
	}
	found := false
	for _, line := range table.Header {
		text, ok := strings.CutPrefix(line, "source: ")
		if !ok {
			continue
		}
		found = true
		for part := range strings.SplitSeq(text, "; ") {
			keys, _, named := strings.Cut(part, " = ")
			for key := range strings.SplitSeq(keys, ", ") {
				if named && !l.sources[key] {
					t.Errorf("header: unknown source %q", key)
				}
			}
		}
	}
	if !found {
		t.Error("header: no source")
	}
}

// field is one value with where it stands.
type field struct{ file, column, text string }

func (l linter) lintField(t *testing.T, row []string, f field) {
	if strings.TrimSpace(f.text) != f.text {
		t.Errorf("%q: space around %q", row[0], f.text)
	}
	switch f.column {
	case "source":
		if !l.sources[f.text] {
			t.Errorf("%q: unknown source %q", row[0], f.text)
		}
	case "kind":
		if !isKind(f.text) {
			t.Errorf("%q: unknown kind %q", row[0], f.text)
		}
	case "path", "parent":
		lintPath(t, f.text)
	case "claims":
		l.lintClaims(t, row[0], f.text)
	case "since", "deprecated", "base_library", "client", "version":
		l.lintVersion(t, row[0], f)
	case "as_of":
		if !isDate(f.text) && !(f.file == "sources.tsv" && isMonthOrYear(f.text)) {
			t.Errorf("%q: %q is not a date", row[0], f.text)
		}
	case "date", "last_day_below", "first_day_at_or_above":
		if !isDate(f.text) && !(f.column == "date" && f.text == "") {
			t.Errorf("%q: %q is not a date", row[0], f.text)
		}
	}
}

// isMonthOrYear reports whether a text is YYYY-MM or YYYY.
func isMonthOrYear(text string) bool {
	return len(text) == len("2006") && isDate(text+"-01-01") || isDate(text+"-01")
}

func isKind(text string) bool {
	for _, kind := range pack.Kinds() {
		if string(kind) == text {
			return true
		}
	}
	return false
}

// lintPath refuses empty segments at the beginning and what canIUse does not
// take on any platform.
func lintPath(t *testing.T, p string) {
	segments := strings.Split(p, ".")
	if segments[0] == "" || strings.HasSuffix(p, ".") {
		t.Errorf("path %q has an empty segment", p)
	}
	for _, segment := range segments[1:] {
		if slices.Contains([]string{"fail", "complete", "errMsg"}, segment) {
			t.Errorf("path %q is not one that canIUse takes", p)
		}
	}
}

func (l linter) lintClaims(t *testing.T, p, claims string) {
	for claim := range strings.SplitSeq(claims, ";") {
		v, source, ok := strings.Cut(claim, "@")
		if !ok || source != "inherited" && !l.sources[source] {
			t.Errorf("%q: claim %q has no known source", p, claim)
		}
		if _, err := version.Parse(strings.TrimLeft(v, "<=>")); err != nil {
			t.Errorf("%q: claim %q: %v", p, claim, err)
		}
	}
}

// lintVersion checks a version in the forms that its column allows, and that
// WeChat's are listed.
func (l linter) lintVersion(t *testing.T, where string, f field) {
	if f.text == "" || f.column == "deprecated" && f.text == "-" {
		return
	}
	text := f.text
	switch {
	case f.column == "since":
		text = strings.TrimPrefix(text, "<=")
	case f.column == "version" && (text == "other" || strings.HasPrefix(text, ">=")):
		text = strings.TrimPrefix(strings.TrimPrefix(text, "other"), ">=")
		if text == "" {
			return
		}
	}
	for v := range strings.SplitSeq(text, "|") {
		if _, err := version.Parse(v); err != nil {
			t.Errorf("%q: %v", where, err)
		}
		if strings.HasPrefix(f.file, "wechat/") && (f.column == "since" || f.column == "deprecated") && !l.releases[v] {
			t.Errorf("%q: version %s is no known release of WeChat", where, v)
		}
	}
}

// lintSpan wants a feature to come before it is discouraged or goes.
func (l linter) lintSpan(t *testing.T, table tsv.Table, row []string) {
	since := at(table, row, "since")
	for _, end := range []string{"deprecated", "removed"} {
		last := at(table, row, end)
		if since == "" || last == "" || last == "-" {
			continue
		}
		if compareVersions(strings.TrimPrefix(since, "<="), last) >= 0 {
			t.Errorf("%q: since %s is not before %s %s", row[0], since, end, last)
		}
	}
}

// at is the field of a column, or "" when the table has no such column.
func at(table tsv.Table, row []string, column string) string {
	if i := slices.Index(table.Columns(), column); i >= 0 {
		return row[i]
	}
	return ""
}

func compareVersions(a, b string) int {
	x, _ := version.Parse(a)
	y, _ := version.Parse(b)
	return version.Compare(x, y)
}
