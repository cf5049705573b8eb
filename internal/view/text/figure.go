package text

import "minicompat/internal/impact"

// hundredth is the step in which pages show percentages.
const hundredth = impact.One / 100

// Percent is a printed share as it is, for example "0.46 %", with a space at
// which no line breaks.
func (w Words) Percent(p impact.Percent) string { return p.String() + "\u00a0%" }

// Bounds are two bounds with at most two decimals, rounded outward: what is
// shown still holds the truth.
func (w Words) Bounds(lower, upper impact.Percent) (low, high string) {
	down := lower / hundredth * hundredth
	up := min((upper+hundredth-1)/hundredth*hundredth, impact.Whole)
	return w.Percent(max(down, 0)), w.Percent(up)
}
