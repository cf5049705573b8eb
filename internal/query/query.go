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
	"encoding/json"
	"slices"
)

// Params are named parameters; the type matches url.Values.
type Params map[string][]string

// get returns the first value of a parameter, or "".
func (p Params) get(name string) string {
	if values := p[name]; len(values) > 0 {
		return values[0]
	}
	return ""
}

type handler func(Params) (any, *Problem)

type question struct {
	name   string
	answer handler
}

// questions lists the handlers by name.
func questions() []question {
	return []question{
		{"across", adapt(Across)},
		{"adoption", adapt(Adoption)},
		{"canIUse", adapt(CanIUse)},
		{"client", adapt(Client)},
		{"compare", adapt(Compare)},
		{"features", adapt(Features)},
		{"guard", adapt(Guard)},
		{"impact", adapt(Impact)},
		{"minimum", adapt(Minimum)},
		{"raise", adapt(Raise)},
		{"snapshots", adapt(Snapshots)},
	}
}

// adapt makes a handler of a typed question.
func adapt[A any](ask func(Params) (A, *Problem)) handler {
	return func(p Params) (any, *Problem) {
		answer, problem := ask(p)
		if problem != nil {
			return nil, problem
		}
		return answer, nil
	}
}

// Questions lists the names that Ask knows, sorted.
func Questions() []string {
	var names []string
	for _, q := range questions() {
		names = append(names, q.name)
	}
	slices.Sort(names)
	return names
}

// Knows reports whether there is a question of this name.
func Knows(name string) bool {
	return slices.ContainsFunc(questions(), func(q question) bool { return q.name == name })
}

// Answer answers one question, or says why it cannot.
func Answer(name string, p Params) (any, *Problem) {
	for _, q := range questions() {
		if q.name == name {
			return q.answer(p)
		}
	}
	return nil, unknownQuestion(name)
}

// Ask answers one question as the JSON body {"data": …}. When there is a
// problem the body is that problem's.
func Ask(name string, p Params) ([]byte, *Problem) {
	answer, problem := Answer(name, p)
	if problem != nil {
		return problem.JSON(), problem
	}
	return Body(answer)
}

// Body is an answer as the JSON body {"data": …}.
func Body(answer any) ([]byte, *Problem) {
	body, err := json.Marshal(struct {
		Data any `json:"data"`
	}{answer})
	if err != nil {
		problem := internalError(err)
		return problem.JSON(), problem
	}
	return body, nil
}
