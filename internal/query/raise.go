package query

import (
	"cmp"
	"slices"
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

const maxGained = 200

// Raise answers what moving the minimum from one version to another loses in
// users and gains in features. Features count where a source states for the
// path itself a release above from and up to to; gained=false leaves them out.
// kind lists those of one kind alone, and offset those from the n-th on; the
// counts by kind stay those of all.
func Raise(p Params) (RaiseAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return RaiseAnswer{}, problem
	}
	from, problem := p.version("from")
	if problem != nil {
		return RaiseAnswer{}, problem
	}
	to, problem := p.version("to")
	if problem != nil {
		return RaiseAnswer{}, problem
	}
	listed, problem := p.oneOf("gained", "true", "false")
	if problem != nil {
		return RaiseAnswer{}, problem
	}
	page, problem := p.gainedPage()
	if problem != nil {
		return RaiseAnswer{}, problem
	}
	table, problem := p.table(platform, to)
	if problem != nil {
		return RaiseAnswer{}, problem
	}
	raise := table.distribution.Raise(from, cut(platform, to))
	answer := RaiseAnswer{
		Platform: string(platform), From: p.get("from"), To: p.get("to"),
		Lost: share(raise.Lost), Versions: []Lost{}, Gained: []FeatureRow{},
		Snapshot: table.ref, Warnings: warnings(raise.Warnings),
	}
	for _, l := range raise.Versions {
		answer.Versions = append(answer.Versions, Lost{l.Bucket.Version, l.Share.Printed, l.Bucket.Share, l.Certain})
	}
	if listed == "true" {
		answer.gain(platform, page, gainedBetween(platform, from, to))
	}
	return answer, nil
}

// gain is a feature with the release that brought it.
type gain struct {
	since   version.Version
	feature dataset.Feature
}

// gainedPage is which of the features that are gained an answer lists.
type gainedPage struct {
	kind   dataset.Kind // "" for all
	offset int
}

func (p Params) gainedPage() (g gainedPage, problem *Problem) {
	kind, problem := p.oneOf("kind", append([]string{""}, Kinds()...)...)
	if problem != nil {
		return g, problem
	}
	g.kind = dataset.Kind(kind)
	g.offset, problem = p.number("offset", numberBounds{0, 100_000, 0})
	return g, problem
}

// gain describes maxGained of a list and counts all of it.
func (a *RaiseAnswer) gain(p dataset.Platform, page gainedPage, list []gain) {
	a.Total = len(list)
	counts := make(map[dataset.Kind]int)
	wanted := list[:0:0]
	for _, g := range list {
		counts[g.feature.Kind]++
		if page.kind == "" || g.feature.Kind == page.kind {
			wanted = append(wanted, g)
		}
	}
	for _, k := range dataset.Kinds() {
		if counts[k] > 0 {
			a.Kinds = append(a.Kinds, KindCount{string(k), counts[k]})
		}
	}
	wanted = wanted[min(page.offset, len(wanted)):]
	for _, g := range wanted[:min(len(wanted), maxGained)] {
		row := listRow(p, g.feature)
		row.Since, row.Basis = g.since.String(), string(compat.BasisStated)
		a.Gained = append(a.Gained, row)
	}
}

// gainedBetween lists what came after from and up to to, by release.
func gainedBetween(p dataset.Platform, from, to version.Version) []gain {
	var list []gain
	for f := range dataset.Features(p) {
		since := statedOn(f.Since, p.LineOf(to.Component(0)))
		if since.IsZero() || f.Internal || !from.Less(since) || to.Less(since) {
			continue
		}
		list = append(list, gain{since, f})
	}
	slices.SortStableFunc(list, func(a, b gain) int {
		return cmp.Or(version.Compare(a.since, b.since), strings.Compare(a.feature.Path, b.feature.Path))
	})
	return list
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
