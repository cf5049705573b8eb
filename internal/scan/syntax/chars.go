package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tdewolff/parse/v2/js"
)

// class says who reads what begins with a byte.
type class uint8

const (
	other class = iota // looked at more closely
	plain              // the lexer reads it without an error
	quote
	digit
	dot
)

// classes has the class of each byte.
var classes = [256]class{
	'\t': plain, '\n': plain, '\v': plain, '\f': plain, '\r': plain, ' ': plain,
	'!': plain, '$': plain, '%': plain, '&': plain, '(': plain, ')': plain, '*': plain, '+': plain,
	',': plain, '-': plain, '/': plain, ':': plain, ';': plain, '<': plain, '=': plain, '>': plain, '?': plain,
	'A': plain, 'B': plain, 'C': plain, 'D': plain, 'E': plain, 'F': plain, 'G': plain, 'H': plain, 'I': plain,
	'J': plain, 'K': plain, 'L': plain, 'M': plain, 'N': plain, 'O': plain, 'P': plain, 'Q': plain, 'R': plain,
	'S': plain, 'T': plain, 'U': plain, 'V': plain, 'W': plain, 'X': plain, 'Y': plain, 'Z': plain,
	'[': plain, ']': plain, '^': plain, '_': plain,
	'a': plain, 'b': plain, 'c': plain, 'd': plain, 'e': plain, 'f': plain, 'g': plain, 'h': plain, 'i': plain,
	'j': plain, 'k': plain, 'l': plain, 'm': plain, 'n': plain, 'o': plain, 'p': plain, 'q': plain, 'r': plain,
	's': plain, 't': plain, 'u': plain, 'v': plain, 'w': plain, 'x': plain, 'y': plain, 'z': plain,
	'{': plain, '|': plain, '}': plain, '~': plain,
	'"': quote, '\'': quote,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	'.': dot,
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// wordByte tells whether a byte may go on a name or a number.
func wordByte(c byte) bool {
	return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == '$' || c >= 0x80
}

// nameStarts tells whether the lexer reads a name here.
func nameStarts(s string) bool {
	if s == "" {
		return false
	}
	switch c := s[0]; {
	case c == '\\':
		_, n := nameEscape(s)
		return n > 0
	case c < utf8.RuneSelf:
		return wordByte(c) && !isDigit(c)
	}
	_, n := utf8.DecodeRuneInString(s)
	return n > 1 && js.IsIdentifierStart([]byte(s[:n]))
}

// spaceStarts tells whether white space or a line's end beyond ASCII is here.
func spaceStarts(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 1 && (r == '\u00A0' || r == '\uFEFF' || unicode.Is(unicode.Zs, r) || lineSeparator(s))
}

func lineSeparator(s string) bool {
	return strings.HasPrefix(s, "\u2028") || strings.HasPrefix(s, "\u2029")
}

// numberEnd finds where the number that begins at i ends. Letters and digits
// right behind it belong to it, whatever they mean.
func numberEnd(s string, i int) int {
	decimal := s[i] != '0' || i+1 >= len(s) || !strings.ContainsRune("xXbBoO", rune(s[i+1]))
	dotted := false
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c < utf8.RuneSelf && wordByte(c):
		case c == '.' && decimal && !dotted:
			dotted = true
		case (c == '+' || c == '-') && decimal && s[i-1]|0x20 == 'e':
		default:
			return i
		}
	}
	return i
}
