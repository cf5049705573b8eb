package plainjson

import (
	"strconv"
	"strings"
)

// maxDepth is how deep objects and arrays may lie in each other.
const maxDepth = 64

// Error says where reading stopped and what would have been right there.
type Error struct {
	Offset int // in bytes
	Wanted string
}

func (e *Error) Error() string {
	return "the JSON goes wrong at byte " + strconv.Itoa(e.Offset) + ": " + e.Wanted + " is expected"
}

// Reader reads one JSON text, which must be UTF-8. Whoever reads says what is
// to come; after the first thing that is not as it should be everything that is
// read is empty, and Err says what it was.
type Reader struct {
	text  string
	at    int
	depth int
	err   *Error
}

// Read begins to read a text.
func Read(text string) *Reader { return &Reader{text: text} }

// Err is an *Error, or nil when all is well so far.
func (r *Reader) Err() error {
	if r.err == nil {
		return nil
	}
	return r.err
}

// Fail stops reading: at an offset, what is wanted would have been right. The
// first failure is the one that counts.
func (r *Reader) Fail(at int, wanted string) {
	if r.err == nil {
		r.err = &Error{at, wanted}
	}
	r.at = len(r.text)
}

// Offset is where the next value begins.
func (r *Reader) Offset() int {
	r.space()
	return r.at
}

// End is for after the value: nothing but space may follow.
func (r *Reader) End() error {
	if r.peek() != 0 || r.at < len(r.text) {
		r.Fail(r.at, "the end")
	}
	return r.Err()
}

// Is reports whether the next value begins with a character: '"', '[', '{'.
func (r *Reader) Is(begin byte) bool { return r.peek() == begin }

// Object reads an object; member must read the value of each member, or Skip it.
func (r *Reader) Object(member func(name string)) {
	r.list("{}", "an object", func() {
		if !r.Is('"') {
			r.Fail(r.at, "a name in quotes")
			return
		}
		name := r.String()
		if r.take(':') {
			member(name)
		}
	})
}

// Array reads an array; element must read each element, or Skip it.
func (r *Reader) Array(element func()) { r.list("[]", "an array", element) }

func (r *Reader) list(brackets, what string, one func()) {
	if r.peek() != brackets[0] || r.depth == maxDepth {
		r.Fail(r.at, what)
		return
	}
	r.at++
	r.depth++
	defer func() { r.depth-- }()
	if r.peek() == brackets[1] {
		r.at++
		return
	}
	for r.err == nil {
		one()
		switch {
		case r.err != nil:
		case r.peek() == ',':
			r.at++
		case r.peek() == brackets[1]:
			r.at++
			return
		default:
			r.Fail(r.at, "a comma or "+brackets[1:])
		}
	}
}

// Skip passes over any value.
func (r *Reader) Skip() {
	switch r.peek() {
	case '{':
		r.Object(func(string) { r.Skip() })
	case '[':
		r.Array(r.Skip)
	case '"':
		_ = r.String()
	default:
		r.literal()
	}
}

// Bool reads true or false.
func (r *Reader) Bool() bool {
	start := r.Offset()
	switch r.word() {
	case "true":
		return true
	case "false":
		return false
	}
	r.Fail(start, "true or false")
	return false
}

// Null passes over null where it comes next, and tells whether it did.
func (r *Reader) Null() bool {
	if r.peek() != 'n' {
		return false
	}
	r.literal()
	return r.err == nil
}

// literal passes over null, true, false or a number.
func (r *Reader) literal() {
	start := r.Offset()
	switch word := r.word(); {
	case word == "null" || word == "true" || word == "false" || isNumber(word):
	default:
		r.Fail(start, "a value")
	}
}

// word takes letters, digits and what numbers are made of.
func (r *Reader) word() string {
	r.space()
	start := r.at
	for r.at < len(r.text) && strings.IndexByte("+-.", r.text[r.at]) >= 0 || r.at < len(r.text) && alphanumeric(r.text[r.at]) {
		r.at++
	}
	return r.text[start:r.at]
}

func alphanumeric(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' }

// take passes over a character that must come next.
func (r *Reader) take(c byte) bool {
	if r.peek() != c {
		r.Fail(r.at, string(rune(c)))
		return false
	}
	r.at++
	return true
}

// peek is the next character that is no space, 0 at the end.
func (r *Reader) peek() byte {
	r.space()
	if r.at == len(r.text) {
		return 0
	}
	return r.text[r.at]
}

func (r *Reader) space() {
	for r.at < len(r.text) {
		switch r.text[r.at] {
		case ' ', '\t', '\n', '\r':
			r.at++
		default:
			return
		}
	}
}
