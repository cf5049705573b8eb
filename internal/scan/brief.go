package scan

import (
	"slices"

	"minicompat/internal/scan/finding"
)

// Brief is the result with at most so many uses of each feature, those that
// nothing covers first. Counts stay whole.
func (r Result) Brief(uses int) Result {
	r.Features = slices.Clone(r.Features)
	for i := range r.Features {
		r.Features[i].Uses = firstUses(r.Features[i].Uses, 0, uses)
	}
	return r
}

// UsesOf gives limit uses of a path from offset on, in the order of Brief, so
// that more can be asked for. A path without uses has none.
func (r Result) UsesOf(path string, offset, limit int) []finding.Use {
	i := slices.IndexFunc(r.Features, func(f Feature) bool { return f.Path == path })
	if i < 0 {
		return []finding.Use{}
	}
	return firstUses(r.Features[i].Uses, offset, limit)
}

func firstUses(uses []finding.Use, offset, limit int) []finding.Use {
	kept := []finding.Use{}
	for _, guarded := range []bool{false, true} {
		for _, u := range uses {
			if (u.State == finding.Guarded) != guarded {
				continue
			}
			if offset--; offset >= 0 {
				continue
			}
			if len(kept) >= limit {
				return kept
			}
			kept = append(kept, u)
		}
	}
	return kept
}
