// Package tsv reads and writes the reviewed fact tables.
//
// A table is UTF-8 text with LF line ends: first comment lines that begin with
// "# ", then one row a line with its fields separated by tabs. One comment
// line names the columns ("# columns: path since source"), and every row has
// all of them, so an empty last field leaves the line ending in a tab. Parse
// refuses anything else and names the line.
package tsv

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Table is one fact table. Header holds the comment lines without "# ".
type Table struct {
	Header []string
	Rows   [][]string
}

// Parse reads a table. Errors read `tsv: line 12: 2 fields, want 3`.
func Parse(text string) (Table, error) {
	if !utf8.ValidString(text) {
		return Table{}, fmt.Errorf("tsv: not UTF-8")
	}
	if strings.Contains(text, "\r") {
		return Table{}, fmt.Errorf("tsv: carriage return")
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		return Table{}, fmt.Errorf("tsv: no line end after the last line")
	}
	var t Table
	number := 0
	for line := range strings.Lines(text) {
		number++
		if err := t.add(strings.TrimSuffix(line, "\n")); err != nil {
			return Table{}, fmt.Errorf("tsv: line %d: %w", number, err)
		}
	}
	if len(t.Columns()) == 0 {
		return Table{}, fmt.Errorf("tsv: no comment names the columns")
	}
	return t, nil
}

func (t *Table) add(line string) error {
	if comment, ok := strings.CutPrefix(line, "#"); ok {
		if len(t.Rows) > 0 {
			return fmt.Errorf("comment after the first row")
		}
		t.Header = append(t.Header, strings.TrimPrefix(comment, " "))
		return nil
	}
	fields := strings.Split(line, "\t")
	if want := len(t.Columns()); len(fields) != want {
		return fmt.Errorf("%d fields, want %d", len(fields), want)
	}
	t.Rows = append(t.Rows, fields)
	return nil
}

// Columns are the names in the "columns:" comment, or none.
func (t Table) Columns() []string {
	columns, _ := t.Comment("columns")
	return strings.Fields(columns)
}

// Comment returns the text of the first comment "name: text".
func (t Table) Comment(name string) (text string, ok bool) {
	for _, line := range t.Header {
		if text, ok := strings.CutPrefix(line, name+": "); ok {
			return text, true
		}
	}
	return "", false
}

// String is the table as text; Parse reads it back.
func (t Table) String() string {
	var b strings.Builder
	for _, line := range t.Header {
		b.WriteString("# " + line + "\n")
	}
	for _, row := range t.Rows {
		b.WriteString(strings.Join(row, "\t") + "\n")
	}
	return b.String()
}
