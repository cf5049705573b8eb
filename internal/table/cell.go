package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// kind is what a cell can be, by its content alone.
type kind uint8

const (
	empty   kind = iota
	words        // anything else
	release      // certainly a version
	rest         // the rest row
	share        // certainly a share; value is "" when it cannot be read
	number       // a version of one or two components, or a share without a sign
	dash         // no client, or a share below 0.01
	glued        // a version and a share without anything between
	total        // the label of a row of totals
)

// cell is a cell that was looked at. value is what is handed over: a version,
// ">=X", "other", or a share without its sign.
type cell struct {
	kind    kind
	value   string
	text    string // as printed, made plain
	label   string // what was cut off behind a version
	mark    bool   // a footnote's mark was cut off
	version version.Version
}

// maxCell is beyond what a version or a share needs.
const maxCell = 64

// look reads a cell.
func look(raw string) cell {
	text := plain(raw)
	c := classify(text)
	if c.kind == words && len(text) <= maxCell {
		if bare := withoutMark(text); bare != text {
			if marked := classify(bare); marked.kind != words && marked.kind != empty {
				c, c.mark = marked, true
			}
		}
	}
	c.text = text
	return c
}

// kindOf is the kind that look gives.
func kindOf(raw string) kind {
	if kind, ok := kindOfFigures(raw); ok {
		return kind
	}
	c := look(raw)
	return c.kind
}

func classify(s string) cell {
	switch {
	case s == "":
		return cell{kind: empty}
	case len(s) > maxCell:
		return cell{kind: words}
	case !hasDigit(s):
		return wordless(s)
	}
	if c, ok := asFigures(s); ok {
		return c
	}
	if c, ok := asShare(s); ok {
		return c
	}
	if c, ok := asVersion(s); ok {
		return c
	}
	return labelled(s)
}

// wordless reads a cell without a digit, which can only be one of a few.
func wordless(s string) cell {
	switch {
	case s == "/" || s == "无" || strings.EqualFold(s, "n/a"):
		return cell{kind: empty}
	case s == "-" || s == "--":
		return cell{kind: dash, value: "-"}
	case isRest(s):
		return cell{kind: rest, value: dataset.Other}
	case isTotal(s):
		return cell{kind: total}
	}
	return cell{kind: words}
}

// withoutMark takes a footnote's mark off the end: *, †, ¹, [1], [^1].
func withoutMark(s string) string {
	switch last, _ := utf8.DecodeLastRuneInString(s); {
	case last == ']':
		if open := strings.LastIndexByte(s, '['); open > 0 && len(s)-open <= 5 {
			s = s[:open]
		}
	case last == '*' || last == ' ':
	case last < utf8.RuneSelf, last > '⑤': // most texts
		return s
	}
	return strings.TrimRight(s, "*†‡⁰¹²³⁴⁵⁶⁷⁸⁹①②③④⑤ ")
}

// asShare reads what can only be a share: it has a percent sign or says less
// than.
func asShare(s string) (cell, bool) {
	body, percent := strings.CutSuffix(s, "%")
	body = strings.TrimSpace(body)
	if below, ok := cutFirst(body, "<", "小于", "低于", "少于", "不足"); ok {
		below = strings.TrimSpace(below)
		if _, err := impact.ParseShare(below); err != nil && !percent {
			return cell{}, false
		}
		if below == "0.01" {
			return cell{kind: share, value: "-"}, true
		}
		return cell{kind: share}, true
	}
	if !percent || !hasDigit(body) {
		return cell{}, false
	}
	if dots, ok := countDots(body); ok && dots > 1 {
		return cell{kind: glued, value: body}, true
	}
	return shareOf(body), true
}

// shareOf reads what stands before a percent sign, which holds a digit.
func shareOf(body string) cell {
	c := cell{kind: share}
	if dots, ok := countDots(body); ok && dots < 2 { // else it is none, and an error costs more to make
		if _, err := impact.ParseShare(body); err == nil {
			c.value = body
		}
	}
	return c
}

// asVersion reads "2.6.6", "v2.6.6", ">=2.6.6" and "2.6.6 及以上".
func asVersion(s string) (cell, bool) {
	body, marked := cutFirst(s, "基础库", "版本", "v", "V")
	body = strings.TrimSpace(body)
	body, open := cutFirst(body, ">=")
	for _, suffix := range []string{"及以上", "或以上", "以上", "+", "and above", "or above", "and later", "or later"} {
		if before, ok := strings.CutSuffix(body, suffix); ok && !open {
			body, open = strings.TrimSuffix(strings.TrimSpace(before), "版本"), true
		}
	}
	if more, ok := cutFirst(strings.TrimSpace(body), "v", "V"); ok {
		body, marked = more, true
	}
	body = strings.TrimSpace(body)
	if !isFigures(body) { // most texts; an error costs more to make
		return cell{}, false
	}
	v, err := version.Parse(body)
	if err != nil {
		return cell{}, false
	}
	c := cell{kind: release, value: body, version: v}
	if open {
		c.value = ">=" + c.value
	} else if v.Len() < 3 && !marked {
		c.kind = number
	}
	return c, true
}

// labelled reads "2.10.3 timeline" and "2.10.3(灰度)" as 2.10.3.
func labelled(s string) cell {
	end := 0
	for end < len(s) && (s[end] == '.' || isDigit(s[end])) {
		end++
	}
	if end == 0 || end == len(s) || strings.Count(s[:end], ".") < 2 {
		return cell{kind: words}
	}
	v, err := version.Parse(s[:end])
	label := strings.Trim(s[end:], " ()[]【】")
	if err != nil || v.Len() < 3 || !isLabel(label) {
		return cell{kind: words}
	}
	return cell{kind: release, value: s[:end], label: label, version: v}
}

// isLabel reports whether a text names a version without saying that more
// versions, or other ones, are meant.
func isLabel(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && r != ' ' && r != '_' && r != '-' {
			return false
		}
	}
	if s == "" || strings.HasPrefix(s, "-") {
		return false
	}
	return !hasAny(s, "以下", "以前", "之前", "以后", "之后", "及", "至", "到", "或", "等", "below", "under", "older", "earlier", "before", "after", "newer", "and", " or ", "to ")
}

// readings lists the ways in which "1.7.482.21" can be a version of two to four
// components and a share. A component has no leading zero.
func readings(s string) []string {
	var list []string
	for i := 1; i < len(s); i++ {
		v, err := version.Parse(s[:i])
		if s[i-1] == '.' || s[i] == '.' || err != nil || v.Len() < 2 || v.String() != s[:i] {
			continue
		}
		if _, err := impact.ParseShare(s[i:]); err == nil && !hasLeadingZero(s[i:]) {
			list = append(list, s[:i]+" "+s[i:])
		}
	}
	return list
}

func hasLeadingZero(s string) bool {
	return len(s) > 1 && s[0] == '0' && s[1] != '.'
}
