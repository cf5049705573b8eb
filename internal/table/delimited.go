package table

import (
	"strings"
	"unicode/utf8"
)

// unquoted takes the quotes off cells that spreadsheets put there.
func unquoted(cells []string) []string {
	for i, c := range cells {
		c = strings.TrimPrefix(trimSpace(c), "=") // ="3.10" keeps a spreadsheet from rounding
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
		if isData(cells) || isHeader(cells) {
			return cells, true
		}
	}
	return nil, false
}

func isHeader(cells []string) bool {
	for _, c := range cells {
		if len(c) > maxName {
			return false
		}
	}
	known := false
	for _, c := range cells {
		if len(dates(c)) > 0 {
			return false
		}
		known = known || namesColumn(c)
	}
	return known
}

// splitQuoted splits outside quotes, but no further than beyond maxCells.
func splitQuoted(s, comma string) []string {
	if strings.IndexByte(s, '"') < 0 {
		return strings.SplitN(s, comma, min(strings.Count(s, comma), maxCells+1)+1)
	}
	var cells []string
	start, quoted := 0, false
	for i := 0; i < len(s) && len(cells) <= maxCells; i++ {
		if s[i] == '"' {
			quoted = !quoted
		} else if s[i] == comma[0] && !quoted && strings.HasPrefix(s[i:], comma) {
			cells = append(cells, s[start:i])
			start = i + len(comma)
		}
	}
	return append(cells, s[start:])
}

// spacedCells splits a line at spaces: at two or more, or at each one where
// that gives a row of data or a header. It is nil for a text. has are the line's
// marks.
func spacedCells(s string, has marks) []string {
	if len(s) > maxText {
		return nil
	}
	s = withoutBullet(s)
	if has&(colons|signs) != 0 {
		for _, pair := range [][2]string{{"：", " "}, {": ", " "}, {"\u3000", "  "}, {"\u00a0", " "}} {
			s = strings.ReplaceAll(s, pair[0], pair[1])
		}
	}
	if strings.IndexByte(s, ' ') < 0 { // most lines of a copy with one cell to a line
		return gluedCell(s, has)
	}
	canBeRow := has&(figures|dashes|signs) != 0
	if !canBeRow && has&stops != 0 { // most prose
		return nil
	}
	if canBeRow && strings.Contains(s, "  ") {
		if cells := wideSplit(s); len(cells) > 1 && isRow(cells) {
			return cells
		}
	}
	cells := tokens(s)
	if len(cells) > 1 && (canBeRow && isRow(cells) || len(cells) < 9 && allShort(cells) && isHeader(cells)) {
		return cells
	}
	return nil
}

func withoutBullet(s string) string {
	for _, bullet := range []string{"- ", "* ", "• ", "· "} {
		if after, ok := strings.CutPrefix(s, bullet); ok {
			return strings.TrimSpace(after)
		}
	}
	return s
}

// gluedCell is a version and a share without a space between, or nil.
func gluedCell(s string, has marks) []string {
	if has&(figures|signs) == 0 {
		return nil
	}
	switch last, _ := utf8.DecodeLastRuneInString(s); plainRune(last) {
	case '%', ' ', dropped:
	default: // most texts
		return nil
	}
	if body, ok := strings.CutSuffix(plain(s), "%"); ok && isFigures(body) && kindOf(s) == glued {
		return []string{s}
	}
	return nil
}

// isRow: the first cell can be a version, and another is a figure.
func isRow(cells []string) bool {
	first := kindOf(cells[0])
	if first == words || first == dash || first == share || first == empty || !isData(cells) {
		return false
	}
	for _, c := range cells[1:] {
		if kind := kindOf(c); kind == share || kind == number || kind == dash {
			return true
		}
	}
	return first == glued
}

// allShort tells a header from prose with a space in it.
func allShort(cells []string) bool {
	for _, c := range cells {
		if len(c) > 36 || marksOf(c)&stops != 0 && strings.ContainsAny(c, "，。,.") {
			return false
		}
	}
	return true
}

// tokens splits at each space and puts together again what belongs together:
// ">= 2.8.18", "52.31 %", "2.10.3 timeline".
func tokens(s string) []string {
	cells := make([]string, 0, 8)
	for token := range strings.FieldsSeq(s) {
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
	return hasDigit(before) && kindOf(before) == release && kindOf(token) == words && isLabel(strings.Trim(token, "()"))
}
