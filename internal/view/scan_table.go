package view

import (
	"cmp"
	"slices"
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// fewFeatures is how many features are shown at first, and usesPerPage how many
// uses of one are fetched at a time.
const (
	fewFeatures = 25
	usesPerPage = 20
)

func (s *scanPanel) handleTable() {
	s.handle("scan.filter", func(e *event) {
		if s.found != nil {
			s.found.filter, s.found.rows = e.Arg, fewFeatures
			s.again()
		}
	})
	s.handle("scan.order", func(*event) {
		if s.found != nil {
			s.found.upward = !s.found.upward
			s.found.sort()
			s.again()
		}
	})
	s.handle("scan.more", func(*event) {
		if s.found != nil {
			s.found.rows += perPage
			s.again()
		}
	})
	s.handle("scan.open", func(e *event) { s.toggle(e.Arg) })
	s.handle("scan.uses", func(e *event) { s.fetch(e.Arg) })
}

// toggle opens or closes the uses of a feature.
func (s *scanPanel) toggle(path string) {
	if s.found == nil {
		return
	}
	if s.found.open[path] != nil {
		delete(s.found.open, path)
	} else {
		s.found.open[path] = &scanUses{}
		s.fetch(path)
	}
	s.again()
}

func (s *scanPanel) fetch(path string) {
	if s.found == nil || s.found.open[path] == nil {
		return
	}
	s.scan(scanRequest{Do: "uses", Path: path, Offset: len(s.found.open[path].list), Limit: usesPerPage})
}

// sort orders features by their minimum; those without one come last, and of
// equals the ones with more open uses first.
func (f *scanFound) sort() {
	slices.SortFunc(f.features, func(a, b *scanFeature) int {
		order := version.Compare(b.at, a.at)
		if f.upward && !a.at.IsZero() && !b.at.IsZero() {
			order = -order
		}
		return cmp.Or(order, b.Counts.open()-a.Counts.open(), strings.Compare(a.Path, b.Path))
	})
}

// passes reports whether a filter shows a feature.
func (f *scanFound) passes(filter string, one *scanFeature) bool {
	switch filter {
	case "forces":
		return f.Result.forces(one.Path)
	case "open":
		return one.Counts.Uses > one.Counts.Guarded+one.Counts.Insufficient
	case "wrong":
		return one.Counts.Insufficient > 0
	case "unknown":
		return !one.known()
	}
	return true
}

func (s *scanPanel) table() *node {
	f := s.found
	if len(f.features) == 0 {
		return nil
	}
	var list []*scanFeature
	for _, one := range f.features {
		if f.passes(f.filter, one) {
			list = append(list, one)
		}
	}
	q := s.question()
	shares := s.shares.of(s, q)
	var rows []*node
	for _, one := range list[:min(len(list), f.rows)] {
		rows = append(rows, s.row(one, shares))
		if uses := f.open[one.Path]; uses != nil {
			rows = append(rows, s.uses(q, one, uses))
		}
	}
	title := s.id("scan-table")
	head := func(p text.Phrase) *node { return el("th", attr("scope", "col"), words(s.T(p))) }
	var body *node
	if len(list) > 0 {
		body = el("table", class("table figure needs-table scan-table"), attr("aria-labelledby", title),
			el("thead", el("tr", head(text.ScanFeature), head(text.ScanSince), head(text.ScanUsesHead), head(text.ScanLost))),
			el("tbody", nodes(rows)))
	} else {
		body = el("p", class("muted"), words(s.T(text.ScanNoneLeft)))
	}
	left := min(len(list)-min(len(list), f.rows), perPage)
	return el("section", class("plan-part"), key("table"), attr("aria-labelledby", title),
		el("h3", attr("id", title), words(s.T(text.ScanTable, s.Number(len(f.features))))),
		s.filters(), body,
		when(left > 0, el("button", class("button button-quiet scan-more"), attr("type", "button"), on("click", "scan.more"), words(s.T(text.ScanMore, s.Number(left))))))
}

// filters choose which features are shown, and in which order.
func (s *scanPanel) filters() *node {
	var list []*node
	for _, one := range []struct {
		name  string
		label text.Phrase
	}{{"all", text.ScanAll}, {"forces", text.ScanForces}, {"open", text.ScanOpen}, {"wrong", text.ScanWrong}, {"unknown", text.ScanNoSince}} {
		n := 0
		for _, f := range s.found.features {
			if s.found.passes(one.name, f) {
				n++
			}
		}
		list = append(list, el("button", class("chip"), attr("type", "button"), key(one.name), attr("aria-pressed", stringOf(s.found.filter == one.name)),
			on("click", "scan.filter"), arg(one.name), words(s.T(one.label)), el("span", class("scan-number figure"), words(s.Number(n)))))
	}
	order := text.ScanNewest
	if s.found.upward {
		order = text.ScanOldest
	}
	return el("div", class("scan-filters"),
		el("div", class("row"), attr("role", "group"), attr("aria-label", s.T(text.ScanFilter)), nodes(list)),
		el("button", class("chip scan-order"), attr("type", "button"), on("click", "scan.order"), words(s.T(order)), icon("chevron")))
}

func (s *scanPanel) row(f *scanFeature, shares *scanShares) *node {
	opened := s.found.open[f.Path] != nil
	cell := func(label text.Phrase, parts ...part) *node {
		return el("td", attr("data-label", s.T(label)), el("div", group(parts...)))
	}
	return el("tr", key(f.Path), when(opened, class("is-open")),
		el("th", attr("scope", "row"),
			el("button", class("scan-path"), attr("type", "button"), attr("aria-expanded", stringOf(opened)), on("click", "scan.open"), arg(f.Path),
				icon("chevron"), el("code", words(text.Visible(clip(f.Path, 200))))),
			el("span", class("muted plan-small"), words(s.about(f))), s.torn(s.found.Result.Platform, f.Path)),
		cell(text.ScanSince, s.since(f)),
		cell(text.ScanUsesHead, s.tally(f.Counts)),
		cell(text.ScanLost, s.cost(f, shares)))
}

// about is the kind of a feature, and what else there is to know of it.
func (s *scanPanel) about(f *scanFeature) string {
	var list []string
	if f.Kind != "" {
		list = append(list, s.KindName(f.Kind))
	} else {
		list = append(list, s.WhyUnknown("not_found", ""))
	}
	switch {
	case f.Removed != "":
		list = append(list, s.T(text.ScanRemoved, f.Removed))
	case f.Deprecated != "":
		list = append(list, s.T(text.ScanOld))
	}
	if f.Client != "" {
		list = append(list, s.T(text.ScanClient, f.Client))
	}
	return strings.Join(list, " · ")
}

// since is the minimum with its basis, on each line.
func (s *scanPanel) since(f *scanFeature) part {
	if !f.known() {
		return el("span", class("is-unknown"), words(s.T(text.NeedsUnknownRow)))
	}
	var list []*node
	for _, one := range f.Since {
		line := ""
		if one.Line != "" {
			line = one.Line + " "
		}
		var say part = words(s.T(text.NeedsUnknownRow))
		switch {
		case one.Never:
			say = words(s.T(text.ScanNever))
		case one.Version != "" && one.Basis == "inherited":
			say = rich(s.Words, text.SinceAtLeast, code(one.Version))
		case one.Version != "" && one.Basis == "observed":
			say = rich(s.Words, text.SinceObserved, code(one.Version))
		case one.Version != "":
			say = code(one.Version)
		}
		list = append(list, el("div", key(one.Line), when(line != "", el("span", class("muted"), words(line))), say,
			when(one.Version != "", el("span", class("muted plan-small"), words(s.BasisName(one.Basis, basisFrom(f, one)))))))
	}
	return nodes(list)
}

// basisFrom is the path that states a minimum, where it is another.
func basisFrom(f *scanFeature, s scanSince) string {
	if s.From == f.Path {
		return ""
	}
	return s.From
}

// tally says how the uses of a feature stand.
func (s *scanPanel) tally(c scanCounts) part {
	open := c.Uses - c.Guarded - c.Insufficient
	return group(el("span", words(s.Uses(c.Uses))),
		el("span", class("scan-tally"),
			when(c.Insufficient > 0, el("span", class("tone-bad"), icon("alert"), words(s.T(text.ScanCountBad, s.Number(c.Insufficient))))),
			when(open > 0, el("span", class("scan-count-open"), words(s.T(text.ScanCountOpen, s.Number(open))))),
			when(c.Guarded > 0, el("span", class("tone-good"), icon("yes"), words(s.T(text.ScanCountGood, s.Number(c.Guarded)))))))
}

// cost is whom requiring a feature loses, on each line.
func (s *scanPanel) cost(f *scanFeature, shares *scanShares) part {
	var list []*node
	for _, one := range f.Since {
		share := shares.below(one)
		if one.Version == "" || share == nil {
			continue
		}
		low, high := s.Bounds(share.Lower, share.Upper)
		printed := s.Percent(min(share.Printed, max(share.Upper, 0)))
		if share.Straddling > 0 {
			printed = s.T(text.RaiseStraddles)
		}
		list = append(list, el("div", key(one.Line), when(one.Line != "", el("span", class("muted"), words(one.Line+" "))), el("span", words(printed)),
			el("span", class("muted plan-small"), words(low+" – "+high))))
	}
	if len(list) == 0 {
		return el("span", class("muted"), words(s.T(text.NeedsUnknownRow)))
	}
	return nodes(list)
}

// scanShares are the users below versions, each asked for once.
type scanShares struct {
	key  string
	ask  func(line string) impactQuestion
	kept map[scanSince]*query.Share
}

func (c *scanShares) of(s *scanPanel, q state.Question) *scanShares {
	key := strings.Join([]string{q.Platform, q.Segment, q.Snapshot, s.answers.shelf.mark(q)}, "\x00")
	if c.key != key || c.kept == nil {
		*c = scanShares{key: key, ask: s.lineOf, kept: make(map[scanSince]*query.Share)}
	}
	return c
}

func (c *scanShares) below(s scanSince) *query.Share {
	at := scanSince{Line: s.Line, Version: s.Version}
	share, asked := c.kept[at]
	if !asked {
		q := c.ask(s.Line)
		if answer, problem := query.Impact(q.params(query.Params{"minimum": {s.Version}, "line": {s.Line}})); problem == nil && (!q.own || q.table.Line == s.Line) {
			share = answer.Affected
		}
		c.kept[at] = share
	}
	return share
}
