package own

import (
	"strconv"
	"strings"

	"minicompat/internal/plainjson"
)

// Text is the form of a file: the form of the project's own tables, so that
// one can become the other.
//
//	# platform: wechat
//	# as_of: 2026-11-20
//	# name: my shop
//	all	3.8.0	52.31
func (t Table) Text() string {
	var out strings.Builder
	for _, h := range [][2]string{{"platform", t.Platform}, {"line", t.Line}, {"as_of", t.AsOf}, {"name", t.Name}} {
		if h[1] != "" {
			out.WriteString("# " + h[0] + ": " + oneLine(h[1]) + "\n")
		}
	}
	for _, s := range t.Segments {
		for _, r := range s.Rows {
			out.WriteString(s.Name + "\t" + r.Version + "\t" + r.Share + "\n")
		}
	}
	return out.String()
}

func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// LineError says on which line of a file reading stopped, and why.
type LineError struct {
	Line int
	Err  error
}

func (e *LineError) Error() string { return e.Err.Error() + " (line " + strconv.Itoa(e.Line) + ")" }

// Parse reads the form of a file. Headers that it does not know and columns
// after the third are passed over.
func Parse(text string) (Table, error) {
	var t Table
	n := 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := t.line(line); err != nil {
			return Table{}, &LineError{n, err}
		}
	}
	err := t.check()
	return t, err // not in one: check writes to t
}

func (t *Table) line(line string) error {
	if header, ok := strings.CutPrefix(line, "#"); ok {
		name, value, _ := strings.Cut(header, ":")
		t.header(strings.TrimSpace(name), strings.TrimSpace(value))
		return nil
	}
	cells := strings.Split(line, "\t")
	if len(cells) < 3 {
		return noSuch("row", line)
	}
	return t.add(cells[0], Row{cells[1], cells[2]})
}

func (t *Table) header(name, value string) {
	switch name {
	case "platform":
		t.Platform = value
	case "line":
		t.Line = value
	case "as_of":
		t.AsOf = value
	case "name":
		t.Name = value
	}
}

// Pack writes tables for the browser's storage.
func Pack(tables []Table) string {
	var w plainjson.Writer
	w.Array()
	for _, t := range tables {
		w.String(t.Text())
	}
	w.EndArray()
	return string(w.Out)
}

// Unpack reads them back. Storage may hold anything: what is no table is left
// out.
func Unpack(stored string) []Table {
	var tables []Table
	r := plainjson.Read(stored)
	r.Array(func() {
		if !r.Is('"') {
			r.Skip()
		} else if t, err := Parse(r.String()); err == nil && r.Err() == nil {
			tables = append(tables, t)
		}
	})
	return tables
}
