package table

// entry is a row of one segment before it is judged.
type entry struct {
	at             item
	version, share cell
	client         string
}

// draft is a table before its rows are judged.
type draft struct {
	table    Table
	segments []draftSegment
	assumed  bool // nothing names the segment
	refused  []Refusal
}

type draftSegment struct {
	name    string
	signed  bool // percent signs, in the rows or the header
	entries []entry
}

// draft hands the rows over to the segments.
func (g *grid) draft(l layout) draft {
	d := draft{table: Table{Columns: l.columns, Notes: g.notes()}}
	for _, p := range l.pairs {
		d.segments = append(d.segments, draftSegment{name: p.segment, signed: saysSign(l.columns[p.share].Header)})
		d.table.Notes = append(d.table.Notes, contradictions(g.rows, p)...)
	}
	for i := range g.rows {
		r := &g.rows[i]
		if r.isGlued() {
			continue // refused already
		}
		fitted, ok := l.fit(r)
		if !ok {
			d.refused = append(d.refused, refusal(&r.item, CodeRagged))
			continue
		}
		for j, p := range l.pairs {
			d.segments[j].add(&fitted, p)
		}
	}
	return d
}

func saysSign(header string) bool { return hasAny(header, "%", "percent", "百分") }

func (s *draftSegment) add(r *row, p pair) {
	e := entry{at: r.item, version: r.at(p.version), share: r.at(p.share)}
	if c := r.at(p.client); p.client >= 0 && c.kind != dash {
		e.client = c.text
	}
	s.signed = s.signed || e.share.kind == share
	s.entries = append(s.entries, e)
}

func (r *row) isGlued() bool {
	for i := range r.seen {
		if r.seen[i].kind == glued {
			return true
		}
	}
	return false
}

// gluedRows refuses the rows with a version and a share in one cell.
func (g *grid) gluedRows() []Refusal {
	var list []Refusal
	for i := range g.rows {
		for _, c := range g.rows[i].seen {
			if c.kind != glued {
				continue
			}
			refused := refusal(&g.rows[i].item, CodeGlued)
			if refused.Readings = readings(c.value); len(refused.Readings) != 1 {
				refused.Code = CodeAmbiguous
			}
			list = append(list, refused)
			break
		}
	}
	return list
}

// notes are those about the lines between the rows.
func (g *grid) notes() []Note {
	var list []Note
	for _, it := range g.repeated {
		list = append(list, note(NoteHeaderRepeated, &it))
	}
	for _, it := range g.inside {
		list = append(list, note(NoteFootnote, &it))
	}
	return list
}

// fit puts a row's cells under the columns, or reports that they do not fit.
func (l *layout) fit(r *row) (row, bool) {
	if r.stray || len(r.seen) > len(l.columns) {
		return row{}, false
	}
	short := r.loose && len(r.cells) < len(l.columns)
	if !short && l.fits(r) {
		return *r, true
	}
	return l.refit(r)
}

func (l *layout) fits(r *row) bool {
	for i := range r.seen {
		kind := r.seen[i].kind
		switch l.columns[i].Role {
		case RoleVersion:
			if kind == share {
				return false
			}
		case RoleShare, RoleCoverage, RoleAffected:
			if kind == release || kind == rest {
				return false
			}
		case RoleClient:
			if kind == share || kind == rest {
				return false
			}
		}
	}
	return true
}

// refit reads a row that lacks a cell, where there is one way to: one column of
// shares, and one cell behind the version that can be a share.
func (l *layout) refit(r *row) (row, bool) {
	if len(l.pairs) != 1 || l.pairs[0].total >= 0 || len(r.seen) >= len(l.columns) {
		return row{}, false
	}
	p := l.pairs[0]
	if v := r.at(p.version).kind; v != release && v != rest {
		return row{}, false
	}
	at := -1
	for i := p.version + 1; i < len(r.seen); i++ {
		switch r.seen[i].kind {
		case share:
			if at >= 0 {
				return row{}, false
			}
			at = i
		case number, dash, words:
			return row{}, false
		}
	}
	if at < 0 {
		return row{}, false
	}
	fitted := row{item: r.item, seen: make([]cell, len(l.columns))}
	fitted.seen[p.version], fitted.seen[p.share] = r.seen[p.version], r.seen[at]
	return fitted, true
}
