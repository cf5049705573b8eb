// Package impact answers "if I require version V, whom do I lose?" on one
// dated distribution of versions, and the questions that follow from it: which
// minimum keeps a given share of users, whom a raised minimum loses, how
// coverage grew from table to table, and how long past releases took.
//
// Published shares are rounded and tables are incomplete, so an answer is what
// the table prints together with bounds that hold the truth:
//
//   - a share printed with d decimals lies within half a unit of its last
//     digit; "-" lies in [0, 0.01);
//   - a row ">=X" is unaffected by a minimum up to X; by a higher one its users
//     may or may not be affected, so the whole row widens the bounds;
//   - the row "other" may lie on either side, but in a table with ">=X" its
//     users are below X, so a minimum from X on affects them for certain;
//   - a table is never taken to be complete: the lower bound is the sum of the
//     row minima that are certainly affected, the upper bound is 100 minus the
//     sum of the row minima that certainly are not.
//
// Read refuses a table that contradicts itself, with an *Error that names the
// rows: shares whose minima exceed 100, one version printed with two shares,
// and rows at or above X beside ">=X" (a second open row among them). A row
// that cannot be read is refused too. A row that repeats another with the very
// same share counts once.
//
// All arithmetic is in integers, in millionths of a percent. The package reads
// only what it is given; dates of releases are parameters.
package impact

import (
	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// Figure is a share of users, in percent. Lower and Upper hold the truth.
// Printed is the sum of the printed shares that certainly belong, Straddling
// the sum of those that may or may not. Printed is never below Lower; it can
// lie above Upper by a rounding error, where a table's rows sum to over 100.
type Figure struct{ Printed, Straddling, Lower, Upper Percent }

// Cut is a minimum that is put to a distribution.
type Cut struct {
	// Minimum is the version required. The zero version requires nothing: no
	// row is affected, and Upper is what the rows leave open.
	Minimum version.Version
	// Released is the day (YYYY-MM-DD) on which Minimum was published, or "".
	// It changes no figure; it only decides ReleasedAfterSnapshot.
	Released string
}

// Result is what a cut does to the users of one table.
type Result struct {
	Affected Figure // users below the minimum
	Coverage Figure // users at or above it
	Sum      Percent
	// Unlisted is 100 minus Sum: negative where rounded rows sum to over 100,
	// and then no share of anybody.
	Unlisted Percent
	Rows     Split
	Warnings []Warning
}

// Split counts the rows on each side of a cut; repeated rows count once.
type Split struct{ Affected, Straddling, Unaffected int }

// Warning says in a code what the figures are worth.
type Warning string

const (
	// AboveEveryBucket: every version in the table is below the minimum and
	// there is no open row that could hold it, so nobody was seen with it.
	AboveEveryBucket Warning = "above_every_bucket"
	// ReleasedAfterSnapshot: the minimum was published after the day of the
	// table, and no row at or above it has a share.
	ReleasedAfterSnapshot Warning = "released_after_snapshot"
	// SumOutOfRange: the rows sum to less than 99.5 or more than 100.5 percent.
	SumOutOfRange Warning = "sum_out_of_range"
)

// Of reads a table and puts one cut to it. To ask more than once of the same
// table, Read it once.
func Of(s dataset.Snapshot, c Cut) (Result, error) {
	d, err := Read(s)
	if err != nil {
		return Result{}, err
	}
	return d.Of(c), nil
}

// Of puts a cut to the table.
func (d *Distribution) Of(c Cut) Result {
	var t tally
	for r := range d.Rows() {
		t.add(r, d.Side(r, c.Minimum))
	}
	result := Result{
		Affected: t.figure(),
		Sum:      d.sum,
		Unlisted: Whole - d.sum,
		Rows:     Split{t.rows[Affected], t.rows[Straddling], t.rows[Unaffected]},
		Warnings: d.warnings(c, t),
	}
	result.Coverage = Figure{
		Printed:    t.printed[Unaffected],
		Straddling: result.Affected.Straddling,
		Lower:      Whole - result.Affected.Upper,
		Upper:      Whole - result.Affected.Lower,
	}
	return result
}

func (d *Distribution) warnings(c Cut, t tally) []Warning {
	var list []Warning
	if top := d.top(); !top.IsZero() && d.open.IsZero() && top.Less(c.Minimum) {
		list = append(list, AboveEveryBucket)
	}
	if d.asOf != "" && c.Released > d.asOf && t.printed[Unaffected] == 0 {
		list = append(list, ReleasedAfterSnapshot)
	}
	if d.sum < 99*One+One/2 || d.sum > 100*One+One/2 {
		list = append(list, SumOutOfRange)
	}
	return list
}

// tally sums the rows on each side.
type tally struct {
	printed, minima [3]Percent
	rows            [3]int
}

func (t *tally) add(r *Row, s Side) {
	t.printed[s] += r.Share.Printed
	t.minima[s] += r.Share.Min
	t.rows[s]++
}

// figure is the open-table rule: whoever is in no row may be affected too.
func (t tally) figure() Figure {
	return Figure{
		Printed:    t.printed[Affected],
		Straddling: t.printed[Straddling],
		Lower:      t.minima[Affected],
		Upper:      Whole - t.minima[Unaffected],
	}
}
