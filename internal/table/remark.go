package table

import (
	"slices"

	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// Sums outside these are noted: such tables leave much out, or add wrongly.
const lowestSum, highestSum = 99*impact.One + impact.One/2, 100*impact.One + impact.One/2

func printed(e *entry) impact.Percent {
	s, _ := impact.ParseShare(e.share.value) // zero for what was not read
	return s.Printed
}

func (j *judge) sum() impact.Percent {
	var sum impact.Percent
	for i := range j.kept {
		sum += printed(&j.kept[i])
	}
	return sum
}

// remark notes what is odd about the shares as a whole.
func (j *judge) remark(sum impact.Percent) {
	notes := &j.draft.table.Notes
	if sum < lowestSum || sum > highestSum {
		*notes = append(*notes, Note{Code: NoteSum, Text: sum.String()})
		if len(j.kept) >= minMonotone && j.isMonotone() {
			*notes = append(*notes, Note{Code: NoteCumulative, Line: j.kept[0].at.line})
		}
	}
	for i := range j.totals {
		t := &j.totals[i]
		s, err := impact.ParseShare(t.share.value)
		slack := impact.Percent(len(j.kept)+1) * (s.Max - s.Min)
		if err == nil && (sum > s.Printed+slack || sum < s.Printed-slack) {
			j.note(NoteTotalDiffers, t)
		}
	}
}

// isFraction: without a percent sign, shares that sum to 1 may be parts of one.
func (j *judge) isFraction(sum impact.Percent) bool {
	return !j.segment.signed && len(j.kept) > 1 && sum > impact.One*97/100 && sum < impact.One*103/100
}

// minMonotone is how many rows make a rising series odd.
const minMonotone = 5

// isMonotone reports whether the shares rise or fall with the versions all the
// way, as running totals do and shares do not.
func (j *judge) isMonotone() bool {
	var list []entry
	for _, e := range j.kept {
		if e.version.kind != rest {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b entry) int { return version.Compare(a.version.version, b.version.version) })
	rising, falling := 0, 0
	for i := 1; i < len(list); i++ {
		a, b := printed(&list[i-1]), printed(&list[i])
		if a <= b {
			rising++
		}
		if a >= b {
			falling++
		}
	}
	n := len(list) - 1
	return n > 1 && rising != falling && (rising == n || falling == n)
}
