package view

import (
	"encoding/json"
	"strconv"
	"strings"

	"minicompat/internal/view/own"
	"minicompat/internal/view/snippet"
	"minicompat/internal/view/state"
)

// brought is where the reader pastes or drops a distribution, sees what was
// understood of it, names it, and keeps it. Reading happens elsewhere (in
// scanner.js): the page passes on what it says.
type brought struct {
	*ui
	answers *answers
	site    *snippet.Site // nil where there is no address to share
	reading reading
	pick    int // which of the tables that were found
	draft   draft
	shown   state.Question
	copied  string // the table whose link was copied, or could not be
	refused bool
}

// reading is what scanner.js says: see package table for what it finds.
type reading struct {
	State       string         `json:"state"` // "", reading, read, file, failed
	Done, Total int            // bytes, while reading
	Text        string         `json:"text"`   // of a file in our own form
	Reason      string         `json:"reason"` // of a failure
	Tables      []foundTable   `json:"tables"`
	Refused     []foundRefusal `json:"refused"`
}

type foundTable struct {
	Platform string         `json:"platform"`
	Line     string         `json:"line"`
	AsOf     string         `json:"as_of"`
	Title    string         `json:"title"`
	Segments []foundSegment `json:"segments"`
	Notes    []foundRefusal `json:"notes"`
}

type foundSegment struct {
	Segment string     `json:"segment"`
	Rows    []foundRow `json:"rows"`
	Sum     string     `json:"sum"`
}

type foundRow struct {
	Version string `json:"version"`
	Share   string `json:"share"`
}

type foundRefusal struct {
	Line     int      `json:"line"`
	Text     string   `json:"text"`
	Code     string   `json:"code"`
	Readings []string `json:"readings"`
}

// draft is what the reader says of a table.
type draft struct{ name, asOf, line string }

func newBrought(u *ui, shared *answers, site *snippet.Site) panel {
	b := &brought{ui: u, answers: shared, site: site}
	u.handle("own.told", func(e *event) { b.told(e.Value) })
	u.handle("own.stop", func(*event) { b.reading = reading{}; u.stop(); u.refresh() })
	u.handle("own.pick", func(e *event) { b.pickOf(e.Value) })
	u.handle("own.name", func(e *event) { b.draft.name = e.Value })
	u.handle("own.day", func(e *event) { b.draft.asOf = e.Value; u.refresh() })
	u.handle("own.line", func(e *event) { b.draft.line = e.Value; u.refresh() })
	u.handle("own.keep", func(*event) { b.keep() })
	u.handle("own.use", func(e *event) { b.use(e.Arg) })
	u.handle("own.drop", func(e *event) { b.drop(e.Arg) })
	u.handle("own.adopt", func(*event) { b.adopt() })
	u.handle("own.share", func(e *event) { b.share(e.Arg) })
	return b
}

// told takes what the page passes on.
func (b *brought) told(message string) {
	var now reading
	if json.Unmarshal([]byte(message), &now) != nil {
		return
	}
	b.reading = now
	switch now.State {
	case "read":
		b.choose(0)
		return
	case "file":
		if table, err := own.Parse(now.Text); err == nil {
			b.put(table)
			return
		}
		b.reading = reading{State: "failed", Reason: "not_a_file"}
	}
	b.refresh()
}

func (b *brought) pickOf(value string) {
	n, err := strconv.Atoi(value)
	if err == nil {
		b.choose(n)
	}
}

// choose turns to one of the tables that were found.
func (b *brought) choose(n int) {
	if n < 0 || n >= len(b.reading.Tables) {
		n = 0
	}
	b.pick = n
	b.draft = draft{}
	if len(b.reading.Tables) > 0 {
		b.draft.asOf = b.reading.Tables[n].AsOf
		b.draft.name = b.reading.Tables[n].Title
	}
	b.refresh()
}

// table is what would be kept.
func (b *brought) table(q state.Question) own.Table {
	found := b.reading.Tables[b.pick]
	t := own.Table{Name: strings.TrimSpace(b.draft.name), Platform: q.Platform, AsOf: b.draft.asOf}
	if found.Platform != "" {
		t.Platform = found.Platform
	}
	if t.Platform == "alipay" {
		t.Line = b.lineOf(found)
	}
	for _, s := range found.Segments {
		segment := own.Segment{Name: s.Segment}
		for _, r := range s.Rows {
			segment.Rows = append(segment.Rows, own.Row{Version: r.Version, Share: r.Share})
		}
		t.Segments = append(t.Segments, segment)
	}
	return t
}

// lineOf is the line chosen, else the table's, else that of the version in the table.
func (b *brought) lineOf(found foundTable) string {
	switch {
	case b.draft.line != "":
		return b.draft.line
	case found.Line != "":
		return found.Line
	}
	for _, s := range found.Segments {
		for _, r := range s.Rows {
			if strings.HasPrefix(strings.TrimPrefix(r.Version, ">="), "1.") {
				return "1.x"
			}
		}
	}
	return "2.x"
}

// keep keeps the table and turns to it.
func (b *brought) keep() {
	if b.reading.State != "read" || len(b.reading.Tables) == 0 {
		return
	}
	b.put(b.table(b.shown))
}

// put keeps a table whose form carries it back, and asks about it.
func (b *brought) put(t own.Table) {
	whole, err := own.Parse(t.Text())
	if err != nil {
		b.reading.Reason = "not_kept"
		b.refresh()
		return
	}
	b.answers.shelf.add(whole)
	b.store()
	b.reading = reading{}
	b.use(whole.ID())
}

// adopt keeps the table that the link carries.
func (b *brought) adopt() {
	if table, brought := b.answers.shelf.of(b.shown); brought {
		b.put(table)
	}
}

func (b *brought) store() { b.remember("own", own.Pack(b.answers.shelf.kept)) }

func (b *brought) use(id string) {
	b.set(true, func(q *state.Question) {
		q.Own, q.Snapshot = "", id
		for _, t := range b.answers.shelf.kept {
			if t.ID() != id {
				continue
			}
			q.Platform = t.Platform
			if !t.Has(q.Segment) {
				q.Segment = t.Segments[0].Name
			}
		}
	})
}

func (b *brought) drop(id string) {
	b.answers.shelf.drop(id)
	b.store()
	b.set(true, func(q *state.Question) {
		if q.Snapshot == id {
			q.Snapshot, q.Segment = "", ""
		}
	})
}
