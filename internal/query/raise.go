package query

import (
	"minicompat/internal/dataset"
	"minicompat/internal/feature"
)

const maxGained = 200

// Raise answers what moving the minimum from one version to another loses in
// users and gains in features. Features count where a source states a release
// for the path itself, and they come above from and up to to: not before what
// they belong to. gained=false leaves them out.
// kind lists those of one kind alone, owner those of one API, class or component
// (the first segment of their paths), and offset those from the n-th on; the
// counts by kind stay those of all. by=owner lists the owners instead: kind is
// then theirs.
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
		answer.gain(page, gainedBetween(platform, from, to))
	}
	return answer, nil
}

// gainedPage is which of the features that are gained, or of their owners, an
// answer lists.
type gainedPage struct {
	byOwner bool
	kind    dataset.Kind // "" for all
	owner   string       // "" for all
	offset  int
}

func (g gainedPage) has(f dataset.Feature) bool {
	return (g.kind == "" || f.Kind == g.kind) && (g.owner == "" || feature.Root(f.Path) == g.owner)
}

func (p Params) gainedPage() (g gainedPage, problem *Problem) {
	kind, problem := p.oneOf("kind", append([]string{""}, Kinds()...)...)
	if problem != nil {
		return g, problem
	}
	by, problem := p.oneOf("by", "", "owner")
	if problem != nil {
		return g, problem
	}
	g.kind, g.byOwner = dataset.Kind(kind), by == "owner"
	if g.owner, problem = p.text("owner"); problem != nil {
		return g, problem
	}
	g.offset, problem = p.number("offset", numberBounds{0, 100_000, 0})
	return g, problem
}

// gain counts all that is gained, and describes a page of it.
func (a *RaiseAnswer) gain(page gainedPage, all gains) {
	a.Total = len(all.list)
	counts := make(map[dataset.Kind]int)
	wanted := all.list[:0:0]
	for _, g := range all.list {
		counts[g.feature.Kind]++
		if page.has(g.feature) {
			wanted = append(wanted, g)
		}
	}
	for _, k := range dataset.Kinds() {
		if counts[k] > 0 {
			a.Kinds = append(a.Kinds, KindCount{string(k), counts[k]})
		}
	}
	if page.byOwner {
		a.gainOwners(page, all)
		return
	}
	for _, g := range part(wanted, page.offset) {
		a.Gained = append(a.Gained, g.row(all.platform))
	}
}

// part is a page of a list.
func part[T any](list []T, offset int) []T {
	list = list[min(offset, len(list)):]
	return list[:min(len(list), maxGained)]
}
