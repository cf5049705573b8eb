package view

import (
	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// clients says which clients reach what is needed, and how releases get there.
type clients struct {
	*ui
	answers *answers
}

func newClients(u *ui, shared *answers) panel { return &clients{u, shared} }

func (c *clients) render(q state.Question) *node {
	known := c.answers.of(q)
	minimum := q.Version
	if q.Feature != "" {
		minimum = known.can.Since
	}
	if v, err := version.Parse(minimum); err != nil || v.IsZero() || q.Feature != "" && !known.asked {
		return nil
	}
	answer, problem := query.Client(query.Params{"platform": {q.Platform}, "minimum": {minimum}})
	if problem != nil {
		return nil
	}
	var list []*node
	for _, s := range answer.Systems {
		list = append(list, el("li", c.system(s)))
	}
	if age := c.agedClients(oldest(answer.Systems)); age != nil {
		list = append(list, el("li", age))
	}
	if len(list) == 0 {
		list = append(list, el("li", words(c.T(text.ClientsUnknown))))
	}
	for _, code := range answer.Rollout {
		list = append(list, el("li", class("muted"), words(c.Rollout(code))))
	}
	return el("section", class("card clients"), key("clients"), attr("aria-labelledby", c.id("clients")),
		el("h2", attr("id", c.id("clients")), words(c.T(text.ClientsTitle)), words(" "), code(minimum)),
		el("ul", nodes(list)))
}

// oldest is the oldest day that what is said of the systems rests on, "" where
// nothing is known.
func oldest(systems []query.ClientSystem) string {
	day := ""
	for _, s := range systems {
		for _, pair := range []*query.ClientPair{s.Reaches, s.NotReaches} {
			if pair != nil && (day == "" || pair.AsOf < day) {
				day = pair.AsOf
			}
		}
	}
	return day
}

func (c *clients) system(s query.ClientSystem) part {
	name := c.OSName(s.OS)
	switch {
	case s.Reaches == nil:
		return words(c.T(text.ClientsNone, name))
	case s.Relation == "required":
		return words(c.T(text.ClientsNeed, name, s.Reaches.Client, s.Reaches.AsOf))
	case s.NotReaches == nil:
		return words(c.T(text.ClientsFrom, name, s.Reaches.Client, s.Reaches.BaseLibrary, s.Reaches.AsOf))
	}
	parts := []*node{
		words(c.T(text.ClientsFrom, name, s.Reaches.Client, s.Reaches.BaseLibrary, s.Reaches.AsOf)),
		el("span", class("muted aside"), words(c.T(text.ClientsNot, s.NotReaches.Client, s.NotReaches.BaseLibrary, s.NotReaches.AsOf))),
	}
	reaches, err := version.Parse(s.Reaches.Client)
	not, notErr := version.Parse(s.NotReaches.Client)
	if err == nil && notErr == nil && reaches.Less(not) {
		parts = append(parts, el("span", class("muted aside"), words(c.T(text.ClientsOdd))))
	}
	return nodes(parts)
}
