// Package own holds the distributions that readers bring: what identifies one,
// how it is put to package query, and its forms as a file, in a link, and in
// the browser's storage. It judges no figure: package query does.
//
// Reading a form never repairs it: what does not have the form is an error that
// names the line or the field.
package own

import (
	"errors"
	"hash/fnv"
	"strconv"
	"strings"

	"minicompat/internal/day"
)

// Prefix begins the value of a question's snapshot that names such a table.
const Prefix = "own:"

// Table is one distribution. Everything but Platform and Segments may be empty.
type Table struct {
	Name     string // what its owner calls it
	Platform string // wechat, alipay, xiaohongshu
	Line     string // Alipay: 1.x or 2.x
	AsOf     string // YYYY-MM-DD
	Segments []Segment
}

// Segment is the table of one group of users: all, ios or android.
type Segment struct {
	Name string
	Rows []Row
}

// Row is a version (or ">=X", or "other") and its share in percent, as printed.
type Row struct{ Version, Share string }

// ID tells tables apart: equal tables are one.
func (t Table) ID() string {
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(t.Text())) // never fails
	return Prefix + strconv.FormatUint(sum.Sum64(), 36)
}

// Has reports whether the table has a segment; "" is all.
func (t Table) Has(segment string) bool {
	if segment == "" {
		segment = "all"
	}
	for _, s := range t.Segments {
		if s.Name == segment {
			return true
		}
	}
	return false
}

// Params are the parameters by which package query reads the table. They say
// also of which systems there is none.
func (t Table) Params() map[string][]string {
	params := map[string][]string{"as_of": {t.AsOf}, "name": {t.Name}, "shares_ios": {""}, "shares_android": {""}}
	if t.Line != "" {
		params["line"] = []string{t.Line}
	}
	for _, s := range t.Segments {
		name := "shares"
		if s.Name != "all" {
			name += "_" + s.Name
		}
		var rows strings.Builder
		for _, r := range s.Rows {
			rows.WriteString(r.Version + " " + r.Share + "\n")
		}
		params[name] = []string{rows.String()}
	}
	return params
}

// check refuses what no form can carry back.
func (t *Table) check() error {
	switch t.Platform {
	case "wechat", "alipay", "xiaohongshu":
	default:
		return noSuch("platform", t.Platform)
	}
	if t.Line != "" && t.Line != "1.x" && t.Line != "2.x" {
		return noSuch("line", t.Line)
	}
	if _, ok := day.Parse(t.AsOf); !ok && t.AsOf != "" {
		return noSuch("day", t.AsOf)
	}
	if len(t.Segments) == 0 {
		return errors.New("own: no rows")
	}
	t.Name = oneLine(t.Name)
	return nil
}

func noSuch(what, given string) error {
	return errors.New("own: no such " + what + ": " + strconv.Quote(given))
}

// cellCharacters are those of versions, shares and "other".
const cellCharacters = "0123456789.>=<-abcdefghijklmnopqrstuvwxyz"

func isCell(s string) bool { return s != "" && strings.Trim(s, cellCharacters) == "" }

// add puts a row to its segment.
func (t *Table) add(segment string, r Row) error {
	switch segment {
	case "all", "ios", "android":
	default:
		return noSuch("segment", segment)
	}
	if !isCell(r.Version) || !isCell(r.Share) {
		return noSuch("row", r.Version+" "+r.Share)
	}
	for i := range t.Segments {
		if t.Segments[i].Name == segment {
			t.Segments[i].Rows = append(t.Segments[i].Rows, r)
			return nil
		}
	}
	t.Segments = append(t.Segments, Segment{segment, []Row{r}})
	return nil
}
