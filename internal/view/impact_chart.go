package view

import (
	"strconv"
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/chart"
	"minicompat/internal/view/text"
)

// strips shows all users, iOS and Android side by side, as far as the table
// has them, on one axis.
func (i *impactPanel) strips(q impactQuestion, a query.ImpactAnswer) *node {
	var rows []*node
	i.beside = &sideBySide{ImpactAnswer: a}
	for _, segment := range []string{"all", "ios", "android"} {
		if !q.has(segment) {
			continue
		}
		more := query.Params{"minimum": {a.Minimum}, "segment": {segment}}
		if !q.own {
			more["snapshot"] = []string{a.Snapshot.AsOf}
		}
		answer, problem := query.Impact(q.params(more))
		if problem != nil || answer.Affected == nil {
			continue
		}
		i.beside.sides = append(i.beside.sides, side{segment, *answer.Affected})
		rows = append(rows, i.strip(segment, *answer.Affected))
	}
	if len(rows) < 2 {
		i.beside = nil
		return nil
	}
	return el("div", class("strips"), el("h3", words(i.T(text.SideBySide))), el("dl", nodes(rows)), i.legend(), i.downloads("impact.save.strips"))
}

func (i *impactPanel) strip(segment string, s query.Share) *node {
	low, high := i.Bounds(s.Lower, s.Upper)
	strip := chart.StripOf(s.Lower, s.Upper)
	rect := func(kind string, from, width int) *node {
		return svg("rect", class("fate-"+kind), attr("x", itoa(from)), attr("y", "0"), attr("width", itoa(width)), attr("height", "14"))
	}
	return el("div", class("strip"), key(segment),
		el("dt", words(i.SegmentName(segment))),
		el("dd", class("figure"),
			svg("svg", class("strip-bar"), attr("viewBox", "0 0 1000 14"), attr("preserveAspectRatio", "none"), attr("aria-hidden", "true"),
				rect("lost", 0, strip.Lost), rect("unsure", strip.Lost, strip.Unsure), rect("kept", strip.Lost+strip.Unsure, strip.Kept)),
			el("span", words(low+" – "+high))))
}

func (i *impactPanel) legend() *node {
	item := func(kind string, p text.Phrase) *node {
		return el("span", class("legend-item"), el("span", class("legend-mark fate-"+kind), attr("aria-hidden", "true")), words(i.T(p)))
	}
	return el("p", class("legend muted"), item("lost", text.ChartLost), item("unsure", text.ChartUnsure), item("kept", text.ChartKept))
}

// maxBars is how many rows the chart has; small neighbours are one row.
const maxBars = 12

// bars is the distribution with the cut in it: a table whose rows are drawn,
// so that it reads the same without eyes.
func (i *impactPanel) bars(q impactQuestion, a query.ImpactAnswer) *node {
	table, problem := query.Minimum(q.params(query.Params{"coverage": {"99"}}))
	minimum, err := version.Parse(a.Minimum)
	if problem != nil || err != nil {
		return nil
	}
	list := chart.Bars(buckets(table, minimum), maxBars)
	i.drawn = &cutTable{table, a.Minimum, list}
	cut := chart.Cut(list)
	var rows []*node
	for n, b := range list {
		if n == cut {
			rows = append(rows, i.cutRow(a.Minimum))
		}
		rows = append(rows, i.bar(b))
	}
	if cut == len(list) {
		rows = append(rows, i.cutRow(a.Minimum))
	}
	head := el("thead", class("visually-hidden"), el("tr", el("th", attr("scope", "col"), words(i.T(text.ChartVersion))),
		el("th", attr("scope", "col"), words(i.T(text.ChartShare))), el("th", attr("scope", "col"), words(i.T(text.ChartFate)))))
	return el("div", class("bars"), el("h3", attr("id", i.id("bars")), words(i.T(text.ChartTitle))),
		el("table", class("bar-table figure"), attr("aria-labelledby", i.id("bars")), head, el("tbody", nodes(rows))),
		i.downloads("impact.save"))
}

// buckets reads the rows of a table against a minimum.
func buckets(table query.MinimumAnswer, minimum version.Version) []chart.Bucket {
	var list []chart.Bucket
	for _, row := range table.Versions {
		v, err := version.Parse(row.Version)
		if err != nil {
			continue
		}
		open := strings.HasPrefix(row.Label, ">=")
		fate := chart.Kept
		if v.Less(minimum) {
			fate = chart.Lost
			if open {
				fate = chart.Unsure
			}
		}
		list = append(list, chart.Bucket{Version: v, Open: open, Share: row.Share, Fate: fate})
	}
	return list
}

func (i *impactPanel) bar(b chart.Bar) *node {
	name, kind := barName(b), [...]string{"kept", "unsure", "lost"}[b.Fate]
	return el("tr", key(name), class("bar-"+kind),
		el("th", attr("scope", "row"), words(name)),
		el("td", svg("svg", class("bar"), attr("viewBox", "0 0 1000 14"), attr("preserveAspectRatio", "none"), attr("aria-hidden", "true"),
			svg("rect", class("fate-"+kind), attr("width", itoa(b.Length)), attr("height", "14"))),
			el("span", words(i.Percent(b.Share)))),
		el("td", class("bar-fate"), words(i.T(fateName(b.Fate)))))
}

func (i *impactPanel) cutRow(minimum string) *node {
	return el("tr", class("cut"), key("cut"), el("td", attr("colspan", "3"), words(i.T(text.ChartCut, minimum))))
}

func itoa(n int) string { return strconv.Itoa(n) }
