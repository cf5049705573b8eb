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
	if l, ok := c.limits[path]; ok {
		return l
	}
	l := Limits{Fact: compat.Find(c.Platform, path)}
	for _, line := range l.Fact.Lines {
		l.Lines = append(l.Lines, Limit{Line: line.Line, Since: line.Since(), Basis: l.Fact.Basis(line), Never: line.Never()})
	}
	c.limits[path] = l
	return l
}

// Judge says what the guards that hold at a mention are worth: covered by the
// outermost that covers it, else insufficient by the innermost, where the path
// has a minimum that they could miss.
func (c *Catalog) Judge(path string, guards []finding.Guard) (finding.State, *finding.Guard) {
	for i := range guards {
		if c.Covers(guards[i], path) {
			return finding.Guarded, &guards[i]
		}
	}
	if len(guards) == 0 || !c.bounded(path) {
		return finding.None, nil
	}
	return finding.Insufficient, &guards[len(guards)-1]
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
	f, _ := dataset.Lookup(c.Platform, path)
	return f.Kind
}
