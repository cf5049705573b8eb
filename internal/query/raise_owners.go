package query

import (
	"cmp"

	"minicompat/internal/dataset"
	"minicompat/internal/feature"
	"minicompat/internal/sorting"
)

// What a raise gains, by the API, class or component that has it.

// owner is the first segment of paths, with what is gained of it.
type owner struct {
	path  string
	kind  dataset.Kind
	isNew bool
	gains []gain // by release
}

// gainOwners counts all owners and describes a page of them.
func (a *RaiseAnswer) gainOwners(page gainedPage, all gains) {
	owners := all.owners()
	wanted := owners[:0:0]
	for _, o := range owners {
		if (page.kind == "" || o.kind == page.kind) && (page.owner == "" || o.path == page.owner) {
			wanted = append(wanted, o)
		}
	}
	a.OwnerKinds = countOwners(owners)
	for _, o := range part(wanted, page.offset) {
		a.Owners = append(a.Owners, GainedOwner{o.path, string(o.kind), o.isNew, len(o.gains), o.gains[0].row(all.platform)})
	}
}

// owners are new ones first, in order of release, then the others by name.
func (g gains) owners() []*owner {
	var list []*owner
	byPath := make(map[string]*owner)
	for _, one := range g.list {
		root := feature.Root(one.feature.Path)
		o := byPath[root]
		if o == nil {
			o = &owner{path: root}
			byPath[root], list = o, append(list, o)
		}
		o.gains = append(o.gains, one)
	}
	var fresh, known []*owner
	for _, o := range list {
		g.judge(o)
		if o.isNew {
			fresh = append(fresh, o)
		} else {
			known = append(known, o)
		}
	}
	sorting.Sort(known, func(a, b *owner) int { return cmp.Compare(a.path, b.path) })
	return append(fresh, known...)
}

// judge says what an owner is and whether it is new: first there after the
// minimum now, as stated or as its ancestors say (a class comes with the API
// that creates its objects). One that no source lists is a class: only members
// are stated of it, and those say nothing of itself.
func (g gains) judge(o *owner) {
	f, ok := dataset.Lookup(g.platform, o.path)
	if !ok {
		o.kind = dataset.KindClass
		return
	}
	o.kind = f.Kind
	o.isNew = g.from.Less(g.root(o.path))
}

func countOwners(list []*owner) []OwnerCount {
	counts := make(map[dataset.Kind]*OwnerCount)
	for _, o := range list {
		c := counts[o.kind]
		if c == nil {
			c = &OwnerCount{Kind: string(o.kind)}
			counts[o.kind] = c
		}
		c.Owners++
		c.Count += len(o.gains)
		if o.isNew {
			c.New++
		}
	}
	var counted []OwnerCount
	for _, k := range dataset.Kinds() {
		if c := counts[k]; c != nil {
			counted = append(counted, *c)
		}
	}
	return counted
}
