// Package paths reads a list of feature paths as people type or paste it: one
// a line, between commas or semicolons (full-width ones too), with list marks,
// quotes and brackets around them, or as the calls in a piece of source.
//
// Comments (//, /* */, <!-- -->, and # at the start of a line) are passed
// over. What is no path as it stands is searched for wx., my. and xhs.: each
// name after one of them is a path, and of a canIUse call its argument is.
// Nothing else is guessed. An item that holds no path is kept with its line and
// the reason; nothing is dropped but what is named twice, and no input is
// invalid.
package paths

import (
	"strings"

	"minicompat/internal/feature"
)

// Item is one entry of a list.
type Item struct {
	Line int    // from 1
	Text string // as it stands in the list
	Path string // "" where it cannot be read
}

// Read reads a list, in its order.
func Read(list string) []Item {
	r := reader{plain: withoutComments(list), line: 1, seen: make(map[string]bool)}
	for start := 0; start < len(r.plain); {
		end := start + itemEnd(r.plain[start:])
		r.take(start, end)
		start = end + separatorWidth(r.plain[end:])
	}
	return r.items
}

type reader struct {
	plain    string
	at, line int // line is that of at
	seen     map[string]bool
	items    []Item
}

// lineOf is the line of a place; places come in order.
func (r *reader) lineOf(place int) int {
	if place > r.at {
		r.line += strings.Count(r.plain[r.at:place], "\n")
		r.at = place
	}
	return r.line
}

// take reads one item.
func (r *reader) take(start, end int) {
	text := r.plain[start:end]
	bare, lead := strip(text)
	if bare == "" {
		return
	}
	calls := calls(text)
	path, err := feature.Normalise(bare)
	if err == nil && (len(calls) == 0 || len(calls) == 1 && calls[0].at == lead) {
		calls = []call{{lead, path}}
	}
	for _, c := range calls {
		if line := r.lineOf(start + c.at); !r.seen[c.path] {
			r.seen[c.path] = true
			r.items = append(r.items, Item{line, bare, c.path})
		}
	}
	if len(calls) == 0 {
		r.items = append(r.items, Item{Line: r.lineOf(start + lead), Text: bare})
	}
}

// itemEnd is where the first item ends: at a separator that is not within
// parentheses.
func itemEnd(s string) int {
	within := 0 // what is before it is within parentheses
	for i, c := range s {
		switch {
		case i < within:
		case c == '(':
			within = i + pairWidth(s[i:])
		case strings.ContainsRune("\n\r\t,;，；、", c):
			return i
		}
	}
	return len(s)
}

// separatorWidth is the width of the first character.
func separatorWidth(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return max(len(s), 1)
}

// longestCall bounds the search for a closing parenthesis, in bytes.
const longestCall = 4 << 10

// pairWidth is the width of a pair of parentheses with what is in it, and 1
// where it is not closed: then nothing after it is swallowed.
func pairWidth(s string) int {
	depth := 0
	for i := 0; i < min(len(s), longestCall); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return i + 1
		}
	}
	return 1
}
