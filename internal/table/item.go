package table

import "strings"

// item is what a shape yields: a row of cells, a line of text (cells is nil),
// or a break.
type item struct {
	line  int
	text  string // as printed
	cells []string
	// loose: cells were told apart by space, so that one that is missing shifts
	// those behind it.
	loose bool
	title bool // a heading or caption
	stray bool // a figure that belongs to no row
	// gap is a break that a repeated header does not bridge: an empty line. end
	// is one that nothing bridges: the end of a table.
	gap, end bool
}

func (it *item) isBreak() bool { return it.gap || it.end }

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
		if strings.TrimSpace(c) != "" {
			n, last = n+1, c
		}
	}
	return n, last
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
		if items[i].cells != nil {
			if r := lookAt(items[i]); r.isData() {
				return true
			}
		}
	}
	return false
}

// row is a row whose cells were looked at.
type row struct {
	item
	seen []cell
}

func lookAt(it item) row {
	if it.stray {
		return row{item: it}
	}
	r := row{item: it, seen: make([]cell, len(it.cells))}
	for i, text := range it.cells {
		r.seen[i] = look(text)
	}
	for len(r.seen) > 0 && r.seen[len(r.seen)-1].kind == empty {
		r.seen = r.seen[:len(r.seen)-1]
	}
	return r
}

// isData reports whether a row says something about a version: it has what can
// be a version beside another figure, a certain share beside anything, or both
// in one cell.
func (r *row) isData() bool {
	if r.stray {
		return true
	}
	versions, figures, shares, filled := 0, 0, 0, 0
	for i := range r.seen {
		switch r.seen[i].kind {
		case empty:
			continue
		case glued:
			return true
		case release, rest, total:
			versions++
		case number:
			figures++
		case share:
			shares++
		case dash:
			figures++
		}
		filled++
	}
	return versions > 0 && len(r.cells) > 1 || shares > 0 && filled > 1 || figures > 1
}

// at is cell i, empty where the row is shorter or i is no column.
func (r *row) at(i int) cell {
	if i >= 0 && i < len(r.seen) {
		return r.seen[i]
	}
	return cell{}
}
