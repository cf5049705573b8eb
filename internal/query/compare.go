package query

import "minicompat/internal/version"

// Compare answers how versions a and b compare, and what common shortcuts
// would have answered. Where one of them is no version, the problem says what
// the shortcuts answer all the same.
func Compare(p Params) (CompareAnswer, *Problem) {
	a, b := p.get("a"), p.get("b")
	for _, field := range []string{"a", "b"} {
		if p.get(field) == "" {
			return CompareAnswer{}, missing(field, exampleVersion)
		}
	}
	explanation, err := version.Explain(a, b)
	if err != nil {
		problem := versionProblem(blame(a), err)
		problem.Traps = traps(explanation.Traps)
		return CompareAnswer{}, problem
	}
	answer := CompareAnswer{
		A: a, B: b, Result: explanation.Result,
		Step: string(explanation.Step), Traps: traps(explanation.Traps),
	}
	if explanation.DecidedBy >= 0 {
		answer.DecidedBy = &explanation.DecidedBy
	}
	return answer, nil
}

// blame names the field that Explain could not read: it reads a first.
func blame(a string) string {
	if _, err := version.Parse(a); err != nil {
		return "a"
	}
	return "b"
}

func traps(list []version.Trap) []Trap {
	out := make([]Trap, len(list))
	for i, t := range list {
		out[i] = Trap{Method: string(t.Method), Wrong: t.Wrong}
		if t.Answers {
			out[i].Result = &t.Result
		}
	}
	return out
}
