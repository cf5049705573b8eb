package guard

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// jsString writes a single-quoted JavaScript string. Besides what the language
// asks for, it escapes "<", so that code pasted into a page's inline script
// cannot end it, and everything invisible, so that what is read is what runs.
// Bytes that are not UTF-8 become U+FFFD.
func jsString(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('\'')
	for _, r := range s {
		switch {
		case r == '\'' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '<' || !strconv.IsPrint(r):
			writeUnicodeEscape(&b, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}

// writeUnicodeEscape writes \u with four hexadecimal digits, as a surrogate pair
// above U+FFFF: the braced form is not known to the oldest engines.
func writeUnicodeEscape(b *strings.Builder, r rune) {
	if r > 0xFFFF {
		r -= 0x10000
		writeUnicodeEscape(b, 0xD800+r>>10)
		r = 0xDC00 + r&0x3FF
	}
	hex := strconv.FormatInt(int64(r), 16)
	b.WriteString(`\u`)
	b.WriteString("0000"[len(hex):])
	b.WriteString(hex)
}

// attributeValue writes a double-quoted attribute. ok is false for what a
// template would read as a binding or could not hold as text.
func attributeValue(s string) (quoted string, ok bool) {
	if strings.Contains(s, "{{") || strings.Contains(s, "}}") || !utf8.ValidString(s) {
		return "", false
	}
	for _, r := range s {
		if !strconv.IsPrint(r) {
			return "", false
		}
	}
	for _, c := range [][2]string{{"&", "&amp;"}, {`"`, "&quot;"}, {"<", "&lt;"}, {">", "&gt;"}} { // & first: the others bring some
		s = strings.ReplaceAll(s, c[0], c[1])
	}
	return `"` + s + `"`, true
}

// access is object.name, or object['name'] when name is no identifier.
func access(object, name string) string {
	if isIdentifier(name) {
		return object + "." + name
	}
	return object + "[" + jsString(name) + "]"
}

// isIdentifier knows the ASCII ones: no platform has another.
func isIdentifier(s string) bool {
	for i := range len(s) {
		c := s[i]
		digit := c >= '0' && c <= '9'
		if !isLetter(c) && c != '_' && c != '$' && (i == 0 || !digit) {
			return false
		}
	}
	return s != ""
}

func isLetter(c byte) bool { return isLower(c) || isUpper(c) }
func isLower(c byte) bool  { return c >= 'a' && c <= 'z' }
func isUpper(c byte) bool  { return c >= 'A' && c <= 'Z' }

// isReserved says whether s cannot name a constant of ours.
func isReserved(s string) bool {
	return slices.Contains(strings.Fields(`arguments await break case catch class const continue
		console debugger default delete do else enum eval export extends false finally for function
		if implements import in instanceof interface let my new null package private protected
		public return static super switch this throw true try typeof undefined var void while with
		wx xhs yield`), s)
}

// onEveryObject says whether all objects have a member s, so that looking for
// it shows nothing.
func onEveryObject(s string) bool {
	return slices.Contains(strings.Fields(`constructor hasOwnProperty isPrototypeOf
		propertyIsEnumerable toLocaleString toString valueOf __proto__ __defineGetter__
		__defineSetter__ __lookupGetter__ __lookupSetter__`), s)
}

// camel joins words at everything that is no ASCII letter or digit:
// "cover-view" becomes "CoverView".
func camel(s string) string {
	var b strings.Builder
	up := true
	for i := range len(s) {
		c := s[i]
		switch {
		case !isLetter(c) && (c < '0' || c > '9'):
			up = true
			continue
		case up && isLower(c):
			c -= 'a' - 'A'
		}
		b.WriteByte(c)
		up = false
	}
	return b.String()
}
