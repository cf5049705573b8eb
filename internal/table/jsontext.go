package table

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"minicompat/internal/version"
)

// document is a text with JSON, and where in it one is. It reads what
// encoding/json reads, in one pass and without a value for each token. An error
// leaves it in front of what is wrong.
type document struct {
	text    string
	at      int
	counted int // bytes whose line ends were counted
	number  int
	inner   bool
	base    int // where in the document around it an inner one begins
}

var errSyntax = errors.New("table: not JSON")

func newDocument(s string, line int) *document {
	return &document{text: strings.TrimPrefix(strings.TrimSpace(s), "\ufeff"), number: line}
}

// line is the line of the document; within a text it is the text's.
func (d *document) line() int {
	if !d.inner {
		d.number += strings.Count(d.text[d.counted:d.at], "\n")
		d.counted = d.at
	}
	return d.number
}

func (d *document) excerpt() string {
	return version.Excerpt(strings.TrimSpace(cutText(d.text[d.at:])))
}

// peek goes to the next sign that is no space. At the end it stays.
func (d *document) peek() (byte, error) {
	for i := d.at; i < len(d.text); i++ {
		switch c := d.text[i]; c {
		case ' ', '\t', '\r', '\n':
		default:
			d.at = i
			return c, nil
		}
	}
	return 0, io.EOF
}

// more reports whether an array or object goes on; whether rightly, next says.
func (d *document) more() bool {
	c, err := d.peek()
	return err == nil && c != ']' && c != '}'
}

// next takes one sign.
func (d *document) next(want byte) error {
	c, err := d.peek()
	if err == nil && c != want {
		err = errSyntax
	}
	if err == nil {
		d.at++
	}
	return err
}

// key reads the name of a member and the colon behind it.
func (d *document) key() (string, error) {
	if c, err := d.peek(); err != nil || c != '"' {
		return "", errors.Join(err, errSyntax)
	}
	name, err := d.quoted()
	if err == nil {
		err = d.next(':')
	}
	return name, err
}

// scalar is a value without parts. The zero value is none at all.
type scalar struct {
	kind scalarKind
	text string
}

type scalarKind uint8

const (
	absent scalarKind = iota
	text
	numeral
	literal // true, false or null
)

// scalar reads one at a sign that opens neither an object nor an array.
func (d *document) scalar() (scalar, error) {
	switch c := d.text[d.at]; {
	case c == '"':
		s, err := d.quoted()
		return scalar{text, s}, err
	case c == '-' || isDigit(c):
		end := numberEnd(d.text, d.at)
		if end < 0 {
			return scalar{}, errSyntax
		}
		s := d.text[d.at:end]
		d.at = end
		return scalar{numeral, s}, nil
	}
	for _, word := range []string{"true", "false", "null"} {
		if strings.HasPrefix(d.text[d.at:], word) {
			d.at += len(word)
			return scalar{kind: literal}, nil
		}
	}
	return scalar{}, errSyntax
}

// numberEnd is where the number at i ends, or -1.
func numberEnd(s string, i int) int {
	if s[i] == '-' {
		i++
	}
	from := i
	if i = digitsEnd(s, i); i == from {
		return -1
	}
	if s[from] == '0' {
		i = from + 1
	}
	if i < len(s) && s[i] == '.' {
		from = i + 1
		if i = digitsEnd(s, from); i == from {
			return -1
		}
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		from = i + 1
		if from < len(s) && (s[from] == '+' || s[from] == '-') {
			from++
		}
		if i = digitsEnd(s, from); i == from {
			return -1
		}
	}
	return i
}

func digitsEnd(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// quoted reads the text at a quotation mark.
func (d *document) quoted() (string, error) {
	escaped, wide := false, false
	for i := d.at + 1; i < len(d.text); i++ {
		switch c := d.text[i]; {
		case c == '"':
			raw := d.text[d.at : i+1]
			d.at = i + 1
			return unquote(raw, escaped, wide), nil
		case c == '\\':
			escaped = true
			n := escapeLength(d.text[i+1:])
			if n == 0 {
				return "", errSyntax
			}
			i += n
		case c < ' ':
			return "", errSyntax
		case c >= utf8.RuneSelf:
			wide = true
		}
	}
	return "", errSyntax
}

// escapeLength is how long an escape is behind its backslash, 0 for none.
func escapeLength(s string) int {
	if s == "" {
		return 0
	}
	switch s[0] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 1
	case 'u':
		if _, ok := hex4(s[1:]); ok {
			return 5
		}
	}
	return 0
}

func hex4(s string) (r rune, ok bool) {
	if len(s) < 4 {
		return 0, false
	}
	for i := range 4 {
		c := s[i]
		switch {
		case isDigit(c):
			r = r<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}

// unquote gives the text of a valid literal.
func unquote(raw string, escaped, wide bool) string {
	s := raw[1 : len(raw)-1]
	if wide && !utf8.ValidString(s) {
		var out string
		_ = json.Unmarshal([]byte(raw), &out) // it is valid; the decoder knows what stands for the bytes
		return out
	}
	if !escaped {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for {
		before, after, found := strings.Cut(s, `\`)
		out.WriteString(before)
		if !found {
			return out.String()
		}
		r, n := escapeOf(after)
		out.WriteRune(r)
		s = after[n:]
	}
}

// escapeOf reads a valid escape behind its backslash; two that are one sign
// together count as one.
func escapeOf(s string) (r rune, length int) {
	switch s[0] {
	case 'b':
		return '\b', 1
	case 'f':
		return '\f', 1
	case 'n':
		return '\n', 1
	case 'r':
		return '\r', 1
	case 't':
		return '\t', 1
	case 'u':
		r, _ = hex4(s[1:])
		if !utf16.IsSurrogate(r) {
			return r, 5
		}
		if rest, ok := strings.CutPrefix(s[5:], `\u`); ok {
			second, _ := hex4(rest)
			if both := utf16.DecodeRune(r, second); both != utf8.RuneError {
				return both, 11
			}
		}
		return utf8.RuneError, 5
	}
	return rune(s[0]), 1
}
