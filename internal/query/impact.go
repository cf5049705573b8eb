package query

import (
	"strconv"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

const maxFeatures = 100

// Impact answers whom a minimum loses, where the minimum is given or is what
// one or more features need. A feature whose minimum is not known is listed
// with the reason; where none is known the answer has no figures.
func Impact(p Params) (ImpactAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return ImpactAnswer{}, problem
	}
	need, problem := p.requirement(platform)
	if problem != nil {
		return ImpactAnswer{}, problem
	}
	table, problem := p.table(platform, need.minimum)
	if problem != nil {
		return ImpactAnswer{}, problem
	}
	answer := ImpactAnswer{
		Platform: string(platform), Features: need.features, Forcing: need.forcing,
		Snapshot: table.ref, Below: below(platform, need.minimum),
	}
	result := table.distribution.Of(cut(platform, need.minimum))
	answer.Sum, answer.Unlisted = result.Sum, result.Unlisted
	answer.Warnings = warnings(result.Warnings)
	if need.minimum.IsZero() {
		return answer, nil
	}
	answer.Minimum = need.minimum.String()
	answer.Affected, answer.Coverage = sharePointer(result.Affected), sharePointer(result.Coverage)
	answer.AtLeast, answer.AtMost = need.atLeast, need.atMost
	return answer, nil
}

// requirement is a minimum and where it comes from.
type requirement struct {
	minimum         version.Version
	features        []Needed
	forcing         string
	atLeast, atMost bool
}

// requirement reads either minimum or feature, of which there may be several.
func (p Params) requirement(platform dataset.Platform) (requirement, *Problem) {
	given := p["feature"]
	switch {
	case p.get("minimum") != "" && len(given) > 0:
		problem := newProblem(CodeInvalidParameter, "feature", "give either minimum or feature, not both")
		return requirement{}, problem
	case len(given) > maxFeatures:
		problem := newProblem(CodeInvalidParameter, "feature", "more than "+strconv.Itoa(maxFeatures)+" features")
		return requirement{}, problem
	case len(given) == 0:
		v, problem := p.version("minimum")
		return requirement{minimum: v}, problem
	}
	line, problem := p.oneOf("line", append([]string{""}, platform.Lines()...)...)
	if problem != nil {
		return requirement{}, problem
	}
	var need requirement
	for _, text := range given {
		path, problem := normalise(text)
		if problem != nil {
			return requirement{}, problem
		}
		need.add(platform, path, line)
	}
	return need, nil
}

// add raises the minimum to what a path needs on a line ("" for the newest).
func (r *requirement) add(platform dataset.Platform, asked, line string) {
	path, known := compat.Resolve(platform, asked)
	fact := compat.Find(platform, path)
	on := lineFact(fact, line)
	since := on.Since()
	basis := fact.Basis(on)
	needed := Needed{
		Feature: path, Since: since.Version.String(), Client: fact.Client,
		Basis: string(basis), From: since.From,
	}
	switch {
	case !known:
		needed.Reason = string(compat.ReasonNotFound)
	case since.Version.IsZero() && fact.Client != "":
		needed.Reason = string(compat.ReasonClientNeeded)
	case since.Version.IsZero():
		needed.Reason = string(compat.ReasonNoMinimum)
	}
	r.features = append(r.features, needed)
	// What is not known may need more than what is, and so may what is inherited.
	r.atLeast = r.atLeast || needed.Reason != "" || basis == compat.BasisInherited || fact.Client != ""
	if r.minimum.Less(since.Version) {
		r.minimum, r.forcing = since.Version, path
		r.atMost = basis == compat.BasisObserved
	}
}

func lineFact(fact compat.Fact, line string) compat.LineFact {
	for _, l := range fact.Lines {
		if l.Line == line {
			return l
		}
	}
	return fact.Lines[0]
}
