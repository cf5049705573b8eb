package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/chart"
	"minicompat/internal/view/text"
)

// barChart is the distribution with its cut, as a file.
type barChart struct {
	text.Words
	title         string
	about, source string
	bars          []chart.Bar
	cut           string // what the cut says
}

const (
	barsWidth  = 760
	barRow     = 24
	barFrom    = 190 // where bars begin
	barLongest = 360
)

func (c barChart) height() int { return headRoom + 20 + barRow*(len(c.bars)+1) }

// alone draws one row a bar. Fates differ by pattern and word, not by colour
// alone.
func (c barChart) alone() *node {
	cut, y := chart.Cut(c.bars), headRoom+20
	var list []*node
	for i, b := range c.bars {
		if i == cut {
			list = append(list, c.line(y))
			y += barRow
		}
		list = append(list, c.row(b, y))
		y += barRow
	}
	if cut == len(c.bars) {
		list = append(list, c.line(y))
	}
	return sheet{barsWidth, c.height(), c.title, c.about, c.source}.with(hatches(), nodes(list))
}

func hatches() *node {
	pattern := func(id, turn, colour string) *node {
		return svg("pattern", attr("id", id), attr("width", "6"), attr("height", "6"), attr("patternUnits", "userSpaceOnUse"), attr("patternTransform", "rotate("+turn+")"),
			svg("rect", attr("width", "6"), attr("height", "6"), attr("fill", "#fff")),
			svg("path", attr("d", "M0 0V6"), attr("stroke", colour), attr("stroke-width", "5")))
	}
	return svg("defs", pattern("unsure", "45", "#80530a"), pattern("lost", "-45", "#b3211b"))
}

// fateFill is what fills a bar in a file.
func fateFill(f chart.Fate) string { return [...]string{line, "url(#unsure)", "url(#lost)"}[f] }

// fateName says what becomes of the users of a bar.
func fateName(f chart.Fate) text.Phrase {
	return [...]text.Phrase{text.ChartKept, text.ChartUnsure, text.ChartLost}[f]
}

func (c barChart) row(b chart.Bar, y int) *node {
	length := b.Length * barLongest / chart.Full
	if b.Length > 0 {
		length = max(length, 1)
	}
	base := itoa(y + 14)
	return svg("g",
		label{"", itoa(barFrom - 10), base, "end", barName(b), ink}.node(),
		svg("rect", attr("x", itoa(barFrom)), attr("y", itoa(y+3)), attr("width", itoa(length)), attr("height", "14"), attr("fill", fateFill(b.Fate)), attr("stroke", ink), attr("stroke-width", "0.5")),
		label{"", itoa(barFrom + length + 8), base, "start", c.Percent(b.Share) + " · " + c.T(fateName(b.Fate)), ink}.node())
}

func (c barChart) line(y int) *node {
	return svg("g",
		svg("path", attr("d", "M"+itoa(barFrom)+" "+itoa(y+10)+"h60"), attr("stroke", line), attr("stroke-width", "2"), attr("stroke-dasharray", "6 4"), attr("fill", "none")),
		label{"", itoa(barFrom + 68), itoa(y + 14), "start", c.cut, line}.node())
}

// barName is the version or versions that a bar stands for.
func barName(b chart.Bar) string {
	switch {
	case b.Open:
		return "≥ " + b.Highest.String()
	case b.Versions > 1:
		return b.Lowest.String() + " – " + b.Highest.String()
	}
	return b.Highest.String()
}

// cutTable is a distribution and the minimum that cuts it.
type cutTable struct {
	query.MinimumAnswer
	minimum string
	bars    []chart.Bar
}

// export is the distribution chart as a file, with every row of the table.
func (i *impactPanel) export() exported {
	t := i.drawn
	if t == nil {
		return exported{}
	}
	s := t.Snapshot
	c := barChart{
		Words: i.Words, bars: t.bars, cut: i.T(text.ChartCut, t.minimum),
		title: i.T(text.ChartTitle),
	}
	c.about, c.source = i.standing(t.Platform, s)
	return exported{
		Name:    fileName("minicompat", t.Platform, s.Line, s.AsOf, s.Segment),
		Drawing: c.alone(), Width: barsWidth, Height: c.height(), Rows: coverageRows(t.MinimumAnswer),
	}
}
