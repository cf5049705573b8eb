package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// field is a labelled control with a message under it: what to enter, or what
// is wrong with what is there. The message has its room from the start, so
// that nothing jumps while someone types.
type field struct {
	name    string
	label   text.Phrase
	help    string
	problem *query.Problem
	note    string // in place of help, when something is worth saying
}

// describe is the field around a control.
func (f field) describe(u *ui, control *node) *node {
	return el("div", class("field field-"+f.name), key(f.name),
		el("label", class("field-label"), attr("for", u.id(f.name)), attr("id", u.id(f.name+"-label")), words(u.T(f.label))),
		control,
		f.message(u),
	)
}

// control are the attributes that tie a control to its field.
func (f field) control(u *ui) part {
	return group(
		attr("id", u.id(f.name)), attr("name", f.name),
		attr("aria-describedby", u.id(f.name+"-message")),
		when(f.problem != nil, attr("aria-invalid", "true")),
	)
}

func (f field) message(u *ui) *node {
	message := func(kind string, parts ...part) *node {
		return el("p", class("field-message "+kind), attr("id", u.id(f.name+"-message")), group(parts...))
	}
	switch {
	case f.problem != nil:
		return message("is-bad", icon("alert"), el("span", words(u.Problem(f.problem))), f.fix(u))
	case f.note != "":
		return message("is-note", words(f.note))
	}
	return message("", words(f.help))
}

// fix offers what would be right, in one click: the engine's suggestion, or
// the few values that there are.
func (f field) fix(u *ui) part {
	offers := []choice{{f.problem.Suggestion, f.problem.Suggestion}}
	if f.name == "segment" {
		offers = nil
		for _, s := range f.problem.Available {
			offers = append(offers, choice{s, u.SegmentName(s)})
		}
	}
	var list []*node
	for _, o := range offers {
		if o.value != "" {
			list = append(list, el("button", class("chip fix"), attr("type", "button"), on("click", "ask.fix"), arg(f.name+"="+o.value),
				words(u.T(text.UseInstead, o.label))))
		}
	}
	return nodes(list)
}
