package scan

import (
	"cmp"
	"slices"
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/markup"
)

// Problem is package finding's.
type Problem = finding.Problem

// Beyond maxHeld uses, those that come are counted and not kept; beyond maxText
// bytes, they are kept without their text. No project of a mini program's
// permitted size comes near; a folder of many gigabytes does.
const (
	maxHeld = 200_000
	maxText = 32 << 20
)

// side is what a project says when it is read as one platform's.
type side struct {
	catalog   *catalog.Catalog
	templates *markup.Reader
	features  map[string]*Feature
	problems  []Problem
	counts    Counts
	held      int // uses kept
	text      int // bytes of their text
	fields    map[string]fields
}

// fields are the data fields of a page whose truth says something.
type fields map[string]finding.Condition

func newSide(p dataset.Platform) *side {
	c := catalog.New(p)
	return &side{catalog: c, templates: markup.NewReader(c), features: make(map[string]*Feature), fields: make(map[string]fields)}
}

// use judges a mention and keeps it.
func (s *side) use(from source, m finding.Mention) {
	f := s.feature(m.Path)
	state, guard := s.catalog.Judge(f.Path, m.Guards)
	f.Counts.add(state)
	s.counts.add(state)
	if s.held++; s.held > maxHeld {
		return
	}
	u := finding.Use{File: from.name, Length: from.width(m.Offset, m.Length), State: state, Guard: from.guard(guard)}
	u.Line, u.Column = from.at(m.Offset)
	if s.text < maxText {
		u.Text = from.excerpt(m.Offset)
		s.text += len(u.Text)
	}
	f.Uses = append(f.Uses, u)
}

func (c *Counts) add(state finding.State) {
	c.Uses++
	switch state {
	case finding.Guarded:
		c.Guarded++
	case finding.Insufficient:
		c.Insufficient++
	}
}

// guard copies a guard with its place, so that nothing holds on to the source.
// One that has a file has its place.
func (s source) guard(g *finding.Guard) *finding.Guard {
	if g == nil {
		return nil
	}
	placed := *g
	placed.Path, placed.Version = strings.Clone(g.Path), strings.Clone(g.Version)
	if g.File == "" {
		placed.Line, placed.Column = s.at(g.Offset)
	}
	return &placed
}

// problem keeps a problem with its place.
func (s *side) problem(from source, p finding.Problem) {
	p.File, p.Text = from.name, from.excerpt(p.Offset)
	p.Length = from.width(p.Offset, p.Length)
	p.Line, p.Column = from.at(p.Offset)
	s.problems = append(s.problems, p)
}

// feature finds a path's entry, or makes it. The path may be a piece of the
// source, which must not be held.
func (s *side) feature(path string) *Feature {
	if f, ok := s.features[path]; ok {
		return f
	}
	path = strings.Clone(path)
	limits := s.catalog.Limits(path)
	f := &Feature{
		Path: path, Kind: string(s.catalog.Kind(path)), Since: sinceOf(limits), Client: limits.Fact.Client,
		Deprecated: limits.Fact.Deprecated, Removed: limits.Fact.Removed,
	}
	s.features[path] = f
	return f
}

// sinceOf is empty where no line has a minimum.
func sinceOf(limits catalog.Limits) []Since {
	list, known := []Since{}, false
	for _, l := range limits.Lines {
		since := Since{Line: l.Line, Version: l.Since.Version.String(), Basis: string(l.Basis), From: l.Since.From, Never: l.Never}
		known = known || since.Version != ""
		switch {
		case l.Never:
			since.Version = ""
		case since.Version == "":
			since.Basis = string(compat.BasisNone)
		}
		list = append(list, since)
	}
	if !known {
		return []Since{}
	}
	return list
}

// sorted gives features by path, uses and problems by place.
func (s *side) sorted() ([]Feature, []Problem) {
	list := make([]Feature, 0, len(s.features))
	for _, f := range s.features {
		slices.SortStableFunc(f.Uses, func(a, b finding.Use) int {
			return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
		})
		list = append(list, *f)
	}
	slices.SortFunc(list, func(a, b Feature) int { return cmp.Compare(a.Path, b.Path) })
	problems := append([]Problem{}, s.problems...)
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return list, problems
}
