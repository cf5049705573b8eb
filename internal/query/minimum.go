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
	answer := MinimumAnswer{
		Platform: string(platform), Wanted: wanted, Versions: []Reached{},
		Certain: reachedPointer(platform, choice.Certain), Printed: reachedPointer(platform, choice.Printed),
		Sum: all.Sum, Unlisted: all.Unlisted, Snapshot: table.ref, Warnings: warnings(all.Warnings),
	}
	for _, c := range table.distribution.Table() {
		answer.Versions = append(answer.Versions, reached(platform, c))
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

func reached(p dataset.Platform, c impact.Candidate) Reached {
	name := c.Version.String()
	r := Reached{
		Version: name, Released: releaseDate(p, c.Version), Share: c.Share.Printed, Printed: c.Bucket.Share,
		Coverage: share(c.Coverage),
	}
	if c.Bucket.Version != name {
		r.Label = c.Bucket.Version
	}
	return r
}

func reachedPointer(p dataset.Platform, c *impact.Candidate) *Reached {
	if c == nil {
		return nil
	}
	r := reached(p, *c)
	return &r
}
