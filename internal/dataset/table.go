package dataset

import (
	"iter"
	"strings"
)

// table is packed text: lines that end in \n, fields separated by tabs, sorted
// byte by byte and of at least two fields where it is searched.
type table string

// seek returns the offset of the first line whose first field is at or after
// key.
func (t table) seek(key string) int {
	return t.search(func(rest string) bool { return isBefore(rest, key) })
}

// isBefore reports whether the first field at the beginning of a text is before
// key. Most differ from it soon: neither is cut out first.
func isBefore(text, key string) bool {
	for i := range len(key) {
		switch c := text[i]; {
		case c == '\t': // the field is the beginning of key
			return true
		case c != key[i]:
			return c < key[i]
		}
	}
	return false
}

// search returns the offset of the first line that is not before what is
// sought, by binary search over offsets: each probe goes on to the next line,
// and where there is none the few lines that are left are read in turn. before is
// given the text from the beginning of a line on.
func (t table) search(before func(rest string) bool) int {
	low, high := 0, len(t)
	for {
		middle := (low + high) / 2
		i := strings.IndexByte(string(t[middle:high]), '\n')
		start := middle + i + 1
		if i < 0 || start == high {
			break
		}
		if before(string(t[start:])) {
			low = start
		} else {
			high = start
		}
	}
	for low < high && before(string(t[low:])) {
		low += strings.IndexByte(string(t[low:]), '\n') + 1
	}
	return low
}

// find returns the line whose first field is key.
func (t table) find(key string) (line string, ok bool) {
	for line := range t.from(t.seek(key)) {
		if firstField(line) == key {
			return line, true
		}
		break
	}
	return "", false
}

// all yields every line with this first field.
func (t table) all(key string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range t.from(t.seek(key)) {
			if firstField(line) != key || !yield(line) {
				return
			}
		}
	}
}

// from yields the lines from an offset at which a line begins.
func (t table) from(offset int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for offset < len(t) {
			end := offset + strings.IndexByte(string(t[offset:]), '\n')
			if !yield(string(t[offset:end])) {
				return
			}
			offset = end + 1
		}
	}
}

func firstField(line string) string {
	if i := strings.IndexByte(line, '\t'); i >= 0 {
		return line[:i]
	}
	return line
}

// next cuts the first field off a line; past the last field it gives "".
func next(line *string) string {
	field, rest, _ := strings.Cut(*line, "\t")
	*line = rest
	return field
}
