package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// raise is what moving the minimum from one version to another loses in users
// and gains in features.
type raise struct {
	*ui
	asking
	answers *answers
	kept    memo
	gains   *gained
	open    map[string]int // groups, with how many of their rows are shown
	whole   bool           // all versions are shown
	of      string         // what gains, open and whole are of
	touched map[string]bool
	asked   string // what an untouched field is filled from
}

func newRaise(u *ui, shared *answers) panel {
	r := &raise{ui: u, asking: newAsking(u, "raise.ask"), answers: shared}
	for name, field := range map[string]func(*state.Question) *string{
		"from": func(q *state.Question) *string { return &q.From },
		"to":   func(q *state.Question) *string { return &q.To },
	} {
		u.handle("raise."+name, func(e *event) {
			r.touched[name] = true
			u.set(e.Type == "change", func(q *state.Question) { *field(q) = e.Value })
		})
		u.handle("raise.fix."+name, func(e *event) {
			u.focus(u.id("raise-" + name))
			u.set(true, func(q *state.Question) { *field(q) = e.Arg })
		})
	}
	u.handle("raise.kind", func(e *event) { r.toggle(e.Arg) })
	u.handle("raise.owner", func(e *event) { r.toggle(ownerGroup(e.Arg)) })
	u.handle("raise.more", func(e *event) {
		r.open[e.Arg] += perPage
		r.again()
	})
	u.handle("raise.all", func(*event) {
		r.whole = true
		r.again()
	})
	return r
}

func (r *raise) again() {
	r.kept.key = ""
	r.refresh()
}

// span is the two versions as the fields show them.
type span struct {
	from, to             string
	fromAsked, toAsked   bool // taken from the question
	problemFrom, problem *query.Problem
}

// span reads the fields. One that was never touched is filled from the
// question: the minimum now, and what the feature needs where that is above.
func (r *raise) span(q state.Question) span {
	if asked := q.Platform + "\x00" + q.Version + "\x00" + q.Feature; r.asked != asked || r.touched == nil {
		r.asked, r.touched = asked, map[string]bool{}
	}
	s := span{from: q.From, to: q.To}
	known := r.answers.of(q)
	now, err := version.Parse(q.Version)
	if s.from == "" && !r.touched["from"] && err == nil {
		s.from, s.fromAsked = q.Version, true
	}
	need, needErr := version.Parse(known.can.Since)
	if s.to == "" && !r.touched["to"] && q.Feature != "" && known.asked && needErr == nil && (err != nil || now.Less(need)) {
		s.to, s.toAsked = known.can.Since, true
	}
	_, s.problemFrom = query.Raise(query.Params{"platform": {q.Platform}, "from": {s.from}, "to": {"1"}, "gained": {"false"}})
	if s.problemFrom != nil && s.problemFrom.Field != "from" {
		s.problemFrom = nil
	}
	_, s.problem = query.Raise(query.Params{"platform": {q.Platform}, "from": {"1"}, "to": {s.to}, "gained": {"false"}})
	if s.problem != nil && s.problem.Field != "to" {
		s.problem = nil
	}
	return s
}

func (r *raise) render(q state.Question) *node {
	s := r.span(q)
	of := strings.Join([]string{q.Platform, s.from, s.to}, "\x00")
	if r.of != of {
		r.of, r.gains, r.whole = of, nil, false
	}
	key := strings.Join([]string{string(r.Lang), of, q.Address(), q.From, q.To, r.answers.shelf.mark(q), stringOf(s.fromAsked), stringOf(s.toAsked)}, "\x00")
	return r.kept.of(key, func() *node { return r.describe(q, s) })
}

func (r *raise) describe(q state.Question, s span) *node {
	card := func(parts ...part) *node {
		return el("div", class("card plan"), key("raise"),
			el("p", class("muted"), words(r.T(text.RaiseHint))), r.fields(q, s), group(parts...))
	}
	if s.problemFrom != nil || s.problem != nil {
		return card()
	}
	if !higher(s.from, s.to) {
		return card(el("p", class("note"), attr("role", "status"), rich(r.Words, text.RaiseNotHigher, code(s.from), code(s.to))))
	}
	ask := r.answers.distributionOf(q)
	return card(r.lost(ask, s), r.showGained(q, s))
}

// higher reports whether a minimum is raised at all.
func higher(from, to string) bool {
	a, err := version.Parse(from)
	b, errTo := version.Parse(to)
	return err == nil && errTo == nil && a.Less(b)
}

func (r *raise) fields(q state.Question, s span) *node {
	from := planField{name: "from", label: text.RaiseFrom, value: s.from, problem: s.problemFrom, help: r.T(text.RaiseFromHelp)}
	if s.fromAsked {
		from.help = r.T(text.RaiseAsAsked)
	}
	to := planField{name: "to", label: text.RaiseTo, value: s.to, problem: s.problem, help: r.T(text.RaiseToHelp)}
	if s.toAsked {
		to.help = r.T(text.RaiseAsAsked)
	}
	if s.to == "" {
		to.offer = r.offer(q)
	}
	return el("div", class("plan-fields"), r.field(from), r.field(to))
}

// offer is the highest version that keeps the wanted share of users.
func (r *raise) offer(q state.Question) part {
	wanted := q.Coverage
	answer, problem := query.Minimum(r.answers.distributionOf(q).params(query.Params{"coverage": {wanted}}))
	if problem != nil {
		answer, problem = query.Minimum(r.answers.distributionOf(q).params(query.Params{"coverage": {defaultCoverage}}))
	}
	if problem != nil || answer.Certain == nil {
		return nil
	}
	return el("button", class("chip fix"), attr("type", "button"), on("click", "raise.fix.to"), arg(answer.Certain.Version),
		words(r.T(text.RaiseOffer, r.Percent(answer.Wanted), answer.Certain.Version)))
}

// planField is a field for a version.
type planField struct {
	name        string
	label       text.Phrase
	value, help string
	problem     *query.Problem
	offer       part
}

func (r *raise) field(f planField) *node {
	id, kind := r.id("raise-"+f.name), ""
	var message part = group(el("span", words(f.help)), f.offer)
	if f.problem != nil && f.value != "" { // nothing entered is no mistake
		kind = " is-bad"
		message = group(icon("alert"), el("span", words(r.Problem(f.problem))),
			when(f.problem.Suggestion != "", el("button", class("chip fix"), attr("type", "button"), on("click", "raise.fix."+f.name),
				arg(f.problem.Suggestion), words(r.T(text.UseInstead, f.problem.Suggestion)))))
	}
	return el("div", class("field"),
		el("label", class("field-label"), attr("for", id), words(r.T(f.label))),
		el("input", class("control"), attr("id", id), attr("name", f.name), attr("autocomplete", "off"), attr("spellcheck", "false"), attr("inputmode", "decimal"),
			attr("placeholder", "2.10.0"), attr("aria-describedby", id+"-message"), when(kind != "", attr("aria-invalid", "true")),
			prop("value", f.value), on("input", "raise."+f.name), on("change", "raise."+f.name)),
		el("p", class("field-message"+kind), attr("id", id+"-message"), message))
}
