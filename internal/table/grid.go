package table

import "slices"

// grid is one table before its columns are known. The last grid of a page may
// have no rows: its texts then follow the last table.
type grid struct {
	before []item // the texts since the grid before
	head   []row
	// at says which items are the rows. One that is too long has one more than
	// maxEntries, of which the last stands for all that follow.
	at       []int32
	rows     []row  // while the grid is read
	inside   []item // texts between rows
	repeated []item // headers between rows
}

func (g *grid) isTooLong() bool { return len(g.at) > maxEntries }

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
	for i := range items {
		switch it := &items[i]; {
		case it.gap:
			s.gap = true
		case it.end:
			s.flush()
		case it.cells == nil:
			s.text(it)
		case it.isData():
			s.data(int32(i)) // there are fewer items than bytes
		default:
			s.header(it)
		}
	}
	s.flush()
	return append(s.done, s.now)
}

// flush ends the present grid, if it has rows.
func (s *splitter) flush() {
	if len(s.now.at) > 0 {
		s.done = append(s.done, s.now)
		s.now = grid{}
	}
	s.now.before = append(s.now.before, s.pending...)
	s.pending, s.gap, s.breaks = s.pending[:0], false, false
}

// maxName is how long a text may be that names a segment of its own.
const maxName = 60

func (s *splitter) text(it *item) {
	if len(s.now.at) == 0 {
		s.now.before = append(s.now.before, *it)
		return
	}
	s.pending = append(s.pending, *it)
	if it.title || len(it.text) < maxName && segmentOf(it.text) != "" || len(dates(it.text)) > 0 {
		s.breaks = true
	}
}

// header takes a row without data.
func (s *splitter) header(it *item) {
	switch {
	case len(s.now.at) == 0:
		s.head(it)
	case s.breaks, s.gap, len(s.pending) > 0:
		s.flush()
		s.head(it)
	case s.now.isTooLong(): // and not read
	case s.isHead(it) || isHeader(it.cells):
		s.now.repeated = append(s.now.repeated, *it)
	default:
		s.now.inside = append(s.now.inside, *it)
	}
}

func (s *splitter) data(at int32) {
	if s.breaks {
		s.flush()
	}
	if g := &s.now; g.isTooLong() {
		g.at[maxEntries] = at
	} else {
		g.inside = append(g.inside, s.pending...)
		g.at = append(g.at, at)
	}
	s.pending, s.gap = s.pending[:0], false
}

// maxHead is how many rows of a header count.
const maxHead = 3

func (s *splitter) head(it *item) {
	if len(s.now.head) == maxHead {
		s.now.head = slices.Delete(s.now.head, 0, 1)
	}
	s.now.head = append(s.now.head, lookAt(*it))
}

func (s *splitter) isHead(it *item) bool {
	return slices.ContainsFunc(s.now.head, func(h row) bool { return slices.Equal(h.cells, it.cells) })
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
