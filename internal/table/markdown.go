package table

import (
	"strings"

	"golang.org/x/net/html"
)

// isRule reports whether a line only rules a table: |---|:--:|, +---+---+.
func isRule(s string) bool {
	return strings.Trim(s, "|+-:= ") == "" && strings.Contains(s, "-") && len(s) > 2
}

// pipeCells splits a row of a Markdown table, or of a grid table, as far as it
// is read.
func pipeCells(s string) []string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "|"), "|")
	var cells []string
	start := 0
	for i := 0; i <= len(s) && len(cells) < maxCells; i++ {
		if i == len(s) || s[i] == '|' && (i == 0 || s[i-1] != '\\') {
			cells = append(cells, unmarked(s[start:i]))
			start = i + 1
		}
	}
	return cells
}

// unmarked takes Markdown's marks off a cell: **bold**, `code`, [text](address),
// entities and line breaks.
func unmarked(s string) string {
	s = strings.TrimSpace(s)
	if !strings.ContainsAny(s, "*_`~[\\&<") {
		return s
	}
	for _, tag := range []string{"<br>", "<br/>", "<br />"} {
		s = strings.ReplaceAll(s, tag, " ")
	}
	for _, mark := range []string{"**", "__", "~~", "`", "*", "_"} {
		if len(s) >= 2*len(mark) && strings.HasPrefix(s, mark) && strings.HasSuffix(s, mark) {
			s = strings.TrimSpace(s[len(mark) : len(s)-len(mark)])
		}
	}
	if text, address, ok := strings.Cut(s, "]("); ok && strings.HasPrefix(text, "[") && strings.HasSuffix(address, ")") {
		s = text[1:]
	}
	s = strings.NewReplacer(`\<`, "<", `\>`, ">", `\*`, "*", `\-`, "-", `\|`, "|", `\_`, "_").Replace(s)
	return strings.TrimSpace(html.UnescapeString(s))
}
