package impact

import (
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// openMark begins the version of the row for X and everything above it.
const openMark = ">="

// Row is a bucket of a table, read.
type Row struct {
	Bucket dataset.Bucket // as printed
	// Version is the bucket's version, the X of ">=X", or zero for "other".
	Version version.Version
	Open    bool // the bucket is ">=X"
	Share   Share
}

// IsOther reports whether the row is the rest row.
func (r *Row) IsOther() bool { return r.Version.IsZero() }

func parseRow(b dataset.Bucket) (Row, error) {
	r := Row{Bucket: b}
	var code Code
	if r.Share, code = parseShare(b.Share); code != "" {
		return Row{}, newError(code, r)
	}
	if b.Version == dataset.Other {
		return r, nil
	}
	text, open := strings.CutPrefix(b.Version, openMark)
	v, err := version.Parse(text)
	if err != nil {
		refused := newError(CodeBadVersion, r)
		refused.Err = err
		return Row{}, refused
	}
	r.Version, r.Open = v, open
	return r, nil
}

// newestFirst orders rows by descending version, "other" last. An open row
// comes after the row of the same version, so that whatever stands before it
// is at or above it.
func newestFirst(a, b Row) int {
	if a.IsOther() || b.IsOther() {
		return order(a.IsOther(), b.IsOther())
	}
	if c := version.Compare(b.Version, a.Version); c != 0 {
		return c
	}
	return order(a.Open, b.Open)
}

// order puts false before true.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Side says what a cut does to the users of a row.
type Side uint8

const (
	Affected   Side = iota // certainly
	Straddling             // cannot be told, or some of them
	Unaffected             // certainly not
)

// Side says what requiring a minimum does to the users of a row of this table.
func (d *Distribution) Side(r *Row, minimum version.Version) Side {
	switch {
	case minimum.IsZero():
		return Unaffected
	case r.IsOther():
		return d.otherSide(minimum)
	case !r.Version.Less(minimum):
		return Unaffected
	case r.Open:
		return Straddling
	}
	return Affected
}

// otherSide: beside ">=X" the rest row holds nobody from X on.
func (d *Distribution) otherSide(minimum version.Version) Side {
	if d.open.IsZero() || minimum.Less(d.open) {
		return Straddling
	}
	return Affected
}
