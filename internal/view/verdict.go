package view

import (
	"strconv"

	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// verdict says whether the path can be used, and on what grounds.
type verdict struct {
	*ui
	answers *answers
	report  *reporter
}

func newVerdict(u *ui, shared *answers, given options) panel {
	v := &verdict{u, shared, newReporter(u, shared, given)}
	u.handle("verdict.suggestion", func(e *event) {
		u.focus(u.id("answer"))
		u.set(true, func(q *state.Question) { q.Feature = e.Arg })
	})
	return v
}

// tone is how a verdict looks and what it is called: never colour alone.
type tone struct {
	name, icon string
	word       string
}

func (v *verdict) render(q state.Question) *node {
	known := v.answers.of(q)
	switch {
	case known.problems["feature"] != nil && q.Feature != "":
		return v.none()
	case q.Feature == "":
		return v.versionOnly(q, known)
	}
	can := known.can
	if known.problems["version"] != nil {
		return v.card(v.tone(can), v.part(text.VersionUnread, code(can.Feature)), v.suggestions(can), v.notes(can), v.facts(can), v.claims(can), v.wrong(q, v.tone(can)))
	}
	return v.card(v.tone(can), v.lead(can), v.why(can), v.suggestions(can), v.notes(can), v.facts(can), v.claims(can), v.wrong(q, v.tone(can)))
}

// card is the frame of every verdict.
func (v *verdict) card(t tone, parts ...part) *node {
	return el("section", class("card verdict is-"+t.name), key("verdict"), attr("aria-labelledby", v.id("verdict")),
		el("h2", class("verdict-head"), attr("id", v.id("verdict")),
			el("span", class("visually-hidden"), words(v.T(text.AnswerTitle)+" ")),
			el("span", class("verdict-icon"), icon(t.icon)),
			el("span", class("verdict-word"), words(t.word))),
		group(parts...),
	)
}

// none stands where a field must be corrected first; what is wrong with it is
// said beside it.
func (v *verdict) none() *node {
	return v.card(tone{"unknown", "alert", v.T(text.NoAnswer)}, el("p", words(v.T(text.NoAnswerYet))))
}

func (v *verdict) part(p text.Phrase, args ...*node) *node {
	return el("p", class("lead"), rich(v.Words, p, args...))
}

// versionOnly is the answer while only a version is entered.
func (v *verdict) versionOnly(q state.Question, known *answer) *node {
	version := clip(text.Visible(q.Version), 40)
	say := v.T(text.VersionUndate)
	for _, r := range known.days.Releases {
		if r.Version == q.Version && r.Date != "" {
			say = v.T(text.VersionDated, r.Date)
		}
	}
	if known.problems["version"] != nil {
		return v.none()
	}
	t := tone{"info", "info", v.T(text.VersionCard, version)}
	return v.card(t, el("p", words(say)), v.wrong(q, t))
}

// wrong is where the answer can be reported as wrong.
func (v *verdict) wrong(q state.Question, t tone) *node { return v.report.show(q, t.word) }

func (v *verdict) tone(can query.CanIUseAnswer) tone {
	switch can.Support {
	case "supported":
		return tone{"good", "yes", v.T(text.Supported)}
	case "unsupported":
		return tone{"bad", "no", v.T(text.Unsupported)}
	case "mixed":
		return tone{"mixed", "mixed", v.T(text.Mixed)}
	case "unknown":
		return tone{"unknown", "unknown", v.T(text.Unknown)}
	}
	switch {
	case can.Since == "" && can.Client != "":
		return tone{"info", "info", v.T(text.NeedsClient, can.Client)}
	case can.Since == "":
		return tone{"unknown", "unknown", v.T(text.NoSince)}
	case can.Basis == "inherited":
		return tone{"info", "info", v.T(text.AvailableAfter, can.Since)}
	case can.Basis == "observed":
		return tone{"info", "info", v.T(text.AvailableBy, can.Since)}
	}
	return tone{"info", "info", v.T(text.AvailableSince, can.Since)}
}

// lead is the sentence under the word.
func (v *verdict) lead(can query.CanIUseAnswer) *node {
	path, version := code(can.Feature), code(can.Version)
	switch {
	case can.Range != nil:
		return v.rangeLead(can)
	case can.Version == "" && can.Since == "" && can.Client == "":
		return el("p", class("lead"), path) // a version would not help
	case can.Version == "":
		return el("p", class("lead"), path, words(" · "), words(v.T(text.SinceWhen)))
	case can.Support == "unknown":
		return el("p", class("lead"), path, words(" · "), rich(v.Words, text.AtVersion, version))
	case can.Support == "supported" && can.Since != "" && can.Basis == "observed":
		return v.part(text.SupportedSeen, path, code(can.Since), version)
	case can.Support == "supported" && can.Since != "":
		return v.part(text.SupportedBy, path, code(can.Since), version)
	case can.Support == "unsupported" && can.Since != "" && can.Reason == "":
		return v.part(text.UnsupportedBy, path, code(can.Since), version)
	case can.Support == "supported":
		return v.part(text.SupportedAll, path, version)
	}
	return v.part(text.UnsupportedAll, path, version)
}

func (v *verdict) rangeLead(can query.CanIUseAnswer) *node {
	r := can.Range
	count := func(n int) *node { return el("b", class("figure"), words(strconv.Itoa(n))) }
	if r.Tested == 0 {
		return el("p", class("lead"), code(can.Feature), words(" · "), code(can.Version))
	}
	return el("div", class("lead"),
		el("p", code(can.Feature), words(" · "), rich(v.Words, text.RangeCounts, code(can.Version), count(r.Tested), code(r.Lowest), code(r.Highest),
			count(r.Supported), count(r.Unsupported), count(r.Unknown))),
		when(r.First != "" && can.Support == "mixed", el("p", rich(v.Words, text.RangeFirst, code(r.First)))),
		when(r.Basis == "named", el("p", class("muted"), words(v.T(text.RangeNamed)))),
	)
}

// why gives the reason of an unknown, or of a verdict that the base library
// alone did not decide.
func (v *verdict) why(can query.CanIUseAnswer) *node {
	reason := can.Reason
	if reason == "" && can.Support == "" && !can.Known {
		reason = "not_found"
	}
	if reason == "" || reason == "no_minimum" && can.Catalogue != "" {
		return nil
	}
	return el("p", class("why"), words(v.Why(reason)))
}

func (v *verdict) suggestions(can query.CanIUseAnswer) *node {
	near := query.Suggestions(can)
	if near == nil {
		return nil
	}
	list := []*node{el("span", class("muted"), words(v.T(text.Suggestions)))}
	for _, s := range near {
		list = append(list, el("button", class("chip"), attr("type", "button"), key(s), on("click", "verdict.suggestion"), arg(s), code(s)))
	}
	return el("div", class("row suggestions"), nodes(list))
}

// notes are what one must not overlook.
func (v *verdict) notes(can query.CanIUseAnswer) part {
	note := func(kind string, p text.Phrase, args ...*node) *node {
		return el("p", class("note "+kind), rich(v.Words, p, args...))
	}
	var list []*node
	if can.Catalogue != "" {
		list = append(list, note("", text.BasisCatalogue, code(can.Catalogue)))
	}
	if can.Asked != "" {
		list = append(list, note("", text.AnsweredFor, code(can.Asked), code(can.Feature)))
	}
	switch {
	case can.Deprecated == "-":
		list = append(list, note("note-warn", text.DeprecatedPlain))
	case can.Deprecated != "":
		list = append(list, note("note-warn", text.DeprecatedFrom, code(can.Deprecated)))
	}
	if can.Removed != "" {
		list = append(list, note("note-warn", text.RemovedFrom, code(can.Removed)))
	}
	if can.Internal {
		list = append(list, note("note-warn", text.InternalName))
	}
	return nodes(list)
}
