package view

import (
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// guards shows the code that checks for the path in question before it is used.
type guards struct {
	*ui
	answers *answers
	kept    memo
	code    *guardCode
}

func newGuard(u *ui, shared *answers) panel {
	return &guards{ui: u, answers: shared, code: newGuardCode(u, "guard")}
}

func (g *guards) render(q state.Question) *node {
	known := g.answers.of(q)
	if q.Feature == "" || !known.asked {
		return nil
	}
	g.code.turn(known.can.Platform, known.can.Feature)
	key := string(g.Lang) + q.Platform + "\x00" + known.can.Feature + "\x00" + g.code.state()
	return g.kept.of(key, g.describe)
}

func (g *guards) describe() *node {
	return el("section", class("card guard"), key("guard"), attr("aria-labelledby", g.id("guard")),
		el("h2", attr("id", g.id("guard")), words(g.T(text.GuardTitle))),
		g.code.describe())
}
