package query

import (
	"iter"
	"slices"
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/sorting"
	"minicompat/internal/version"
)

// overRange judges the path at every known version in a range.
func (a *CanIUseAnswer) overRange(fact compat.Fact, at moment) {
	known, basis := knownVersions(fact.Platform)
	known = slices.DeleteFunc(known, func(v version.Version) bool { return !at.span.Contains(v) })
	tally := fact.Over(known, at.client)
	verdict := tally.Verdict()
	if verdict.Support == compat.Unknown && verdict.Reason == "" {
		verdict.Reason = fact.At(known[0], at.client).Reason
	}
	a.Support, a.Reason = string(verdict.Support), string(verdict.Reason)
	a.Range = &InRange{
		Tested: len(known), Basis: basis,
		Supported: tally.Supported, Unsupported: tally.Unsupported, Unknown: tally.Unknown,
		First: tally.First.String(),
	}
	if len(known) > 0 {
		a.Range.Lowest, a.Range.Highest = known[0].String(), known[len(known)-1].String()
	}
}

// knownVersions are a platform's releases or, where no list is published, the
// versions that its facts and snapshots name; ascending.
func knownVersions(p dataset.Platform) (list []version.Version, basis string) {
	for r := range dataset.Releases(p) {
		if v, err := version.Parse(r.Version); err == nil {
			list = append(list, v)
		}
	}
	if len(list) > 0 {
		return list, "releases"
	}
	for name := range namedVersions(p) {
		if v, err := version.Parse(name); err == nil {
			list = append(list, v)
		}
	}
	sorting.Sort(list, version.Compare)
	return slices.CompactFunc(list, func(a, b version.Version) bool {
		return version.Compare(a, b) == 0
	}), "named"
}

func namedVersions(p dataset.Platform) iter.Seq[string] {
	return func(yield func(string) bool) {
		for f := range dataset.Features(p) {
			for name := range strings.SplitSeq(f.Since, "|") {
				if name != "" && !yield(strings.TrimPrefix(name, "<=")) {
					return
				}
			}
		}
		for _, info := range dataset.Snapshots(p) {
			for _, segment := range info.Segments {
				s, _ := dataset.FindSnapshot(p, info.AsOf, info.Line, segment)
				for b := range s.Buckets() {
					if !yield(strings.TrimPrefix(b.Version, ">=")) {
						return
					}
				}
			}
		}
	}
}
