package table

import "slices"

// grid is one table before its columns are known. The last grid of a page may
// have no rows: its texts then follow the last table.
type grid struct {
	before   []item // the texts since the grid before
	head     []row
	rows     []row
	inside   []item // texts between rows
	repeated []item // headers between rows
}

// splitter puts what a shape yields together to grids.
type splitter struct {
	done    []grid
	now     grid
	pending []item // texts since the last row
	gap     bool   // there was an empty line since
	breaks  bool   // one of the texts begins another table
}

func split(items []item) []grid {
	var s splitter
	for _, it := range items {
		switch {
		case it.gap:
			s.gap = true
		case it.end:
			s.flush()
		case it.cells == nil:
			s.text(it)
		default:
			s.row(lookAt(it))
		}
	}
	s.flush()
	return append(s.done, s.now)
}

// flush ends the present grid, if it has rows.
func (s *splitter) flush() {
	if len(s.now.rows) > 0 {
		s.done = append(s.done, s.now)
		s.now = grid{}
	}
	s.now.before = append(s.now.before, s.pending...)
	s.pending, s.gap, s.breaks = nil, false, false
}

// maxName is how long a text may be that names a segment of its own.
const maxName = 60

func (s *splitter) text(it item) {
	if len(s.now.rows) == 0 {
		s.now.before = append(s.now.before, it)
		return
	}
	s.pending = append(s.pending, it)
	if it.title || len(it.text) < maxName && segmentOf(it.text) != "" || len(dates(it.text)) > 0 {
		s.breaks = true
	}
}

func (s *splitter) row(r row) {
	if r.isData() {
		s.data(r)
		return
	}
	switch {
	case len(s.now.rows) == 0:
		s.head(r)
	case s.breaks, s.gap, len(s.pending) > 0:
		s.flush()
		s.head(r)
	case s.isHead(r) || isHeader(r.cells):
		s.now.repeated = append(s.now.repeated, r.item)
	default:
		s.now.inside = append(s.now.inside, r.item)
	}
}

func (s *splitter) data(r row) {
	if s.breaks {
		s.flush()
	}
	s.now.inside = append(s.now.inside, s.pending...)
	s.pending, s.gap = nil, false
	s.now.rows = append(s.now.rows, r)
}

// maxHead is how many rows of a header count.
const maxHead = 3

func (s *splitter) head(r row) {
	s.now.head = append(s.now.head, r)
	if len(s.now.head) > maxHead {
		s.now.head = s.now.head[1:]
	}
}

func (s *splitter) isHead(r row) bool {
	return slices.ContainsFunc(s.now.head, func(h row) bool { return slices.Equal(h.cells, r.cells) })
}

// width is how many cells a row of the grid has: the most that a tenth of the
// rows have.
func (g *grid) width() int {
	var count [maxCells + 1]int
	for i := range g.rows {
		count[len(g.rows[i].seen)]++
	}
	rows := 0
	for n := maxCells; n > 0; n-- {
		if rows += count[n]; rows*10 >= len(g.rows) {
			return n
		}
	}
	return 0
}

// header is the text above column c, where a header has as many cells as the
// rows.
func (g *grid) header(c, width int) string {
	text := ""
	for i := range g.head {
		if h := &g.head[i]; g.isAligned(h, width) && c < len(h.cells) && h.cells[c] != "" {
			if text != "" {
				text += " "
			}
			text += plain(h.cells[c])
		}
	}
	return cutText(text)
}

// isAligned: trailing empty cells may be missing from a header, or too many.
func (g *grid) isAligned(h *row, width int) bool {
	return len(h.seen) == width || len(h.cells) == width || len(g.rows) > 0 && len(h.cells) == len(g.rows[0].cells)
}
