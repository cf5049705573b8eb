package query

import (
	"slices"
	"strconv"
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/feature"
	"minicompat/internal/version"
)

// Examples of right input, shown beside a field that was wrong.
const (
	exampleVersion = "2.10.0"
	exampleRange   = ">=2.9.0 <3"
	exampleFeature = "showToast.object.image"
)

func (p Params) platform() (dataset.Platform, *Problem) {
	given := p.get("platform")
	if given == "" {
		return "", missing("platform", string(dataset.WeChat))
	}
	platform, ok := dataset.ParsePlatform(given)
	if !ok {
		problem := newProblem(CodeInvalidPlatform, "platform", "there is no platform "+quote(given))
		problem.Given = version.Excerpt(given)
		for _, known := range dataset.Platforms() {
			problem.Available = append(problem.Available, string(known))
		}
		return "", problem
	}
	return platform, nil
}

// version reads a required version.
func (p Params) version(field string) (version.Version, *Problem) {
	if p.get(field) == "" {
		return version.Version{}, missing(field, exampleVersion)
	}
	return p.optionalVersion(field)
}

// optionalVersion is no version when the parameter is absent or empty.
func (p Params) optionalVersion(field string) (version.Version, *Problem) {
	given := p.get(field)
	if given == "" {
		return version.Version{}, nil
	}
	v, err := version.Parse(given)
	if err != nil {
		return v, versionProblem(field, err)
	}
	return v, nil
}

// versionProblem words an error of package version.
func versionProblem(field string, err error) *Problem {
	problem := newProblem(CodeInvalidVersion, field, err.Error())
	problem.Example = exampleVersion
	e, ok := err.(*version.Error)
	if !ok {
		return problem
	}
	if e.Code == version.CodeNotRange {
		problem = newProblem(CodeInvalidRange, field, err.Error())
		problem.Example = exampleRange
	}
	problem.Reason, problem.Given, problem.Suggestion = string(e.Code), e.Input, e.Suggestion
	problem.Offset = &e.Offset
	return problem
}

// feature reads a required path and normalises it.
func (p Params) feature() (string, *Problem) {
	return normalise(p.get("feature"))
}

func normalise(given string) (string, *Problem) {
	if strings.TrimSpace(given) == "" {
		return "", missing("feature", exampleFeature)
	}
	path, err := feature.Normalise(given)
	if err != nil {
		problem := newProblem(CodeInvalidFeature, "feature", err.Error())
		problem.Example, problem.Given = exampleFeature, version.Excerpt(given)
		if e, ok := err.(*feature.Error); ok {
			problem.Reason, problem.Offset = string(e.Code), &e.Offset
		}
		return "", problem
	}
	return path, nil
}

// oneOf reads an optional parameter that takes one of a few values; the first
// is the default.
func (p Params) oneOf(field string, allowed ...string) (string, *Problem) {
	given := p.get(field)
	if given == "" {
		return allowed[0], nil
	}
	for _, a := range allowed {
		if given == a {
			return a, nil
		}
	}
	named := slices.DeleteFunc(allowed, func(a string) bool { return a == "" })
	problem := newProblem(CodeInvalidParameter, field, field+" cannot be "+quote(given))
	problem.Given, problem.Example, problem.Available = version.Excerpt(given), named[0], named
	return "", problem
}

// number reads an optional whole number between bounds.
func (p Params) number(field string, bounds numberBounds) (int, *Problem) {
	given := p.get(field)
	if given == "" {
		return bounds.otherwise, nil
	}
	n, err := strconv.Atoi(given)
	if err != nil || n < bounds.least || n > bounds.most {
		problem := newProblem(CodeInvalidParameter, field, field+" cannot be "+quote(given)+
			"; it is a whole number from "+strconv.Itoa(bounds.least)+" to "+strconv.Itoa(bounds.most))
		problem.Given, problem.Example = version.Excerpt(given), strconv.Itoa(bounds.otherwise)
		return 0, problem
	}
	return n, nil
}

type numberBounds struct{ least, most, otherwise int }

func (p Params) flag(field string) (bool, *Problem) {
	value, problem := p.oneOf(field, "false", "true")
	return value == "true", problem
}

func quote(s string) string { return strconv.Quote(version.Excerpt(s)) }

// sourceRef looks a source up for an answer.
func sourceRef(key string) *Source {
	s, ok := dataset.FindSource(key)
	if !ok {
		return nil
	}
	return &Source{Key: s.Key, Name: s.Name, URL: s.URL, Licence: s.Licence, Accessed: s.Accessed, AsOf: s.AsOf}
}
