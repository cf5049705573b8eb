// Package chart works out what the charts of a distribution show: which bars
// there are, how long each is, and where the cut of a minimum lies. It knows
// no browser; lengths are in thousandths of the chart's width (Full is all of
// it), shares in millionths of a percent.
//
// A length is proportional to the share it stands for, with one exception: a
// share that is not zero is never shorter than Sliver, so that it can be seen.
// Shares below zero have no length and those over an axis fill it; no input is
// invalid.
package chart

import "minicompat/internal/impact"

const (
	// Full is the width of a chart.
	Full = 1000
	// Sliver is the least length of a share that is not zero.
	Sliver = 3
)

// Fate says what a minimum does to the users of a bucket.
type Fate uint8

// The fates there are.
const (
	Kept   Fate = iota // at or above the minimum
	Unsure             // cannot be told
	Lost               // below the minimum
)

// Axis is the end of an axis that begins at 0: the least of 0.1, 0.2, 0.5, 1,
// 2, 5 … 100 percent that the largest share fits in.
func Axis(largest impact.Percent) impact.Percent {
	for unit := impact.One / 10; unit < impact.Whole; unit *= 10 {
		for _, step := range []impact.Percent{1, 2, 5} {
			if largest <= unit*step {
				return unit * step
			}
		}
	}
	return impact.Whole
}

// length of a share on an axis.
func length(share, axis impact.Percent) int {
	switch {
	case share <= 0 || axis <= 0:
		return 0
	case share >= axis:
		return Full
	}
	return max(Sliver, int((share*Full+axis/2)/axis))
}

// Span is a share with bounds, drawn from the left end of an axis: solid up to
// Lower, shaded from there up to Upper. Mark is where the printed sum lies.
type Span struct {
	Lower, Upper, Mark int
}

// SpanOf draws a share. The mark is kept between the bounds: a printed sum can
// lie above the upper one by a rounding error.
func SpanOf(lower, printed, upper, axis impact.Percent) Span {
	s := Span{Lower: length(lower, axis), Upper: length(upper, axis), Mark: length(printed, axis)}
	s.Upper = max(s.Upper, s.Lower)
	s.Mark = min(max(s.Mark, s.Lower), s.Upper)
	return s
}

// Strip is all users in one line: those below the minimum, those of whom it
// cannot be told, and those at or above it. The three sum to Full.
type Strip struct {
	Lost, Unsure, Kept int
}

// StripOf draws the bounds of the affected users on all users.
func StripOf(lower, upper impact.Percent) Strip {
	lower, upper = max(lower, 0), min(max(lower, upper), impact.Whole)
	s := Strip{
		Lost:   length(lower, impact.Whole),
		Unsure: length(upper-lower, impact.Whole),
		Kept:   length(impact.Whole-upper, impact.Whole),
	}
	s.largest(Full - s.Lost - s.Unsure - s.Kept)
	return s
}

// largest gives the largest part what rounding left over.
func (s *Strip) largest(rest int) {
	switch {
	case s.Kept >= s.Lost && s.Kept >= s.Unsure:
		s.Kept += rest
	case s.Lost >= s.Unsure:
		s.Lost += rest
	default:
		s.Unsure += rest
	}
}
