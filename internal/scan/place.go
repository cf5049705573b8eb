package scan

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places finds lines and columns in a text. Columns are in UTF-16 units, as
// editors and SARIF count them. Every question costs the same, however long the
// lines are.
type places struct {
	text   string
	starts []int32 // of the lines
	// units counts the UTF-16 units before every block of the text; nil where
	// each byte is one.
	units []int32
}

const block = 512

// newPlaces indexes a text. Scripts also end lines at U+2028 and U+2029.
func newPlaces(text string, isScript bool) *places {
	p := &places{text: text, starts: []int32{0}}
	ascii := true
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= 0x80:
			ascii = false
			if isScript && isLineSeparator(text[i:]) {
				p.starts = append(p.starts, int32(i+3))
			}
		case c == '\n', c == '\r' && (i+1 == len(text) || text[i+1] != '\n'):
			p.starts = append(p.starts, int32(i+1))
		}
	}
	if !ascii {
		p.count()
	}
	return p
}

func isLineSeparator(s string) bool {
	return strings.HasPrefix(s, "\u2028") || strings.HasPrefix(s, "\u2029")
}

func (p *places) count() {
	p.units = make([]int32, 0, len(p.text)/block+1)
	total := 0
	for from := 0; from < len(p.text); from += block {
		p.units = append(p.units, int32(total))
		total += units(p.text[from:min(from+block, len(p.text))])
	}
}

// units counts the UTF-16 units of which the text holds the first byte.
func units(text string) int {
	n := 0
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 0xf0: // beyond the basic plane: a pair
			n += 2
		case c < 0x80 || c >= 0xc0:
			n++
		}
	}
	return n
}

// before counts the UTF-16 units before an offset.
func (p *places) before(offset int) int {
	if p.units == nil || offset == 0 {
		return offset
	}
	b := (offset - 1) / block
	return int(p.units[b]) + units(p.text[b*block:offset])
}

// width is the length of a part of the text in UTF-16 units.
func (p *places) width(offset, length int) int {
	return p.before(offset+length) - p.before(offset)
}

// lines counts the lines; what follows the last line end counts when it is not
// empty.
func (p *places) lines() int {
	n := len(p.starts)
	if int(p.starts[n-1]) == len(p.text) {
		n--
	}
	return n
}

func (p *places) line(offset int) int {
	return sort.Search(len(p.starts), func(i int) bool { return int(p.starts[i]) > offset }) - 1
}

// at is the line and column of an offset, both from 1.
func (p *places) at(offset int) (line, column int) {
	offset = max(0, min(offset, len(p.text)))
	i := p.line(offset)
	return i + 1, p.before(offset) - p.before(int(p.starts[i])) + 1
}

// Of a long line, maxExcerpt UTF-16 units are shown, at most maxLead of them
// before the place.
const (
	maxExcerpt = 160
	maxLead    = 60
)

// excerpt is the line of an offset without the space around it, cut to what can
// be shown around the offset.
func (p *places) excerpt(offset int) string {
	i := p.line(offset)
	from, to := int(p.starts[i]), len(p.text)
	if i+1 < len(p.starts) {
		to = int(p.starts[i+1])
	}
	if to-from <= maxExcerpt { // in bytes, so in units too
		return strings.Clone(strings.TrimSpace(p.text[from:to]))
	}
	start, room := p.back(offset, from, maxLead), maxExcerpt
	end := offset
	room -= units(p.text[start:offset])
	for end < to {
		r, size := utf8.DecodeRuneInString(p.text[end:])
		if room -= width(r); room < 0 {
			break
		}
		end += size
	}
	if room > 0 {
		start = p.back(start, from, room)
	}
	return strings.Clone(strings.TrimSpace(p.text[start:end]))
}

// back goes back from an offset by up to n units, not beyond from.
func (p *places) back(offset, from, n int) int {
	for offset > from {
		r, size := utf8.DecodeLastRuneInString(p.text[:offset])
		if n -= width(r); n < 0 {
			break
		}
		offset -= size
	}
	return offset
}

func width(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}
