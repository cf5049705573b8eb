package view

import (
	"minicompat/internal/impact"
	"minicompat/internal/query"
	"minicompat/internal/view/chart"
	"minicompat/internal/view/text"
)

// The chart of coverage by minimum, as a file.

const (
	stairsWidth  = 760
	stairsHeight = headRoom + 380
	stairsTicks  = 5  // parts of the axis of shares
	stairsNames  = 10 // releases that the axis of versions names, at most
	stairsFine   = 10 // lines are drawn in tenths, for charts of many releases
)

func stairsBox() chart.Box { return chart.Box{Left: 64, Top: headRoom + 24, Width: 672, Height: 250} }

// export holds every release in its rows, also those that are not drawn.
func (c *coverageChart) export() exported {
	if c.drawn == nil {
		return exported{}
	}
	a := *c.drawn
	about, source := c.standing(a.Platform, a.Snapshot)
	paper := sheet{stairsWidth, stairsHeight, c.T(text.StairsTitle), about, source}
	return exported{
		Name:    fileName("minicompat", "coverage", a.Platform, a.Snapshot.Line, a.Snapshot.AsOf, a.Snapshot.Segment),
		Drawing: paper.with(hatched("band"), c.axes(), c.lines(), c.captions(a)),
		Width:   stairsWidth, Height: stairsHeight, Rows: coverageRows(a),
	}
}

// axes are shares on the left and releases below.
func (c *coverageChart) axes() part {
	b := stairsBox()
	var list []*node
	for i := range stairsTicks + 1 {
		y := itoa(b.Top + i*b.Height/stairsTicks)
		share := impact.Whole - (impact.Whole-c.Floor)*impact.Percent(i)/stairsTicks
		list = append(list,
			svg("path", attr("d", "M"+itoa(b.Left)+" "+y+"h"+itoa(b.Width)), attr("stroke", grid), attr("fill", "none")),
			label{"", itoa(b.Left - 6), y, "end", c.Percent(share), faint}.node(attr("dy", "4")))
	}
	return group(nodes(list), c.versions(c.In(b)),
		label{"", itoa(b.Left), itoa(b.Top - 10), "start", c.T(text.SharesCoverage), faint}.node(),
		label{"", itoa(b.Left + b.Width), itoa(b.Top + b.Height + 38), "end", c.T(text.StairsAcross), faint}.node())
}

// versions names some of the releases, the oldest and the newest among them.
func (c *coverageChart) versions(s chart.Stairs) part {
	var list []*node
	last, named := len(s.Steps)-1, min(len(s.Steps), stairsNames)
	for i := range named {
		step := s.Steps[i*last/(named-1)]
		x := itoa(step.X + step.Width/2)
		list = append(list,
			svg("path", attr("d", "M"+x+" "+itoa(s.Bottom)+"v4"), attr("stroke", faint), attr("fill", "none")),
			label{"", x, itoa(s.Bottom + 18), "middle", step.Version, faint}.node())
	}
	return nodes(list)
}

// lines differ in how they are dashed, not by colour alone.
func (c *coverageChart) lines() part {
	b := stairsBox()
	band := c.In(b) // in the units of its pattern
	s := c.In(chart.Box{Left: b.Left * stairsFine, Top: b.Top * stairsFine, Width: b.Width * stairsFine, Height: b.Height * stairsFine})
	stroke := func(d, colour, width, dashes string) *node {
		return svg("path", attr("d", d), attr("fill", "none"), attr("stroke", colour), attr("stroke-width", width), when(dashes != "", attr("stroke-dasharray", dashes)))
	}
	right := itoa((b.Left + b.Width) * stairsFine)
	return group(svg("path", attr("fill", "url(#band)"), attr("d", band.Band())), svg("g", attr("transform", "scale(0.1)"),
		stroke("M"+itoa(b.Left*stairsFine)+" "+itoa(s.Target)+"H"+right, ink, "12", "12 30"),
		stroke(s.Line(func(s chart.Step) int { return s.Lowest }), line, "24", ""),
		stroke(s.Line(func(s chart.Step) int { return s.Mark }), ink, "14", "50 30")))
}

// captions say what the lines are, and what is not drawn.
func (c *coverageChart) captions(a query.MinimumAnswer) part {
	b := stairsBox()
	y := b.Top + b.Height + 62
	key := func(x int, name string, shape *node) part {
		return group(svg("g", attr("transform", "translate("+itoa(x)+" "+itoa(y)+")"), shape), label{"", itoa(x + 34), itoa(y), "start", name, ink}.node(attr("dy", "4")))
	}
	dash := func(colour, width, dashes string) *node {
		return svg("path", attr("d", "M0 0h28"), attr("fill", "none"), attr("stroke", colour), attr("stroke-width", width), attr("stroke-dasharray", dashes))
	}
	return group(c.marked(a),
		key(b.Left, c.T(text.StairsCertain), dash(line, "2.4", "none")),
		key(b.Left+150, c.T(text.StairsPrinted), dash(ink, "1.4", "5 3")),
		key(b.Left+290, c.T(text.StairsPossible), svg("rect", attr("y", "-6"), attr("width", "28"), attr("height", "12"), attr("fill", "url(#band)"))),
		key(b.Left+500, c.T(text.StairsTarget, c.Percent(a.Wanted)), dash(ink, "1.2", "1.2 3")),
		label{"", itoa(b.Left), itoa(y + 26), "start", c.rest(c.Stairs, a), faint}.node())
}

// marked is the release that reaches the target for certain.
func (c *coverageChart) marked(a query.MinimumAnswer) part {
	s := c.In(stairsBox())
	x, ok := chosen(s, a)
	if !ok {
		return nil
	}
	anchor, away := "start", "8"
	if x > stairsWidth/2 {
		anchor, away = "end", "-8"
	}
	return group(
		svg("path", attr("d", "M"+itoa(x)+" "+itoa(s.Target)+"V"+itoa(s.Bottom)), attr("stroke", ink), attr("stroke-width", "1.5"), attr("fill", "none")),
		label{"", itoa(x), itoa(s.Bottom), anchor, c.T(text.StairsMarked, a.Certain.Version), ink}.node(attr("dx", away), attr("dy", "-8"), attr("font-weight", "600"), halo()))
}
