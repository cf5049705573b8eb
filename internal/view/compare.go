package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// compare is the free comparison of two versions.
type compare struct {
	*ui
	explain *comparison
}

func newCompare(u *ui) panel {
	c := &compare{u, &comparison{ui: u, free: true}}
	for name, field := range map[string]func(*state.Question) *string{
		"a": func(q *state.Question) *string { return &q.A },
		"b": func(q *state.Question) *string { return &q.B },
	} {
		u.handle("compare."+name, func(e *event) {
			u.set(e.Type == "change", func(q *state.Question) { *field(q) = e.Value })
		})
	}
	u.handle("compare.try", func(*event) {
		u.set(true, func(q *state.Question) { q.A, q.B = "1.11.0", "1.9.9" })
	})
	u.handle("compare.fix", func(e *event) {
		u.set(true, func(q *state.Question) {
			if name, value := e.Arg[:1], e.Arg[2:]; name == "a" {
				q.A = value
			} else {
				q.B = value
			}
		})
	})
	return c
}

func (c *compare) render(q state.Question) *node {
	problems := map[string]*query.Problem{}
	answer, problem := query.Compare(query.Params{"a": {q.A}, "b": {q.B}})
	list := answer.Traps
	if problem != nil {
		problems[problem.Field], list = problem, problem.Traps
		if problem.Field == "a" { // the other one may be wrong too
			if _, second := query.Compare(query.Params{"a": {"1"}, "b": {q.B}}); second != nil {
				problems["b"] = second
			}
		}
	}
	empty := q.A == "" && q.B == ""
	return el("div", class("card compare"), key("compare"),
		el("p", class("muted"), words(c.T(text.CompareHint))),
		el("div", class("compare-fields"),
			c.field("a", text.CompareA, q.A, problems["a"]), c.field("b", text.CompareB, q.B, problems["b"])),
		when(empty, el("button", class("chip"), attr("type", "button"), on("click", "compare.try"), words(c.T(text.CompareTry)))),
		when(problem == nil, c.result(answer)),
		when(q.A != "" && q.B != "", c.explain.shortcuts(query.CompareAnswer{A: clip(q.A, 40), B: clip(q.B, 40), Traps: list}),
			when(problem != nil, el("p", class("muted"), words(c.T(text.TrapNoVersion))))))
}

func (c *compare) field(name string, label text.Phrase, value string, problem *query.Problem) *node {
	if value == "" { // nothing was entered yet, which is no mistake
		problem = nil
	}
	id := c.id("compare-" + name)
	var message part = words("")
	if problem != nil {
		message = group(icon("alert"), el("span", words(c.Problem(problem))),
			when(problem.Suggestion != "", el("button", class("chip fix"), attr("type", "button"), on("click", "compare.fix"),
				arg(name+"="+problem.Suggestion), words(c.T(text.UseInstead, problem.Suggestion)))))
	}
	kind := ""
	if problem != nil {
		kind = " is-bad"
	}
	return el("div", class("field"),
		el("label", class("field-label"), attr("for", id), words(c.T(label))),
		el("input", class("control"), attr("id", id), attr("name", name), attr("autocomplete", "off"), attr("spellcheck", "false"), attr("inputmode", "text"),
			attr("aria-describedby", id+"-message"), when(problem != nil, attr("aria-invalid", "true")),
			prop("value", value), on("input", "compare."+name), on("change", "compare."+name)),
		el("p", class("field-message"+kind), attr("id", id+"-message"), message))
}

// sign is how a result is written between two versions.
func sign(result int) string {
	return [...]string{"<", "=", ">"}[result+1]
}

func (c *compare) result(a query.CompareAnswer) *node {
	if a.A == "" {
		return nil
	}
	return el("div", class("compare-result"), attr("role", "status"),
		el("p", class("compare-sign"), code(clip(a.A, 40)), el("b", words(sign(a.Result))), code(clip(a.B, 40))),
		c.explain.components(a),
		el("p", class("muted"), c.explain.decided(a)))
}
