package table

import "strings"

func looksLikeHTML(s string) bool {
	start := strings.TrimLeft(s[:min(len(s), 4096)], " \t\r\n\ufeff")
	if !strings.HasPrefix(start, "<") {
		return false
	}
	return hasAny(s[:min(len(s), 1<<16)], "<table", "<tr", "<html", "<!doctype", "<div", "<body")
}

func looksLikeJSON(s string) bool {
	start := strings.TrimLeft(s[:min(len(s), 4096)], " \t\r\n\ufeff")
	if after, ok := strings.CutPrefix(start, "["); ok { // else a link or a mark
		start = strings.TrimLeft(after, " \t\r\n[")
	}
	return strings.HasPrefix(start, "{") || strings.HasPrefix(start, `"{`)
}

// textReader takes a text apart line by line; each line may have a shape of its
// own.
type textReader struct {
	items  []item
	number int
	shelf  shelf
	ruler  []span // of the simple table that is open
	ruled  int    // borders of it so far
}

// textItems reads lines of text.
func textItems(s string, m *meter) []item {
	t := textReader{items: make([]item, 0, countAbout(s, "\n")+1)}
	total := len(s)
	for s != "" {
		line, rest, _ := strings.Cut(s, "\n")
		s = rest
		t.number++
		t.add(strings.TrimRight(line, "\r"))
		m.shaped(total - len(s))
	}
	return t.items
}

func (t *textReader) add(line string) {
	trimmed := trimSpace(line)
	has := marksOf(line)
	if has&equals != 0 {
		if spans, ok := border(line); ok {
			t.border(spans)
			return
		}
	}
	switch {
	case trimmed == "":
		t.items = append(t.items, item{line: t.number, gap: true})
	case t.ruler != nil:
		t.row(line, t.ruled3(line), false)
	case has&dashes != 0 && isRule(trimmed): // a rule of a pipe table says nothing
	case has&bars != 0 && (strings.Count(trimmed, "|") > 1 || strings.Contains(trimmed, " | ")):
		t.row(line, pipeCells(trimmed), false)
	case has&tabs != 0:
		t.row(line, unquoted(t.shelf.split(line, '\t')), false)
	default:
		t.loose(line, trimmed, has)
	}
}

// loose reads a line without certain separators: CSV, columns of spaces, text.
func (t *textReader) loose(line, trimmed string, has marks) {
	if has&commas != 0 {
		if cells, ok := csvCells(trimmed); ok {
			t.row(line, cells, false)
			return
		}
	}
	if cells := spacedCells(trimmed, has); cells != nil {
		t.row(line, cells, true)
		return
	}
	heading := strings.TrimLeft(trimmed, "#")
	t.items = append(t.items, item{line: t.number, text: cutText(trimSpace(heading)), title: len(heading) < len(trimmed)})
}

func (t *textReader) row(line string, cells []string, loose bool) {
	cells = cells[:min(len(cells), maxCells)]
	it := item{line: t.number, text: cutText(trimSpace(line)), cells: cells, loose: loose}
	if n, last := nonEmpty(cells); n < 2 && (n == 0 || look(last).kind != glued) {
		it.cells, it.text = nil, cutText(plain(last))
	}
	t.items = append(t.items, it)
}
