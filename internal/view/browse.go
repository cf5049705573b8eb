package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// perPage is how many rows of a group are shown at a time, flatUpTo how many
// matches are shown without groups.
const (
	perPage   = 100
	flatUpTo  = 60
	fewGroups = 24
)

// browse lists all features by the release that brought them.
type browse struct {
	*ui
	kept memo
	open map[string]int // groups that are open, with how many rows
	of   string         // what the groups are of; another filter closes them
	all  bool           // all groups are shown, not the newest alone
}

func newBrowse(u *ui) panel {
	b := &browse{ui: u, open: map[string]int{}}
	u.handle("browse.filter", func(e *event) {
		u.set(e.Type == "change", func(q *state.Question) { q.Filter = e.Value })
	})
	u.handle("browse.kind", func(e *event) {
		u.set(true, func(q *state.Question) { q.Kind = e.Value })
	})
	u.handle("browse.group", func(e *event) {
		if b.open[e.Arg] > 0 {
			delete(b.open, e.Arg)
		} else {
			b.open[e.Arg] = perPage
		}
		b.again()
	})
	u.handle("browse.all", func(*event) {
		b.all = true
		b.again()
	})
	u.handle("browse.more", func(e *event) {
		b.open[e.Arg] += perPage
		b.again()
	})
	u.handle("browse.choose", func(e *event) {
		u.focus(u.id("answer"))
		u.set(true, func(q *state.Question) { q.Feature = e.Arg })
	})
	return b
}

// again shows what was opened or closed.
func (b *browse) again() {
	b.kept.key = ""
	b.refresh()
}

func (b *browse) render(q state.Question) *node {
	of := strings.Join([]string{string(b.Lang), q.Platform, q.Filter, q.Kind}, "\x00")
	if b.of != of {
		b.of = of
		clear(b.open)
		b.all = false
	}
	return b.kept.of("\x01"+of, func() *node { return b.describe(q) })
}

func (b *browse) params(q state.Question, more query.Params) query.Params {
	params := query.Params{"platform": {q.Platform}, "text": {q.Filter}, "kind": {q.Kind}}
	for name, values := range more {
		params[name] = values
	}
	return params
}

func (b *browse) describe(q state.Question) *node {
	answer, problem := query.Features(b.params(q, query.Params{"groups": {"true"}, "limit": {itoa(flatUpTo)}}))
	card := func(parts ...part) *node {
		return el("div", class("card browse"), key("browse"), b.filters(q, problem), group(parts...))
	}
	switch {
	case problem != nil:
		return card()
	case answer.Total == 0:
		return card(el("p", class("note"), words(b.T(text.BrowseNothing))))
	}
	total := el("p", class("muted"), attr("role", "status"), words(b.T(text.BrowseTotal, itoa(answer.Total))))
	if answer.Total <= flatUpTo {
		return card(total, b.catalogued(q.Platform), b.rows(answer.Features, true))
	}
	return card(total, b.catalogued(q.Platform), b.groups(q, answer.Groups))
}

// groups shows the newest releases, and the rest on request.
func (b *browse) groups(q state.Question, all []query.FeatureGroup) *node {
	shown := all
	if !b.all && len(all) > fewGroups {
		shown = all[:fewGroups]
	}
	var list []*node
	for _, g := range shown {
		list = append(list, b.group(q, g))
	}
	if len(shown) < len(all) {
		list = append(list, el("button", class("button button-quiet"), key("all"), attr("type", "button"), on("click", "browse.all"),
			words(b.T(text.BrowseAllGroups, itoa(len(all))))))
	}
	return el("div", class("groups"), nodes(list))
}

func (b *browse) filters(q state.Question, problem *query.Problem) *node {
	id, kindID := b.id("filter"), b.id("kind")
	options := []*node{el("option", attr("value", ""), words(b.T(text.BrowseAll)))}
	for _, kind := range query.Kinds() {
		options = append(options, el("option", attr("value", kind), words(b.KindName(kind))))
	}
	tone, say := "", ""
	if problem != nil {
		tone, say = " is-bad", b.Problem(problem)
	}
	return el("div", class("browse-filters"),
		el("div", class("field"), el("label", class("field-label"), attr("for", id), words(b.T(text.BrowseFilter))),
			el("input", class("control"), attr("id", id), attr("name", "filter"), attr("type", "search"), attr("autocomplete", "off"), attr("spellcheck", "false"),
				attr("placeholder", "chooseMedia"), attr("aria-describedby", id+"-message"),
				prop("value", q.Filter), on("input", "browse.filter"), on("change", "browse.filter")),
			el("p", class("field-message"+tone), attr("id", id+"-message"), words(say))),
		el("div", class("field"), el("label", class("field-label"), attr("for", kindID), words(b.T(text.BrowseKind))),
			el("select", class("control"), attr("id", kindID), attr("name", "kind"), on("change", "browse.kind"), nodes(options), prop("value", q.Kind))))
}

// group is one release; its rows are asked for when it is opened.
func (b *browse) group(q state.Question, g query.FeatureGroup) *node {
	since, name := g.Since, g.Since
	if since == "" {
		since, name = "none", b.T(text.BrowseNone)
	}
	shown := b.open[since]
	head := el("button", class("group-head"), attr("type", "button"), attr("aria-expanded", boolean(shown > 0)), on("click", "browse.group"), arg(since),
		icon("chevron"), el("b", words(name)), el("span", class("muted figure"), words(g.Released)), el("span", class("chip figure"), words(itoa(g.Count))))
	if shown == 0 {
		return el("section", class("group"), key(since), head)
	}
	answer, _ := query.Features(b.params(q, query.Params{"since": {since}, "limit": {itoa(min(shown, 1000))}}))
	return el("section", class("group is-open"), key(since), head, b.rows(answer.Features, false),
		when(answer.Total > len(answer.Features) && shown < 1000,
			el("button", class("chip"), attr("type", "button"), on("click", "browse.more"), arg(since), words(b.T(text.BrowseMore)))))
}

func (b *browse) rows(list []query.FeatureRow, dated bool) *node {
	var rows []*node
	for _, f := range list {
		since := f.Since
		if f.Basis == "inherited" && since != "" {
			since = "≥ " + since
		}
		rows = append(rows, el("li", key(f.Feature),
			el("button", class("link"), attr("type", "button"), on("click", "browse.choose"), arg(f.Feature), code(f.Feature)),
			el("span", class("muted"), words(b.KindName(f.Kind))),
			when(dated && since != "", el("span", class("muted figure"), words(since)))))
	}
	return el("ul", class("feature-rows"), nodes(rows))
}
