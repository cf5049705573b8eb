package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/own"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// The part of the ask bar that chooses the distribution: its day, or one that
// the reader brought, and the users that it is of.

// table is the entry of the day asked for, or the newest of the line.
func (a *ask) table(q state.Question, known *answer) (entry query.SnapshotEntry, ok bool) {
	if table, brought := a.answers.shelf.of(q); brought {
		for _, s := range table.Segments {
			entry.Segments = append(entry.Segments, s.Name)
		}
		return entry, true
	}
	line := known.line(q)
	for _, s := range known.days.Snapshots {
		if s.Line == line && (q.Snapshot == "" || s.AsOf == q.Snapshot) {
			return s, true
		}
	}
	return entry, false
}

func (a *ask) segmentField(q state.Question, known *answer) *node {
	f := field{name: "segment", label: text.SegmentLabel, problem: known.problems["segment"]}
	entry, ok := a.table(q, known)
	choices := choices{now: q.Segment, none: "all"}
	switch {
	case ok:
		for _, s := range entry.Segments {
			choices.add(s, a.SegmentName(s))
		}
	case len(known.days.Snapshots) > 0: // the day is wrong, not the segment
		choices.add(choices.value(), a.SegmentName(q.Segment))
	default:
		choices.add(choices.value(), a.T(text.SnapshotNone))
	}
	choices.keep(a.T(text.NotOnThatDay, a.SegmentName(q.Segment)))
	return f.describe(a.ui, choices.describe(group(f.control(a.ui), on("change", "ask.segment"), flag("disabled", !ok && len(known.days.Snapshots) == 0))))
}

func (a *ask) snapshotField(q state.Question, known *answer) *node {
	f := field{name: "snapshot", label: text.SnapshotLabel, problem: known.problems["snapshot"]}
	choices := choices{now: q.Snapshot}
	a.addDays(&choices, known, known.line(q))
	newest := len(choices.list)
	a.addBrought(&choices, q)
	if newest > 0 && q.Snapshot != "" && choices.label(q.Snapshot) == "" && f.problem == nil {
		choices.now = "" // the newest day, by its date
	}
	switch {
	case a.answers.shelf.bad && q.Own != "":
		f.problem, f.note = nil, a.T(text.OwnLinkBad)
	case isOwn(q) && choices.label(q.Snapshot) == "":
		f.problem, f.note = nil, a.T(text.OwnGone)
	}
	choices.keep(clip(text.Visible(q.Snapshot), 20))
	return f.describe(a.ui, choices.describe(group(f.control(a.ui), on("change", "ask.snapshot"), flag("disabled", len(choices.list) < 2 && len(known.days.Snapshots) == 0))))
}

// addDays offers the published tables of a line.
func (a *ask) addDays(c *choices, known *answer, line string) {
	for _, s := range known.days.Snapshots {
		switch {
		case s.Line != line:
		case len(c.list) == 0:
			c.add("", a.T(text.SnapshotNewest, s.AsOf))
		default:
			c.add(s.AsOf, s.AsOf)
		}
	}
	if len(c.list) == 0 {
		c.add("", a.T(text.SnapshotNone))
	}
}

// addBrought offers what the reader brought for this platform. The one in the
// link is what is asked about while no other is chosen.
func (a *ask) addBrought(c *choices, q state.Question) {
	shelf := &a.answers.shelf
	list := shelf.kept
	if table, brought := shelf.of(q); brought && !shelf.has(table.ID()) {
		list = append([]own.Table{table}, list...)
		if q.Snapshot == "" {
			c.now = table.ID()
		}
	} else if brought && q.Snapshot == "" {
		c.now = table.ID()
	}
	for _, t := range list {
		if t.Platform == q.Platform {
			c.add(t.ID(), a.T(text.OwnChoice, a.nameOf(t)))
		}
	}
}

// nameOf is what a table is called: its name and its day, as far as it has them.
func (u *ui) nameOf(t own.Table) string {
	name := t.Name
	if name == "" {
		name = u.T(text.OwnUnnamed)
	}
	if t.AsOf != "" {
		name += " · " + t.AsOf
	}
	return clip(text.Visible(name), 60)
}
