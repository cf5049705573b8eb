package report

import (
	"cmp"
	"slices"

	"minicompat/internal/query"
	"minicompat/internal/scan"
	"minicompat/internal/version"
)

// Cost is whom a minimum on one line loses. Affected is absent where Problem
// says why: no_data.
type Cost struct {
	Line     string            `json:"line,omitempty"`
	Minimum  string            `json:"minimum"`
	Affected *query.Share      `json:"affected,omitempty"`
	Snapshot query.SnapshotRef `json:"snapshot"`
	Warnings []string          `json:"warnings,omitempty"`
	Problem  string            `json:"problem,omitempty"`
}

// key is a minimum on a line.
type key struct{ line, minimum string }

// ask asks once for every minimum that the result names: those of the features,
// the project's, and the given one.
func (r *report) ask() error {
	for _, k := range r.minimums() {
		answer, problem := query.Impact(r.params(k))
		cost := Cost{Line: k.line, Minimum: k.minimum, Affected: answer.Affected, Snapshot: answer.Snapshot, Warnings: answer.Warnings}
		if problem != nil && problem.Code != query.CodeNoData {
			return problem
		}
		if problem != nil {
			cost.Problem = string(problem.Code)
		} else {
			r.costOf[k] = &cost
		}
		r.costs = append(r.costs, cost)
	}
	return nil
}

// minimums are those that are asked for, by line and version.
func (r *report) minimums() []key {
	seen := make(map[key]bool)
	for _, f := range r.Result.Features {
		for _, s := range f.Since {
			seen[key{s.Line, s.Version}] = true
		}
	}
	for _, n := range r.Result.Needs {
		seen[key{n.Line, n.Minimum}] = true
		seen[key{n.Line, r.Minimum}] = true
	}
	var list []key
	for k := range seen {
		if k.minimum != "" {
			list = append(list, k)
		}
	}
	slices.SortFunc(list, func(a, b key) int {
		return cmp.Or(cmp.Compare(a.line, b.line), compareVersions(a.minimum, b.minimum), cmp.Compare(a.minimum, b.minimum))
	})
	return list
}

// compareVersions puts what is no version first.
func compareVersions(a, b string) int {
	x, _ := version.Parse(a)
	y, _ := version.Parse(b)
	return version.Compare(x, y)
}

func (r *report) params(k key) query.Params {
	p := query.Params{"platform": {r.Result.Platform}, "minimum": {k.minimum}}
	for _, name := range []string{"segment", "snapshot", "shares", "shares_ios", "shares_android", "as_of", "name"} {
		if values, ok := r.Params[name]; ok {
			p[name] = values
		}
	}
	if k.line != "" {
		p["line"] = []string{k.line}
	}
	return p
}

// lost is what a feature's minimum loses on the newest line that has figures.
func (r *report) lost(f scan.Feature) *Cost {
	for _, s := range f.Since {
		if c := r.costOf[key{s.Line, s.Version}]; c != nil {
			return c
		}
	}
	return nil
}

// basis names the table that the figures of the newest line rest on, or says
// that there is none.
func (r *report) basis() string {
	for _, n := range r.Result.Needs {
		for _, c := range r.costs {
			if c.Line == n.Line && c.Affected != nil {
				return r.Basis(r.Result.Platform, c.Snapshot)
			}
		}
	}
	return r.T(noTable)
}
