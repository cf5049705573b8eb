package version

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Code says what is wrong with a version. Codes are stable: pages word them.
type Code string

const (
	CodeEmpty             Code = "empty"
	CodeEmptyComponent    Code = "empty_component"
	CodeNotDigit          Code = "not_digit"
	CodeTooManyComponents Code = "too_many_components"
	CodeTooLarge          Code = "component_too_large"
	CodeTooLong           Code = "too_long"
)

// Error is what Parse and ParseRange return. Offset is the byte in Input at
// which reading stopped; Suggestion is a valid version or empty.
type Error struct {
	Input      string
	Offset     int
	Code       Code
	Suggestion string
}

func newError(input string, offset int, code Code) *Error {
	return &Error{Input: Excerpt(input), Offset: offset, Code: code, Suggestion: suggest(input)}
}

// Error writes for example: version: empty component in "2..1".
func (e *Error) Error() string {
	var what string
	switch e.Code {
	case CodeEmpty:
		return "version: empty"
	case CodeEmptyComponent:
		what = "empty component"
	case CodeNotDigit:
		what = "unexpected character at byte " + strconv.Itoa(e.Offset)
	case CodeTooManyComponents:
		what = "more than four components"
	case CodeTooLarge:
		what = "component over 2147483647"
	case CodeTooLong:
		what = "over 64 bytes"
	case CodeNotRange:
		what = "not a range"
	default:
		what = string(e.Code)
	}
	return "version: " + what + " in " + strconv.Quote(e.Input)
}

const excerptRunes = 40

// Excerpt shortens input to 40 characters, so that an error never carries a
// pasted megabyte along. It cuts between characters.
func Excerpt(input string) string {
	n := 0
	for i := range input {
		if n == excerptRunes {
			return strings.ToValidUTF8(input[:i], "\uFFFD") + "…"
		}
		n++
	}
	if utf8.ValidString(input) {
		return input
	}
	return strings.ToValidUTF8(input, "\uFFFD")
}

// suggest returns the version that input probably means: without a leading v,
// operator or sign, without a prerelease or build tail, with full-width
// characters narrowed and stray dots dropped. It is empty when that is no
// version either: a guess is only worth making when there is one.
func suggest(input string) string {
	if len(input) > 4*maxLength {
		return ""
	}
	s := narrow(strings.TrimSpace(input))
	s = strings.TrimLeft(s, "vV=+- ")
	if i := strings.IndexAny(s, "-+ "); i > 0 {
		s = s[:i]
	}
	s = strings.Trim(s, ".")
	for strings.Contains(s, "..") {
		s = strings.ReplaceAll(s, "..", ".")
	}
	if s == input || !plain(s) {
		return ""
	}
	return s
}

// narrow maps full-width digits and the dots and commas of Chinese and
// European keyboards to ASCII.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９':
			return '0' + r - '０'
		case r == '．' || r == '。' || r == '，' || r == ',' || r == '、' || r == '·':
			return '.'
		case r == 'ｖ' || r == 'Ｖ':
			return 'v'
		}
		return r
	}, s)
}

// plain reports whether s would parse; Parse itself would ask for a
// suggestion again.
func plain(s string) bool {
	if s == "" || len(s) >= maxLength {
		return false
	}
	parts := strings.Split(s, ".")
	if len(parts) > maxComponents {
		return false
	}
	for _, p := range parts {
		if p == "" || strings.Trim(p, "0123456789") != "" {
			return false
		}
		if _, ok := component(p); !ok {
			return false
		}
	}
	return true
}
