package view

import (
	"strconv"

	"minicompat/internal/query"
	"minicompat/internal/view/chart"
	"minicompat/internal/view/text"
)

// interactive is the chart with the point that is read out. To the keyboard
// and to screen readers it is a slider over the dates.
func (a *adoption) interactive() *node {
	points := a.shown()
	say := a.reading(points[a.at])
	var drawings []*node
	for _, d := range a.now.drawn {
		drawings = append(drawings, d.with(a.at))
	}
	return el("div", class("over-chart"),
		el("p", class("over-reading figure"), attr("aria-hidden", "true"), words(say)),
		el("div", class("line-chart"), attr("id", a.id("over-chart")), attr("role", "slider"), attr("tabindex", "0"),
			attr("aria-labelledby", a.id("over")), attr("aria-describedby", a.id("over-help")),
			attr("aria-valuemin", "1"), attr("aria-valuemax", itoa(len(points))), attr("aria-valuenow", itoa(a.at+1)), attr("aria-valuetext", say),
			on("keydown", "over.key"), nodes(drawings)),
		el("p", class("visually-hidden"), attr("id", a.id("over-help")), words(a.T(text.OverSlider))))
}

// reading is a point in words.
func (a *adoption) reading(p query.AdoptionPoint) string {
	low, high := a.Bounds(p.Coverage.Lower, p.Coverage.Upper)
	if p.Coverage.Straddling > 0 {
		return a.T(text.OverVague, p.AsOf, low, high)
	}
	return a.T(text.OverPoint, p.AsOf, a.Percent(min(p.Coverage.Printed, p.Coverage.Upper)), low, high)
}

// drawing is the chart in one size. Its nodes stay while a reader moves along
// it: only the guide is described anew.
type drawing struct {
	name            string // wide or narrow: the style sheet shows one
	size            chartSize
	plot            chart.Plot
	dots            []chart.Place
	fixed, columned *node
}

func (a *adoption) draw(name string, size chartSize) drawing {
	c := a.chart(size, "over-"+name)
	p := c.plot(0)
	dots := p.LineOf(c.samples).Dots
	var columns []*node
	for i, column := range p.Columns(dots) {
		columns = append(columns, svg("rect", class("chart-column"), attr("x", tenths(column.From)), attr("y", "0"), attr("width", tenths(column.Width)),
			attr("height", itoa(size.height)), attr("fill", "none"), attr("pointer-events", "all"),
			on("pointerover", "over.point"), on("click", "over.point"), arg(strconv.Itoa(i))))
	}
	return drawing{name, size, p, dots, svg("g", key("chart"), c.body(0)), svg("g", key("columns"), nodes(columns))}
}

// with is the drawing with a guide at one of its points.
func (d drawing) with(at int) *node {
	dot := d.dots[at]
	guide := "M" + tenths(dot.X) + " " + itoa(d.plot.Top) + "V" + itoa(d.plot.Top+d.plot.Height)
	return svg("svg", class("chart chart-"+d.name), attr("viewBox", "0 0 "+itoa(d.size.width)+" "+itoa(d.size.height)), attr("aria-hidden", "true"),
		d.fixed,
		svg("path", class("chart-guide"), attr("d", guide)),
		svg("circle", class("chart-at"), attr("cx", tenths(dot.X)), attr("cy", tenths(dot.Y)), attr("r", "5")),
		d.columned)
}

func (a *adoption) legend() *node {
	c := a.chart(wideChart(), "")
	drawn := func(name text.Phrase, shapes ...*node) *node {
		return el("span", class("legend-item"), svg("svg", class("legend-shape"), attr("viewBox", "0 0 28 12"), attr("aria-hidden", "true"), nodes(shapes)), words(a.T(name)))
	}
	return el("p", class("legend muted"),
		drawn(text.LegendLine, svg("path", class("chart-line"), attr("d", "M1 6H27")), svg("circle", class("chart-dot"), attr("cx", "14"), attr("cy", "6"), attr("r", "2.5"))),
		el("span", class("legend-item"), el("span", class("legend-mark legend-band"), attr("aria-hidden", "true")), words(a.T(text.LegendBand))),
		when(len(c.reached) > 0, drawn(text.LegendReached, svg("path", class("chart-mark"), attr("d", "M14 1l5 5l-5 5l-5 -5Z")))),
		when(len(c.waits) > 0, drawn(text.LegendWait, svg("path", class("chart-wait"), attr("d", "M2 1v10M26 1v10")), svg("path", class("chart-wait"), attr("d", "M2 6H26"), attr("stroke-dasharray", "5 3")))))
}

// figures are the values behind the chart, all of them.
func (a *adoption) figures() part {
	n := a.now
	var rows []*node
	for _, p := range n.Points {
		low, high := a.Bounds(p.Coverage.Lower, p.Coverage.Upper)
		printed := a.Percent(min(p.Coverage.Printed, p.Coverage.Upper))
		if p.Coverage.Straddling > 0 {
			printed = "–"
		}
		rows = append(rows, el("tr", key(p.AsOf), el("th", attr("scope", "row"), words(p.AsOf)), el("td", words(printed)), el("td", class("muted"), words(low+" – "+high))))
	}
	head := func(p text.Phrase) *node { return el("th", attr("scope", "col"), words(a.T(p))) }
	title := a.T(text.OverTable, itoa(len(n.Points)))
	newest := query.SnapshotRef{AsOf: n.Points[len(n.Points)-1].AsOf}
	return group(
		el("p", class("muted"), words(a.T(text.OverNewest, newest.AsOf)), group(between(a.aged(newest))...)),
		when(n.hidden > 0, el("p", class("muted"), words(a.T(text.OverTrimmed, itoa(n.hidden), a.shown()[0].AsOf)))),
		el("details", class("more"), el("summary", words(title)),
			el("div", class("scroll shares-box"), attr("tabindex", "0"), attr("role", "region"), attr("aria-label", title),
				el("table", class("table figure shares"),
					el("thead", el("tr", head(text.OverDate), head(text.SharesCoverage), head(text.SharesBounds))), el("tbody", nodes(rows))))))
}

// export is the chart as a file, with the values as the engine gives them.
func (a *adoption) export() exported {
	if a.now == nil {
		return exported{}
	}
	n, c := a.now, a.chart(wideChart(), "band")
	rows := [][]string{{"platform", "line", "segment", "version", "as_of", "printed", "straddling", "lower", "upper"}}
	for _, p := range n.Points {
		s := p.Coverage
		rows = append(rows, []string{n.Platform, n.Line, n.Segment, n.Version, p.AsOf, s.Printed.String(), s.Straddling.String(), s.Lower.String(), s.Upper.String()})
	}
	return exported{
		Name:    fileName("minicompat", n.Platform, n.Version, n.Segment),
		Drawing: c.alone(), Width: c.size.width, Height: c.height(), Rows: rows,
	}
}

func index(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}
