package syntax

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// nameText is the name that an identifier spells.
func nameText(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		if r, n := nameEscape(s); n > 0 {
			b.WriteRune(r)
			s = s[n:]
			continue
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return b.String()
}

// nameEscape reads \u with four hexadecimal digits, or with some in braces, at
// the start of s; n is 0 when it is not there.
func nameEscape(s string) (r rune, n int) {
	if !strings.HasPrefix(s, `\u`) {
		return 0, 0
	}
	digits, n := s[2:], 6
	if strings.HasPrefix(digits, "{") {
		end := strings.IndexByte(digits[:min(len(digits), 10)], '}')
		if end < 0 {
			return 0, 0
		}
		digits, n = digits[1:end], end+3
	} else {
		digits = digits[:min(len(digits), 4)]
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || n == 6 && len(digits) != 4 && s[2] != '{' {
		return 0, 0
	}
	return rune(v), n
}

// stringText is the value of what stands between a string's or a template's
// quotes. Half a surrogate pair becomes U+FFFD.
func stringText(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for {
		i := strings.IndexByte(s, '\\')
		if i < 0 || i+1 == len(s) {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		s = s[escape(&b, s):]
	}
}

// escape writes what the escape at the start of s stands for, and returns its length.
func escape(b *strings.Builder, s string) int {
	switch c := s[1]; c {
	case 'u':
		if r, n := nameEscape(s); n > 0 {
			return n + writeUnit(b, r, s[n:])
		}
	case 'x':
		if v, err := strconv.ParseUint(s[2:min(len(s), 4)], 16, 8); err == nil && len(s) >= 4 {
			b.WriteRune(rune(v))
			return 4
		}
	case '0', '1', '2', '3', '4', '5', '6', '7':
		return octal(b, s)
	case '\r':
		if strings.HasPrefix(s[2:], "\n") {
			return 3
		}
		return 2
	case '\n':
		return 2
	default:
		if i := strings.IndexByte("bfnrtv", c); i >= 0 {
			b.WriteByte("\b\f\n\r\t\v"[i])
			return 2
		}
	}
	if lineSeparator(s[1:]) {
		return 4
	}
	_, n := utf8.DecodeRuneInString(s[1:])
	b.WriteString(s[1 : 1+n])
	return 1 + n
}

// writeUnit writes a UTF-16 unit, together with the escape at the start of rest
// when both make a pair, and returns how much of rest that took.
func writeUnit(b *strings.Builder, r rune, rest string) int {
	if utf16.IsSurrogate(r) {
		if low, n := nameEscape(rest); n > 0 && utf16.DecodeRune(r, low) != utf8.RuneError {
			b.WriteRune(utf16.DecodeRune(r, low))
			return n
		}
	}
	b.WriteRune(r)
	return 0
}

// octal writes \0 and what sloppy scripts may still write, up to \377.
func octal(b *strings.Builder, s string) int {
	v, n := 0, 1
	for n < len(s) && n < 4 && '0' <= s[n] && s[n] <= '7' && v*8+int(s[n]-'0') < 256 {
		v = v*8 + int(s[n]-'0')
		n++
	}
	b.WriteRune(rune(v))
	return n
}
