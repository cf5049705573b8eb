package chart

import (
	"strconv"
	"strings"

	"minicompat/internal/impact"
)

// Level is the coverage of one release when it is the minimum: what is certain,
// the printed sum, and what is possible.
type Level struct {
	Version               string
	Lower, Printed, Upper impact.Percent
}

// Stairs is coverage by minimum: one step a release, the oldest on the left.
// The axis ends at 100 percent and begins at Floor.
type Stairs struct {
	Floor  impact.Percent
	Target int // where the target lies, from the top
	Bottom int // where the floor lies
	Steps  []Step
	Below  int // releases that lie below the floor: they are not drawn
}

// Step is one release. X and Width are along the chart, the others from its
// top; each is in thousandths, and Lower is never above Upper.
type Step struct {
	Level
	X, Width              int
	Lowest, Mark, Highest int
}

// StairsOf draws levels, which come newest first, around a target: from 99
// percent on a whole axis nothing can be told from 100. Where that leaves a
// single release, the axis is whole all the same.
func StairsOf(levels []Level, target impact.Percent) Stairs {
	s := Stairs{Floor: floor(target), Bottom: Full}
	shown := s.above(levels)
	if len(shown) < 2 {
		s.Floor = 0
		shown = s.above(levels)
	}
	s.Target = s.depth(target)
	s.Below = len(levels) - len(shown)
	for i, l := range shown {
		s.Steps = append(s.Steps, s.step(l, part{i, len(shown)}))
	}
	return s
}

// above are the levels on the axis, the oldest first.
func (s *Stairs) above(levels []Level) []Level {
	var shown []Level
	for i := len(levels) - 1; i >= 0; i-- {
		if l := levels[i]; l.Upper > s.Floor || s.Floor == 0 {
			shown = append(shown, l)
		}
	}
	return shown
}

// part is the i-th of so many.
type part struct{ i, of int }

func (s *Stairs) step(l Level, p part) Step {
	x := p.i * Full / p.of
	step := Step{Level: l, X: x, Width: (p.i+1)*Full/p.of - x, Lowest: s.depth(l.Lower), Highest: s.depth(max(l.Upper, l.Lower))}
	step.Mark = min(max(s.depth(l.Printed), step.Highest), step.Lowest)
	return step
}

// floor is where the axis begins: the target lies in its upper part.
func floor(target impact.Percent) impact.Percent {
	for _, tenths := range []impact.Percent{999, 995, 990, 980, 950, 900, 800, 500} {
		if f := tenths * impact.One / 10; target-f >= 3*(impact.Whole-target) && target > f {
			return f
		}
	}
	return 0
}

// depth is how far below the top a share lies.
func (s *Stairs) depth(share impact.Percent) int {
	axis := impact.Whole - s.Floor
	missing := min(max(impact.Whole-share, 0), axis)
	return int((missing*Full + axis/2) / axis)
}

// Box is a place in a drawing.
type Box struct{ Left, Top, Width, Height int }

// In is the stairs, as StairsOf made them, in a part of a drawing.
func (s Stairs) In(b Box) Stairs {
	across := func(n int) int { return b.Left + n*b.Width/Full }
	down := func(n int) int { return b.Top + n*b.Height/Full }
	steps := s.Steps
	s.Target, s.Bottom, s.Steps = down(s.Target), down(s.Bottom), nil
	for _, step := range steps {
		end := across(step.X + step.Width)
		step.X = across(step.X)
		step.Width = end - step.X
		step.Lowest, step.Mark, step.Highest = down(step.Lowest), down(step.Mark), down(step.Highest)
		s.Steps = append(s.Steps, step)
	}
	return s
}

// Find is the step of a version; ok is false when it is not drawn.
func (s *Stairs) Find(version string) (at int, ok bool) {
	for i, step := range s.Steps {
		if step.Version == version {
			return i, true
		}
	}
	return 0, false
}

// Line is the path of a step line through what of answers, from the first step
// to the end of the last; it drops to the floor where releases lie below it.
func (s *Stairs) Line(of func(Step) int) string {
	var d strings.Builder
	for i, step := range s.Steps {
		verb := "V"
		if i == 0 {
			verb = "M" + strconv.Itoa(step.X) + " "
		}
		d.WriteString(verb + strconv.Itoa(of(step)) + "H" + strconv.Itoa(step.X+step.Width))
	}
	if s.Below > 0 {
		d.WriteString("V" + strconv.Itoa(s.Bottom))
	}
	return d.String()
}

// Band is the area between what is certain and what is possible.
func (s *Stairs) Band() string {
	var d strings.Builder
	for _, step := range s.Steps {
		d.WriteString("M" + strconv.Itoa(step.X) + " " + strconv.Itoa(step.Highest) + "h" + strconv.Itoa(step.Width) +
			"V" + strconv.Itoa(step.Lowest) + "h-" + strconv.Itoa(step.Width) + "z")
	}
	return d.String()
}
