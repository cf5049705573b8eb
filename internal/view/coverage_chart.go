package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/chart"
	"minicompat/internal/view/text"
	"minicompat/internal/view/tree"
)

// coverageChart draws the coverage of every release when it is the minimum,
// around the target. The table below it holds the same figures.
type coverageChart struct {
	*ui
	at    string // the release whose figures are read out
	drawn *query.MinimumAnswer
	chart.Stairs
}

func newCoverageChart(u *ui) *coverageChart {
	c := &coverageChart{ui: u}
	u.handle("stairs.pick", func(e *event) {
		c.at = e.Arg
		u.refresh()
	})
	u.handle("stairs.key", c.key)
	u.saves("stairs.save", c.export)
	return c
}

// key moves the cursor from release to release.
func (c *coverageChart) key(e *event) {
	if at, ok := slideKey(e, c.cursor(), len(c.Steps)); ok {
		c.at = c.Steps[at].Version
		c.refresh()
	}
}

// cursor is where the cursor is; at first at the newest release.
func (c *coverageChart) cursor() int {
	if at, ok := c.Find(c.at); ok {
		return at
	}
	return len(c.Steps) - 1
}

func (c *coverageChart) describe(a query.MinimumAnswer) *node {
	var levels []chart.Level
	for _, r := range a.Versions {
		levels = append(levels, chart.Level{Version: r.Version, Lower: r.Coverage.Lower, Printed: r.Coverage.Printed, Upper: r.Coverage.Upper})
	}
	s := chart.StairsOf(levels, a.Wanted)
	c.Stairs, c.drawn = s, &a
	if len(s.Steps) < 2 {
		c.drawn = nil
		return nil
	}
	return el("figure", class("stairs"), key("stairs"),
		el("figcaption", el("h3", words(c.T(text.StairsTitle))), c.legend(a)),
		el("div", class("stairs-plot"), c.axis(s, a), el("div", class("stairs-area"), c.drawing(s, a), c.mark(s, a), c.slider(s))),
		el("div", class("stairs-versions figure muted"), code(s.Steps[0].Version), code(s.Steps[len(s.Steps)-1].Version)),
		c.notes(s, a),
		c.downloads("stairs.save"))
}

func (c *coverageChart) legend(a query.MinimumAnswer) *node {
	item := func(kind string, p text.Phrase) *node {
		return el("span", class("legend-item"), el("span", class("stairs-mark is-"+kind), attr("aria-hidden", "true")), words(c.T(p, c.Percent(a.Wanted))))
	}
	return el("p", class("legend muted"), item("certain", text.StairsCertain), item("printed", text.StairsPrinted), item("possible", text.StairsPossible), item("target", text.StairsTarget))
}

// percentOf is a place in the chart for a style sheet.
func percentOf(thousandths int) string {
	return itoa(thousandths/10) + "." + itoa(thousandths%10) + "%"
}

// axis names the ends of the axis and the target.
func (c *coverageChart) axis(s chart.Stairs, a query.MinimumAnswer) *node {
	tick := func(at int, label string, kind string) *node {
		return el("span", class("stairs-tick"+kind), tree.Style("top", percentOf(at)), words(label))
	}
	target := ""
	if s.Target > 90 { // else the label would lie on that of the end
		target = c.Percent(a.Wanted)
	}
	return el("div", class("stairs-axis figure muted"), attr("aria-hidden", "true"),
		tick(0, "100\u00a0%", ""), when(target != "", tick(s.Target, target, " is-target")), tick(chart.Full, c.Percent(s.Floor), ""))
}

func (c *coverageChart) drawing(s chart.Stairs, a query.MinimumAnswer) *node {
	line := func(kind, d string) *node {
		return svg("path", class("stairs-"+kind), attr("d", d), attr("vector-effect", "non-scaling-stroke"))
	}
	parts := []*node{
		line("possible", s.Band()),
		line("target", "M0 "+itoa(s.Target)+"H1000"),
		line("printed", s.Line(func(s chart.Step) int { return s.Mark })),
		line("certain", s.Line(func(s chart.Step) int { return s.Lowest })),
	}
	if x, ok := chosen(s, a); ok {
		parts = append(parts, line("chosen", "M"+itoa(x)+" "+itoa(s.Target)+"V1000"))
	}
	now := s.Steps[c.cursor()]
	if c.at != "" {
		parts = append([]*node{svg("rect", class("stairs-now"), attr("x", itoa(now.X)), attr("y", "0"), attr("width", itoa(now.Width)), attr("height", "1000"))}, parts...)
	}
	for _, step := range s.Steps {
		parts = append(parts, svg("rect", class("stairs-hit"), key("hit-"+step.Version), on("click", "stairs.pick"), arg(step.Version),
			attr("x", itoa(step.X)), attr("y", "0"), attr("width", itoa(step.Width)), attr("height", "1000"),
			svg("title", words(c.value(step)))))
	}
	return svg("svg", class("stairs-drawing"), attr("viewBox", "0 0 1000 1000"), attr("preserveAspectRatio", "none"), attr("aria-hidden", "true"), nodes(parts))
}

func (c *coverageChart) value(s chart.Step) string {
	low, high := c.Bounds(s.Lower, s.Upper)
	return c.T(text.StairsValue, s.Version, low, c.Percent(min(s.Printed, max(s.Upper, 0))), high)
}

// slider is the cursor for the keyboard and for screen readers.
func (c *coverageChart) slider(s chart.Stairs) *node {
	at := c.cursor()
	return el("div", class("stairs-cursor"), attr("role", "slider"), attr("tabindex", "0"), attr("id", c.id("stairs")), attr("aria-label", c.T(text.StairsCursor)),
		attr("aria-valuemin", "1"), attr("aria-valuemax", itoa(len(s.Steps))), attr("aria-valuenow", itoa(at+1)), attr("aria-valuetext", c.value(s.Steps[at])),
		on("keydown", "stairs.key"))
}

// mark names the release that is certain, beside its line.
func (c *coverageChart) mark(s chart.Stairs, a query.MinimumAnswer) *node {
	x, ok := chosen(s, a)
	if !ok {
		return nil
	}
	place := tree.Style("left", percentOf(x))
	if x > chart.Full/2 {
		place = group(class("is-before"), tree.Style("right", percentOf(chart.Full-x)))
	}
	return el("span", class("stairs-label figure"), place, words(c.T(text.StairsMarked, a.Certain.Version)))
}

// chosen is where the release lies that reaches the target for certain.
func chosen(s chart.Stairs, a query.MinimumAnswer) (x int, ok bool) {
	if a.Certain == nil {
		return 0, false
	}
	at, ok := s.Find(a.Certain.Version)
	if !ok {
		return 0, false
	}
	return s.Steps[at].X + s.Steps[at].Width/2, true
}

// notes read out a release, and say what is not drawn.
func (c *coverageChart) notes(s chart.Stairs, a query.MinimumAnswer) *node {
	say := c.T(text.StairsPeek)
	if c.at != "" {
		say = c.value(s.Steps[c.cursor()])
	}
	rest := c.rest(s, a)
	return el("div", class("stairs-notes"), el("p", class("stairs-value figure"), words(say)),
		when(rest != "", el("p", class("muted figure"), words(rest))))
}

// rest is what cannot be seen in the chart.
func (c *coverageChart) rest(s chart.Stairs, a query.MinimumAnswer) string {
	var say []string
	if a.Certain == nil {
		say = append(say, c.T(text.StairsNobody))
	}
	if s.Floor > 0 {
		say = append(say, c.T(text.StairsAxis, c.Percent(s.Floor)))
	}
	if s.Below > 0 {
		say = append(say, c.T(text.StairsBelow, itoa(s.Below), c.Percent(s.Floor)))
	}
	return strings.Join(say, " ")
}
