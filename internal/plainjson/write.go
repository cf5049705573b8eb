// Package plainjson writes and reads JSON without reflection. It writes byte for
// byte what encoding/json would (tests hold it to that), in a fifth of the time,
// and takes a tenth of an engine's room less: reflection keeps every type and
// method that a value might have.
//
// Command gen writes the code that writes a struct from the struct's tags.
package plainjson

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// Writer writes one JSON text to Out. It does not check that what is called
// makes sense: a member belongs into an object, and what begins must end.
type Writer struct {
	Out   []byte
	comma bool // what comes next is not the first
}

// Value is what writes itself as one JSON value.
type Value interface{ WriteJSON(w *Writer) }

// Next puts a comma where one is needed. Whoever writes to Out calls it before
// each value.
func (w *Writer) Next() {
	if w.comma {
		w.Out = append(w.Out, ',')
	}
	w.comma = true
}

// Object begins an object, EndObject ends it.
func (w *Writer) Object()    { w.begin('{') }
func (w *Writer) EndObject() { w.end('}') }

// Array begins an array, EndArray ends it.
func (w *Writer) Array()    { w.begin('[') }
func (w *Writer) EndArray() { w.end(']') }

// What follows is called hundreds of times by code that gen writes: inlined, it
// would double the room of package query.

//go:noinline
func (w *Writer) begin(bracket byte) {
	w.Next()
	w.Out, w.comma = append(w.Out, bracket), false
}

//go:noinline
func (w *Writer) end(bracket byte) { w.Out, w.comma = append(w.Out, bracket), true }

// Name begins a member; its value follows. The name needs no escapes.
//
//go:noinline
func (w *Writer) Name(name string) {
	w.quoted(name, 1)
	w.Out[len(w.Out)-1] = ':'
	w.comma = false
}

// quoted writes what needs no escapes in quotes, and leaves room for more bytes.
func (w *Writer) quoted(s string, more int) {
	w.Next()
	from := len(w.Out)
	out := slices.Grow(w.Out, len(s)+2+more)[:from+len(s)+2+more]
	out[from] = '"'
	copy(out[from+1:], s)
	out[from+1+len(s)] = '"'
	w.Out = out
}

// Text is a member that is a string, OptionalText one that is left out when
// empty. Int, Bool and Texts are the same for what they name.
//
//go:noinline
func (w *Writer) Text(name, value string) {
	w.Name(name)
	w.String(value)
}

//go:noinline
func (w *Writer) OptionalText(name, value string) {
	if value != "" {
		w.Text(name, value)
	}
}

//go:noinline
func (w *Writer) Int(name string, value int) {
	w.Name(name)
	w.Next()
	w.Out = strconv.AppendInt(w.Out, int64(value), 10)
}

//go:noinline
func (w *Writer) OptionalInt(name string, value int) {
	if value != 0 {
		w.Int(name, value)
	}
}

//go:noinline
func (w *Writer) Bool(name string, value bool) {
	w.Name(name)
	w.Next()
	w.Out = strconv.AppendBool(w.Out, value)
}

//go:noinline
func (w *Writer) OptionalBool(name string, value bool) {
	if value {
		w.Bool(name, value)
	}
}

//go:noinline
func (w *Writer) Texts(name string, list []string) {
	w.Name(name)
	if list == nil {
		w.Null()
		return
	}
	w.Array()
	for _, value := range list {
		w.String(value)
	}
	w.EndArray()
}

//go:noinline
func (w *Writer) OptionalTexts(name string, list []string) {
	if len(list) > 0 {
		w.Texts(name, list)
	}
}

// Null is a value.
func (w *Writer) Null() {
	w.Next()
	w.Out = append(w.Out, "null"...)
}

// String is a value. As encoding/json does, it escapes what could end a script
// (<, >, &, U+2028, U+2029) and puts U+FFFD for what is no UTF-8.
func (w *Writer) String(s string) {
	if isSimple(s) {
		w.quoted(s, 0)
		return
	}
	w.Next()
	out := append(w.Out, '"')
	from := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if escaped[c] {
				out = escape(append(out, s[from:i]...), c)
				from = i + 1
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			out = append(append(out, s[from:i]...), `\ufffd`...)
			from = i + size
		case r == '\u2028' || r == '\u2029':
			out = append(append(out, s[from:i]...), `\u202`...)
			out = append(out, hex[r&0xf])
			from = i + size
		}
		i += size
	}
	w.Out = append(append(out, s[from:]...), '"')
}

// isSimple reports whether a string is ASCII without anything to escape.
func isSimple(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || escaped[c] {
			return false
		}
	}
	return true
}

// escaped are the characters that a string does not hold as they are.
var escaped = [utf8.RuneSelf]bool{
	0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 9: true, 10: true, 11: true, 12: true, 13: true,
	14: true, 15: true, 16: true, 17: true, 18: true, 19: true, 20: true, 21: true, 22: true, 23: true, 24: true, 25: true, 26: true,
	27: true, 28: true, 29: true, 30: true, 31: true, '"': true, '\\': true, '<': true, '>': true, '&': true,
}

const hex = "0123456789abcdef"

func escape(out []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(out, '\\', c)
	case '\b':
		return append(out, `\b`...)
	case '\f':
		return append(out, `\f`...)
	case '\n':
		return append(out, `\n`...)
	case '\r':
		return append(out, `\r`...)
	case '\t':
		return append(out, `\t`...)
	}
	return append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
}
