package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// across is the same capability on every platform, side by side.
type across struct {
	*ui
	asking
	answers *answers
	kept    memo
}

func newAcross(u *ui, shared *answers) panel {
	return &across{ui: u, asking: newAsking(u, "across.ask"), answers: shared}
}

func (a *across) render(q state.Question) *node {
	if q.Feature == "" || !a.answers.of(q).asked {
		return nil
	}
	kept := strings.Join([]string{string(a.Lang), q.Feature, q.Address(), a.answers.shelf.mark(q)}, "\x00")
	return a.kept.of(kept, func() *node {
		answer, problem := query.Across(query.Params{"feature": {q.Feature}})
		if problem != nil || nowhere(answer) {
			return el("div", flag("hidden", true))
		}
		var list []*node
		for _, p := range answer.Platforms {
			list = append(list, a.platform(q, p))
		}
		return el("section", class("card across"), key("across"), attr("aria-labelledby", a.id("across")),
			el("h2", attr("id", a.id("across")), words(a.T(text.AcrossTitle))),
			el("ul", class("across-list"), nodes(list)))
	})
}

// nowhere reports whether no platform has it: the verdict says so already.
func nowhere(answer query.AcrossAnswer) bool {
	for _, p := range answer.Platforms {
		if p.Match != "none" {
			return false
		}
	}
	return true
}

func (a *across) platform(q state.Question, p query.AcrossPlatform) *node {
	here := p.Platform == q.Platform
	head := el("h3", words(a.PlatformName(p.Platform)), when(here, el("span", class("chip"), words(a.T(text.AcrossHere)))))
	if p.Match == "none" {
		return el("li", key(p.Platform), class("across-one is-unknown"), head,
			el("p", class("across-none"), words(a.T(text.AcrossNone))),
			el("p", class("muted plan-small"), words(a.T(text.AcrossNoneHint))))
	}
	there := q
	turnTo(&there, p.Platform)
	var rows []*node
	row := func(label text.Phrase, parts ...part) {
		rows = append(rows, el("div", class("across-row"), el("dt", words(a.T(label))), el("dd", group(parts...))))
	}
	row(text.AcrossPath, a.link(there, p.Feature))
	row(text.AcrossKind, words(a.KindName(p.Kind)))
	row(text.AcrossSince, a.since(p))
	row(text.AcrossBasis, a.basis(p))
	row(text.AcrossShare, a.share(q, p))
	return el("li", key(p.Platform), class("across-one"), when(here, class("is-here")), head, el("dl", nodes(rows)))
}

func (a *across) since(p query.AcrossPlatform) part {
	unknown := func(say string) *node { return el("span", class("is-unknown"), words(say)) }
	switch {
	case p.Since == "" && p.Client != "":
		return words(a.T(text.NeedsClient, p.Client))
	case p.Since == "":
		return unknown(a.T(text.AcrossUnknown))
	case p.Basis == "inherited":
		return rich(a.Words, text.SinceAtLeast, code(p.Since))
	case p.Basis == "observed":
		return rich(a.Words, text.SinceObserved, code(p.Since))
	}
	return group(code(p.Since), when(p.Client != "", words(" · "+a.T(text.NeedsClient, p.Client))))
}

func (a *across) basis(p query.AcrossPlatform) part {
	if p.Catalogue != "" {
		return group(words(a.T(text.AcrossPresent, p.Catalogue)), a.factsAge(p))
	}
	parts := []part{words(a.BasisName(p.Basis, p.From)), a.torn(p.Platform, p.Feature), a.factsAge(p)}
	if p.Deprecated != "" {
		parts = append(parts, el("span", class("chip plan-tag"), words(a.T(text.DeprecatedLabel))))
	}
	if p.Removed != "" {
		parts = append(parts, el("span", class("chip plan-tag"), words(a.T(text.RemovedFrom, p.Removed))))
	}
	return group(parts...)
}

// factsAge is how old what the basis rests on is.
func (a *across) factsAge(p query.AcrossPlatform) part {
	age := a.agedFacts(p.Source)
	return when(age != nil, el("span", class("muted plan-small"), age))
}

// share is who has it on the platform's newest distribution, or on the
// reader's own where the page is set to one.
func (a *across) share(q state.Question, p query.AcrossPlatform) part {
	params := query.Params{"platform": {p.Platform}, "line": {query.LineFor(p.Platform, "")}}
	if ask := a.answers.distributionOf(q); ask.own && p.Platform == q.Platform {
		params = ask.params(nil)
	}
	params["feature"] = []string{p.Feature}
	answer, problem := query.Impact(params)
	switch {
	case problem != nil && problem.Code == query.CodeNoData:
		return el("span", class("is-unknown"), words(a.T(text.AcrossNoTable)))
	case problem != nil:
		return el("span", class("is-unknown"), words(a.Problem(problem)))
	case answer.Coverage == nil:
		return el("span", class("is-unknown"), words(a.T(text.AcrossUnknown)))
	}
	low, high := a.Bounds(answer.Coverage.Lower, answer.Coverage.Upper)
	bounds := a.T(text.AcrossBounds, low, high)
	basis := el("span", class("muted plan-small"), words(a.TableOf(p.Platform, answer.Snapshot)), group(between(a.aged(answer.Snapshot))...))
	if answer.Coverage.Straddling > 0 {
		return group(el("span", class("plan-strong"), words(a.T(text.RaiseStraddles))), el("span", class("muted plan-small"), words(bounds)), basis)
	}
	return group(el("span", class("plan-strong"), words(a.about(answer))), el("span", class("muted plan-small"), words(bounds)), basis)
}

// about is the printed share, with what an inherited or observed minimum makes
// of it.
func (a *across) about(answer query.ImpactAnswer) string {
	printed := a.Percent(min(answer.Coverage.Printed, max(answer.Coverage.Upper, 0)))
	switch {
	case answer.AtLeast:
		return a.T(text.AcrossMost, printed)
	case answer.AtMost:
		return a.T(text.AcrossLeast, printed)
	}
	return a.T(text.AcrossAbout, printed)
}
