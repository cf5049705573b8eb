package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/own"
	"minicompat/internal/view/state"
)

// shelf holds the distributions that the reader brought: those that the browser
// keeps, and the one that the address carries.
type shelf struct {
	kept    []own.Table
	changed int // counts changes, for what is kept of a rendering

	link   string // as last read
	linked own.Table
	bad    bool // the link holds no table
}

// of is the table that a question is about, if it is not a published one.
func (s *shelf) of(q state.Question) (own.Table, bool) {
	s.read(q.Own)
	if q.Snapshot == "" {
		return s.linked, q.Own != "" && !s.bad && s.linked.Platform == q.Platform
	}
	if q.Own != "" && !s.bad && s.linked.ID() == q.Snapshot {
		return s.linked, true
	}
	for _, t := range s.kept {
		if t.ID() == q.Snapshot && t.Platform == q.Platform {
			return t, true
		}
	}
	return own.Table{}, false
}

// read reads a link once.
func (s *shelf) read(link string) {
	if link == s.link {
		return
	}
	s.link = link
	table, err := own.ParseLink(link)
	s.linked, s.bad = table, err != nil
}

// mark is what a rendering of tables depends on.
func (s *shelf) mark(q state.Question) string { return q.Own + "\x00" + itoa(s.changed) }

// has reports whether a table is kept.
func (s *shelf) has(id string) bool {
	for _, t := range s.kept {
		if t.ID() == id {
			return true
		}
	}
	return false
}

// add keeps a table, in place of an equal one, newest first.
func (s *shelf) add(t own.Table) {
	s.drop(t.ID())
	s.kept = append([]own.Table{t}, s.kept...)
}

func (s *shelf) drop(id string) {
	var rest []own.Table
	for _, t := range s.kept {
		if t.ID() != id {
			rest = append(rest, t)
		}
	}
	s.kept = rest
	s.changed++
}

// isOwn reports whether a question names a table that was brought.
func isOwn(q state.Question) bool { return strings.HasPrefix(q.Snapshot, own.Prefix) }

// impactQuestion is what the panels about users ask: the question, and which
// distribution answers it.
type impactQuestion struct {
	state.Question
	line  string
	table own.Table
	own   bool // table is the one that answers
}

func (a *answers) distributionOf(q state.Question) impactQuestion {
	table, brought := a.shelf.of(q)
	return impactQuestion{q, query.LineFor(q.Platform, q.Version), table, brought}
}

// params asks for the distribution that the page is set to.
func (q impactQuestion) params(more query.Params) query.Params {
	params := query.Params{"platform": {q.Platform}, "segment": {q.Segment}, "snapshot": {q.Snapshot}, "line": {q.line}}
	if q.own {
		for name, values := range q.table.Params() {
			params[name] = values
		}
	}
	for name, values := range more {
		params[name] = values
	}
	return params
}

// has reports whether the distribution may hold a segment.
func (q impactQuestion) has(segment string) bool { return !q.own || q.table.Has(segment) }
