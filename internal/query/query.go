// Package query is the one door to the engine: requests, answers and error
// codes that the page, the element, the HTTP API and the command line share.
//
// A request is the name of a question and named parameters, each with one or
// more string values. The answer is a struct per question; as JSON it is
// {"data": …}. Percentages are JSON numbers in percent, exact; versions are
// strings as given; what is absent is not known. Anything that cannot be
// answered gives a *Problem, which names the parameter that caused it. No
// sentence leaves this package but Problem.Detail: pages word codes themselves.
package query

import (
	"slices"

	"minicompat/internal/plainjson"
)

//go:generate go run minicompat/internal/plainjson/gen AcrossAnswer AdoptionAnswer CanIUseAnswer ClientAnswer CompareAnswer FeaturesAnswer GuardAnswer ImpactAnswer MinimumAnswer RaiseAnswer SnapshotsAnswer Problem

// Params are named parameters; the type matches url.Values.
type Params map[string][]string

// get returns the first value of a parameter, or "".
func (p Params) get(name string) string {
	if values := p[name]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// Answer answers one question, or says why it cannot. The answer is a pointer to
// the question's struct. The names are listed a second time in Questions, and a
// test holds the two together.
func Answer(name string, p Params) (plainjson.Value, *Problem) {
	switch name {
	case "across":
		return either(Across(p))
	case "adoption":
		return either(Adoption(p))
	case "canIUse":
		return either(CanIUse(p))
	case "client":
		return either(Client(p))
	case "compare":
		return either(Compare(p))
	case "features":
		return either(Features(p))
	case "guard":
		return either(Guard(p))
	case "impact":
		return either(Impact(p))
	case "minimum":
		return either(Minimum(p))
	case "raise":
		return either(Raise(p))
	case "snapshots":
		return either(Snapshots(p))
	}
	return nil, unknownQuestion(name)
}

// either is the answer, unless there is a problem.
func either[A any, P interface {
	*A
	plainjson.Value
}](answer A, problem *Problem) (plainjson.Value, *Problem) {
	if problem != nil {
		return nil, problem
	}
	return P(&answer), nil
}

// Questions lists the names that Ask knows, sorted.
func Questions() []string {
	return []string{"across", "adoption", "canIUse", "client", "compare", "features", "guard", "impact", "minimum", "raise", "snapshots"}
}

// Knows reports whether there is a question of this name.
func Knows(name string) bool { return slices.Contains(Questions(), name) }

// Ask answers one question as the JSON body {"data": …}. When there is a
// problem the body is that problem's.
func Ask(name string, p Params) ([]byte, *Problem) {
	answer, problem := Answer(name, p)
	if problem != nil {
		return problem.JSON(), problem
	}
	return Body(answer), nil
}

// Body is an answer as the JSON body {"data": …}.
func Body(answer plainjson.Value) []byte {
	w := plainjson.Writer{Out: make([]byte, 0, usualBody)}
	writeBody(&w, answer)
	return w.Out
}

// usualBody has room for most answers, in bytes.
const usualBody = 1 << 10

func writeBody(w *plainjson.Writer, answer plainjson.Value) {
	w.Object()
	w.Name("data")
	answer.WriteJSON(w)
	w.EndObject()
}

// WriteAnswer answers one question, as Ask does, into a text that goes on.
func WriteAnswer(w *plainjson.Writer, name string, p Params) {
	answer, problem := Answer(name, p)
	if problem != nil {
		problem.WriteJSON(w)
		return
	}
	writeBody(w, answer)
}
