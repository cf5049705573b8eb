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
	fates         [3]string // words, by fate
	cut           string    // what the cut says
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
	width, height := itoa(barsWidth), itoa(c.height())
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
	return svg("svg", attr("xmlns", "http://www.w3.org/2000/svg"), attr("width", width), attr("height", height), attr("viewBox", "0 0 "+width+" "+height), attr("role", "img"),
		svg("title", words(c.title)), svg("desc", words(c.about+" · "+c.source)), hatches(),
		svg("rect", attr("width", width), attr("height", height), attr("fill", "#fff")),
		heading(c.title, c.about, c.source), nodes(list))
}

// heading is the title of a chart that stands alone, what it shows, and its
// source.
func heading(title, about, source string) part {
	line := func(y, size, weight, colour, s string) *node {
		return svg("text", attr("x", "16"), attr("y", y), attr("font-family", "system-ui, sans-serif"), attr("font-size", size), attr("font-weight", weight), attr("fill", colour), words(s))
	}
	return group(line("24", "15", "600", ink, title), line("42", "11", "400", faint, about), line("57", "11", "400", faint, source))
}

func hatches() *node {
	pattern := func(id, turn, colour string) *node {
		return svg("pattern", attr("id", id), attr("width", "6"), attr("height", "6"), attr("patternUnits", "userSpaceOnUse"), attr("patternTransform", "rotate("+turn+")"),
			svg("rect", attr("width", "6"), attr("height", "6"), attr("fill", "#fff")),
			svg("path", attr("d", "M0 0V6"), attr("stroke", colour), attr("stroke-width", "5")))
	}
	return svg("defs", pattern("unsure", "45", "#80530a"), pattern("lost", "-45", "#b3211b"))
}

func (c barChart) row(b chart.Bar, y int) *node {
	fill := [...]string{line, "url(#unsure)", "url(#lost)"}[b.Fate]
	length := b.Length * barLongest / chart.Full
	if b.Length > 0 {
		length = max(length, 1)
	}
	base := itoa(y + 14)
	return svg("g",
		label{"", itoa(barFrom - 10), base, "end", barName(b), ink}.node(),
		svg("rect", attr("x", itoa(barFrom)), attr("y", itoa(y+3)), attr("width", itoa(length)), attr("height", "14"), attr("fill", fill), attr("stroke", ink), attr("stroke-width", "0.5")),
		label{"", itoa(barFrom + length + 8), base, "start", c.Percent(b.Share) + " · " + c.fates[b.Fate], ink}.node())
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
	source := i.T(text.OwnMark)
	if s.Source != nil {
		source = i.T(text.ChartSource, i.SourceName(s.Source.Key, s.Source.Name))
	}
	c := barChart{
		Words: i.Words, bars: t.bars, cut: i.T(text.ChartCut, t.minimum),
		title:  i.T(text.ChartTitle),
		about:  i.Basis(t.Platform, s),
		source: source,
		fates:  [...]string{i.T(text.ChartKept), i.T(text.ChartUnsure), i.T(text.ChartLost)},
	}
	return exported{
		Name:    fileName("minicompat", t.Platform, s.Line, s.AsOf, s.Segment),
		Drawing: c.alone(), Width: barsWidth, Height: c.height(), Rows: t.rows(),
	}
}

func (t *cutTable) rows() [][]string {
	s := t.Snapshot
	rows := [][]string{{"platform", "line", "segment", "as_of", "version", "share", "coverage", "coverage_lower", "coverage_upper"}}
	for _, r := range t.Versions {
		name := r.Version
		if r.Label != "" {
			name = r.Label
		}
		rows = append(rows, []string{t.Platform, s.Line, s.Segment, s.AsOf, name, r.Printed, r.Coverage.Printed.String(), r.Coverage.Lower.String(), r.Coverage.Upper.String()})
	}
	return rows
}
