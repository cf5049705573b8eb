package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// The features that a raise gains, by kind. Short groups stand open.

// openUpTo is the longest group that is open from the start.
const openUpTo = 8

func (r *raise) gained(q state.Question, s span) *node {
	params := query.Params{"platform": {q.Platform}, "from": {s.from}, "to": {s.to}}
	answer, problem := query.Raise(anyTable(params))
	if problem != nil {
		return nil
	}
	r.openShort(answer.Kinds)
	var groups []*node
	for _, k := range answer.Kinds {
		groups = append(groups, r.group(q, params, k))
	}
	box := func(parts ...part) *node {
		return el("section", class("plan-part"), attr("aria-labelledby", r.id("raise-gained")),
			el("h3", attr("id", r.id("raise-gained")), words(r.T(text.RaiseGained, itoa(answer.Total)))), group(parts...))
	}
	switch {
	case q.Platform == "xiaohongshu":
		return box(el("p", class("note"), words(r.T(text.RaiseNoCatalogue))))
	case answer.Total == 0:
		return box(el("p", class("note"), words(r.T(text.RaiseNothing))))
	}
	return box(el("p", class("muted"), words(r.T(text.RaiseGainedHint))), el("div", class("groups"), nodes(groups)))
}

// anyTable asks on a distribution of no consequence: what is gained does not
// depend on it, and a platform may publish none.
func anyTable(params query.Params) query.Params {
	all := query.Params{"shares": {"1.0.0 100"}}
	for name, values := range params {
		all[name] = values
	}
	return all
}

// openShort decides once, for a new raise, which groups are open.
func (r *raise) openShort(kinds []query.KindCount) {
	if r.open != nil {
		return
	}
	r.open = make(map[string]int)
	for _, k := range kinds {
		if k.Count <= openUpTo {
			r.open[k.Kind] = perPage
		}
	}
}

func (r *raise) toggle(kind string) {
	if r.open[kind] > 0 {
		delete(r.open, kind)
	} else {
		r.open[kind] = perPage
	}
	r.again()
}

// group is one kind; its features are asked for when it is opened.
func (r *raise) group(q state.Question, params query.Params, k query.KindCount) *node {
	shown := min(r.open[k.Kind], k.Count)
	head := el("button", class("group-head"), attr("type", "button"), attr("aria-expanded", stringOf(shown > 0)), on("click", "raise.kind"), arg(k.Kind),
		icon("chevron"), el("b", words(r.KindName(k.Kind))), el("span", class("chip figure"), words(itoa(k.Count))))
	if shown == 0 {
		return el("section", class("group"), key(k.Kind), head)
	}
	var rows []*node
	for _, f := range r.list(params, k.Kind, shown) {
		rows = append(rows, el("li", key(f.Feature), r.link(q, f.Feature), el("span", class("muted figure"), words(f.Since))))
	}
	return el("section", class("group is-open"), key(k.Kind), head, el("ul", class("feature-rows"), nodes(rows)),
		when(shown < k.Count, el("button", class("chip"), attr("type", "button"), on("click", "raise.more"), arg(k.Kind),
			words(r.T(text.RaiseMore, itoa(min(perPage, k.Count-shown)))))))
}

// list asks for the first features of a kind, a page of the engine at a time.
func (r *raise) list(params query.Params, kind string, count int) []query.FeatureRow {
	var list []query.FeatureRow
	for len(list) < count {
		page := anyTable(params)
		page["kind"], page["offset"] = []string{kind}, []string{itoa(len(list))}
		answer, problem := query.Raise(page)
		if problem != nil || len(answer.Gained) == 0 {
			break
		}
		list = append(list, answer.Gained...)
	}
	return list[:min(len(list), count)]
}
