package view

import (
	"strconv"
	"strings"

	"minicompat/internal/impact"
	"minicompat/internal/view/chart"
	"minicompat/internal/view/text"
)

// lineChart is a coverage over time, as it is drawn. Attributes of the drawing
// hold for a file on white paper; on the page the style sheet overrules them.
type lineChart struct {
	text.Words
	id            string // unique on the page: of the pattern that fills the band
	title         string
	about, source string    // of a file: what it shows, and where that is from
	names         [2]string // of marks and waits, in a file
	samples       []chart.Sample
	reached       []mark
	waits         []wait
	size          chartSize
}

// mark is a day on which a threshold, in percent, was first reached.
type mark struct{ threshold, day int }

// wait is the range of days in which a threshold should be reached.
type wait struct{ threshold, from, to int }

// chartSize is the drawing's width and height, and how many months its axis
// can name.
type chartSize struct{ width, height, months int }

func wideChart() chartSize   { return chartSize{760, 300, 8} }
func narrowChart() chartSize { return chartSize{328, 260, 4} }

const legendRoom = 20 // of a file, for what marks and waits are

// plot leaves room for the labels; top is the free space above.
func (c lineChart) plot(top int) chart.Plot {
	last := c.samples[len(c.samples)-1].Day
	for _, w := range c.waits {
		last = max(last, w.to)
	}
	right := 16
	if len(c.waits) > 0 {
		right = 48 // their labels
	}
	return chart.Plot{Left: 50, Top: top + 14, Width: c.size.width - 50 - right, Height: c.size.height - 14 - 30, First: c.samples[0].Day, Last: last}
}

// body is all of the drawing but its frame.
func (c lineChart) body(top int) part {
	p := c.plot(top)
	l := p.LineOf(c.samples)
	return group(hatched(c.id), c.grid(p), c.months(p), c.band(l), c.strokes(l), c.dots(l), c.marks(p), c.expected(p), c.end(p, l))
}

func (c lineChart) grid(p chart.Plot) part {
	var list []*node
	for _, percent := range []int{0, 25, 50, 75, 100} {
		y := tenths(p.Y(impact.Percent(percent) * impact.One))
		list = append(list,
			svg("path", class("chart-grid"), attr("d", "M"+itoa(p.Left)+" "+y+"H"+itoa(p.Left+p.Width)), attr("stroke", grid), attr("fill", "none")),
			label{"chart-axis", itoa(p.Left - 6), y, "end", itoa(percent) + "\u00a0%", faint}.node(attr("dy", "4")))
	}
	return nodes(list)
}

func (c lineChart) months(p chart.Plot) part {
	var list []*node
	ticks := chart.Ticks(monthsBetween(p.First, p.Last), c.size.months)
	years := len(ticks) > 0
	for _, t := range ticks {
		years = years && t.Month == 1
	}
	for _, t := range ticks {
		x, name := tenths(p.X(t.Day)), strconv.Itoa(t.Year)
		if !years {
			name = date(t.Day)[:len("2006-01")]
		}
		list = append(list,
			svg("path", class("chart-grid"), attr("d", "M"+x+" "+itoa(p.Top+p.Height)+"v5"), attr("stroke", faint), attr("fill", "none")),
			label{"chart-axis", x, itoa(p.Top + p.Height + 20), "middle", name, faint}.node())
	}
	return nodes(list)
}

func (c lineChart) band(l chart.Line) *node {
	return svg("path", class("chart-band"), attr("d", path(l.Band)+"Z"), attr("fill", "url(#"+c.id+")"), attr("stroke", line), attr("stroke-opacity", "0.5"), attr("stroke-width", "0.75"))
}

func (c lineChart) strokes(l chart.Line) part {
	var list []*node
	for _, s := range l.Strokes {
		list = append(list, svg("path", class("chart-line"), attr("d", path(s)), attr("fill", "none"), attr("stroke", line), attr("stroke-width", "2"), attr("stroke-linejoin", "round")))
	}
	return nodes(list)
}

// dots are only where a printed figure is: in the middle of bounds nothing is
// known.
func (c lineChart) dots(l chart.Line) part {
	var list []*node
	for i, d := range l.Dots {
		if !c.samples[i].Vague {
			list = append(list, svg("circle", class("chart-dot"), attr("cx", tenths(d.X)), attr("cy", tenths(d.Y)), attr("r", "2.5"), attr("fill", line)))
		}
	}
	return nodes(list)
}

// marks are diamonds: the daily record knows more than the dots.
func (c lineChart) marks(p chart.Plot) part {
	var list []*node
	for _, m := range c.reached {
		x, y := tenths(p.X(m.day)), tenths(p.Y(impact.Percent(m.threshold)*impact.One))
		list = append(list, svg("path", class("chart-mark"), attr("d", "M"+x+" "+y+"m0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5Z"), attr("fill", "#fff"), attr("stroke", ink), attr("stroke-width", "1.25")))
	}
	return nodes(list)
}

// expected are dashed brackets, each with its share behind it.
func (c lineChart) expected(p chart.Plot) part {
	var list []*node
	for _, w := range c.waits {
		from, to := p.X(w.from), p.X(w.to)
		y := tenths(p.Y(impact.Percent(w.threshold) * impact.One))
		list = append(list,
			svg("path", class("chart-wait"), attr("d", "M"+tenths(from)+" "+y+"H"+tenths(to)), attr("fill", "none"), attr("stroke", ink), attr("stroke-width", "2"), attr("stroke-dasharray", "5 3")),
			svg("path", class("chart-wait"), attr("d", "M"+tenths(from)+" "+y+"m0 -5v10M"+tenths(to)+" "+y+"m0 -5v10"), attr("fill", "none"), attr("stroke", ink), attr("stroke-width", "1.5")),
			label{"chart-name", tenths(to), y, "start", itoa(w.threshold) + "\u00a0%", ink}.node(attr("dx", "7"), attr("dy", "4"), halo()))
	}
	return nodes(list)
}

// end writes the newest figure beside its dot.
func (c lineChart) end(p chart.Plot, l chart.Line) *node {
	last := len(c.samples) - 1
	s, d := c.samples[last], l.Dots[last]
	say := c.Percent(min(s.Printed, s.Upper))
	if s.Vague {
		low, high := c.Bounds(s.Lower, s.Upper)
		say = low + " – " + high
	}
	down := "20"
	if d.Y+300 > 10*(p.Top+p.Height) { // no room below
		down = "-10"
	}
	if len(c.waits) > 0 { // there is room on the right
		return label{"chart-name", tenths(d.X), tenths(d.Y), "start", say, line}.node(attr("dx", "6"), attr("dy", down), halo())
	}
	return label{"chart-name", tenths(d.X), tenths(d.Y), "end", say, line}.node(attr("dx", "-6"), attr("dy", down), halo())
}

// halo keeps a text readable where lines pass behind it.
func halo() part {
	return group(attr("stroke", "#fff"), attr("stroke-width", "3"), attr("paint-order", "stroke"))
}

// label is a text in a drawing.
type label struct{ class, x, y, anchor, text, colour string }

func (l label) node(more ...part) *node {
	return svg("text", class(l.class), attr("x", l.x), attr("y", l.y), attr("text-anchor", l.anchor), attr("fill", l.colour),
		attr("font-family", "system-ui, sans-serif"), attr("font-size", "12"), group(more...), words(l.text))
}

// alone is the chart as a file of its own.
func (c lineChart) alone() *node {
	return sheet{c.size.width, c.height(), c.title, c.about, c.source}.with(c.body(headRoom), c.legend(headRoom+c.size.height+6))
}

// height is that of a file.
func (c lineChart) height() int {
	if len(c.reached)+len(c.waits) == 0 {
		return c.size.height + headRoom
	}
	return c.size.height + headRoom + legendRoom
}

// legend says in a file what marks and waits are.
func (c lineChart) legend(y int) part {
	shape := func(d string) *node {
		return svg("path", attr("d", d), attr("fill", "none"), attr("stroke", ink), attr("stroke-width", "1.25"))
	}
	at := func(x int) string { return "M" + itoa(x) + " " + itoa(y) }
	name := func(x int, s string) *node {
		return label{"", itoa(x), itoa(y), "start", s, faint}.node(attr("dy", "4"))
	}
	return group(
		when(len(c.reached) > 0, shape(at(56)+"m0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5Z"), name(68, c.names[0])),
		when(len(c.waits) > 0, shape(at(290)+"m0 -5v10m0 -5h5m3 0h5m3 0h5m0 -5v10"), name(320, c.names[1])))
}

// path joins places by lines.
func path(places []chart.Place) string {
	var out strings.Builder
	for i, p := range places {
		out.WriteString([]string{"M", "L"}[min(i, 1)] + tenths(p.X) + " " + tenths(p.Y))
	}
	return out.String()
}

// tenths writes a tenth of a number: 123 is "12.3".
func tenths(n int) string {
	if n < 0 {
		return "-" + tenths(-n)
	}
	if n%10 == 0 {
		return strconv.Itoa(n / 10)
	}
	return strconv.Itoa(n/10) + "." + strconv.Itoa(n%10)
}
