package table

import "strings"

// span is a column of a simple table, in columns of a terminal.
type span struct{ from, to int }

// border reads "=====  ====", the border of a simple table. A border of one
// column is a heading's underline and counts as none.
func border(line string) ([]span, bool) {
	if len(line) > 2000 || !strings.Contains(line, "= ") || strings.Trim(line, "= \t\r") != "" {
		return nil, false
	}
	var spans []span
	for i := 0; i < len(line); {
		if line[i] != '=' {
			i++
			continue
		}
		from := i
		for i < len(line) && line[i] == '=' {
			i++
		}
		spans = append(spans, span{from, i})
	}
	return spans, len(spans) > 1
}

// border opens a simple table, ends its header, or closes it.
func (t *textReader) border(spans []span) {
	t.ruled++
	if t.ruler == nil {
		t.ruler, t.ruled = spans, 1
		return
	}
	if t.ruled >= 3 {
		t.ruler = nil
		t.items = append(t.items, item{line: t.number, end: true})
	}
}

// ruled3 splits a line of a simple table at its columns. Where a text reaches
// into the gap between two columns (wide characters that were counted as one),
// runs of two spaces separate instead.
func (t *textReader) ruled3(line string) []string {
	cells := make([]string, len(t.ruler))
	column, at := 0, 0
	start := 0
	for i, r := range line {
		for column+1 < len(t.ruler) && at >= t.ruler[column+1].from {
			cells[column] = strings.TrimSpace(line[start:i])
			start = i
			column++
		}
		if column+1 < len(t.ruler) && at >= t.ruler[column].to && r != ' ' {
			return wideSplit(line)
		}
		at += width(r)
	}
	cells[column] = strings.TrimSpace(line[min(start, len(line)):])
	return cells
}

// wideSplit splits at two spaces or more.
func wideSplit(s string) []string {
	var cells []string
	for part := range strings.SplitSeq(s, "  ") {
		if part = strings.TrimSpace(part); part != "" {
			cells = append(cells, part)
		}
	}
	return cells
}
