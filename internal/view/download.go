package view

import (
	"strconv"
	"strings"

	"minicompat/internal/view/text"
	"minicompat/internal/view/tree"
)

// download is a file that the reader keeps. A picture is an SVG that the
// browser first draws as PNG, Width by Height at twice that resolution.
type download struct {
	Name, Type, Body string
	Picture          bool
	Width, Height    int
}

// exported is a chart as it leaves the page. Drawing stands alone: it has its
// own title, source and colours. Rows are the values behind it, titles first.
type exported struct {
	Name          string // without extension
	Drawing       *node
	Width, Height int
	Rows          [][]string
}

// file is the chart as svg, png or csv; ok is false for anything else, and
// where there is no chart.
func (x exported) file(kind string) (d download, ok bool) {
	if x.Drawing == nil {
		return download{}, false
	}
	d = download{Name: x.Name + "." + kind, Width: x.Width, Height: x.Height}
	switch kind {
	case "svg":
		d.Type, d.Body = "image/svg+xml", tree.Markup(x.Drawing)
	case "png":
		d.Type, d.Body, d.Picture = "image/png", tree.Markup(x.Drawing), true
	case "csv":
		d.Type, d.Body = "text/csv;charset=utf-8", writeCSV(x.Rows)
	}
	return d, d.Type != ""
}

// writeCSV writes rows as RFC 4180 has them.
func writeCSV(rows [][]string) string {
	var out strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				out.WriteByte(',')
			}
			cell = harmless(cell)
			if strings.ContainsAny(cell, ",\"\r\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			out.WriteString(cell)
		}
		out.WriteString("\r\n")
	}
	return out.String()
}

// harmless is a cell that no spreadsheet takes for a formula: it would not be
// what the page showed. Numbers and a lone dash stay as they are.
func harmless(cell string) string {
	if len(cell) < 2 || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

// saves registers the action of the buttons that save a chart.
func (u *ui) saves(action string, export func() exported) {
	u.handle(action, func(e *event) {
		if d, ok := export().file(e.Arg); ok {
			u.save(d)
		}
	})
}

// downloads are the buttons that save a chart; the action gets svg, png or csv.
func (u *ui) downloads(action string) *node {
	var list []*node
	for _, kind := range []string{"svg", "png", "csv"} {
		name := strings.ToUpper(kind)
		list = append(list, el("button", class("chip"), attr("type", "button"), attr("aria-label", u.T(text.SaveAs, name)),
			on("click", action), arg(kind), words(name)))
	}
	return el("div", class("row downloads"), attr("role", "group"), attr("aria-label", u.T(text.SaveChart)),
		el("span", class("muted"), attr("aria-hidden", "true"), words(u.T(text.SaveChart))), nodes(list))
}

// fileName joins what a chart shows into a name that every system takes.
func fileName(parts ...string) string {
	clean := func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == '-' {
			return r
		}
		return '-'
	}
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, strings.Map(clean, p))
		}
	}
	return strings.Join(kept, "-")
}
