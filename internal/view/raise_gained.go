package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// The features that a raise gains: by kind of what has them, there what is new
// before what was there already, and there by owner. Short groups stand open.

// openUpTo is how many owners the longest group has that is open from the start.
const openUpTo = 20

// gained is what a raise gains. It does not depend on a distribution, so it is
// asked once for two versions.
type gained struct {
	params   query.Params
	total    int
	kinds    []query.OwnerCount
	owners   []query.GainedOwner
	features map[string][]query.FeatureRow // by owner; of those that were opened
}

// newGained asks for all owners, a page of the engine at a time.
func newGained(platform string, s span) *gained {
	g := &gained{params: query.Params{"platform": {platform}, "from": {s.from}, "to": {s.to}}, features: make(map[string][]query.FeatureRow)}
	for {
		a := g.ask("by", "owner", len(g.owners))
		g.total, g.kinds, g.owners = a.Total, a.OwnerKinds, append(g.owners, a.Owners...)
		if len(a.Owners) == 0 || len(g.owners) >= count(a.OwnerKinds) {
			return g
		}
	}
}

func count(kinds []query.OwnerCount) (n int) {
	for _, k := range kinds {
		n += k.Owners
	}
	return n
}

// ask asks on a distribution of no consequence: a platform may publish none.
func (g *gained) ask(name, value string, offset int) query.RaiseAnswer {
	params := query.Params{"shares": {"1.0.0 100"}, name: {value}, "offset": {itoa(offset)}}
	for name, values := range g.params {
		params[name] = values
	}
	answer, _ := query.Raise(params) // the versions were read before
	return answer
}

// of lists what is gained of an owner.
func (g *gained) of(o query.GainedOwner) []query.FeatureRow {
	list := g.features[o.Owner]
	for len(list) < o.Count {
		a := g.ask("owner", o.Owner, len(list))
		if len(a.Gained) == 0 {
			break
		}
		list = append(list, a.Gained...)
	}
	g.features[o.Owner] = list
	return list
}

// ofKind lists owners of a kind: those that are new or the others.
func (g *gained) ofKind(kind string, isNew bool) []query.GainedOwner {
	var list []query.GainedOwner
	for _, o := range g.owners {
		if o.Kind == kind && o.New == isNew {
			list = append(list, o)
		}
	}
	return list
}

func (r *raise) showGained(q state.Question, s span) *node {
	if r.gains == nil {
		r.gains = newGained(q.Platform, s)
		r.openShort(r.gains.kinds)
	}
	box := func(title string, parts ...part) *node {
		return el("section", class("plan-part"), attr("aria-labelledby", r.id("raise-gained")),
			el("h3", attr("id", r.id("raise-gained")), words(title)), group(parts...))
	}
	title := r.T(text.RaiseGained, itoa(r.gains.total))
	switch {
	case q.Platform == "xiaohongshu": // none are known, which is not none
		return box(r.T(text.RaiseUncounted), el("p", class("note"), words(r.T(text.RaiseNoCatalogue))))
	case r.gains.total == 0:
		return box(title, el("p", class("note"), words(r.T(text.RaiseNothing))))
	}
	var groups []*node
	for _, k := range r.gains.kinds {
		groups = append(groups, r.kind(q, k))
	}
	return box(title, el("p", class("muted"), words(r.T(text.RaiseGainedHint))), r.catalogued(q.Platform), el("div", class("groups"), nodes(groups)))
}

// openShort decides, for a new raise, which groups are open.
func (r *raise) openShort(kinds []query.OwnerCount) {
	r.open = make(map[string]int)
	for _, k := range kinds {
		if k.Owners <= openUpTo {
			r.open[k.Kind] = perPage
		}
	}
}

func (r *raise) toggle(group string) {
	if r.open[group] > 0 {
		delete(r.open, group)
	} else {
		r.open[group] = perPage
	}
	r.again()
}
