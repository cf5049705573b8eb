package query

import (
	"cmp"
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/feature"
	"minicompat/internal/sorting"
	"minicompat/internal/version"
)

// gain is a feature with the release that brought it.
type gain struct {
	since   version.Version
	own     bool // the release is that of its own statement, not of an ancestor's
	feature dataset.Feature
}

// row lists the feature with the release that brought it.
func (g gain) row(p dataset.Platform) FeatureRow {
	row := listRow(p, g.feature)
	row.Since, row.Basis = g.since.String(), string(compat.BasisInherited)
	if g.own {
		row.Basis = string(compat.BasisStated)
	}
	return row
}

// gains are all that a raise gains, by release.
type gains struct {
	*ancestry
	from version.Version
	list []gain
}

// gainedBetween lists what came after from and up to to, by release.
func gainedBetween(p dataset.Platform, from, to version.Version) gains {
	g := gains{newAncestry(p, to), from, nil}
	for f := range dataset.Features(p) { // ancestors come before what is below them
		own := g.take(f)
		if own.IsZero() || f.Internal || to.Less(own) {
			continue
		}
		since := g.inForce(f.Path)
		if from.Less(since) && !to.Less(since) {
			g.list = append(g.list, gain{since, version.Compare(since, own) == 0, f})
		}
	}
	sorting.Sort(g.list, func(a, b gain) int {
		return cmp.Or(version.Compare(a.since, b.since), strings.Compare(a.feature.Path, b.feature.Path))
	})
	return g
}

// ancestry knows what is stated for the paths that it has taken, on the line of
// a version. It is compat.Find for thousands of paths at once.
type ancestry struct {
	platform dataset.Platform
	to       version.Version
	stated   map[string]version.Version
	roots    map[string]version.Version // what is in force on first segments
}

func newAncestry(p dataset.Platform, to version.Version) *ancestry {
	return &ancestry{p, to, make(map[string]version.Version), make(map[string]version.Version)}
}

// take returns what a source states for the path itself.
func (a *ancestry) take(f dataset.Feature) version.Version {
	own := statedOn(f.Since, a.platform.LineOf(a.to.Component(0)))
	if !own.IsZero() {
		a.stated[f.Path] = own
	}
	return own
}

// inForce is the latest statement on a path and its ancestors.
func (a *ancestry) inForce(path string) version.Version {
	latest := a.root(feature.Root(path))
	for p := range feature.Lineage(path) {
		if own := a.stated[p]; latest.Less(own) {
			latest = own
		}
	}
	return latest
}

// root is what is in force on a first segment; for a class, with what creates
// its objects.
func (a *ancestry) root(path string) version.Version {
	v, ok := a.roots[path]
	if !ok {
		v = compat.Find(a.platform, path).Line(a.to).Stated.Version
		a.roots[path] = v
	}
	return v
}

// statedOn reads a stated since for a line; no version where it is merely an
// upper bound or absent.
func statedOn(since, line string) version.Version {
	first, second, both := strings.Cut(since, "|")
	if both && line == "2.x" {
		first = second
	}
	v, _ := version.Parse(first) // "" and "<=2.8.2" are no version
	return v
}
