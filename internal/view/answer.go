package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/state"
)

// answer is what the engine says to the question on the page, as far as the
// ask bar, the verdict and the comparison need it.
type answer struct {
	key      string
	can      query.CanIUseAnswer
	asked    bool // can holds an answer: the path could be read
	problems map[string]*query.Problem
	days     query.SnapshotsAnswer
}

// answers keeps the last answer: three parts of the page ask the same.
type answers struct {
	last  answer
	shelf shelf
}

func (a *answers) of(q state.Question) *answer {
	key := strings.Join([]string{q.Platform, q.Feature, q.Version, q.Client, q.Segment, q.Snapshot, a.shelf.mark(q)}, "\x00")
	if a.last.key != key || a.last.problems == nil {
		days := a.last.days
		a.last = answer{key: key, problems: make(map[string]*query.Problem), days: days}
		if days.Platform != q.Platform {
			a.last.days, _ = query.Snapshots(query.Params{"platform": {q.Platform}})
		}
		a.last.ask(a.distributionOf(q))
	}
	return &a.last
}

func (a *answer) ask(q impactQuestion) {
	params := query.Params{
		"platform": {q.Platform}, "feature": {q.Feature}, "version": {q.Version}, "client": {clientOf(q.Question)},
	}
	can, problem := query.Judge(params)
	if problem == nil {
		a.can, a.asked = can, true
	} else {
		a.blame(problem)
		a.askWithout(params, problem.Field)
	}
	a.checkTable(q)
}

// askWithout finds what else is wrong: the engine names one field at a time.
// In place of the field at fault it is asked with one that is right.
func (a *answer) askWithout(params query.Params, field string) {
	switch field {
	case "feature":
		params["feature"] = []string{"canIUse"} // every platform has it
	default:
		params[field] = nil
	}
	can, problem := query.Judge(params)
	switch {
	case problem == nil:
		a.can, a.asked = can, field != "feature"
	case a.problems[problem.Field] == nil:
		a.blame(problem)
		a.askWithout(params, problem.Field)
	}
}

// checkTable asks for the distribution, whose day or segment may not exist:
// for both, and for each alone where the engine named the other.
func (a *answer) checkTable(q impactQuestion) {
	if len(a.days.Snapshots) == 0 && !q.own {
		return
	}
	params := q.params(query.Params{"minimum": {"0"}})
	_, problem := query.Impact(params)
	for problem != nil && a.problems[problem.Field] == nil && params[problem.Field] != nil {
		a.blame(problem)
		delete(params, problem.Field)
		_, problem = query.Impact(params)
	}
}

func (a *answer) blame(problem *query.Problem) { a.problems[problem.Field] = problem }

// line is the line of the platform that the question is about.
func (a *answer) line(q state.Question) string { return query.LineFor(q.Platform, q.Version) }

// clientOf is the client version where the platform has conditions on it.
func clientOf(q state.Question) string {
	if q.Platform == "alipay" {
		return q.Client
	}
	return ""
}
