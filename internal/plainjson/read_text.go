package plainjson

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// String reads a string. Where it has no escapes it is a part of the text
// itself, and keeps that in memory.
func (r *Reader) String() string {
	if r.peek() != '"' {
		r.Fail(r.at, "a string")
		return ""
	}
	start := r.at + 1
	for i := start; i < len(r.text); i++ {
		switch c := r.text[i]; {
		case c == '"':
			r.at = i + 1
			return r.text[start:i]
		case c == '\\':
			return r.escaped(start, i)
		case c < ' ':
			r.Fail(i, "a string without line breaks and control characters")
			return ""
		}
	}
	r.Fail(len(r.text), `"`)
	return ""
}

// escaped reads on from the first escape of a string.
func (r *Reader) escaped(start, i int) string {
	out := []byte(r.text[start:i])
	for i < len(r.text) {
		c := r.text[i]
		switch {
		case c == '"':
			r.at = i + 1
			return string(out)
		case c < ' ':
			r.Fail(i, "a string without line breaks and control characters")
			return ""
		case c != '\\':
			out = append(out, c)
			i++
		default:
			var size int
			out, size = unescape(out, r.text[i:])
			if size == 0 {
				r.Fail(i, "an escape of JSON")
				return ""
			}
			i += size
		}
	}
	r.Fail(len(r.text), `"`)
	return ""
}

// unescape decodes the escape at the beginning of s and says how long it is; 0
// says that it is none. What is half of a surrogate pair becomes U+FFFD.
func unescape(out []byte, s string) ([]byte, int) {
	if len(s) < 2 {
		return out, 0
	}
	if i := strings.IndexByte(`"\/bfnrt`, s[1]); i >= 0 {
		return append(out, "\"\\/\b\f\n\r\t"[i]), 2
	}
	unit, ok := codeUnit(s)
	if !ok {
		return out, 0
	}
	if utf16.IsSurrogate(unit) {
		second, _ := codeUnit(s[6:])
		if pair := utf16.DecodeRune(unit, second); pair != utf8.RuneError {
			return utf8.AppendRune(out, pair), 12
		}
	}
	return utf8.AppendRune(out, unit), 6 // half a pair is written as U+FFFD
}

// codeUnit reads a backslash, u and four hexadecimal digits.
func codeUnit(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	var unit rune
	for i := 2; i < 6; i++ {
		digit := strings.IndexByte(hex, lower(s[i]))
		if digit < 0 {
			return 0, false
		}
		unit = unit<<4 | rune(digit)
	}
	return unit, true
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
