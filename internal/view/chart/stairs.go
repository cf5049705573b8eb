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
// percent on a whole axis nothing can be told from 100.
func StairsOf(levels []Level, target impact.Percent) Stairs {
	s := Stairs{Floor: floor(target)}
	s.Target = s.depth(target)
	var shown []Level
	for i := len(levels) - 1; i >= 0; i-- {
		if l := levels[i]; l.Upper > s.Floor || s.Floor == 0 {
			shown = append(shown, l)
		}
	}
	s.Below = len(levels) - len(shown)
	for i, l := range shown {
		s.Steps = append(s.Steps, s.step(l, part{i, len(shown)}))
	}
	return s
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
			verb = "M0 "
		}
		d.WriteString(verb + strconv.Itoa(of(step)) + "H" + strconv.Itoa(step.X+step.Width))
	}
	if s.Below > 0 {
		d.WriteString("V" + strconv.Itoa(Full))
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
