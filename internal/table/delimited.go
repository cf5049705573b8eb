package table

import "strings"

// unquoted takes the quotes off cells that spreadsheets put there.
func unquoted(cells []string) []string {
	for i, c := range cells {
		c = strings.TrimPrefix(strings.TrimSpace(c), "=") // ="3.10" keeps a spreadsheet from rounding
		if len(c) > 1 && c[0] == '"' && c[len(c)-1] == '"' {
			c = strings.ReplaceAll(c[1:len(c)-1], `""`, `"`)
		}
		cells[i] = c
	}
	return cells
}

// csvCells splits a line at commas, or at semicolons where it has no comma
// outside quotes. A line is CSV only when it is a row of data or short enough
// for a header; prose has commas too.
func csvCells(s string) ([]string, bool) {
	for _, comma := range []string{",", ";", "，"} {
		if !strings.Contains(s, comma) {
			continue
		}
		cells := unquoted(splitQuoted(s, comma))
		if len(cells) < 2 || len(cells) > maxCells {
			continue
		}
		if r := lookAt(item{cells: cells}); r.isData() || isHeader(cells) {
			return cells, true
		}
	}
	return nil, false
}

func isHeader(cells []string) bool {
	known := 0
	for _, c := range cells {
		if len(c) > 60 || len(dates(c)) > 0 {
			return false
		}
		if saysLibrary(c) || saysClient(c) || saysShare(c) || segmentOf(c) != "" || hasAny(c, "版本", "version") {
			known++
		}
	}
	return known > 0
}

func splitQuoted(s, comma string) []string {
	var cells []string
	start, quoted := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] == '"' {
			quoted = !quoted
		} else if !quoted && strings.HasPrefix(s[i:], comma) {
			cells = append(cells, s[start:i])
			start = i + len(comma)
		}
	}
	return append(cells, s[start:])
}

// spacedCells splits a line at spaces: at two or more, or at each one where
// that gives a row of data or a header. It is nil for a text.
func spacedCells(s string) []string {
	if len(s) > maxText {
		return nil
	}
	for _, bullet := range []string{"- ", "* ", "• ", "· "} {
		if after, ok := strings.CutPrefix(s, bullet); ok {
			s = strings.TrimSpace(after)
			break
		}
	}
	for _, pair := range [][2]string{{"：", " "}, {": ", " "}, {"\u3000", "  "}, {"\u00a0", " "}} {
		s = strings.ReplaceAll(s, pair[0], pair[1])
	}
	if !strings.Contains(s, " ") { // most lines of a copy with one cell to a line
		if isFigures(strings.TrimSuffix(plain(s), "%")) && look(s).kind == glued {
			return []string{s}
		}
		return nil
	}
	cells := wideSplit(s)
	if len(cells) < 2 || !isRow(cells) {
		cells = tokens(s)
	}
	if len(cells) > 1 && (isRow(cells) || isHeader(cells) && len(cells) < 9 && allShort(cells)) {
		return cells
	}
	return nil
}

// isRow: the first cell can be a version, and another is a figure.
func isRow(cells []string) bool {
	first := look(cells[0])
	if first.kind == words || first.kind == dash || first.kind == share || first.kind == empty {
		return false
	}
	r := lookAt(item{cells: cells})
	if !r.isData() {
		return false
	}
	for _, c := range r.seen[1:] {
		if c.kind == share || c.kind == number || c.kind == dash {
			return true
		}
	}
	return first.kind == glued
}

// allShort tells a header from prose with a space in it.
func allShort(cells []string) bool {
	for _, c := range cells {
		if len(c) > 36 || strings.ContainsAny(c, "，。,.") {
			return false
		}
	}
	return true
}

// tokens splits at each space and puts together again what belongs together:
// ">= 2.8.18", "52.31 %", "2.10.3 timeline".
func tokens(s string) []string {
	var cells []string
	for _, token := range strings.Fields(s) {
		last := len(cells) - 1
		if last >= 0 && joins(plain(cells[last]), plain(token)) {
			cells[last] += " " + token
		} else {
			cells = append(cells, token)
		}
	}
	return cells
}

func joins(before, token string) bool {
	if before == ">=" || before == "<" || token == "%" || token == "及以上" || token == "以上" {
		return true
	}
	kind := look(before).kind
	return kind == release && look(token).kind == words && isLabel(strings.Trim(token, "()"))
}
