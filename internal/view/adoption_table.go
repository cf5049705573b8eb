package view

import (
	"minicompat/internal/impact"
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// outlook says when the thresholds that are left should be reached.
func (a *adoption) outlook() *node {
	n := a.now
	if n.RecordEnd == "" {
		return nil // a platform without a daily record
	}
	var list []*node
	for _, f := range n.Forecast {
		list = append(list, el("li", class(outlookKind(f)), a.expect(f)))
	}
	parts := []part{el("h3", words(a.T(text.OutlookTitle)))}
	switch {
	case n.Release == "" && n.Points[len(n.Points)-1].Coverage.Lower >= 99*impact.One:
		parts = append(parts, el("p", words(a.T(text.OutlookThere))))
	case n.Release == "":
		parts = append(parts, el("p", class("note"), words(a.T(text.OutlookNone))))
	case list == nil:
		parts = append(parts, el("p", rich(a.Words, text.OutlookDone, code(n.Release))))
	default:
		parts = append(parts, el("ul", class("outlook-list"), nodes(list)), el("p", class("muted"), rich(a.Words, text.OutlookBasis, el("span", class("day"), words(n.RecordEnd)))))
	}
	return el("section", class("outlook"), group(parts...))
}

func outlookKind(f query.Forecast) string {
	if f.Reason != "" {
		return "muted"
	}
	return "outlook-range"
}

// expect words one estimate.
func (a *adoption) expect(f query.Forecast) part {
	share := itoa(f.Percent) + "\u00a0%"
	if f.Reason != "" {
		return words(a.NoRange(text.Outlook{Share: share, Reason: f.Reason, Of: f.Of, Waiting: f.Waiting}))
	}
	b := func(s string) *node { return el("b", class("figure"), words(s)) }
	return group(
		rich(a.Words, text.OutlookRange, b(share), b(f.From), b(f.To), words(itoa(f.Releases)), words(itoa(f.Of))),
		when(f.Waiting > 0, el("span", class("muted"), words(" "+a.T(text.OutlookWaiting, itoa(f.Waiting))))),
		when(f.To < a.today(), el("span", class("outlook-over"), words(" "+a.T(text.OutlookOver)))))
}

// table puts the days on which the release reached each threshold beside how
// long past releases took.
func (a *adoption) table() *node {
	n := a.now
	if n.Release == "" {
		return nil
	}
	var rows []*node
	for _, t := range n.Typical {
		if !usual(t.Percent) {
			continue
		}
		rows = append(rows, el("tr", el("th", attr("scope", "row"), words(itoa(t.Percent)+"\u00a0%")),
			el("td", a.reachedOn(t.Percent)),
			el("td", words(a.T(text.UsualMedian, itoa(t.Median))),
				el("span", class("aside muted"), words(a.T(text.UsualSpread, itoa(t.Least), itoa(t.Most), itoa(t.Releases), itoa(t.All)))))))
	}
	head := func(name string) *node { return el("th", attr("scope", "col"), words(name)) }
	return el("section", class("reached"),
		el("h3", attr("id", a.id("reached")), words(a.T(text.ReachedTitle))),
		el("p", class("muted"), rich(a.Words, text.ReachedNote, code(n.Release), el("span", class("day"), words(n.RecordEnd))), group(between(a.aged(query.SnapshotRef{AsOf: n.RecordEnd}))...)),
		el("div", class("scroll"), attr("tabindex", "0"), attr("role", "region"), attr("aria-labelledby", a.id("reached")),
			el("table", class("table figure"),
				el("thead", el("tr", head(a.T(text.ReachedShare)), head(a.T(text.ReachedBy, n.Release)), head(a.T(text.UsualDays)))),
				el("tbody", nodes(rows)))))
}

// reachedOn is the day, or the gap of the record in which it lies.
func (a *adoption) reachedOn(threshold int) part {
	day := func(s string) *node { return el("span", class("day"), words(s)) }
	for _, r := range a.now.Reached {
		if r.Percent != threshold {
			continue
		}
		if dayOf(r.FirstOver) == dayOf(r.LastBelow)+1 {
			return day(r.FirstOver)
		}
		return rich(a.Words, text.ReachedGap, day(r.LastBelow), day(r.FirstOver))
	}
	return words(a.T(text.ReachedNever))
}
