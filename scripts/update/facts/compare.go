package facts

import (
	"maps"
	"slices"
)

// Change is what is different from one state to another.
type Change struct {
	From, To string // versions of the data
	Sources  []Moved
	Of       []PlatformChange
	// Disagree are the paths whose override the declarations now contradict,
	// with a row for contested.tsv; Settled are those that agree again.
	Disagree, Settled []Moved
	// Stale are contested paths whose claim by the declarations is no longer
	// what these state: Old is the row, New what they state.
	Stale []Moved
}

// Moved is something that was Old and is New; "" is not there.
type Moved struct{ Name, Old, New string }

// PlatformChange is what is different on one platform.
type PlatformChange struct {
	Platform                         string
	Added, Removed                   []Moved // paths, with their first release
	Since, Client, Deprecated, Gone  []Moved // of paths that stay: versions
	Contested                        []Moved
	SnapshotsAdded, SnapshotsRemoved []string
	ReleasesAdded, ReleasesRemoved   []string
	ClientsBefore, ClientsAfter      int
}

// Empty reports whether nothing is different: what answers rest on, and what
// sources behind it claim.
func (c Change) Empty() bool {
	return c.From == c.To && len(c.Disagree)+len(c.Settled)+len(c.Stale) == 0
}

// Compare compares two states.
func Compare(before, after State) Change {
	c := Change{From: before.Version, To: after.Version}
	c.Sources = moved(texts(before.Sources), texts(after.Sources))
	for _, name := range []string{"wechat", "alipay", "xiaohongshu"} {
		c.Of = append(c.Of, comparePlatform(name, before.Platforms[name], after.Platforms[name]))
	}
	for _, m := range moved(before.Disagree, after.Disagree) {
		switch {
		case m.New == "":
			c.Settled = append(c.Settled, m)
		case after.Platforms["wechat"].Contested[m.Name] == "":
			c.Disagree = append(c.Disagree, m)
		}
	}
	c.Stale = stale(before, after)
	return c
}

func texts(sources map[string]Source) map[string]string {
	found := make(map[string]string)
	for key, s := range sources {
		found[key] = s.Accessed
		if s.AsOf != s.Accessed {
			found[key] += " of " + s.AsOf
		}
	}
	return found
}

func comparePlatform(name string, before, after Platform) PlatformChange {
	c := PlatformChange{Platform: name, ClientsBefore: before.Clients, ClientsAfter: after.Clients}
	for _, path := range names(before.Features, after.Features) {
		old, was := before.Features[path]
		now, is := after.Features[path]
		switch {
		case !was:
			c.Added = append(c.Added, Moved{path, "", now.Since})
		case !is:
			c.Removed = append(c.Removed, Moved{path, old.Since, ""})
		default:
			c.stays(path, old, now)
		}
	}
	c.Contested = moved(before.Contested, after.Contested)
	c.SnapshotsAdded, c.SnapshotsRemoved = added(before.Snapshots, after.Snapshots)
	c.ReleasesAdded, c.ReleasesRemoved = added(before.Releases, after.Releases)
	return c
}

func (c *PlatformChange) stays(path string, old, now Feature) {
	for _, f := range []struct {
		to       *[]Moved
		old, now string
	}{{&c.Since, old.Since, now.Since}, {&c.Client, old.Client, now.Client}, {&c.Deprecated, old.Deprecated, now.Deprecated}, {&c.Gone, old.Removed, now.Removed}} {
		if f.old != f.now {
			*f.to = append(*f.to, Moved{path, f.old, f.now})
		}
	}
}

// moved lists what is different between two maps, by name.
func moved(before, after map[string]string) []Moved {
	var list []Moved
	for _, name := range names(before, after) {
		if before[name] != after[name] {
			list = append(list, Moved{name, before[name], after[name]})
		}
	}
	return list
}

func names[V any](a, b map[string]V) []string {
	all := maps.Clone(a)
	if all == nil {
		all = make(map[string]V)
	}
	maps.Copy(all, b)
	return slices.Sorted(maps.Keys(all))
}

func added(before, after []string) (more, fewer []string) {
	for _, x := range after {
		if !slices.Contains(before, x) {
			more = append(more, x)
		}
	}
	for _, x := range before {
		if !slices.Contains(after, x) {
			fewer = append(fewer, x)
		}
	}
	return more, fewer
}
