package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/report"
	"minicompat/internal/view/snippet"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// reporter lets a reader say that an answer is wrong: a link to the tracker of
// the site, with the issue filled in, or where none is set up a dialog with the
// text to copy. Nothing is sent before the reader does.
type reporter struct {
	*ui
	answers *answers
	tracker string        // address of new issues, or ""
	site    *snippet.Site // nil where the page has no address that others can open
	copier  *copier
	now     report.Issue
}

func newReporter(u *ui, shared *answers, given options) *reporter {
	r := &reporter{ui: u, answers: shared, tracker: given.Issues, site: given.Embed, copier: &copier{ui: u, action: "report.copy"}}
	u.handle("report.open", func(*event) { r.open(true) })
	u.handle("report.close", func(*event) { r.open(false) })
	u.handle("report.copy", func(*event) { r.copier.copy(r.sample()) })
	return r
}

func (r *reporter) open(open bool) {
	r.modal(r.id("report"), open)
	r.refresh()
}

// show is the link of an answer whose verdict reads so.
func (r *reporter) show(q state.Question, verdict string) *node {
	r.now = report.Write(r.Words, r.answer(q, verdict))
	if address := (r.now).Address(r.tracker); address != "" {
		return el("p", class("report"), el("a", attr("id", r.id("report-open")), attr("data-report", ""), attr("href", address), attr("target", "_blank"), attr("rel", "noopener noreferrer"),
			words(r.T(text.ReportOpen)+"\u00a0"), icon("external")))
	}
	return el("div", class("report"),
		el("button", class("link"), attr("id", r.id("report-open")), attr("data-report", ""), attr("type", "button"), attr("aria-haspopup", "dialog"), on("click", "report.open"), words(r.T(text.ReportOpen))),
		el("dialog", class("dialog"), attr("id", r.id("report")), attr("aria-labelledby", r.id("report-title")),
			el("div", class("dialog-head"),
				el("h2", attr("id", r.id("report-title")), words(r.T(text.ReportOpen))),
				el("button", class("button button-quiet"), attr("type", "button"), on("click", "report.close"), words(r.T(text.EmbedClose)))),
			el("div", class("dialog-body"), el("p", class("muted"), words(r.T(text.ReportHint))), r.copier.show(r.sample()))))
}

func (r *reporter) sample() sample {
	return sample{name: r.T(text.ReportName), id: "report-text", code: r.now.Title + "\n\n" + r.now.Body, title: el("span", class("snippet-name"), words(r.T(text.ReportName)))}
}

func (r *reporter) answer(q state.Question, verdict string) report.Answer {
	known := r.answers.of(q)
	a := report.Answer{
		Platform: q.Platform, Version: strings.TrimSpace(q.Version), Client: clientOf(q), Can: known.can,
		Verdict: verdict, Shares: r.shares(q), Data: query.DataVersion(), Link: r.link(q),
	}
	if known.asked {
		a.Feature = known.can.Feature
	}
	return a
}

// shares names the published distribution that the answer stands on; of one of
// the reader's own nothing is told.
func (r *reporter) shares(q state.Question) string {
	ask := r.answers.distributionOf(q)
	answer, problem := query.Impact(ask.params(query.Params{"minimum": {"0"}}))
	if problem != nil {
		return ""
	}
	if answer.Snapshot.Own {
		return r.T(text.OwnMark)
	}
	return r.Basis(q.Platform, answer.Snapshot)
}

// link leads to the answer, without what is the reader's own.
func (r *reporter) link(q state.Question) string {
	base := ""
	if r.site != nil {
		base = r.site.Base
	}
	asked := state.Question{Platform: q.Platform, Version: q.Version, Feature: q.Feature, Client: clientOf(q), Segment: q.Segment, Snapshot: publishedDay(q), Lang: string(r.Lang)}
	return base + asked.Address()
}
