package view

import (
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// uses is the row below a feature's: where it is used, and how it is guarded
// there.
func (s *scanPanel) uses(q state.Question, f *scanFeature, uses *scanUses) *node {
	var list []*node
	for i, u := range uses.list {
		list = append(list, s.use(f, u, i))
	}
	left := min(uses.of-len(uses.list), usesPerPage)
	waiting := len(uses.list) == 0 && !uses.lost
	return el("tr", key("uses "+f.Path), class("scan-detail"), el("td", attr("colspan", "4"),
		el("div", class("scan-uses"),
			when(f.Kind != "", el("p", class("plan-small"), s.askAbout(q, f.Path))),
			when(waiting, el("p", class("muted"), words(s.T(text.ScanLoading)))),
			when(uses.lost, el("p", class("note note-warn"), words(s.T(text.ScanUsesLost)))),
			when(len(list) > 0, el("ul", attr("aria-label", s.T(text.ScanUsesOf, text.Visible(f.Path))), nodes(list))),
			when(left > 0 && !uses.lost, el("button", class("chip"), attr("type", "button"), on("click", "scan.uses"), arg(f.Path), words(s.T(text.ScanMoreUses, s.Number(left))))))))
}

// askAbout leads to the answer about a feature.
func (s *scanPanel) askAbout(q state.Question, path string) *node {
	q.Feature = path
	return el("a", class("ask-link"), attr("href", q.Address()), on("click", s.action), arg(q.Platform+" "+path), words(s.T(text.ScanAsk)))
}

func (s *scanPanel) use(f *scanFeature, u scanUse, nth int) *node {
	look, image, say := "is-open", "", s.T(text.ScanOpen)
	switch u.State {
	case "guarded":
		look, image, say = "is-good", "yes", s.guarded(u)
	case "insufficient":
		look, image, say = "is-bad", "alert", s.insufficient(f, u)
	}
	return el("li", key(itoa(nth)), class("scan-use "+look),
		el("p", class("scan-where"), code(place(u.File, u.Line, u.Column)),
			el("span", class("scan-state"), when(image != "", icon(image)), words(say))),
		el("pre", class("scroll scan-line"), attr("tabindex", "0"), el("code", words(text.Visible(clip(u.Text, 400))))))
}

func (s *scanPanel) guarded(u scanUse) string {
	if u.Guard == nil {
		return s.T(text.ScanGuarded)
	}
	return s.ScanGuard(u.Guard.Check, s.aboutGuard(u.Guard), guardPlace(u.Guard))
}

func (s *scanPanel) insufficient(f *scanFeature, u scanUse) string {
	if u.Guard == nil {
		return s.T(text.ScanWrong)
	}
	return s.ScanNoGuard(text.Insufficient{Check: u.Guard.Check, About: s.aboutGuard(u.Guard), Since: f.newest(), Place: guardPlace(u.Guard)})
}

// aboutGuard is the path or the version that a guard asks for.
func (s *scanPanel) aboutGuard(g *scanGuard) string {
	if g.Path != "" {
		return text.Visible(clip(g.Path, 120))
	}
	return g.Version
}

// guardPlace is where a guard stands: within the same file the line is enough.
func guardPlace(g *scanGuard) string {
	if g.File != "" {
		return place(g.File, g.Line, g.Column)
	}
	return itoa(g.Line) + ":" + itoa(g.Column)
}
