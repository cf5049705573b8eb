package impact

import "minicompat/internal/version"

// Raise is what raising a minimum loses beyond what was lost before.
type Raise struct {
	Lost     Figure
	Versions []Lost // newest first
	Warnings []Warning
}

// Lost is a row whose users a raised minimum loses.
type Lost struct {
	*Row
	// Certain is false for an open or rest row that may only hold some of them.
	Certain bool
}

// Raise says who is lost by moving the minimum from one version to another:
// users below the new one who are not below the old one. From the zero version
// on, that is everyone below the new one. When the new minimum is not higher,
// nobody is lost, and for certain.
func (d *Distribution) Raise(from version.Version, to Cut) Raise {
	raise := Raise{Warnings: d.Of(to).Warnings}
	if !from.Less(to.Minimum) {
		return raise
	}
	var t tally
	for r := range d.Rows() {
		side := between(d.Side(r, from), d.Side(r, to.Minimum))
		t.add(r, side)
		if side != Unaffected {
			raise.Versions = append(raise.Versions, Lost{r, side == Affected})
		}
	}
	raise.Lost = t.figure()
	return raise
}

// between judges a row by what the old and the new minimum do to it: lost by
// the step are those whom the new one affects and the old one does not.
func between(before, after Side) Side {
	switch {
	case before == Affected || after == Unaffected:
		return Unaffected
	case before == Unaffected && after == Affected:
		return Affected
	}
	return Straddling
}
