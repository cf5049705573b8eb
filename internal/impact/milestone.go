package impact

import (
	"iter"

	"minicompat/internal/dataset"
	"minicompat/internal/sorting"
	"minicompat/internal/version"
)

// Milestone is when the coverage of a minor release first reached a threshold:
// after LastBelow and by FirstOver (YYYY-MM-DD). They lie further apart than a
// day where the record has a gap.
type Milestone struct {
	Threshold            int // percent
	LastBelow, FirstOver string
	// Days from the first day at or over 1 % to FirstOver. By the gaps in the
	// record it may have taken from MinDays to MaxDays.
	Days, MinDays, MaxDays int
}

// Milestones gives the record of the minor release that v belongs to, by
// ascending threshold, and that release's version. Coverage counts everybody
// at or above that version (x.y.0), also when v is a later patch of it. The
// release is "" when there is no record, or none of its first 1 %. Records
// that cannot be read are passed over.
func Milestones(records iter.Seq[dataset.Adoption], v version.Version) (release string, list []Milestone) {
	all := crossings(records)
	first, ok := startOf(all, v)
	if !ok {
		return "", nil
	}
	for i := range all {
		if all[i].sameMinor(v) {
			list = append(list, milestone(all[i], first))
		}
	}
	sorting.Sort(list, func(a, b Milestone) int { return a.Threshold - b.Threshold })
	return first.record.Version, list
}

// milestone counts a crossing's days from the crossing of 1 %.
func milestone(c, first crossing) Milestone {
	m := Milestone{
		Threshold: c.record.Threshold,
		LastBelow: c.record.LastBelow,
		FirstOver: c.record.FirstOver,
		Days:      c.over - first.over,
	}
	if m.Threshold > startThreshold {
		m.MinDays = max(0, c.below+1-first.over)
		m.MaxDays = c.over - (first.below + 1)
	}
	return m
}

// Typical is how long past minor releases took from 1 % to a threshold.
// Releases that are still below it are not counted, which favours the fast
// ones: Releases beside All says how many are missing.
type Typical struct {
	Threshold           int // percent
	Releases, All       int // minor releases that reached it, and all on record
	Median, Least, Most int // days; half a day in the median is rounded up
}

// TypicalDays sums up the records, by ascending threshold over 1 %. Records
// that cannot be read, and releases without a record of their first 1 %, are
// passed over.
func TypicalDays(records iter.Seq[dataset.Adoption]) []Typical {
	days, all := daysByThreshold(crossings(records))
	var list []Typical
	for threshold, took := range days {
		if len(took) == 0 {
			continue
		}
		sorting.Ints(took)
		list = append(list, Typical{
			Threshold: threshold,
			Releases:  len(took),
			All:       all,
			Median:    (took[(len(took)-1)/2] + took[len(took)/2] + 1) / 2,
			Least:     took[0],
			Most:      took[len(took)-1],
		})
	}
	return list
}

// daysByThreshold collects the days that each release took to each threshold,
// and counts the releases.
func daysByThreshold(list []crossing) (days [101][]int, releases int) {
	for i := range list {
		threshold := list[i].record.Threshold
		if threshold == startThreshold {
			releases++
		}
		if threshold <= startThreshold || threshold >= len(days) {
			continue
		}
		if first, ok := startOf(list, list[i].minor); ok {
			days[threshold] = append(days[threshold], list[i].over-first.over)
		}
	}
	return days, releases
}
