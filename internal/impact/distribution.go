package impact

import (
	"iter"
	"slices"
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/sorting"
	"minicompat/internal/version"
)

// Distribution is a table that was read and found free of contradictions. Its
// zero value is a table without rows, of which nothing is known.
type Distribution struct {
	rows   []Row // newest first, "other" last
	asOf   string
	open   version.Version // the X of ">=X", or zero
	other  Share           // of the rest row, or zero
	sum    Percent         // of the printed shares
	minima Percent         // sum of the row minima, at most Whole
}

// Read reads and checks a table; see the package comment for what it refuses.
// Rows may come in any order. The error is always an *Error.
func Read(s dataset.Snapshot) (*Distribution, error) {
	rows, err := parse(s)
	if err != nil {
		return nil, err
	}
	if !slices.IsSortedFunc(rows, newestFirst) {
		sorting.Sort(rows, newestFirst)
	}
	if rows, err = once(rows); err != nil {
		return nil, err
	}
	d := &Distribution{rows: rows, asOf: s.AsOf}
	if err := d.check(); err != nil {
		return nil, err
	}
	return d, nil
}

func parse(s dataset.Snapshot) ([]Row, error) {
	if s.Rows == "" {
		return nil, newError(CodeNoRows)
	}
	rows := make([]Row, 0, strings.Count(s.Rows, "\n")+1)
	for b := range s.Buckets() {
		r, err := parseRow(b)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// once drops rows that repeat the one before, in place, and refuses those that
// contradict it. Shares are the same only when printed with the same number of
// decimals: 0.5 and 0.50 are different statements.
func once(rows []Row) ([]Row, error) {
	kept := rows[:1]
	for i := 1; i < len(rows); i++ {
		last := &kept[len(kept)-1]
		if newestFirst(*last, rows[i]) != 0 {
			kept = append(kept, rows[i])
		} else if last.Share != rows[i].Share {
			return nil, newError(CodeConflictingRows, *last, rows[i])
		}
	}
	return kept, nil
}

// check sums the rows up and refuses what cannot be true.
func (d *Distribution) check() error {
	for i := range d.rows {
		r := &d.rows[i]
		d.sum += r.Share.Printed
		d.minima += r.Share.Min
		if r.IsOther() {
			d.other = r.Share
		}
		if !r.Open {
			continue
		}
		if i > 0 {
			return newError(CodeBesideOpen, d.rows[:i+1]...)
		}
		d.open = r.Version
	}
	if d.minima > Whole {
		return newError(CodeOver100, fewestOver(d.rows)...)
	}
	return nil
}

// fewestOver returns the largest rows, as many as it takes to exceed 100.
func fewestOver(rows []Row) []Row {
	largest := slices.Clone(rows)
	sorting.Sort(largest, func(a, b Row) int { return int(b.Share.Min - a.Share.Min) })
	var sum Percent
	for i := range largest {
		if sum += largest[i].Share.Min; sum > Whole {
			return largest[:i+1]
		}
	}
	return largest
}

// Rows yields the rows newest first, the open row at the head and "other" at
// the end; a repeated row comes once.
func (d *Distribution) Rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		for i := range d.rows {
			if !yield(&d.rows[i]) {
				return
			}
		}
	}
}

// top is the highest version that the table names, or zero.
func (d *Distribution) top() version.Version {
	if len(d.rows) == 0 {
		return version.Version{}
	}
	return d.rows[0].Version
}
