package report

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"minicompat/internal/scan"
	"minicompat/internal/scan/finding"
)

// csv writes a row for every use, as RFC 4180 has them. Each line of the base
// library has a since of its own.
func (r *report) csv(w io.Writer) error {
	out := bufio.NewWriter(w)
	writeRow(out, r.csvHead())
	for _, f := range r.Result.Features {
		before := r.csvFeature(f)
		for _, u := range f.Uses {
			writeRow(out, append(before[:len(before):len(before)], csvUse(u)...))
		}
	}
	return out.Flush()
}

func (r *report) csvHead() []string {
	head := []string{"feature", "kind"}
	for _, n := range r.Result.Needs {
		head = append(head, strings.TrimSpace("since "+n.Line), strings.TrimSpace("basis "+n.Line))
	}
	return append(head, "client", "lost_printed", "lost_lower", "lost_upper", "as_of",
		"file", "line", "column", "state", "guard", "guard_path_or_version", "text")
}

func (r *report) csvFeature(f scan.Feature) []string {
	row := []string{f.Path, f.Kind}
	for i := range r.Result.Needs {
		if i >= len(f.Since) {
			row = append(row, "", "none")
		} else if s := f.Since[i]; s.Never {
			row = append(row, "never", s.Basis)
		} else {
			row = append(row, s.Version, s.Basis)
		}
	}
	row = append(row, f.Client)
	if c := r.lost(f); c != nil {
		return append(row, c.Affected.Printed.String(), c.Affected.Lower.String(), c.Affected.Upper.String(), c.Snapshot.AsOf)
	}
	return append(row, "", "", "", "")
}

func csvUse(u finding.Use) []string {
	row := []string{u.File, strconv.Itoa(u.Line), strconv.Itoa(u.Column), string(u.State), "", "", u.Text}
	if g := u.Guard; g != nil {
		row[4], row[5] = string(g.Check), g.Path+g.Version
	}
	return row
}

func writeRow(out *bufio.Writer, row []string) {
	for i, cell := range row {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString(csvCell(cell))
	}
	out.WriteString("\r\n")
}

// csvCell quotes a cell where it must be, and puts an apostrophe before what a
// spreadsheet would take for a formula.
func csvCell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		s = "'" + s
	}
	if strings.ContainsAny(s, ",\"\r\n") {
		s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}
