package table

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlReader goes through the tags of a page without building a tree, so that
// its time is in proportion to the input however the tags nest.
type htmlReader struct {
	items  []item
	line   int
	text   gathered
	shelf  shelf
	title  bool // the text is a heading's or caption's
	hidden atom.Atom
	tables []*openTable // innermost last
	opened []*openTable // their memory, and that of tables that ended
}

// openTable is a table that has not ended.
type openTable struct {
	cells  []string
	inCell bool
	cell   gathered
	column int // columns that the cell spans
	rows   int // rows that the cell spans
	// below holds what cells of earlier rows reach into the next ones.
	below []carried
}

type carried struct {
	text string
	rows int
}

const (
	maxNested = 16
	maxSpan   = 10_000
)

// tagsAnItem is about how many tags there are to an item.
const tagsAnItem = 5

// htmlItems reads the tables and texts of a page. A line is what a reader sees
// as one: a row, or a block of text.
func htmlItems(s string, m *meter) []item {
	z := html.NewTokenizer(strings.NewReader(s))
	h := htmlReader{line: 1, items: make([]item, 0, countAbout(s, "<")/tagsAnItem)}
	done := 0
	for {
		token := z.Next()
		if token == html.ErrorToken {
			break
		}
		from := done
		done += len(z.Raw())
		m.shaped(done)
		if token == html.TextToken {
			h.read(z, s[from:done])
		} else {
			h.take(z, token)
		}
	}
	for len(h.tables) > 0 {
		h.endTable()
	}
	h.endText()
	return h.items
}

// read takes a text, which raw is as it stands in the source.
func (h *htmlReader) read(z *html.Tokenizer, raw string) {
	switch {
	case h.hidden != 0:
	case strings.ContainsAny(raw, "&\r\x00"):
		h.write(string(z.Text()))
	default: // nothing in it stands for another
		h.write(raw)
	}
}

func (h *htmlReader) take(z *html.Tokenizer, token html.TokenType) {
	switch token {
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := z.TagName()
		h.start(tag{z, atom.Lookup(name), more, token == html.SelfClosingTagToken})
	case html.EndTagToken:
		name, _ := z.TagName()
		h.end(atom.Lookup(name))
	}
}

// tag is a start tag whose attributes were not read yet.
type tag struct {
	z      *html.Tokenizer
	name   atom.Atom
	more   bool
	closed bool
}

// spans reads colspan and rowspan.
func (t tag) spans() (columns, rows int) {
	columns, rows = 1, 1
	for more := t.more; more; {
		var key, value []byte
		key, value, more = t.z.TagAttr()
		switch string(key) {
		case "colspan":
			columns = spanOf(string(value), maxCells)
		case "rowspan":
			rows = spanOf(string(value), maxSpan)
		}
	}
	return columns, rows
}

func spanOf(s string, most int) int {
	n := 0
	for _, r := range strings.TrimSpace(s) {
		if r < '0' || r > '9' || n > most {
			break
		}
		n = n*10 + int(r-'0')
	}
	return max(1, min(n, most))
}

func (h *htmlReader) write(s string) {
	if t := h.table(); t != nil {
		if t.inCell && t.cell.len() < maxPiece {
			t.cell.add(s)
		} else if !t.inCell && h.title {
			h.text.add(s)
		}
		return
	}
	if h.text.len() < maxPiece {
		h.text.add(s)
	}
}

func (h *htmlReader) table() *openTable {
	if len(h.tables) == 0 {
		return nil
	}
	return h.tables[len(h.tables)-1]
}

func (h *htmlReader) start(t tag) {
	if h.hides(t.name) {
		return
	}
	switch t.name {
	case atom.Script, atom.Style, atom.Sup:
		if !t.closed {
			h.hidden = t.name
		}
	case atom.Table:
		h.startTable()
	case atom.Caption:
		h.endText()
		h.title = true
	case atom.Tr:
		h.endRow()
	case atom.Td, atom.Th:
		h.startCell(t)
	case atom.Br:
		h.lineBreak()
	default:
		h.block(t.name, true)
	}
}

func (h *htmlReader) end(name atom.Atom) {
	if h.hidden == name {
		h.hidden = 0
		return
	}
	if h.hides(name) {
		return
	}
	switch name {
	case atom.Table:
		h.endTable()
	case atom.Tr, atom.Thead, atom.Tbody, atom.Tfoot:
		h.endRow()
	case atom.Td, atom.Th:
		h.endCell()
	case atom.Caption:
		h.endText()
	default:
		h.block(name, false)
	}
}

// hides reports whether what comes is not to be read. A footnote's mark that
// was left open ends with its cell.
func (h *htmlReader) hides(name atom.Atom) bool {
	if h.hidden == atom.Sup {
		switch name {
		case atom.Td, atom.Th, atom.Tr, atom.Table, atom.P, atom.Div:
			h.hidden = 0
		}
	}
	return h.hidden != 0
}

// block ends the text before or after a block of text.
func (h *htmlReader) block(name atom.Atom, starts bool) {
	switch name {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		h.lineBreak()
		h.title = starts && len(h.tables) == 0
	case atom.Title, atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Section, atom.Article, atom.Pre, atom.Blockquote, atom.Dt, atom.Dd, atom.Hr:
		h.lineBreak()
	}
}

// lineBreak ends a text; within a cell it is a space.
func (h *htmlReader) lineBreak() {
	if t := h.table(); t != nil {
		if t.inCell {
			t.cell.add(" ")
		}
		return
	}
	h.endText()
}

func (h *htmlReader) endText() {
	text := h.text.take()
	if text != "" {
		it := item{line: h.line, text: cutText(text), title: h.title}
		if cells := spacedCells(text, marksOf(text)); cells != nil && !h.title {
			it.cells, it.loose = cells, true
		}
		h.items = append(h.items, it)
		h.line++
	}
	h.title = false
}

func (h *htmlReader) startTable() {
	h.endText()
	h.items = append(h.items, item{line: h.line, end: true})
	if n := len(h.tables); n < maxNested {
		if n == len(h.opened) {
			h.opened = append(h.opened, &openTable{})
		}
		h.tables = h.opened[:n+1]
	}
}

func (h *htmlReader) endTable() {
	if len(h.tables) == 0 {
		return
	}
	h.endRow()
	t := h.table()
	*t = openTable{cells: t.cells[:0], below: t.below[:0]}
	h.tables = h.tables[:len(h.tables)-1]
	h.items = append(h.items, item{line: h.line, end: true})
}
