package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// guards shows the code that checks for a path before it is used.
type guards struct {
	*ui
	answers *answers
	kept    memo
	style   string // chosen by a person; "" is the best for the path
	copier  *copier
}

func newGuard(u *ui, shared *answers) panel {
	g := &guards{ui: u, answers: shared, copier: &copier{ui: u, action: "guard.copy"}}
	u.handle("guard.style", func(e *event) { g.choose(e.Arg) })
	u.handle("guard.key", g.key)
	u.handle("guard.copy", func(e *event) { g.copyFile(e.Arg) })
	return g
}

func (g *guards) choose(style string) {
	g.style, g.copier.copied = style, ""
	g.refresh()
}

func (g *guards) copyFile(name string) {
	for _, f := range g.files() {
		if f.Name == name {
			g.copier.copy(g.sample(f))
		}
	}
}

func (g *guards) files() []query.GuardFile {
	for _, s := range g.last().Snippets {
		if s.Style == g.style {
			return s.Files
		}
	}
	return nil
}

func (g *guards) last() query.GuardAnswer {
	can := g.answers.last.can
	answer, _ := query.Guard(query.Params{"platform": {can.Platform}, "feature": {can.Feature}, "lang": {string(g.Lang)}})
	return answer
}

func (g *guards) render(q state.Question) *node {
	known := g.answers.of(q)
	if q.Feature == "" || !known.asked {
		return nil
	}
	key := string(g.Lang) + q.Platform + "\x00" + known.can.Feature + "\x00" + g.style + "\x00" + g.copier.state()
	return g.kept.of(key, func() *node { return g.describe(g.last()) })
}

func (g *guards) describe(a query.GuardAnswer) *node {
	now := g.pick(a)
	var tabs []*node
	for _, s := range a.Snippets {
		selected := s.Style == now.Style
		tabs = append(tabs, el("button", attr("type", "button"), attr("role", "tab"), key(s.Style), attr("id", g.id("guard-"+s.Style)),
			attr("aria-selected", stringOf(selected)), attr("aria-controls", g.id("guard-panel")), when(!selected, attr("tabindex", "-1")),
			when(s.Reason != "", class("is-off")),
			on("click", "guard.style"), on("keydown", "guard.key"), arg(s.Style), words(g.StyleName(s.Style))))
	}
	return el("section", class("card guard"), key("guard"), attr("aria-labelledby", g.id("guard")),
		el("h2", attr("id", g.id("guard")), words(g.T(text.GuardTitle))),
		el("div", class("tabs"), attr("role", "tablist"), attr("aria-label", g.T(text.GuardStyles)), nodes(tabs)),
		el("div", class("guard-panel"), attr("role", "tabpanel"), attr("id", g.id("guard-panel")), attr("aria-labelledby", g.id("guard-"+now.Style)),
			key(now.Style), g.snippet(now)))
}

// pick is the chosen style or, where that does not apply or none is chosen,
// the one that fits best: canIUse for what only it can test, else the first.
func (g *guards) pick(a query.GuardAnswer) query.GuardSnippet {
	best := a.Snippets[0]
	for _, s := range a.Snippets {
		if s.Style == g.style {
			return s
		}
		if best.Reason != "" && s.Reason == "" {
			best = s
		}
	}
	g.style = best.Style
	return best
}

func (g *guards) snippet(s query.GuardSnippet) part {
	if s.Reason != "" {
		return el("p", class("note"), words(g.T(text.GuardNot, g.NoGuard(s.Reason))))
	}
	var list []*node
	for _, f := range s.Files {
		list = append(list, g.copier.show(g.sample(f)))
	}
	for _, n := range s.Notes {
		list = append(list, el("p", class("muted guard-note"), words(g.GuardNote(n))))
	}
	return nodes(list)
}

func (g *guards) sample(f query.GuardFile) sample {
	return sample{name: f.Name, id: "code-" + strings.ReplaceAll(f.Name, ".", "-"), code: f.Code, title: code(f.Name)}
}

// key moves along the tabs with the arrows.
func (g *guards) key(e *event) {
	list := g.last().Snippets
	at := 0
	for i, s := range list {
		if s.Style == e.Arg {
			at = i
		}
	}
	if at, ok := tabKey(e, at, len(list)); ok {
		g.focus(g.id("guard-" + list[at].Style))
		g.choose(list[at].Style)
	}
}
