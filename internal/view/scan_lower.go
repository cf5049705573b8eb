package view

import (
	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// mostToGuard is how many features are listed at a time that must be guarded.
const mostToGuard = 50

// scanLower is the what-if: the minimum lowered to a version.
type scanLower struct {
	value   string
	touched bool
	open    string // the feature whose code is shown
	uses    scanUses
	rows    int // beyond mostToGuard
}

func (s *scanPanel) handleLower() {
	s.handle("scan.lower", func(e *event) {
		s.lower = scanLower{value: e.Value, touched: true}
		s.again()
	})
	s.handle("scan.fix", func(e *event) {
		s.lower = scanLower{value: e.Arg, touched: true}
		s.focus(s.id("scan-lower"))
		s.again()
	})
	s.handle("scan.code", func(e *event) {
		if s.lower.open == e.Arg {
			s.lower.open = ""
		} else {
			s.lower.open, s.lower.uses, s.code.style = e.Arg, scanUses{}, ""
			s.scan(scanRequest{Do: "uses", Path: e.Arg, Limit: usesPerPage})
		}
		s.again()
	})
	s.handle("scan.guards", func(*event) {
		s.lower.rows += mostToGuard
		s.again()
	})
}

// lowered asks what a lower minimum takes.
func (s *scanPanel) lowered() *node {
	need, ok := s.lowest()
	if !ok {
		return nil
	}
	hint, keeps := s.propose(need)
	if s.lower.value != "" {
		if line := query.LineFor(s.found.Result.Platform, s.lower.value); line != need.Line {
			need = s.needOn(line, need)
		}
	}
	q := s.lineOf(need.Line)
	_, problem := query.Raise(q.params(query.Params{"from": {s.lower.value}, "to": {need.Minimum}, "gained": {"false"}}))
	if problem != nil && problem.Field != "from" {
		problem = nil
	}
	field := s.lowerField(problem, hint, keeps)
	title := s.id("scan-lower-title")
	return el("section", class("plan-part"), key("lower"), attr("aria-labelledby", title),
		el("h3", attr("id", title), words(s.T(text.ScanLower))),
		el("p", class("muted"), words(s.T(text.ScanLowerHint))),
		field,
		when(problem == nil && s.lower.value != "", s.toGuard(q, need)))
}

// lowest is the need on the newest line that has a minimum.
func (s *scanPanel) lowest() (scanNeed, bool) {
	for _, n := range s.found.Result.Needs {
		if n.Minimum != "" {
			return n, true
		}
	}
	return scanNeed{}, false
}

func (s *scanPanel) needOn(line string, otherwise scanNeed) scanNeed {
	for _, n := range s.found.Result.Needs {
		if n.Line == line && n.Minimum != "" {
			return n
		}
	}
	return otherwise
}

// propose fills an untouched field: with the minimum of the question, else with
// the highest that keeps nearly all users. keeps says why, hint is an example.
func (s *scanPanel) propose(need scanNeed) (hint, keeps string) {
	hint = "2.10.0"
	q := s.lineOf(need.Line)
	answer, problem := query.Minimum(q.params(query.Params{"coverage": {defaultCoverage}, "line": {need.Line}}))
	kept := ""
	if problem == nil && answer.Certain != nil && compareSince(answer.Certain.Version, need.Minimum) < 0 {
		kept = answer.Certain.Version
		hint = kept
	}
	asked := s.shown.Platform == s.found.Result.Platform && isVersion(s.shown.Version) && compareSince(s.shown.Version, need.Minimum) < 0
	if !s.lower.touched {
		switch {
		case asked:
			s.lower.value = s.shown.Version
		case kept != "":
			s.lower.value = kept
		default:
			s.lower.value = s.nextLower(need)
		}
	}
	switch {
	case s.lower.value == kept && kept != "":
		keeps = s.T(text.ScanLowerKeeps, s.Percent(answer.Wanted))
	case asked && s.lower.value == s.shown.Version:
		keeps = s.T(text.ScanLowerAsked)
	case !s.lower.touched && s.lower.value != "":
		keeps = s.T(text.ScanLowerNext)
	}
	return hint, keeps
}

func isVersion(given string) bool {
	_, err := version.Parse(given)
	return err == nil
}

// nextLower is the highest minimum among the other features.
func (s *scanPanel) nextLower(need scanNeed) string {
	best := ""
	for _, f := range s.found.features {
		v := f.on(need.Line).Version
		if v != "" && f.Counts.open() > 0 && compareSince(v, need.Minimum) < 0 && (best == "" || compareSince(best, v) < 0) {
			best = v
		}
	}
	return best
}

func (s *scanPanel) lowerField(problem *query.Problem, hint, keeps string) *node {
	id, kind := s.id("scan-lower"), ""
	if keeps == "" {
		keeps = s.T(text.ScanLowerHelp, hint)
	}
	var message part = el("span", words(keeps))
	if problem != nil && s.lower.value != "" {
		kind = " is-bad"
		message = group(icon("alert"), el("span", words(s.Problem(problem))),
			when(problem.Suggestion != "", el("button", class("chip fix"), attr("type", "button"), on("click", "scan.fix"),
				arg(problem.Suggestion), words(s.T(text.UseInstead, problem.Suggestion)))))
	}
	return el("div", class("field scan-lower"),
		el("label", class("field-label"), attr("for", id), words(s.T(text.ScanLowerTo))),
		el("input", class("control"), attr("id", id), attr("autocomplete", "off"), attr("spellcheck", "false"), attr("inputmode", "decimal"),
			attr("placeholder", hint), attr("aria-describedby", id+"-message"), when(kind != "", attr("aria-invalid", "true")),
			prop("value", s.lower.value), on("input", "scan.lower")),
		el("p", class("field-message"+kind), attr("id", id+"-message"), message))
}

// toGuard lists what must be guarded, with the code.
func (s *scanPanel) toGuard(q impactQuestion, need scanNeed) *node {
	if compareSince(s.lower.value, need.Minimum) >= 0 {
		return el("p", class("note"), attr("role", "status"), rich(s.Words, text.ScanLowerNot, code(s.lower.value), code(need.Minimum)))
	}
	var list []*scanFeature
	uses, maybe := 0, 0
	lower, _ := version.Parse(s.lower.value) // it was checked
	for _, f := range s.found.features {
		since := f.on(need.Line)
		at, _ := version.Parse(since.Version)
		switch {
		case f.Counts.open() == 0:
		case since.Never, lower.Less(at):
			list = append(list, f)
			uses += f.Counts.open()
		case since.Version == "":
			maybe++
		}
	}
	most := min(len(list), mostToGuard+s.lower.rows)
	var items []*node
	for _, f := range list[:most] {
		items = append(items, s.toGuardOne(q.Question, f, f.on(need.Line)))
	}
	left := min(len(list)-most, mostToGuard)
	return el("div", class("plan-part"),
		el("p", class("plan-strong"), attr("role", "status"), words(s.T(text.ScanLowerList, s.Features(len(list)), s.Uses(uses)))),
		s.regained(q, need),
		when(maybe > 0, el("p", class("muted"), words(s.T(text.ScanLowerMaybe, s.Features(maybe))))),
		el("ul", class("scan-guards"), nodes(items)),
		when(left > 0, el("button", class("button button-quiet scan-more"), attr("type", "button"), on("click", "scan.guards"), words(s.T(text.ScanMore, s.Number(left))))))
}

// regained says how many users the lower minimum brings back.
func (s *scanPanel) regained(q impactQuestion, need scanNeed) part {
	if q.own && q.table.Line != need.Line {
		return nil
	}
	raise, problem := query.Raise(q.params(query.Params{"from": {s.lower.value}, "to": {need.Minimum}, "gained": {"false"}, "line": {need.Line}}))
	if problem != nil {
		return nil
	}
	low, high := s.Bounds(raise.Lost.Lower, raise.Lost.Upper)
	say := s.T(text.ScanLowerBack, s.Percent(min(raise.Lost.Printed, max(raise.Lost.Upper, 0))), low, high)
	switch {
	case raise.Lost.Straddling > 0:
		say = s.T(text.ScanLowerSpan, low, high)
	case raise.Lost.Printed == 0:
		say = s.T(text.ScanLowerNone, high)
	}
	return group(el("p", class("figure"), words(say)), s.standsOn(s.Basis(q.Platform, raise.Snapshot), raise.Snapshot))
}

func (s *scanPanel) toGuardOne(q state.Question, f *scanFeature, since scanSince) *node {
	opened := s.lower.open == f.Path
	say := s.T(text.ScanToGuard, s.Uses(f.Counts.open()), since.Version)
	if since.Never {
		say = s.T(text.ScanToGuardNot, s.Uses(f.Counts.open()))
	}
	var shown part
	if opened {
		s.code.turn(q.Platform, f.Path)
		shown = el("div", class("scan-code"), attr("role", "group"), attr("aria-label", s.T(text.ScanGuardCodeOf, f.Path)),
			s.toGuardAt(f), s.code.describe())
	}
	return el("li", key(f.Path), class("scan-guard"), when(opened, class("is-open")),
		el("div", class("scan-guard-head"), s.link(q, f.Path), el("span", class("muted plan-small figure"), words(say)),
			el("button", class("chip"), attr("type", "button"), attr("aria-expanded", stringOf(opened)), attr("aria-label", s.T(text.ScanGuardCodeOf, f.Path)),
				on("click", "scan.code"), arg(f.Path), words(s.T(text.ScanGuardCode)), icon("chevron"))),
		shown)
}

// toGuardAt are the places to put the code around.
func (s *scanPanel) toGuardAt(f *scanFeature) part {
	var list []*node
	for _, u := range s.lower.uses.list {
		if u.State != "guarded" {
			list = append(list, el("span", class("scan-place"), key(itoa(len(list))), code(place(u.File, u.Line, u.Column)), words(" ")))
		}
	}
	left := f.Counts.open() - len(list)
	return when(len(list) > 0, el("p", class("scan-places"), nodes(list),
		when(left > 0, el("span", class("muted plan-small"), words(s.T(text.ScanPlaceMore, s.Number(left)))))))
}
