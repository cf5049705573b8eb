package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// The groups of what a raise gains. A group is a kind of owner, or an owner.

// ownerGroup names the group of an owner; a kind is named by itself.
func ownerGroup(owner string) string { return "." + owner }

func (r *raise) kind(q state.Question, k query.OwnerCount) *node {
	shown := r.open[k.Kind]
	head := el("button", class("group-head"), attr("type", "button"), attr("aria-expanded", stringOf(shown > 0)), on("click", "raise.kind"), arg(k.Kind),
		icon("chevron"), el("b", words(r.KindName(k.Kind))), el("span", class("chip figure"), words(itoa(k.Count))))
	if shown == 0 {
		return el("section", class("group"), key(k.Kind), head)
	}
	fresh, known := r.gains.ofKind(k.Kind, true), r.gains.ofKind(k.Kind, false)
	firstOf := func(list []query.GainedOwner, n int) []query.GainedOwner { return list[:min(len(list), max(n, 0))] }
	return el("section", class("group is-open"), key(k.Kind), head,
		r.owners(q, r.NewOf(k.Kind, len(fresh)), firstOf(fresh, shown)),
		r.owners(q, r.AddedTo(k.Kind, len(known)), firstOf(known, shown-len(fresh))),
		r.more(k.Kind, k.Owners))
}

// more is the button for the rest of a group.
func (r *raise) more(group string, all int) *node {
	rest := all - r.open[group]
	if rest <= 0 {
		return nil
	}
	return el("button", class("chip"), attr("type", "button"), on("click", "raise.more"), arg(group), words(r.T(text.RaiseMore, itoa(min(perPage, rest)))))
}

func (r *raise) owners(q state.Question, title string, list []query.GainedOwner) *node {
	if len(list) == 0 {
		return nil
	}
	var rows []*node
	for _, o := range list {
		rows = append(rows, r.owner(q, o))
	}
	return el("div", class("owners"), key(title), el("h4", words(title)), el("ul", class("feature-rows"), nodes(rows)))
}

// owner is one line where it gains one thing; else it opens. One that is itself
// gained is a link beside that.
func (r *raise) owner(q state.Question, o query.GainedOwner) *node {
	if o.Count == 1 {
		return r.gain(q, o.First, o.Kind)
	}
	itself := o.First.Feature == o.Owner
	shown := r.open[ownerGroup(o.Owner)]
	toggle := func(parts ...part) *node {
		return el("button", class("owner-head"), attr("type", "button"), attr("aria-expanded", stringOf(shown > 0)), on("click", "raise.owner"), arg(o.Owner),
			icon("chevron"), group(parts...))
	}
	var head part = toggle(code(o.Owner), el("span", class("chip figure"), words(itoa(o.Count))))
	if itself {
		head = group(r.link(q, o.Owner), el("span", class("muted figure"), words(o.First.Since)),
			toggle(attr("aria-label", o.Owner+": "+r.T(text.RaiseParts, itoa(o.Count-1))), el("span", words(r.T(text.RaiseParts, itoa(o.Count-1))))))
	}
	if shown == 0 {
		return el("li", key(o.Owner), head)
	}
	return el("li", key(o.Owner), class("is-open"), head, r.parts(q, o, itself))
}

// parts are what is gained of an owner, but for what its head names.
func (r *raise) parts(q state.Question, o query.GainedOwner, itself bool) part {
	list := r.gains.of(o)
	if itself {
		list = list[1:]
	}
	var rows []*node
	for _, f := range list[:min(len(list), r.open[ownerGroup(o.Owner)])] {
		rows = append(rows, r.gain(q, f, o.Kind))
	}
	return group(el("ul", class("feature-rows"), nodes(rows)), r.more(ownerGroup(o.Owner), len(list)))
}

// gain is a feature as a link that asks about it. Its kind is left out where
// the group is of that kind.
func (r *raise) gain(q state.Question, f query.FeatureRow, of string) *node {
	return el("li", key(f.Feature), r.link(q, f.Feature), when(f.Kind != of, el("span", class("muted"), words(r.KindName(f.Kind)))), el("span", class("muted figure"), words(f.Since)))
}
