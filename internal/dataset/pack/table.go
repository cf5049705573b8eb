package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"minicompat/internal/dataset/pack/tsv"
)

// tables reads fact tables and keeps the first error, so that the packers read
// straight on; Build looks at err once.
type tables struct {
	src fs.FS
	err error
}

// rows reads a table, which must have exactly these columns.
func (t *tables) rows(name, columns string) [][]string {
	return t.read(name, columns).Rows
}

// optional is rows for a table that not every platform has.
func (t *tables) optional(name, columns string) [][]string {
	if _, err := fs.Stat(t.src, name); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return t.rows(name, columns)
}

func (t *tables) read(name, columns string) tsv.Table {
	text, err := fs.ReadFile(t.src, name)
	if err != nil {
		t.fail(name, err)
		return tsv.Table{}
	}
	table, err := tsv.Parse(string(text))
	if err != nil {
		t.fail(name, err)
		return tsv.Table{}
	}
	if got := strings.Join(table.Columns(), " "); got != columns {
		t.fail(name, fmt.Errorf("columns %q, want %q", got, columns))
		return tsv.Table{}
	}
	for _, row := range table.Rows {
		if row[0] == "" { // what readers find a row by
			t.fail(name, fmt.Errorf("row %q: no %s", row, table.Columns()[0]))
			return tsv.Table{}
		}
	}
	return table
}

func (t *tables) fail(name string, err error) {
	if t.err == nil {
		t.err = fmt.Errorf("pack: %s: %w", name, err)
	}
}

// line joins the fields of a packed row without its trailing empty ones.
func line(fields ...string) string {
	return strings.TrimRight(strings.Join(fields, "\t"), "\t") + "\n"
}

// sortedText joins lines in byte order, each once.
func sortedText(lines []string) string {
	slices.Sort(lines)
	return strings.Join(slices.Compact(lines), "")
}
