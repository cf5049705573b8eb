package view

import (
	"strconv"
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// comparison explains how the version compares with the one that is needed.
type comparison struct {
	*ui
	answers *answers
	free    bool // of any two versions, not of the one at hand with the one needed
}

func newComparison(u *ui, shared *answers) panel { return &comparison{ui: u, answers: shared} }

func (c *comparison) render(q state.Question) *node {
	can := c.answers.of(q).can
	if !c.answers.of(q).asked || can.Since == "" || can.Version == "" || can.Range != nil {
		return nil
	}
	compared, problem := query.Compare(query.Params{"a": {can.Version}, "b": {can.Since}})
	if problem != nil {
		return nil
	}
	return el("section", class("card comparison"), key("comparison"), attr("aria-labelledby", c.id("comparison")),
		el("h2", attr("id", c.id("comparison")), words(c.T(text.ComparisonTitle))),
		c.sentence(compared),
		c.components(compared),
		el("p", class("muted"), c.decided(compared)),
		c.shortcuts(compared),
	)
}

// shortcuts says what common ways of comparing would have answered.
func (c *comparison) shortcuts(a query.CompareAnswer) *node {
	var rows []*node
	for _, t := range a.Traps {
		says := words(c.T(text.TrapNeither))
		if t.Result != nil {
			says = code(text.Visible(strings.TrimSpace(a.A) + " " + sign(*t.Result) + " " + a.B))
		}
		mark, image, tone := text.TrapRight, "yes", "good"
		if t.Wrong {
			mark, image, tone = text.TrapWrong, "no", "bad"
		}
		rows = append(rows, el("tr", el("th", attr("scope", "row"), words(c.MethodName(t.Method))), el("td", says),
			el("td", class("tone-"+tone), icon(image), words(c.T(mark)))))
	}
	return el("div", class("shortcuts"), el("h3", words(c.T(text.TrapsTitle))),
		el("div", class("scroll"), el("table", class("table"), attr("aria-label", c.T(text.TrapsTitle)), el("tbody", nodes(rows)))))
}

func (c *comparison) sentence(a query.CompareAnswer) *node {
	phrase := text.ComparedEqual
	switch a.Result {
	case 1:
		phrase = text.ComparedGreater
	case -1:
		phrase = text.ComparedLess
	}
	return el("p", class("lead"), rich(c.Words, phrase, code(strings.TrimSpace(a.A)), code(a.B)))
}

// components sets both versions under each other, part by part, with the one
// that decides marked.
func (c *comparison) components(a query.CompareAnswer) *node {
	left, right := parts(a.A), parts(a.B)
	width := max(len(left), len(right))
	row := func(label text.Phrase, components []string) *node {
		cells := []*node{el("th", attr("scope", "row"), words(c.T(label)))}
		for i := range width {
			value, cell := "0", "part"
			if i < len(components) {
				value = components[i]
			} else {
				cell += " is-padded"
			}
			if a.DecidedBy != nil && *a.DecidedBy == i {
				cell += " is-deciding"
			}
			cells = append(cells, el("td", class(cell), words(value)))
		}
		return el("tr", nodes(cells))
	}
	first, second := text.YourVersion, text.NeededVersion
	if c.free {
		first, second = text.CompareA, text.CompareB
	}
	return el("div", class("scroll"), el("table", class("parts figure"), el("tbody", row(first, left), row(second, right))))
}

func parts(version string) []string { return strings.Split(strings.TrimSpace(version), ".") }

func (c *comparison) decided(a query.CompareAnswer) part {
	if a.DecidedBy == nil {
		return words(c.T(text.DecidedEqual))
	}
	i := *a.DecidedBy
	at := func(list []string) *node {
		if i < len(list) {
			return code(list[i])
		}
		return code("0")
	}
	return rich(c.Words, text.DecidedBy, words(strconv.Itoa(i+1)), at(parts(a.A)), at(parts(a.B)), words(c.StepName(a.Step)))
}
