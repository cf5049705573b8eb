package compat

import (
	"slices"
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/feature"
	"minicompat/internal/version"
)

// Find collects what holds for a path on a platform.
func Find(p dataset.Platform, path string) Fact {
	fact := Fact{Platform: p, Path: path}
	var buffer [8]dataset.Feature
	known := stated(p, path, buffer[:0])
	if len(known) == 0 || known[0].Path != path {
		fact.Lines = []LineFact{{}}
		return fact
	}
	fact.Known, fact.Feature, fact.Root = true, known[0], known[len(known)-1]
	for _, f := range known {
		fact.take(f)
	}
	names := p.Lines()
	if names == nil {
		names = []string{""}
	}
	fact.Lines = make([]LineFact, len(names))
	for i, name := range names {
		fact.Lines[i] = walk{platform: p, line: name}.inForce(known)
	}
	return fact
}

// stated appends the path and its ancestors as far as the data knows them,
// nearest first.
func stated(p dataset.Platform, path string, to []dataset.Feature) []dataset.Feature {
	for ancestor := range feature.Lineage(path) {
		if f, ok := dataset.Lookup(p, ancestor); ok {
			to = append(to, f)
		}
	}
	return to
}

// take adds what does not depend on the line from the path or an ancestor.
func (f *Fact) take(a dataset.Feature) {
	if later(a.Client, f.Client) {
		f.Client, f.ClientFrom = a.Client, a.Path
	}
	f.Deprecated = earliest(f.Deprecated, a.Deprecated)
	f.Removed = earliest(f.Removed, a.Removed)
	if a.Contested && a.Since == "" {
		f.takeAbsence(a)
	}
}

func (f *Fact) takeAbsence(a dataset.Feature) {
	for _, claim := range dataset.Claims(f.Platform, a.Path) {
		v, err := version.Parse(claim.Version)
		if err == nil && claim.Op == ">" && f.AbsentUntil.Less(v) {
			f.AbsentUntil = v
		}
	}
}

// later reports whether version a is stated and above b; "" is below all.
func later(a, b string) bool {
	if a == "" { // as most
		return false
	}
	va, err := version.Parse(a)
	if err != nil || b == "" {
		return err == nil
	}
	vb, _ := version.Parse(b)
	return vb.Less(va)
}

// earliest keeps the lower of two optional versions; an undated one yields to
// a dated one.
func earliest(a, b string) string {
	if a == "" || a == dataset.DeprecatedUndated && b != "" || later(a, b) && later(b, "") {
		return b
	}
	return a
}

// walk goes up from a path on one line. visited holds the classes on the way,
// since classes may create each other.
type walk struct {
	platform dataset.Platform
	line     string
	visited  []string
}

// inForce takes what stated gives.
func (w walk) inForce(known []dataset.Feature) LineFact {
	fact := LineFact{Line: w.line}
	for _, f := range known {
		fact.add(f.Path, f.Since)
	}
	if root := known[len(known)-1]; root.Kind == dataset.KindClass {
		fact.merge(w.created(root.Path))
	}
	return fact
}

// created is the earliest of what is in force on the creators of a class, or
// nothing where one of them has no known minimum: it might be the earliest.
func (w walk) created(class string) LineFact {
	w.visited = append(w.visited[:len(w.visited):len(w.visited)], class)
	var first LineFact
	for _, creator := range dataset.Creators(w.platform, class) {
		if w.visits(feature.Root(creator)) {
			continue // makes one from one: some other creator made the first
		}
		known := stated(w.platform, creator, nil)
		if known == nil {
			return LineFact{}
		}
		fact := w.inForce(known)
		since := fact.Since().Version
		if since.IsZero() {
			return LineFact{}
		}
		if first.Since().Version.IsZero() || since.Less(first.Since().Version) {
			first = fact
		}
	}
	return first
}

func (w walk) visits(class string) bool { return slices.Contains(w.visited, class) }

// merge takes the later statements of two facts.
func (l *LineFact) merge(other LineFact) {
	if l.Stated.Version.Less(other.Stated.Version) {
		l.Stated = other.Stated
	}
	if l.Seen.Version.Less(other.Seen.Version) {
		l.Seen = other.Seen
	}
}

// add reads the since of one path: "2.7.0", "<=2.8.2" or "1.24.10|2.4.10".
func (l *LineFact) add(path, since string) {
	if since == "" {
		return
	}
	first, second, both := strings.Cut(since, "|")
	if both && l.Line == "2.x" {
		first = second
	}
	seen, observed := strings.CutPrefix(first, "<=")
	v, err := version.Parse(seen)
	switch {
	case err != nil: // nothing stated
	case observed:
		l.merge(LineFact{Seen: Statement{v, path}})
	default:
		l.merge(LineFact{Stated: Statement{v, path}})
	}
}
