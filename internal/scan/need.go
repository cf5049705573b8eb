package scan

import (
	"slices"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/scan/finding"
	"minicompat/internal/version"
)

// open is how many uses nothing covers.
func (c Counts) open() int { return c.Uses - c.Guarded }

// needs takes the highest since of the uses that nothing covers, line by line.
func needs(p dataset.Platform, features []Feature) []Need {
	names := p.Lines()
	if names == nil {
		names = []string{""}
	}
	var list []Need
	for i, name := range names {
		list = append(list, needOn(name, i, features))
	}
	return list
}

func needOn(line string, index int, features []Feature) Need {
	need := Need{Line: line, ForcedBy: []string{}}
	var highest version.Version
	for _, f := range features {
		if f.Counts.open() == 0 || index >= len(f.Since) {
			continue
		}
		since := f.Since[index]
		v, _ := version.Parse(since.Version)
		switch {
		case since.Never && !need.Never:
			need, highest = Need{Line: line, Never: true}, version.Version{}
		case since.Never:
		case need.Never || v.IsZero() || v.Less(highest):
			continue
		case highest.Less(v):
			need, highest = Need{Line: line, Minimum: since.Version, AtMost: true}, v
		}
		need.ForcedBy = append(need.ForcedBy, f.Path)
		need.AtLeast = need.AtLeast || since.Basis == string(compat.BasisInherited)
		need.AtMost = need.AtMost && since.Basis == string(compat.BasisObserved)
	}
	return need
}

// Above gives the features that a base library at the minimum lacks, or may
// lack, with those of their uses that nothing covers: what must be guarded, or
// what keeps the minimum from being lower. It asks about one line, or, with "",
// about every line that the minimum lets in. Features whose minimum is unknown
// are not among them.
func (r Result) Above(line string, minimum version.Version) []Feature {
	var list []Feature
	for _, f := range r.Features {
		if f.Counts.open() == 0 || !f.above(r.letsIn(line, minimum), minimum) {
			continue
		}
		f.Uses = slices.DeleteFunc(slices.Clone(f.Uses), func(u finding.Use) bool { return u.State == finding.Guarded })
		list = append(list, f)
	}
	return list
}

// letsIn says which lines a question is about: those from the minimum's own on.
func (r Result) letsIn(line string, minimum version.Version) func(string) bool {
	if line != "" {
		return func(name string) bool { return name == line }
	}
	p := dataset.Platform(r.Platform)
	own := p.LineOf(minimum.Component(0))
	newer := p.Lines() // newest first
	if i := slices.Index(newer, own); i >= 0 {
		newer = newer[:i+1]
	}
	return func(name string) bool { return name == "" || slices.Contains(newer, name) }
}

func (f Feature) above(asked func(string) bool, minimum version.Version) bool {
	return slices.ContainsFunc(f.Since, func(s Since) bool {
		if !asked(s.Line) {
			return false
		}
		v, err := version.Parse(s.Version)
		return s.Never || err == nil && minimum.Less(v)
	})
}

// Unknown gives the features without a minimum on any line that some use needs.
func (r Result) Unknown() []Feature {
	var list []Feature
	for _, f := range r.Features {
		if len(f.Since) == 0 && f.Counts.open() > 0 {
			list = append(list, f)
		}
	}
	return list
}
