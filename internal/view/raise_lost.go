package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// The users that a raise loses: by segment with bounds, and by version.

// params asks about the raise on the line of the new minimum.
func (s span) params(q impactQuestion, more query.Params) query.Params {
	if !q.own {
		q.line = query.LineFor(q.Platform, s.to)
	}
	params := q.params(more)
	params["from"], params["to"] = []string{s.from}, []string{s.to}
	return params
}

func (r *raise) lost(q impactQuestion, s span) *node {
	answer, problem := query.Raise(s.params(q, query.Params{"gained": {"false"}}))
	if problem != nil {
		return r.noTable(problem)
	}
	var warnings []*node
	for _, w := range answer.Warnings {
		warnings = append(warnings, el("p", class("note note-warn"), words(r.Warn(w))))
	}
	from, to := query.LineFor(q.Platform, s.from), query.LineFor(q.Platform, s.to)
	return el("section", class("plan-part"), attr("aria-labelledby", r.id("raise-lost")),
		el("h3", attr("id", r.id("raise-lost")), words(r.T(text.RaiseLost))),
		el("p", attr("role", "status"), rich(r.Words, text.RaiseLostOf, code(s.from), code(s.to))),
		r.bySegment(q, s, answer),
		when(from != to && answer.Snapshot.Line == to, el("p", class("note note-warn"), words(r.T(text.RaiseLines, from, to)))),
		nodes(warnings),
		r.versions(answer))
}

func (r *raise) noTable(problem *query.Problem) *node {
	say := r.Problem(problem)
	if problem.Code == query.CodeNoData && problem.Field == "platform" {
		say = r.T(text.RaiseNoTable)
	}
	return el("p", class("note"), words(say))
}

// bySegment holds every segment that the distribution of that day has.
func (r *raise) bySegment(q impactQuestion, s span, base query.RaiseAnswer) *node {
	var rows []*node
	for _, segment := range []string{"all", "ios", "android"} {
		if !q.has(segment) {
			continue
		}
		more := query.Params{"segment": {segment}, "gained": {"false"}}
		if !q.own {
			more["snapshot"] = []string{base.Snapshot.AsOf}
		}
		if answer, problem := query.Raise(s.params(q, more)); problem == nil {
			rows = append(rows, r.segment(segment, answer.Lost))
		}
	}
	head := func(p text.Phrase) *node { return el("th", attr("scope", "col"), words(r.T(p))) }
	return el("div", el("div", class("scroll"),
		el("table", class("table figure plan-table"),
			el("thead", el("tr", head(text.RaiseSegment), head(text.RaiseShare), head(text.RaiseBounds))), el("tbody", nodes(rows)))),
		r.standsOn(r.TableOf(q.Platform, base.Snapshot), base.Snapshot))
}

func (r *raise) segment(segment string, lost query.Share) *node {
	low, high := r.Bounds(lost.Lower, lost.Upper)
	printed := words(r.Percent(min(lost.Printed, max(lost.Upper, 0))))
	if lost.Straddling > 0 {
		printed = el("span", class("is-unknown"), words(r.T(text.RaiseStraddles)))
	}
	return el("tr", key(segment), el("th", attr("scope", "row"), words(r.SegmentName(segment))),
		el("td", class("plan-strong"), printed), el("td", words(low+" – "+high)))
}

// fewVersions is how many lost versions are named at first, where there are
// many more.
const fewVersions = 12

// versions names the rows that are lost, newest first, with their shares.
func (r *raise) versions(a query.RaiseAnswer) *node {
	if len(a.Versions) == 0 {
		return el("p", class("muted"), words(r.T(text.RaiseNoVersion)))
	}
	list := a.Versions
	if !r.whole && len(list) > 2*fewVersions {
		list = list[:fewVersions]
	}
	var items []*node
	for _, l := range list {
		items = append(items, r.version(l))
	}
	return el("div", class("plan-versions"),
		el("h4", words(r.T(text.RaiseVersions, itoa(len(a.Versions))))),
		el("ul", class("plan-chips"), nodes(items)),
		when(len(list) < len(a.Versions), el("button", class("button button-quiet"), attr("type", "button"), on("click", "raise.all"),
			words(r.T(text.RaiseMoreRows, itoa(len(a.Versions)))))))
}

func (r *raise) version(l query.Lost) *node {
	name, share := strings.Replace(l.Version, ">=", "≥ ", 1), l.Printed
	if name == "other" {
		name = r.T(text.RaiseOther)
	}
	if share == "-" {
		share = "< 0.01"
	}
	return el("li", class("plan-version figure"), when(!l.Certain, class("is-unsure")), key(l.Version),
		code(name), el("span", words(share+"\u00a0%")),
		when(!l.Certain, el("span", class("muted"), words(r.T(text.RaiseUncertain)))))
}
