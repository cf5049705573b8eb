package table

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain puts full-width signs, dashes and spaces to their plain ones, drops
// what is not seen, and takes space off both ends. Runs of space become one.
func plain(s string) string {
	n := plainPrefix(s)
	if n == len(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	out.WriteString(s[:n])
	space := false
	for s = s[n:]; s != ""; {
		r, size := firstPlain(s)
		given := s[:size]
		s = s[size:]
		if r == ' ' {
			space = out.Len() > 0
		}
		if r == ' ' || r == dropped {
			continue
		}
		if space {
			out.WriteByte(' ')
			space = false
		}
		switch r {
		case same:
			out.WriteString(given)
		case atLeast:
			out.WriteString(">=")
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// firstPlain is what the first sign of s becomes, or same.
func firstPlain(s string) (r rune, size int) {
	switch c := s[0]; {
	case isPrinted(c):
		return same, 1
	case isChinese(s):
		return same, 3
	}
	r, size = utf8.DecodeRuneInString(s)
	return plainRune(r), size
}

// trimSpace is strings.TrimSpace, which looks long for space beside Chinese.
func trimSpace(s string) string {
	n := len(s)
	if n > 2 && (isPrinted(s[0]) || isChinese(s)) && (isPrinted(s[n-1]) || isChinese(s[n-3:])) {
		return s
	}
	return strings.TrimSpace(s)
}

func isPrinted(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

// plainPrefix is how much of s, up to a space, is ASCII and Chinese with nothing
// to be put right.
func plainPrefix(s string) int {
	before := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			if !isChinese(s[i:]) {
				return withoutSpace(s, i)
			}
			i += 2
		case c == ' ' && before == ' ' || c < ' ':
			return withoutSpace(s, i)
		}
		before = c
	}
	return withoutSpace(s, len(s))
}

// isChinese reports whether s begins with one of firstChinese to lastChinese, of
// three bytes.
func isChinese(s string) bool {
	return len(s) > 2 && s[0] >= 0xe4 && s[0] <= 0xe9 && (s[0] > 0xe4 || s[1] >= 0xb8) && s[1]&0xc0 == 0x80 && s[2]&0xc0 == 0x80
}

func withoutSpace(s string, n int) int {
	if n > 0 && s[n-1] == ' ' {
		return n - 1
	}
	return n
}

// Most Chinese.
const firstChinese, lastChinese rune = 0x4e00, 0x9fff

const (
	dropped rune = -1
	same    rune = -2
	atLeast rune = '≥'
)

func plainRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf && r > ' ', r >= firstChinese && r <= lastChinese:
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
