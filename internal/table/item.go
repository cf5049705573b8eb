package table

import (
	"slices"
	"strings"
)

// item is what a shape yields: a row of cells, a line of text (cells is nil),
// or a break.
type item struct {
	line  int
	text  string // as printed, unless it is spread
	cells []string
	// loose: cells were told apart by space, so that one that is missing shifts
	// those behind it.
	loose bool
	// spread: what was printed is in the cells alone. They are put together only
	// where that is asked for.
	spread bool
	title  bool // a heading or caption
	stray  bool // a figure that belongs to no row
	// gap is a break that a repeated header does not bridge: an empty line. end
	// is one that nothing bridges: the end of a table.
	gap, end bool
}

func (it *item) isBreak() bool { return it.gap || it.end }

// printed is what was printed; cells of HTML are told apart.
func (it *item) printed() string {
	switch {
	case !it.spread:
		return it.text
	case it.loose:
		return strings.Join(it.cells, " ")
	}
	return cutText(strings.Join(it.cells, " | "))
}

// maxCells is beyond what any table has; maxText beyond what a line to be
// shown needs.
const (
	maxCells = 40
	maxText  = 300
)

func cutText(s string) string {
	if len(s) > maxText {
		return strings.ToValidUTF8(s[:maxText], "")
	}
	return s
}

// nonEmpty counts the cells that hold something.
func nonEmpty(cells []string) (n int, last string) {
	for _, c := range cells {
		if trimSpace(c) != "" {
			n, last = n+1, c
		}
	}
	return n, last
}

// countAbout is about how often a text has another.
func countAbout(s, part string) int {
	some := s[:min(len(s), 1<<16)]
	return strings.Count(some, part) * (len(s) / max(len(some), 1))
}

func lastLine(items []item) int {
	if len(items) == 0 {
		return 0
	}
	return items[len(items)-1].line
}

// hasRows reports whether any row looks like data.
func hasRows(items []item) bool {
	for i := range items {
		if items[i].cells != nil && items[i].isData() {
			return true
		}
	}
	return false
}

// isData reports whether a row says something about a version.
func (it *item) isData() bool { return it.stray || isData(it.cells) }

// isData reports whether cells say something about a version: there is what can
// be a version beside another figure, a certain share beside anything, or both
// in one cell.
func isData(cells []string) bool {
	versions, figures, shares, filled := 0, 0, 0, 0
	for _, text := range cells {
		switch kindOf(text) {
		case empty:
			continue
		case glued:
			return true
		case release, rest, total:
			versions++
		case number, dash:
			figures++
		case share:
			shares++
		}
		filled++
	}
	return versions > 0 && len(cells) > 1 || shares > 0 && filled > 1 || figures > 1
}

// row is a row whose cells were looked at.
type row struct {
	item
	seen []cell
}

// looker looks at the rows of one grid after the other, in the same memory.
type looker struct {
	rows  []row
	cells []cell
}

// look looks at the rows; they last until the next call.
func (l *looker) look(items []item, at []int32) []row {
	cells := 0
	for _, i := range at {
		cells += len(items[i].cells)
	}
	l.rows, l.cells = slices.Grow(l.rows[:0], len(at)), slices.Grow(l.cells[:0], cells)
	for _, i := range at {
		from := len(l.cells)
		if !items[i].stray {
			for _, text := range items[i].cells {
				l.cells = append(l.cells, look(text))
			}
		}
		l.rows = append(l.rows, row{item: items[i], seen: withoutEmpty(l.cells[from:])})
	}
	return l.rows
}

// withoutEmpty drops the empty cells at the end.
func withoutEmpty(seen []cell) []cell {
	for len(seen) > 0 && seen[len(seen)-1].kind == empty {
		seen = seen[:len(seen)-1]
	}
	return seen
}

func lookAt(it item) row {
	var one looker
	return one.look([]item{it}, []int32{0})[0]
}

// at is cell i, empty where the row is shorter or i is no column.
func (r *row) at(i int) cell {
	if i >= 0 && i < len(r.seen) {
		return r.seen[i]
	}
	return cell{}
}
