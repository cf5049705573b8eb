package view

import (
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// examples are real questions to begin with; each is a link to its answer.
func (p *page) examples(q state.Question) *node {
	var list []*node
	for _, platform := range []string{"wechat", "alipay", "xiaohongshu"} {
		var links []*node
		for _, e := range examplesOf(platform) {
			links = append(links, el("li", p.example(q, platform, e)))
		}
		list = append(list, el("div", class("example-group"),
			el("h3", words(p.PlatformName(platform))), el("ul", class("example-list"), nodes(links))))
	}
	return el("section", class("card examples"),
		el("h2", words(p.T(text.EmptyTitle))),
		el("p", class("muted"), words(p.T(text.EmptyHint))),
		el("div", class("example-groups"), nodes(list)),
	)
}

type example struct{ feature, version string }

// examplesOf are three questions of a platform whose answers differ in kind:
// supported, not supported, and one with something to explain.
func examplesOf(platform string) []example {
	switch platform {
	case "wechat":
		return []example{{"showToast.object.image", "2.10.0"}, {"chooseMedia", "2.9.0"}, {"getSystemInfoAsync.success.safeArea.top", "2.10.4"}}
	case "alipay":
		return []example{{"getLocation", "2.0.0"}, {"getClipboard", "1.9.0"}, {"map.enable-scroll", "2.6.6"}}
	}
	return []example{{"showToast", "3.0.0"}, {"getUserProfile", "3.0.0"}, {"button.open-type", ""}}
}

func (p *page) example(q state.Question, platform string, e example) *node {
	asked := "?platform=" + platform + "&feature=" + e.feature + "&version=" + e.version
	parts := []*node{code(e.feature)}
	if e.version != "" {
		parts = append(parts, el("span", class("muted figure"), words(p.T(text.EmptyVersion, e.version))))
	}
	return el("a", class("example"), attr("href", q.With(asked).Address()), on("click", "shell.example"), arg(asked), nodes(parts))
}
