package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// guardCode is the code for one path in every style, under tabs. Name begins
// its actions and ids: a page holds several.
type guardCode struct {
	*ui
	name              string
	platform, feature string
	style             string // chosen by a person; "" is the best for the path
	copier            *copier
}

func newGuardCode(u *ui, name string) *guardCode {
	g := &guardCode{ui: u, name: name, copier: &copier{ui: u, action: name + ".copy"}}
	u.handle(name+".style", func(e *event) { g.choose(e.Arg) })
	u.handle(name+".key", g.key)
	u.handle(name+".copy", func(e *event) { g.copyFile(e.Arg) })
	return g
}

// turn makes it about a path; the style stays the reader's.
func (g *guardCode) turn(platform, feature string) { g.platform, g.feature = platform, feature }

// state is all that decides how it looks beyond its path.
func (g *guardCode) state() string { return g.style + "\x00" + g.copier.state() }

func (g *guardCode) choose(style string) {
	g.style, g.copier.copied = style, ""
	g.refresh()
}

func (g *guardCode) copyFile(name string) {
	for _, s := range g.answer().Snippets {
		if s.Style != g.style {
			continue
		}
		for _, f := range s.Files {
			if f.Name == name {
				g.copier.copy(g.sample(f))
			}
		}
	}
}

func (g *guardCode) answer() query.GuardAnswer {
	answer, _ := query.Guard(query.Params{"platform": {g.platform}, "feature": {g.feature}, "lang": {string(g.Lang)}})
	return answer
}

func (g *guardCode) describe() part {
	a := g.answer()
	if len(a.Snippets) == 0 {
		return nil
	}
	now := g.pick(a)
	var tabs []*node
	for _, s := range a.Snippets {
		selected := s.Style == now.Style
		tabs = append(tabs, el("button", attr("type", "button"), attr("role", "tab"), key(s.Style), attr("id", g.id(g.name+"-"+s.Style)),
			attr("aria-selected", stringOf(selected)), attr("aria-controls", g.id(g.name+"-panel")), when(!selected, attr("tabindex", "-1")),
			when(s.Reason != "", class("is-off")),
			on("click", g.name+".style"), on("keydown", g.name+".key"), arg(s.Style), words(g.StyleName(s.Style))))
	}
	return group(
		el("div", class("tabs"), attr("role", "tablist"), attr("aria-label", g.T(text.GuardStyles)), nodes(tabs)),
		el("div", class("guard-panel"), attr("role", "tabpanel"), attr("id", g.id(g.name+"-panel")), attr("aria-labelledby", g.id(g.name+"-"+now.Style)),
			key(now.Style), g.snippet(now)))
}

// pick is the chosen style or, where that does not apply or none is chosen,
// the one that fits best: canIUse for what only it can test, else the first.
func (g *guardCode) pick(a query.GuardAnswer) query.GuardSnippet {
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

func (g *guardCode) snippet(s query.GuardSnippet) part {
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

func (g *guardCode) sample(f query.GuardFile) sample {
	id := "code-" + strings.ReplaceAll(f.Name, ".", "-")
	if g.name != "guard" {
		id = g.name + "-" + id
	}
	return sample{name: f.Name, id: id, code: f.Code, title: code(f.Name)}
}

// key moves along the tabs with the arrows.
func (g *guardCode) key(e *event) {
	list := g.answer().Snippets
	at := 0
	for i, s := range list {
		if s.Style == e.Arg {
			at = i
		}
	}
	if at, ok := tabKey(e, at, len(list)); ok {
		g.focus(g.id(g.name + "-" + list[at].Style))
		g.choose(list[at].Style)
	}
}
