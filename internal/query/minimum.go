package query

import (
	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

const exampleCoverage = "99"

// Minimum answers which minimum keeps a share of users (coverage in percent),
// and what every version in the table would keep.
func Minimum(p Params) (MinimumAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return MinimumAnswer{}, problem
	}
	wanted, problem := p.coverage()
	if problem != nil {
		return MinimumAnswer{}, problem
	}
	table, problem := p.table(platform, version.Version{})
	if problem != nil {
		return MinimumAnswer{}, problem
	}
	all := table.distribution.Of(impact.Cut{})
	choice := table.distribution.Minimum(wanted)
	dates := releaseDates(platform)
	answer := MinimumAnswer{
		Platform: string(platform), Wanted: wanted, Versions: []Reached{},
		Certain: dates.reachedPointer(choice.Certain), Printed: dates.reachedPointer(choice.Printed),
		Sum: all.Sum, Unlisted: all.Unlisted, Snapshot: table.ref, Warnings: warnings(all.Warnings),
	}
	for _, c := range table.distribution.Table() {
		answer.Versions = append(answer.Versions, dates.reached(c))
	}
	return answer, nil
}

// coverage reads the wanted coverage in percent, over 0 and up to 100.
func (p Params) coverage() (impact.Percent, *Problem) {
	given := p.get("coverage")
	if given == "" {
		return 0, missing("coverage", exampleCoverage)
	}
	wanted, err := impact.ParsePercent(given)
	if err != nil || wanted <= 0 || wanted > impact.Whole {
		problem := newProblem(CodeInvalidParameter, "coverage",
			"coverage cannot be "+quote(given)+"; it is a percentage over 0 and up to 100")
		problem.Given, problem.Example = version.Excerpt(given), exampleCoverage
		return 0, problem
	}
	return wanted, nil
}

// dated are the dates of a platform's releases, ascending by version.
type dated []dataset.Release

func releaseDates(p dataset.Platform) dated {
	var list dated
	for r := range dataset.Releases(p) {
		list = append(list, r)
	}
	return list
}

func (d dated) of(v string) string {
	for _, r := range d {
		if r.Version == v {
			return r.Date
		}
	}
	return ""
}

func (d dated) reached(c impact.Candidate) Reached {
	name := c.Version.String()
	r := Reached{
		Version: name, Released: d.of(name), Share: c.Share.Printed, Printed: c.Bucket.Share,
		Coverage: share(c.Coverage),
	}
	if c.Bucket.Version != name {
		r.Label = c.Bucket.Version
	}
	return r
}

func (d dated) reachedPointer(c *impact.Candidate) *Reached {
	if c == nil {
		return nil
	}
	r := d.reached(*c)
	return &r
}
