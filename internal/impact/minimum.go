package impact

import "iter"

// Candidate is a version that a table names, and what requiring it would keep.
type Candidate struct {
	*Row
	Coverage Figure // users at or above the version
}

// Table gives the coverage of each version that the table names, newest first.
// The rest row is no version and does not appear; Rows has it.
func (d *Distribution) Table() []Candidate {
	list := make([]Candidate, 0, len(d.rows))
	for c := range d.candidates() {
		list = append(list, c)
	}
	return list
}

// Choice is which minimum keeps a share of users; nil where no version does.
type Choice struct {
	Certain *Candidate // the highest version whose lower bound reaches it
	Printed *Candidate // the highest version whose printed sum reaches it
}

// Minimum finds the highest versions that keep at least the given coverage.
// Only versions that the table names are candidates, the X of ">=X" among them:
// between two of them coverage is that of the higher one, and above all of them
// nothing is certain and nothing is printed.
func (d *Distribution) Minimum(coverage Percent) Choice {
	var found Choice
	for c := range d.candidates() {
		if found.Certain == nil && c.Coverage.Lower >= coverage {
			found.Certain = &Candidate{c.Row, c.Coverage}
		}
		if found.Printed == nil && c.Coverage.Printed >= coverage {
			found.Printed = &Candidate{c.Row, c.Coverage}
		}
		if found.Certain != nil && found.Printed != nil {
			break
		}
	}
	return found
}

// candidates walks down the versions with running sums, so that the whole
// table costs one pass.
func (d *Distribution) candidates() iter.Seq[Candidate] {
	return func(yield func(Candidate) bool) {
		var kept Share
		for r := range d.Rows() {
			if r.IsOther() {
				return // it comes last
			}
			kept.Printed += r.Share.Printed
			kept.Min += r.Share.Min
			if !yield(Candidate{r, d.coverage(r, kept)}) {
				return
			}
		}
	}
}

// coverage of r's version, when the rows at or above it sum to kept. Only the
// rest row can straddle here: an open row's own version is the highest.
func (d *Distribution) coverage(r *Row, kept Share) Figure {
	lost := d.minima - kept.Min
	figure := Figure{Printed: kept.Printed, Lower: kept.Min, Upper: Whole - lost}
	if d.otherSide(r.Version) == Straddling {
		figure.Straddling = d.other.Printed
		figure.Upper += d.other.Min
	}
	return figure
}
