package view

import (
	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/paths"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// together is the minimum that all need, who forces it, and whom it loses.
func (n *needs) together(q impactQuestion, a query.ImpactAnswer, costs []cost) *node {
	unknown := 0
	for _, c := range costs {
		if c.Since == "" {
			unknown++
		}
	}
	box := func(parts ...part) *node {
		return el("section", class("needs-together"), key("together"), attr("role", "status"), group(parts...))
	}
	if a.Minimum == "" {
		return box(el("p", class("note"), words(n.T(text.NeedsNone))))
	}
	return box(
		el("h3", words(n.T(text.NeedsMinimum))),
		el("p", class("needs-minimum figure"), n.minimum(a)),
		n.forced(a),
		n.users(q, a),
		when(unknown > 0, el("p", class("note"), words(n.T(text.NeedsUnknown, itoa(unknown))))))
}

func (n *needs) minimum(a query.ImpactAnswer) part {
	switch {
	case a.AtLeast:
		return rich(n.Words, text.NeedsAtLeast, code(a.Minimum))
	case a.AtMost:
		return rich(n.Words, text.NeedsAtMost, code(a.Minimum))
	}
	return code(a.Minimum)
}

func (n *needs) forced(a query.ImpactAnswer) *node {
	for _, f := range a.Features {
		if f.Feature == a.Forcing && f.From != "" && f.From != f.Feature {
			return el("p", rich(n.Words, text.NeedsForcedBy, code(f.Feature), code(f.From)))
		}
	}
	return el("p", rich(n.Words, text.NeedsForced, code(a.Forcing)))
}

// users says whom the minimum loses, or that no distribution tells.
func (n *needs) users(q impactQuestion, a query.ImpactAnswer) part {
	answer, problem := query.Impact(q.params(query.Params{"minimum": {a.Minimum}}))
	if problem != nil {
		say := n.Problem(problem)
		if problem.Code == query.CodeNoData && problem.Field == "platform" {
			say = n.T(text.RaiseNoTable)
		}
		return el("p", class("note"), words(say))
	}
	say := (&impactPanel{ui: n.ui}).share(*answer.Affected, false, a.AtMost)
	if s := *answer.Affected; a.AtLeast && s.Straddling == 0 && s.Printed > 0 {
		low, high := n.Bounds(s.Lower, s.Upper)
		say = n.T(text.NeedsLeast, n.Percent(min(s.Printed, s.Upper)), low, high)
	}
	var warnings []*node
	for _, w := range answer.Warnings {
		warnings = append(warnings, el("p", class("note note-warn"), words(n.Warn(w))))
	}
	return group(el("p", class("plan-strong figure"), words(say)), n.beyond(q, a), n.standsOn(n.Basis(q.Platform, answer.Snapshot), answer.Snapshot), nodes(warnings))
}

// beyond compares with the minimum that the question names.
func (n *needs) beyond(q impactQuestion, a query.ImpactAnswer) part {
	now, err := version.Parse(q.Version)
	need, needErr := version.Parse(a.Minimum)
	if err != nil || needErr != nil {
		return nil
	}
	if !now.Less(need) {
		if a.AtLeast { // what is not known may be above it
			return nil
		}
		return el("p", rich(n.Words, text.NeedsReached, code(now.String())))
	}
	raise, problem := query.Raise(q.params(query.Params{"from": {q.Version}, "to": {a.Minimum}, "gained": {"false"}}))
	if problem != nil {
		return nil
	}
	low, high := n.Bounds(raise.Lost.Lower, raise.Lost.Upper)
	return el("p", rich(n.Words, text.NeedsExtra, code(now.String()), words(n.Percent(min(raise.Lost.Printed, max(raise.Lost.Upper, 0)))), words(low), words(high)))
}

// table is what each costs, the highest first release first.
func (n *needs) table(q state.Question, costs []cost) *node {
	head := func(p text.Phrase) *node { return el("th", attr("scope", "col"), words(n.T(p))) }
	var rows []*node
	for _, c := range costs {
		rows = append(rows, n.row(q, c))
	}
	return el("section", class("plan-part"), key("table"), attr("aria-labelledby", n.id("needs-table")),
		el("h3", attr("id", n.id("needs-table")), words(n.T(text.NeedsTable))),
		el("table", class("table figure needs-table"),
			el("thead", el("tr", head(text.NeedsFeature), head(text.NeedsSince), head(text.NeedsBasis), head(text.NeedsAlone), head(text.NeedsMore))),
			el("tbody", nodes(rows))))
}

func (n *needs) row(q state.Question, c cost) *node {
	cell := func(label text.Phrase, parts ...part) *node {
		return el("td", attr("data-label", n.T(label)), el("div", group(parts...)))
	}
	name := el("th", attr("scope", "row"), n.link(q, c.Feature),
		when(c.kind != "", el("span", class("muted plan-small"), words(n.KindName(c.kind)))), n.torn(q.Platform, c.Feature), n.near(q, c))
	if c.Since == "" {
		return el("tr", key(c.asked), class("is-unknown"), name,
			cell(text.NeedsSince, words(n.T(text.NeedsUnknownRow))),
			el("td", attr("data-label", n.T(text.NeedsBasis)), attr("colspan", "3"), el("div", words(n.WhyUnknown(c.Reason, c.Client)))))
	}
	return el("tr", key(c.asked), name,
		cell(text.NeedsSince, n.since(c)),
		cell(text.NeedsBasis, words(n.BasisName(c.Basis, c.From)), when(c.Client != "", el("span", class("plan-small muted"), words(n.T(text.NeedsClient, c.Client))))),
		cell(text.NeedsAlone, n.figure(c.alone)),
		cell(text.NeedsMore, n.more(c)))
}

func (n *needs) since(c cost) part {
	switch c.Basis {
	case "inherited":
		return rich(n.Words, text.SinceAtLeast, code(c.Since))
	case "observed":
		return rich(n.Words, text.SinceObserved, code(c.Since))
	}
	return code(c.Since)
}

func (n *needs) more(c cost) part {
	switch {
	case c.low:
		return el("span", class("muted"), words(n.T(text.NeedsFirst)))
	case c.same:
		return el("span", class("muted"), words(n.T(text.NeedsSame)))
	}
	return n.figure(c.extra)
}

// figure is a printed share over its bounds; without a distribution, unknown.
func (n *needs) figure(s *query.Share) part {
	if s == nil {
		return el("span", class("muted"), words(n.T(text.NeedsUnknownRow)))
	}
	low, high := n.Bounds(s.Lower, s.Upper)
	printed := n.Percent(min(s.Printed, max(s.Upper, 0)))
	if s.Straddling > 0 {
		printed = n.T(text.RaiseStraddles)
	}
	return group(el("span", words(printed)), el("span", class("muted plan-small"), words(low+" – "+high)))
}

// near offers what a path that nobody knows may have meant.
func (n *needs) near(q state.Question, c cost) *node {
	if len(c.near) == 0 {
		return nil
	}
	return el("span", class("plan-small muted"), words(n.T(text.Suggestions)+" "), n.link(q, c.near[0]))
}

// left says what was not worked out.
func (n *needs) left(l needsList) part {
	return group(
		when(l.left > 0, el("p", class("note note-warn"), words(n.T(text.NeedsTooMany, itoa(mostNeeds), itoa(l.left))))),
		when(l.cut, el("p", class("note note-warn"), words(n.T(text.NeedsTooBig, itoa(mostNeedBytes))))))
}

// mostUnread is how many unreadable entries are listed.
const mostUnread = 50

func (n *needs) unread(list []paths.Item) *node {
	if len(list) == 0 {
		return nil
	}
	var items []*node
	for _, i := range list[:min(len(list), mostUnread)] {
		_, problem := query.Judge(query.Params{"platform": {"wechat"}, "feature": {i.Text}})
		items = append(items, el("li", words(n.T(text.NeedsLine, itoa(i.Line))+n.Problem(problem))))
	}
	return el("section", class("note note-warn needs-unread"), key("unread"),
		el("h3", words(n.T(text.NeedsUnread, itoa(len(list))))), el("ul", nodes(items)))
}
