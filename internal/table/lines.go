package table

// lineItems reads copies with one cell to a line: rows of k lines each, where k
// is what fits most lines. What does not fit is left as a row of its own, to be
// refused. ok is false when no row was found.
// It takes the memory of the items it is given; with no row, none of them is
// one.
func lineItems(items []item) ([]item, bool) {
	c := chunker{lines: items[:0], kinds: make([]kind, 0, len(items))}
	for i := range items {
		if it := &items[i]; !it.isBreak() {
			it.cells = nil // headers with a space in them
			c.kinds = append(c.kinds, kindOf(it.text))
			c.lines = append(c.lines, *it)
		}
	}
	c.out = c.lines[:0] // never longer than what was read
	for c.at < len(c.lines) {
		if c.begins(c.at) && c.table() {
			continue
		}
		c.out = append(c.out, c.lines[c.at])
		c.at++
	}
	return c.out, c.found
}

type chunker struct {
	lines []item
	kinds []kind
	at    int
	out   []item
	found bool
	shelf shelf
}

// maxPeriod is a version, and a client, share and running total for each of
// three segments.
const maxPeriod = 10

func (c *chunker) begins(i int) bool {
	switch c.kinds[i] {
	case release, rest, number:
		return true
	}
	return false
}

// table reads as many rows as have one pattern, from the present line on.
func (c *chunker) table() bool {
	best, period := 0, 0
	for k := 2; k <= maxPeriod; k++ { // a single row says nothing about longer ones
		if rows := c.fitting(k); rows*k > best && (rows > 1 || best == 0) {
			best, period = rows*k, k
		}
	}
	if best == 0 {
		return false
	}
	c.found = true
	header := c.header(period)
	start := c.at
	for c.at < len(c.lines) {
		switch {
		case c.fits(start, c.at, period):
			c.row(period)
		case c.isShortRest(start, c.at, period):
			c.shortRest(start, period)
		case c.repeats(header, c.at):
			c.row(period)
		case c.kinds[c.at] == words || !c.goesOn(start, period):
			return true
		default: // a cell too many or too few: refused by itself
			lost := c.lines[c.at]
			lost.cells, lost.stray = append(c.shelf.room(1), lost.text), true
			c.out = append(c.out, lost)
			c.at++
		}
	}
	return true
}

// goesOn reports whether a row of the pattern follows within two rows' lines,
// or nothing but figures is left.
func (c *chunker) goesOn(start, k int) bool {
	for i := c.at; i < min(c.at+2*k, len(c.lines)); i++ {
		if c.kinds[i] == words {
			break
		}
		if c.fits(start, i, k) {
			return true
		}
	}
	return c.kinds[c.at] != words && c.kinds[c.at] != empty
}

// fitting counts the rows of k lines that have the pattern of the first.
func (c *chunker) fitting(k int) int {
	rows, shares := 0, false
	for i := c.at; c.fits(c.at, i, k); i += k {
		rows++
		for j := i + 1; j < i+k; j++ {
			shares = shares || c.kinds[j] == share || c.kinds[j] == number
		}
	}
	if !shares {
		return 0
	}
	return rows
}

// fits reports whether the row at i has the pattern of that at start.
func (c *chunker) fits(start, i, k int) bool {
	if i+k > len(c.lines) || !c.begins(i) {
		return false
	}
	shares := false
	for j := 1; j < k; j++ {
		a, b := side(c.kinds[start+j]), side(c.kinds[i+j])
		if b == neither || a != either && b != either && a != b {
			return false
		}
		shares = shares || b != onlyVersion
	}
	return shares
}

type sideOf uint8

const (
	either sideOf = iota
	onlyVersion
	onlyShare
	neither
)

// side says what a cell can stand for in a row. A number is a share here:
// versions of two components occur in first cells only.
func side(k kind) sideOf {
	switch k {
	case dash:
		return either
	case release:
		return onlyVersion
	case share, number:
		return onlyShare
	}
	return neither
}

func (c *chunker) row(k int) {
	it := c.lines[c.at]
	it.loose, it.spread = true, true
	it.cells = c.shelf.room(k)
	for j := range k {
		it.cells = append(it.cells, c.lines[c.at+j].text)
	}
	c.out = append(c.out, it)
	c.at += k
}

// isShortRest: the rest row has no client, and a copy leaves the cell out. With
// one column of shares there is one way to read that.
func (c *chunker) isShortRest(start, i, k int) bool {
	return c.onlyShareAt(start, k) > 0 && i+1 < len(c.lines) && c.kinds[i] == rest && side(c.kinds[i+1]) != neither
}

// onlyShareAt is the one place of a share in the pattern, or 0.
func (c *chunker) onlyShareAt(start, k int) int {
	place := 0
	for j := 1; j < k; j++ {
		if side(c.kinds[start+j]) == onlyVersion {
			continue
		}
		if place > 0 {
			return 0
		}
		place = j
	}
	return place
}

func (c *chunker) shortRest(start, k int) {
	it := c.lines[c.at]
	it.cells = make([]string, k)
	it.cells[0] = it.text
	it.cells[c.onlyShareAt(start, k)] = c.lines[c.at+1].text
	it.text += " " + c.lines[c.at+1].text
	c.out = append(c.out, it)
	c.at += 2
}

// header takes the last k lines of text for a header, when there are as many
// and none is a date; they become a row.
func (c *chunker) header(k int) []string {
	from := len(c.out) - k
	if from < 0 {
		return nil
	}
	var cells []string
	for _, it := range c.out[from:] {
		if it.cells != nil || len(dates(it.text)) > 0 {
			return nil
		}
		cells = append(cells, it.text)
	}
	if !isHeader(cells) {
		return nil
	}
	head := c.out[from]
	head.cells = cells
	c.out = append(c.out[:from], head)
	return cells
}

func (c *chunker) repeats(header []string, i int) bool {
	if header == nil || i+len(header) > len(c.lines) {
		return false
	}
	for j, text := range header {
		if c.lines[i+j].text != text {
			return false
		}
	}
	return true
}
