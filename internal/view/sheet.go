package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// sheet is the white paper that a chart leaves the page on. The file says all
// by itself: what it shows, of whom, and where that is from.
type sheet struct {
	width, height        int
	title, about, source string
}

// headRoom is above the drawing of a file: title, what it shows, source.
const headRoom = 66

// colours of a file.
const (
	ink   = "#1a1e24"
	faint = "#59626f"
	grid  = "#dfe3e8"
	line  = "#2350c8"
)

// with is the sheet with a drawing on it.
func (s sheet) with(drawing ...part) *node {
	width, height := itoa(s.width), itoa(s.height)
	return svg("svg", attr("xmlns", "http://www.w3.org/2000/svg"), attr("width", width), attr("height", height), attr("viewBox", "0 0 "+width+" "+height), attr("role", "img"),
		svg("title", words(s.title)), svg("desc", words(s.about+" · "+s.source)),
		svg("rect", attr("width", width), attr("height", height), attr("fill", "#fff")),
		heading("24", "15", "600", ink, s.title), heading("42", "11", "400", faint, s.about), heading("57", "11", "400", faint, s.source),
		group(drawing...))
}

func heading(y, size, weight, colour, s string) *node {
	return svg("text", attr("x", "16"), attr("y", y), attr("font-family", "system-ui, sans-serif"), attr("font-size", size), attr("font-weight", weight), attr("fill", colour), words(s))
}

// standing says for a file what its figures stand on: whose users, on which
// day, from where; and that a table of the reader's own is not published.
func (u *ui) standing(platform string, s query.SnapshotRef) (about, source string) {
	about = u.Basis(platform, s)
	if s.Source != nil {
		return about, u.T(text.ChartSource, u.SourceName(s.Source.Key, s.Source.Name))
	}
	name := u.PlatformName(platform)
	if s.Line != "" {
		name += " " + s.Line
	}
	return about + " · " + name + " · " + u.SegmentName(s.Segment), u.T(text.ChartSource, u.T(text.OwnMark))
}

// coverageRows are the rows of a distribution with their coverage, as exact as
// the engine has it.
func coverageRows(a query.MinimumAnswer) [][]string {
	s, source := a.Snapshot, sourceKey(a.Snapshot)
	rows := [][]string{{"platform", "line", "segment", "as_of", "version", "share", "coverage", "coverage_lower", "coverage_upper", "source"}}
	for _, r := range a.Versions {
		name := r.Version
		if r.Label != "" {
			name = r.Label
		}
		rows = append(rows, []string{a.Platform, s.Line, s.Segment, s.AsOf, name, r.Printed, r.Coverage.Printed.String(), r.Coverage.Lower.String(), r.Coverage.Upper.String(), source})
	}
	return rows
}

// sourceKey marks the rows of a file with where they are from.
func sourceKey(s query.SnapshotRef) string {
	if s.Source == nil {
		return "own, not published"
	}
	return s.Source.Key
}

// hatched is a pattern that reads without colour, behind what shows it.
func hatched(id string) *node {
	return svg("defs", svg("pattern", attr("id", id), attr("width", "6"), attr("height", "6"), attr("patternUnits", "userSpaceOnUse"), attr("patternTransform", "rotate(45)"),
		svg("rect", class("band-ground"), attr("width", "6"), attr("height", "6"), attr("fill", line), attr("fill-opacity", "0.08")),
		svg("path", class("band-hatch"), attr("d", "M0 0V6"), attr("stroke", line), attr("stroke-opacity", "0.45"), attr("stroke-width", "2"))))
}
