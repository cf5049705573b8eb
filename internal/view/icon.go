package view

// icon is a small drawing that says nothing to a screen reader: words stand
// beside it. Drawn on a 16 by 16 grid.
func icon(name string) *node {
	return svg("svg", class("icon icon-"+name), attr("viewBox", "0 0 16 16"), attr("aria-hidden", "true"), attr("focusable", "false"),
		nodes(strokes(name)))
}

func strokes(name string) []*node {
	line := func(d string) *node {
		return svg("path", attr("d", d), attr("fill", "none"), attr("stroke", "currentColor"),
			attr("stroke-width", "1.75"), attr("stroke-linecap", "round"), attr("stroke-linejoin", "round"))
	}
	circle := func(radius string) *node {
		return svg("circle", attr("cx", "8"), attr("cy", "8"), attr("r", radius), attr("fill", "none"),
			attr("stroke", "currentColor"), attr("stroke-width", "1.75"))
	}
	switch name {
	case "yes":
		return []*node{line("M2.5 8.5l3.5 3.5 7.5-8")}
	case "no":
		return []*node{line("M3.5 3.5l9 9M12.5 3.5l-9 9")}
	case "unknown":
		return []*node{line("M5.2 5.6a2.8 2.8 0 1 1 4.3 2.6c-.9.6-1.5 1-1.5 2M8 13v.01")}
	case "mixed":
		return []*node{circle("5.5"), svg("path", attr("d", "M8 2.5a5.5 5.5 0 0 1 0 11z"), attr("fill", "currentColor"))}
	case "info":
		return []*node{line("M8 7.2v4.6M8 4.2v.01")}
	case "alert":
		return []*node{line("M8 2.2l6.2 11.3H1.8zM8 6.6v3M8 11.6v.01")}
	case "clear":
		return []*node{line("M4.5 4.5l7 7M11.5 4.5l-7 7")}
	case "chevron":
		return []*node{line("M4 6.2l4 4 4-4")}
	case "folder":
		return []*node{line("M1.8 12.8v-9.6h4.4l1.6 2h6.4v7.6z")}
	case "external":
		return []*node{line("M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5")}
	case "sun":
		return []*node{circle("2.8"), line("M8 1.4v1.2M8 13.4v1.2M1.4 8h1.2M13.4 8h1.2M3.3 3.3l.9.9M11.8 11.8l.9.9M3.3 12.7l.9-.9M11.8 4.2l.9-.9")}
	case "moon":
		return []*node{line("M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z")}
	case "auto":
		return []*node{line("M2 3h12v8H2zM5.5 13.8h5M8 11v2.8")}
	}
	return nil
}
