package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// answer is what the code needs, what forces that, and whom it loses.
func (s *scanPanel) answer() *node {
	r := s.found.Result
	box := func(parts ...part) *node {
		return el("section", class("needs-together scan-answer"), key("answer"), group(parts...))
	}
	about := el("p", class("muted plan-small figure"), words(s.name(s.found.Name)+" · "+
		s.T(text.ScanRead, s.Number(r.Totals.Files), s.Bytes(r.Totals.Bytes), s.Number(r.Totals.Lines))))
	if r.Platform == "" {
		return box(about, s.platform())
	}
	if r.Totals.Uses == 0 {
		return box(about, el("p", class("plan-strong"), words(s.T(text.ScanNothing))), el("p", words(s.T(text.ScanNothingWhy))), s.platform())
	}
	var needs []*node
	for _, n := range r.Needs {
		needs = append(needs, s.need(n))
	}
	return box(about, nodes(needs), s.unknown(), s.counts(), s.platform(), s.exports())
}

func (s *scanPanel) need(n scanNeed) *node {
	title := s.T(text.ScanTitle)
	if n.Line != "" {
		title = s.T(text.ScanTitleLine, n.Line)
	}
	box := func(minimum string, more ...part) *node {
		return el("div", class("scan-need"), key(n.Line), el("h3", words(title)), el("p", class("needs-minimum figure"), group(s.minimum(n), words(minimum))), group(more...))
	}
	switch {
	case n.Never:
		return box(s.T(text.ScanNeverLine), s.forced(n))
	case n.Minimum == "":
		return box(s.T(text.ScanNoMinimum), el("p", words(s.T(text.ScanAllGuarded))))
	case n.Line != query.LineFor(s.found.Result.Platform, n.Minimum): // an older line's
		return box(s.T(text.ScanWholeLine), s.forced(n))
	}
	return box("", s.users(n), s.forced(n))
}

// minimum is the version, where it is one of the line.
func (s *scanPanel) minimum(n scanNeed) part {
	switch {
	case n.Never || n.Minimum == "" || n.Line != query.LineFor(s.found.Result.Platform, n.Minimum):
		return nil
	case n.AtLeast:
		return rich(s.Words, text.NeedsAtLeast, code(n.Minimum))
	case n.AtMost:
		return rich(s.Words, text.NeedsAtMost, code(n.Minimum))
	}
	return code(n.Minimum)
}

// mostForcing is how many features are named that force a minimum, and
// mostPlaces how many places of each.
const (
	mostForcing = 3
	mostPlaces  = 3
)

func (s *scanPanel) forced(n scanNeed) part {
	var list []*node
	for _, path := range n.ForcedBy {
		if len(list) == mostForcing {
			break
		}
		if n.isBelow(path) { // an option of a call that needs the same
			continue
		}
		list = append(list, el("li", key(path), rich(s.Words, text.ScanForcedBy, code(path)), words(" "), s.places(path)))
	}
	left := len(n.ForcedBy) - len(list)
	return group(el("ul", class("scan-forced"), nodes(list)),
		when(left > 0, el("p", class("muted plan-small"), words(s.T(text.ScanForcedMore, s.Features(left))))))
}

// places are where a feature is used without a guard.
func (s *scanPanel) places(path string) part {
	for _, f := range s.found.features {
		if f.Path != path {
			continue
		}
		var list []*node
		for _, u := range f.Uses {
			if u.State == "guarded" {
				continue
			}
			if len(list) == mostPlaces {
				break
			}
			list = append(list, el("span", class("scan-place"), code(place(u.File, u.Line, u.Column)), words(" ")))
		}
		left := f.Counts.open() - len(list)
		return group(nodes(list), when(left > 0, el("span", class("muted plan-small"), words(s.T(text.ScanPlaceMore, s.Number(left))))))
	}
	return nil
}

// place is a position as editors write it.
func place(file string, line, column int) string {
	return clipStart(text.Visible(file), 80) + ":" + itoa(line) + ":" + itoa(column)
}

// clipStart shortens a text at its beginning: the end of a path says more.
func clipStart(s string, runes int) string {
	list := []rune(s)
	if len(list) <= runes {
		return s
	}
	return "…" + string(list[len(list)-runes:])
}

// users says whom a minimum loses, on the distribution that the page is set to.
func (s *scanPanel) users(n scanNeed) part {
	q := s.lineOf(n.Line)
	if q.own && n.Line != "" && q.table.Line != n.Line {
		return el("p", class("note"), words(s.T(text.ScanOwnLine, n.Line)))
	}
	answer, problem := query.Impact(q.params(query.Params{"minimum": {n.Minimum}, "line": {n.Line}}))
	if problem != nil {
		say := s.Problem(problem)
		if problem.Code == query.CodeNoData && problem.Field == "platform" {
			say = s.T(text.RaiseNoTable)
		}
		return el("p", class("note"), words(say))
	}
	var warnings []*node
	for _, w := range answer.Warnings {
		warnings = append(warnings, el("p", class("note note-warn"), words(s.Warn(w))))
	}
	return group(
		el("p", class("plan-strong figure"), words((&impactPanel{ui: s.ui}).share(*answer.Affected, n.AtLeast, n.AtMost))),
		s.standsOn(s.Basis(q.Platform, answer.Snapshot), answer.Snapshot), nodes(warnings), s.turned())
}

// lineOf asks about the users of one line.
func (s *scanPanel) lineOf(line string) impactQuestion {
	q := s.answers.distributionOf(s.question())
	q.line = line
	return q
}

// turned says so where the page asks about another platform.
func (s *scanPanel) turned() part {
	here, there := s.shown.Platform, s.found.Result.Platform
	if here == there {
		return nil
	}
	return el("p", class("plan-small"), words(s.T(text.ScanUsersTurn, s.PlatformName(here), s.PlatformName(there))+" "),
		el("button", class("chip"), attr("type", "button"), on("click", "scan.turn"), arg(there), words(s.T(text.ScanTurn, s.PlatformName(there)))))
}

func (s *scanPanel) unknown() part {
	n := 0
	for _, f := range s.found.features {
		if !f.known() && f.Counts.open() > 0 {
			n++
		}
	}
	return when(n > 0, el("p", class("note"), words(s.T(text.ScanUnknown, s.Features(n)))))
}

// counts are how many uses there are, and how they stand.
func (s *scanPanel) counts() *node {
	t := s.found.Result.Totals
	unknown := 0
	for _, f := range s.found.features {
		if !f.known() {
			unknown += f.Counts.Uses
		}
	}
	one := func(n int, label text.Phrase, look string) *node {
		return el("li", when(n > 0, class(look)), el("b", words(s.Number(n))), words(" "+s.T(label)))
	}
	return el("ul", class("scan-counts figure"),
		one(t.Uses, text.ScanUses, "is-all"),
		one(t.Uses-t.Guarded-t.Insufficient, text.ScanUnguarded, "is-open"),
		one(t.Guarded, text.ScanGuarded, "is-good"),
		one(t.Insufficient, text.ScanInsufficient, "is-bad"),
		one(unknown, text.ScanNotKnown, "is-unknown"))
}

// platform says which one this is taken for and why, and offers the others.
func (s *scanPanel) platform() *node {
	r := s.found.Result
	var held []string
	for _, e := range r.Evidence {
		if said := s.evidence(e); said != "" && (e.Platform == r.Platform || s.found.Chosen != "" || r.Platform == "") {
			held = append(held, said)
		}
	}
	if len(held) == 0 {
		held = []string{s.T(text.ScanNoEvidence)}
	}
	say := s.T(text.ScanUndetected)
	switch {
	case s.found.Chosen != "":
		say = s.T(text.ScanChosen, s.PlatformName(r.Platform), s.List(held))
	case r.Platform != "":
		say = s.T(text.ScanDetected, s.PlatformName(r.Platform), s.List(held))
	}
	var list []*node
	for _, p := range []string{"wechat", "alipay", "xiaohongshu"} {
		list = append(list, el("button", attr("type", "button"), key(p), attr("aria-pressed", stringOf(p == r.Platform)), on("click", "scan.as"), arg(p), words(s.PlatformName(p))))
	}
	return el("div", class("scan-platform"), key("platform"), el("p", class("plan-small muted"), words(say)),
		el("div", class("segmented"), attr("role", "group"), attr("aria-label", s.T(text.ScanAs)), nodes(list)))
}

func (s *scanPanel) evidence(e scanEvidence) string {
	names := map[string][2]string{"wechat": {"wx", ".wxml"}, "alipay": {"my", ".axml"}, "xiaohongshu": {"xhs", ".xhsml"}}[e.Platform]
	var list []string
	if e.Mentions > 0 {
		list = append(list, s.T(text.ScanEvidence, names[0], s.Number(e.Mentions)))
	}
	if e.Templates > 0 {
		list = append(list, s.T(text.ScanTemplates, names[1], s.Number(e.Templates)))
	}
	if e.Config {
		list = append(list, s.T(text.ScanConfig, s.PlatformName(e.Platform)))
	}
	return s.List(list)
}

// exports save the whole result.
func (s *scanPanel) exports() *node {
	var list []*node
	say := ""
	if s.saved != "" && s.lost {
		say = s.T(text.ScanSaveFailed)
	}
	for _, f := range []struct{ format, name string }{{"json", "JSON"}, {"csv", "CSV"}, {"sarif", "SARIF"}, {"markdown", "Markdown"}} {
		list = append(list, el("button", class("chip"), attr("type", "button"), key(f.format), attr("aria-label", s.T(text.ScanSave, f.name)),
			on("click", "scan.save"), arg(f.format), words(f.name)))
		if s.saved == f.format && !s.lost {
			say = s.T(text.ScanSaved, f.name)
		}
	}
	return el("div", class("row downloads"), key("exports"), attr("role", "group"), attr("aria-label", s.T(text.ScanExport)),
		el("span", class("muted"), attr("aria-hidden", "true"), words(s.T(text.ScanExport))), nodes(list),
		el("span", class("muted plan-small"), attr("role", "status"), words(say)))
}
