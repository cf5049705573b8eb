package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// aged says how old a distribution is, and what that means for its figures.
func (u *ui) aged(s query.SnapshotRef) *node {
	say, grade := u.Age(s.AsOf, u.today())
	return age(say, grade)
}

// agedFacts says how old a source of facts is, and what that means for them.
func (u *ui) agedFacts(s *query.Source) *node {
	if s == nil {
		return nil
	}
	say, grade := u.FactsAge(s.AsOf, u.today())
	return age(say, grade)
}

// agedClients says how old a record of clients is.
func (u *ui) agedClients(asOf string) *node {
	say, grade := u.ClientsAge(asOf, u.today())
	return age(say, grade)
}

// age is an age in words; nil where it cannot be told. The words carry the
// grade, its colour only repeats it.
func age(say, grade string) *node {
	if say == "" {
		return nil
	}
	return el("span", class("age is-"+grade), words(say))
}

// standsOn names the distribution that figures stand on, with its age.
func (u *ui) standsOn(name string, s query.SnapshotRef) *node {
	return el("p", class("muted plan-small"), words(name), group(between(u.aged(s))...))
}

// catalogued says what a platform's list of features is from, and its age.
func (u *ui) catalogued(platform string) *node {
	s := query.Catalogue(platform)
	if s == nil {
		return nil
	}
	return el("p", class("muted plan-small"), words(u.T(text.ImpactSource, u.SourceName(s.Key, s.Name))), group(between(u.agedFacts(s))...))
}

// between puts a dot before what there is.
func between(n *node) []part {
	if n == nil {
		return nil
	}
	return []part{words(" · "), n}
}
