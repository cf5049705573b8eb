package table

import (
	"strings"

	"minicompat/internal/version"
)

// kindOfFigures is the kind of what most cells are: figures of less than ten
// digits each.
func kindOfFigures(s string) (k kind, ok bool) {
	dots, digits := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case isDigit(c):
			digits++
		case c == '.' && digits > 0 && digits < 10:
			dots, digits = dots+1, 0
		case c == '%' && digits > 0 && i == len(s)-1:
			if dots > 1 {
				return glued, len(s) <= maxCell
			}
			return share, len(s) <= maxCell
		default:
			return 0, false
		}
	}
	if dots > 1 {
		return release, dots < 4 && digits > 0 && digits < 10
	}
	return number, digits > 0 && digits < 10
}

// asFigures reads what most cells are, digits and dots with or without a percent
// sign at the end, as the general ways would, in one pass.
func asFigures(s string) (c cell, ok bool) {
	body, percent := strings.CutSuffix(s, "%")
	dots, ok := countDots(body)
	switch {
	case !ok || !isDigit(body[0]):
		return cell{}, false
	case percent && dots > 1:
		return cell{kind: glued, value: body}, true
	case percent:
		return shareOf(body), true
	case dots > 3 || body[len(body)-1] == '.' || strings.Contains(body, ".."):
		return cell{kind: words}, true
	}
	v, err := version.Parse(body)
	switch {
	case err != nil:
		return cell{kind: words}, true
	case v.Len() < 3:
		return cell{kind: number, value: body, version: v}, true
	}
	return cell{kind: release, value: body, version: v}, true
}

// countDots counts the dots of a text of digits and dots; ok is false for
// another one.
func countDots(s string) (dots int, ok bool) {
	for i := range len(s) {
		if s[i] == '.' {
			dots++
		} else if !isDigit(s[i]) {
			return 0, false
		}
	}
	return dots, s != ""
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

func isFigures(s string) bool {
	_, ok := countDots(s)
	return ok || s == ""
}
