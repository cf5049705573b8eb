package view

import (
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// handleShell registers what the frame of the page does.
func (p *page) handleShell() {
	p.handle("shell.lang", func(e *event) {
		p.remembered.Lang = e.Arg
		p.host.remember("lang", e.Arg)
		p.set(true, func(q *state.Question) { q.Lang = e.Arg })
	})
	p.handle("shell.theme", func(e *event) {
		p.remembered.Theme = e.Arg
		p.host.remember("theme", e.Arg)
		p.set(true, func(q *state.Question) { q.Theme = e.Arg })
	})
	p.handle("shell.reset", func(*event) {
		p.set(true, func(q *state.Question) { *q = q.Cleared() })
	})
	p.handle("shell.example", func(e *event) {
		if e.Mod || e.Shift { // a new tab or window
			return
		}
		e.Prevent = true
		p.focus(p.id("feature"))
		p.set(true, func(q *state.Question) { *q = q.With(e.Arg) })
	})
	p.handle("shell.skip", func(e *event) {
		e.Prevent = true
		p.focus(p.id("answer"))
		p.refresh()
	})
}

func (p *page) render() *node {
	q := p.question
	return el("div", class("page"), attr("lang", p.Lang.Tag()),
		el("a", class("skip"), attr("href", "#"+p.id("answer")), on("click", "shell.skip"), words(p.T(text.SkipToAnswer))),
		p.header(),
		el("main", class("main"),
			p.panels.ask.render(q),
			p.answer(q),
			p.tools(q),
		),
		p.footer(),
		p.voice(),
	)
}

func (p *page) answer(q state.Question) *node {
	if !p.kept.hold || p.kept.answer == nil {
		p.kept.answer = el("div", class("answer"), attr("id", p.id("answer")), attr("tabindex", "-1"), p.answered(q))
	}
	return p.kept.answer
}

// answered is what the question gets: the answer, examples while nothing is
// asked, or the message that the answer failed.
func (p *page) answered(q state.Question) part {
	switch {
	case p.broken:
		return p.crashed()
	case q.Version == "" && q.Feature == "":
		return p.examples(q)
	}
	var list []*node
	for _, panel := range p.panels.answer {
		list = append(list, panel.render(q))
	}
	return nodes(list)
}

func (p *page) tools(q state.Question) *node {
	if !p.kept.hold || p.kept.tools == nil {
		p.kept.tools = nil
		if !p.broken {
			p.kept.tools = p.panels.tools.render(q)
		}
	}
	return p.kept.tools
}

func (p *page) crashed() *node {
	return el("section", class("card crash"), attr("role", "alert"),
		el("h2", words(p.T(text.CrashTitle))),
		el("p", words(p.T(text.CrashBody))),
		el("button", class("button"), attr("type", "button"), on("click", "shell.reset"), words(p.T(text.CrashReset))),
	)
}

func (p *page) header() *node {
	return el("header", class("header"),
		el("div", class("brand"),
			svg("svg", class("logo"), attr("viewBox", "0 0 32 32"), attr("aria-hidden", "true"),
				svg("rect", attr("width", "32"), attr("height", "32"), attr("rx", "8"), class("logo-ground")),
				svg("path", attr("d", "M8 15l5.5 5.5L24 9"), class("logo-mark")),
				svg("path", attr("d", "M7 25.5h18"), class("logo-cut"))),
			el("div",
				el("h1", words(p.T(text.Name))),
				el("p", class("purpose"), words(p.T(text.Purpose))))),
		el("div", class("header-side"),
			el("div", class("switches"), p.languages(), p.themes()),
			el("p", class("muted figure data-state"), words(p.dataState()))),
	)
}

func (p *page) dataState() string {
	days := p.panels.answers.of(p.question).days
	shares := p.T(text.DataNoShares)
	if len(days.Snapshots) > 0 {
		newest := days.Snapshots[0].AsOf
		shares = p.T(text.DataAsOf, newest, p.Ago(newest, p.today()))
	}
	return shares + " · " + p.T(text.DataVersion, days.Data)
}

// choose is a button of a group in which one is pressed.
func (p *page) choose(action, value string, pressed bool, parts ...part) *node {
	return el("button", attr("type", "button"), attr("aria-pressed", stringOf(pressed)), on("click", action), arg(value), group(parts...))
}

func stringOf(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func (p *page) languages() *node {
	return el("div", class("segmented"), attr("role", "group"), attr("aria-label", p.T(text.Language)),
		p.choose("shell.lang", "zh", p.Lang == text.Chinese, attr("lang", "zh-CN"), words("中文")),
		p.choose("shell.lang", "en", p.Lang == text.English, attr("lang", "en"), attr("title", "English"), words("EN")),
	)
}

func (p *page) themes() *node {
	choice := func(value, image string, label text.Phrase) *node {
		now := p.theme()
		return p.choose("shell.theme", value, now == value || value == "" && now == "auto",
			attr("aria-label", p.T(label)), attr("title", p.T(label)), icon(image))
	}
	return el("div", class("segmented"), attr("role", "group"), attr("aria-label", p.T(text.Theme)),
		choice("", "auto", text.ThemeAuto), choice("light", "sun", text.ThemeLight), choice("dark", "moon", text.ThemeDark))
}

func (p *page) footer() *node {
	return el("footer", class("footer muted"),
		el("p", words(p.T(text.FooterHonest))),
		el("p", words(p.T(text.FooterLocal))),
		el("p", words(p.T(text.FooterSources))),
	)
}
