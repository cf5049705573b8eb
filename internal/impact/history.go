package impact

import (
	"iter"

	"minicompat/internal/dataset"
	"minicompat/internal/sorting"
	"minicompat/internal/version"
)

// History is the adoption record of all minor releases up to its last day.
type History struct {
	releases []course // oldest version first
	end      int
}

// course is how one minor release went: its crossings by ascending threshold.
type course struct {
	minor     version.Version
	crossings []crossing
}

// ReadHistory sorts the records. Its last day is the latest day on which any
// release was first seen over a threshold: what the record itself can answer
// for, whatever day it is. Records that cannot be read are passed over.
func ReadHistory(records iter.Seq[dataset.Adoption]) History {
	var h History
	for _, c := range crossings(records) {
		h.add(c)
		h.end = max(h.end, c.over)
	}
	sorting.Sort(h.releases, func(a, b course) int { return version.Compare(a.minor, b.minor) })
	for _, r := range h.releases {
		sorting.Sort(r.crossings, func(a, b crossing) int { return a.record.Threshold - b.record.Threshold })
	}
	return h
}

func (h *History) add(c crossing) {
	for i := range h.releases {
		if c.sameMinor(h.releases[i].minor) {
			h.releases[i].crossings = append(h.releases[i].crossings, c)
			return
		}
	}
	h.releases = append(h.releases, course{c.minor, []crossing{c}})
}

// Until is the history as it stood at the end of a day (YYYY-MM-DD): what was
// first seen later is not in it. A day that cannot be read gives an empty one.
func (h History) Until(date string) History {
	end, ok := day(date)
	if !ok {
		return History{}
	}
	then := History{end: end}
	for _, r := range h.releases {
		known := course{minor: r.minor}
		for _, c := range r.crossings {
			if c.over <= end {
				known.crossings = append(known.crossings, c)
			}
		}
		if known.crossings != nil {
			then.releases = append(then.releases, known)
		}
	}
	return then
}

// End is the last day of the record (YYYY-MM-DD), or "" when it is empty.
func (h History) End() string {
	if len(h.releases) == 0 {
		return ""
	}
	return date(h.end)
}

// index is the place of the minor release that v belongs to, or -1.
func (h History) index(v version.Version) int {
	for i, r := range h.releases {
		if r.crossings[0].sameMinor(v) {
			return i
		}
	}
	return -1
}

// at finds the crossing of a threshold.
func (c course) at(threshold int) (crossing, bool) {
	for _, x := range c.crossings {
		if x.record.Threshold == threshold {
			return x, true
		}
	}
	return crossing{}, false
}

func (c course) latest() crossing { return c.crossings[len(c.crossings)-1] }

// took is the days from one threshold to another, when both were reached by
// a day.
func (c course) took(l leg, by int) (days int, ok bool) {
	start, begun := c.at(l.start)
	goal, done := c.at(l.goal)
	return goal.over - start.over, begun && done && goal.over <= by
}

// leg is the way from one threshold to another, in percent.
type leg struct{ start, goal int }
