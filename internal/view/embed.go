package view

import (
	"strings"

	"minicompat/internal/badge/word"
	"minicompat/internal/dataset"
	"minicompat/internal/query"
	"minicompat/internal/view/snippet"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// embed offers the snippets with which documentation shows this answer, in a
// dialog.
type embed struct {
	*ui
	answers *answers
	site    *snippet.Site // nil where there is no address to embed from
	copier  *copier
	now     []snippet.Snippet
}

func newEmbed(u *ui, shared *answers, site *snippet.Site) panel {
	e := &embed{ui: u, answers: shared, site: site, copier: &copier{ui: u, action: "embed.copy"}}
	u.handle("embed.open", func(*event) { e.show(true) })
	u.handle("embed.close", func(*event) { e.show(false) })
	u.handle("embed.copy", func(ev *event) { e.copyNamed(ev.Arg) })
	return e
}

func (e *embed) show(open bool) {
	e.modal(e.id("embed"), open)
	e.refresh()
}

func (e *embed) copyNamed(name string) {
	for _, s := range e.now {
		if s.Name == name {
			e.copier.copy(e.sample(s))
		}
	}
}

func (e *embed) render(q state.Question) *node {
	known := e.answers.of(q)
	if e.site == nil || q.Feature == "" || !known.asked {
		return nil
	}
	badge := badgeOf(known.can)
	e.now = snippet.Write(*e.site, snippet.Question{
		Platform: q.Platform, Feature: known.can.Feature, Version: strings.TrimSpace(q.Version),
		Segment: q.Segment, Snapshot: publishedDay(q), Lang: string(e.Lang), Badge: badge,
	})
	return el("div", class("after"), key("embed"),
		el("button", class("button button-quiet"), attr("type", "button"), attr("aria-haspopup", "dialog"), on("click", "embed.open"), words(e.T(text.EmbedOpen))),
		el("dialog", class("dialog"), attr("id", e.id("embed")), attr("aria-labelledby", e.id("embed-title")),
			el("div", class("dialog-head"),
				el("h2", attr("id", e.id("embed-title")), words(e.T(text.EmbedOpen))),
				el("button", class("button button-quiet"), attr("type", "button"), on("click", "embed.close"), words(e.T(text.EmbedClose)))),
			el("div", class("dialog-body"), el("p", class("muted"), words(e.T(text.EmbedHint))), nodes(e.list(badge)))))
}

// publishedDay is the day of the distribution, where others can have it too.
func publishedDay(q state.Question) string {
	if isOwn(q) {
		return ""
	}
	return q.Snapshot
}

func (e *embed) list(badge string) []*node {
	var list []*node
	for _, s := range e.now {
		note := e.SnippetNote(s.Name)
		root := badge[strings.LastIndexByte(badge, '/')+1:]
		if s.Name == "markdown" && root != e.answers.last.can.Feature {
			note = e.T(text.EmbedBadgeOf, root)
		}
		list = append(list, el("section", class("snippet"), key(s.Name), e.copier.show(e.sample(s)),
			when(note != "", el("p", class("muted guard-note"), words(note)))))
	}
	return list
}

func (e *embed) sample(s snippet.Snippet) sample {
	return sample{name: s.Name, id: "snippet-" + s.Name, code: s.Code, title: el("span", class("snippet-name"), words(e.SnippetName(s.Name)))}
}

// badgeOf is the static badge of a path's root, or "" where there is none.
func badgeOf(can query.CanIUseAnswer) string {
	root, _, _ := strings.Cut(can.Feature, ".")
	platform := dataset.Platform(can.Platform)
	f, ok := dataset.Lookup(platform, root)
	if !ok {
		return ""
	}
	return word.Place(platform, f)
}
