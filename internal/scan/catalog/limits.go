package catalog

import (
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/scan/finding"
	"minicompat/internal/version"
)

// Limits is since when a path is there.
type Limits struct {
	Fact compat.Fact
	// Lines are as compat.Fact has them, newest first.
	Lines []Limit
}

// Limit is the minimum of a path on one line of the base library.
type Limit struct {
	Line  string
	Since compat.Statement // no version when it is not known
	Basis compat.Basis
	Never bool
}

// Limits looks a path up. What was found stays for the scan.
func (c *Catalog) Limits(path string) Limits {
	if l, ok := c.limits.get(path); ok {
		return l
	}
	path = strings.Clone(path) // it may be a piece of a source, which must not stay
	l := Limits{Fact: compat.Find(c.Platform, path)}
	for _, line := range l.Fact.Lines {
		l.Lines = append(l.Lines, Limit{Line: line.Line, Since: line.Since(), Basis: l.Fact.Basis(line), Never: line.Never()})
	}
	c.limits.set(path, l)
	return l
}

// Judge says what the guards that hold at a mention are worth: covered by the
// outermost that covers it, else insufficient by the innermost that is meant as
// a guard, where the path has a minimum that it could miss.
func (c *Catalog) Judge(path string, guards []finding.Guard) (finding.State, *finding.Guard) {
	var innermost *finding.Guard
	for i := range guards {
		if c.Covers(guards[i], path) {
			return finding.Guarded, &guards[i]
		}
		if c.Meant(guards[i]) {
			innermost = &guards[i]
		}
	}
	if innermost == nil || !c.bounded(path) {
		return finding.None, nil
	}
	return finding.Insufficient, innermost
}

// Meant reports whether a condition that does not cover a use may have been
// written to do so. The truth of a result or of a property (if (res.confirm),
// if (audio.paused)) asks for its value and says nothing of other paths.
func (c *Catalog) Meant(g finding.Guard) bool {
	if g.Check != finding.Exists {
		return g.Path != "" || g.Version != ""
	}
	meant, ok := c.meant.get(g.Path)
	if !ok {
		meant = c.isCalled(g.Path)
		c.meant.set(g.Path, meant)
	}
	return meant
}

// isCalled reports whether a path is an API or a method, or holds some.
func (c *Catalog) isCalled(path string) bool {
	switch c.Kind(path) {
	case dataset.KindResult:
		return false
	case dataset.KindMember:
		for f := range dataset.Under(c.Platform, path+".") {
			return f.Kind == dataset.KindMethod
		}
		return false
	}
	return true
}

// Covers reports whether a path is there wherever a guard holds: the guard
// names it or one below it, or holds only from the path's minimum on, on every
// line that has the path.
func (c *Catalog) Covers(g finding.Guard, path string) bool {
	switch g.Check {
	case finding.CanIUse, finding.Exists:
		if g.Path == path || strings.HasPrefix(g.Path, path+".") {
			return true
		}
	case finding.Version:
	default:
		return false
	}
	covered := false
	for i, limit := range c.Limits(path).Lines {
		if limit.Never || limit.Since.Version.IsZero() {
			continue
		}
		bound, ok := c.bound(g, i)
		if !ok || bound.Less(limit.Since.Version) {
			return false
		}
		covered = true
	}
	return covered
}

// bound is the base library that a guard asks for on a line. A release that a
// path was merely seen in bounds nothing: it may be older.
func (c *Catalog) bound(g finding.Guard, line int) (version.Version, bool) {
	if g.Check == finding.Version {
		v, err := version.Parse(g.Version)
		return v, err == nil
	}
	lines := c.Limits(g.Path).Lines
	if line >= len(lines) || lines[line].Basis == compat.BasisObserved {
		return version.Version{}, false
	}
	v := lines[line].Since.Version
	return v, !v.IsZero()
}

func (c *Catalog) bounded(path string) bool {
	for _, limit := range c.Limits(path).Lines {
		if !limit.Since.Version.IsZero() {
			return true
		}
	}
	return false
}

// Kind is the kind of a path, or "" for one that no data knows.
func (c *Catalog) Kind(path string) dataset.Kind {
	kind, ok := c.kinds.get(path)
	if !ok {
		f, _ := dataset.Lookup(c.Platform, path)
		kind = f.Kind
		c.kinds.set(strings.Clone(path), kind)
	}
	return kind
}
