package query

import (
	"iter"
	"slices"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// Adoption answers how the coverage of a version grew over the published
// tables of one segment, when it reached thresholds, how long past minor
// releases took, and when it should reach the thresholds that are left.
func Adoption(p Params) (AdoptionAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return AdoptionAnswer{}, problem
	}
	v, problem := p.version("version")
	if problem != nil {
		return AdoptionAnswer{}, problem
	}
	newest, problem := p.table(platform, v)
	if problem != nil {
		return AdoptionAnswer{}, problem
	}
	points, err := impact.Over(tablesLike(newest.snapshot), cut(platform, v))
	if err != nil {
		return AdoptionAnswer{}, tableProblem(err)
	}
	slices.Reverse(points)
	answer := AdoptionAnswer{
		Platform: string(platform), Version: p.get("version"), Released: releaseDate(platform, v),
		Line: newest.ref.Line, Segment: newest.ref.Segment, Points: []AdoptionPoint{},
	}
	for _, point := range points {
		answer.Points = append(answer.Points, AdoptionPoint{point.AsOf, share(point.Coverage)})
	}
	answer.Release, answer.Reached = milestones(platform, v)
	answer.Typical = typical(platform)
	answer.RecordEnd, answer.Forecast = forecasts(platform, v)
	return answer, nil
}

// tablesLike yields the tables of the same segment and line, newest first.
func tablesLike(s dataset.Snapshot) iter.Seq[dataset.Snapshot] {
	return func(yield func(dataset.Snapshot) bool) {
		for _, info := range dataset.Snapshots(s.Platform) {
			if info.Line != s.Line {
				continue
			}
			table, ok := dataset.FindSnapshot(s.Platform, info.AsOf, s.Line, s.Segment)
			if ok && !yield(table) {
				return
			}
		}
	}
}

func milestones(p dataset.Platform, v version.Version) (release string, reached []Threshold) {
	release, list := impact.Milestones(dataset.Adoptions(p), v)
	for _, m := range list {
		reached = append(reached, Threshold{m.Threshold, m.LastBelow, m.FirstOver})
	}
	return release, reached
}

func typical(p dataset.Platform) []Typical {
	var list []Typical
	for _, t := range impact.TypicalDays(dataset.Adoptions(p)) {
		list = append(list, Typical{t.Threshold, t.Releases, t.All, t.Median, t.Least, t.Most})
	}
	return list
}

// forecasts are none for a release that the record does not have.
func forecasts(p dataset.Platform, v version.Version) (recordEnd string, list []Forecast) {
	history := impact.ReadHistory(dataset.Adoptions(p))
	for _, f := range history.Forecasts(v) {
		list = append(list, Forecast{f.Threshold, string(f.Reason), f.Start, f.From, f.To, f.Releases, f.Of, f.Waiting})
	}
	return history.End(), list
}
