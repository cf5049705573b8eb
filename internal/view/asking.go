package view

import (
	"strings"

	"minicompat/internal/view/state"
)

// asking makes links that ask about a path: real ones, so that they can be
// opened in another tab, which change only what they are about.
type asking struct {
	*ui
	action string
}

func newAsking(u *ui, action string) asking {
	u.handle(action, func(e *event) {
		if e.Mod || e.Shift { // a new tab or window
			return
		}
		e.Prevent = true
		platform, path, _ := strings.Cut(e.Arg, " ")
		u.focus(u.id("answer"))
		u.set(true, func(q *state.Question) {
			turnTo(q, platform)
			q.Feature = path
		})
	})
	return asking{u, action}
}

// link asks about a path, in the platform and the rest of a question.
func (a asking) link(q state.Question, path string, parts ...part) *node {
	q.Feature = path
	return el("a", class("ask-link"), attr("href", q.Address()), on("click", a.action), arg(q.Platform+" "+path),
		breakable(path), group(parts...))
}

// breakable is a path that breaks after its dots rather than inside a word.
func breakable(path string) *node {
	var parts []part
	for i, segment := range strings.SplitAfter(path, ".") {
		parts = append(parts, when(i > 0, el("wbr")), words(segment))
	}
	return el("code", parts...)
}
