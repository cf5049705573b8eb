package table

import (
	"slices"

	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// step is a row in which the share and the running total can be compared with
// the row of the next newer version.
type step struct {
	at           *row
	share, total impact.Share
	version      version.Version
}

// steps lists the rows that have a version, a share and a running total, newest
// first.
func steps(rows []row, p pair) []step {
	var list []step
	for i := range rows {
		r := &rows[i]
		v := r.at(p.version)
		if v.kind != release && v.kind != number {
			continue
		}
		s, errShare := impact.ParseShare(r.at(p.share).value)
		t, errTotal := impact.ParseShare(r.at(p.total).value)
		if errShare == nil && errTotal == nil {
			list = append(list, step{r, s, t, v.version})
		}
	}
	slices.SortStableFunc(list, func(a, b step) int { return version.Compare(b.version, a.version) })
	return list
}

// differs reports whether the running total moves from the newer row to this one
// by something else than this one's share: that is how far a total from the
// newest down rises, and how far one of the shares below falls.
func (s *step) differs(newer *step) bool {
	high, low := s.total, newer.total
	if high.Printed < low.Printed {
		high, low = low, high
	}
	return high.Max-low.Min < s.share.Min || high.Min-low.Max > s.share.Max
}

// runningTotal says whether column c is a running total of a column of shares:
// two of three rows with a share agree, and so does the direction. Rows of 0.00
// prove nothing.
func (f *finder) runningTotal(of, c int) Role {
	if of == c || len(f.versions) == 0 {
		return ""
	}
	list := steps(f.grid.rows, pair{version: f.versions[0], share: of, total: c})
	agree, rise, telling := 0, 0, 0
	for i := 1; i < len(list); i++ {
		if list[i].share.Min == 0 {
			continue
		}
		telling++
		if !list[i].differs(&list[i-1]) {
			agree++
		}
		if list[i].total.Printed > list[i-1].total.Printed {
			rise++
		}
	}
	switch {
	case telling < 2 || agree*3 < telling*2:
		return ""
	case rise*3 >= telling*2 && list[0].total.Max >= list[0].share.Min:
		return RoleCoverage
	case rise*3 <= telling:
		return RoleAffected
	}
	return ""
}

// contradictions notes the rows in which shares and running total disagree.
func contradictions(rows []row, p pair) []Note {
	if p.total < 0 {
		return nil
	}
	var notes []Note
	list := steps(rows, p)
	for i := 1; i < len(list); i++ {
		if list[i].differs(&list[i-1]) {
			notes = append(notes, note(NoteCoverage, &list[i].at.item))
		}
	}
	return notes
}
