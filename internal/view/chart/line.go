package chart

import "minicompat/internal/impact"

// Sample is a version's coverage on one day. Days are numbered from any day
// on. Vague says that rows straddle: then the bounds are all that is known,
// and Printed is not drawn.
type Sample struct {
	Day                   int
	Lower, Printed, Upper impact.Percent
	Vague                 bool
}

// Plot is where a line is drawn: days along, percent from 0 to 100 up. All
// numbers but the days are in the drawing's own units.
type Plot struct {
	Left, Top, Width, Height int
	First, Last              int // days
}

// Place is a point of a drawing, in tenths of its units.
type Place struct{ X, Y int }

// Line is a coverage over time: Strokes are the parts of the line between
// neighbours that both have a printed figure, Band goes along the upper bounds
// and back along the lower ones. Dots has a place for each sample, on the
// printed figure or, for a vague one, in the middle of its bounds.
type Line struct {
	Strokes [][]Place
	Band    []Place
	Dots    []Place
}

// LineOf draws samples, which are in the order of their days.
func (p Plot) LineOf(samples []Sample) Line {
	var l Line
	var stroke []Place
	for _, s := range samples {
		x := p.X(s.Day)
		l.Band = append(l.Band, Place{x, p.Y(s.Upper)})
		dot := Place{x, p.Y(min(max(s.Printed, s.Lower), max(s.Lower, s.Upper)))}
		if s.Vague {
			dot.Y = (p.Y(s.Lower) + p.Y(s.Upper)) / 2
			l.Strokes, stroke = append(l.Strokes, stroke), nil
		} else {
			stroke = append(stroke, dot)
		}
		l.Dots = append(l.Dots, dot)
	}
	for i := len(samples) - 1; i >= 0; i-- {
		l.Band = append(l.Band, Place{p.X(samples[i].Day), p.Y(samples[i].Lower)})
	}
	l.Strokes = longer(append(l.Strokes, stroke))
	return l
}

// longer leaves out strokes that join nothing.
func longer(strokes [][]Place) [][]Place {
	var list [][]Place
	for _, s := range strokes {
		if len(s) > 1 {
			list = append(list, s)
		}
	}
	return list
}

// X is where a day lies, in tenths; days outside lie on the border.
func (p Plot) X(day int) int {
	day = min(max(day, p.First), p.Last)
	return 10*p.Left + (10*p.Width*(day-p.First)+p.days()/2)/p.days()
}

func (p Plot) days() int { return max(1, p.Last-p.First) }

// Y is where a share lies, in tenths; the whole is at the top.
func (p Plot) Y(share impact.Percent) int {
	share = min(max(share, 0), impact.Whole)
	return 10*(p.Top+p.Height) - int((impact.Percent(10*p.Height)*share+impact.Whole/2)/impact.Whole)
}

// Column is the part of a drawing that belongs to one place: nearer to it than
// to any other. From and Width are in tenths.
type Column struct{ From, Width int }

// Columns divides the plot among places, which are in order.
func (p Plot) Columns(places []Place) []Column {
	list := make([]Column, len(places))
	from := 10 * p.Left
	for i := range places {
		to := 10 * (p.Left + p.Width)
		if i+1 < len(places) {
			to = (places[i].X + places[i+1].X) / 2
		}
		list[i] = Column{from, to - from}
		from = to
	}
	return list
}

// Month is a month of a calendar with the number of its first day.
type Month struct{ Year, Month, Day int }

// Ticks picks the months, of those in order, that an axis names: at most most,
// and every one, every third or sixth, every January, or every second, fifth
// or tenth one.
func Ticks(months []Month, most int) []Month {
	for _, step := range []int{1, 3, 6, 12, 24, 60, 120} {
		var list []Month
		for _, m := range months {
			if (12*m.Year+m.Month-1)%step == 0 {
				list = append(list, m)
			}
		}
		if len(list) <= most {
			return list
		}
	}
	return nil
}
