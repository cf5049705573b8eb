package table

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain puts full-width signs, dashes and spaces to their plain ones, drops
// what is not seen, and takes space off both ends. Runs of space become one.
func plain(s string) string {
	if isPlain(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	space := false
	for _, r := range s {
		r = plainRune(r)
		switch {
		case r == ' ':
			space = out.Len() > 0
		case r == dropped:
		default:
			if space {
				out.WriteByte(' ')
			}
			space = false
			if r == atLeast {
				out.WriteString(">=")
			} else {
				out.WriteRune(r)
			}
		}
	}
	return out.String()
}

// isPlain reports whether s is ASCII without space to be put right.
func isPlain(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] < ' ' || s[i] == ' ' && before == ' ' {
			return false
		}
		before = s[i]
	}
	return before != ' ' || s == ""
}

const (
	dropped rune = -1
	atLeast rune = '≥'
)

func plainRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf && r > ' ', r >= 0x4e00 && r <= 0x9fff: // most Chinese
		return r
	case r >= '！' && r <= '～': // the full-width forms of ASCII
		return r - '！' + '!'
	case unicode.IsSpace(r), r == '\u200b', r == '\u3000':
		return ' '
	case unicode.Is(unicode.Cf, r), unicode.IsControl(r):
		return dropped
	}
	switch r {
	case '≥', '≧', '⩾':
		return atLeast
	case '﹪', '٪':
		return '%'
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '─':
		return '-'
	case '〈', '﹤':
		return '<'
	case '﹥', '〉':
		return '>'
	}
	return r
}

// width is how many columns of a terminal a text takes, as reStructuredText
// counts them.
func width(r rune) int {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case r >= 0x1100 && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hangul, r) ||
		unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r) ||
		r >= 0x3000 && r <= 0x303f || r >= 0xff01 && r <= 0xff60):
		return 2
	}
	return 1
}
