package table

import "strings"

// gathered puts together what stands between tags. Most is one piece, and stays
// a part of the source.
type gathered struct {
	one  string
	more []byte // all of it, when it is several pieces
}

// maxPiece is from where on no more is added to a text or a cell.
const maxPiece = 1 << 12

func (g *gathered) len() int { return max(len(g.one), len(g.more)) }

func (g *gathered) add(s string) {
	if g.one == "" {
		g.one = s
		return
	}
	if len(g.more) == 0 {
		g.more = append(g.more, g.one...)
	}
	g.more = append(g.more, s...)
}

// take gives what was gathered and begins anew.
func (g *gathered) take() string {
	s := g.one
	if len(g.more) > 0 {
		s = plainBytes(g.more)
	} else {
		s = plain(s)
	}
	g.one, g.more = "", g.more[:0]
	return s
}

// plainBytes is plain; most of what comes in pieces is space between tags.
func plainBytes(s []byte) string {
	start := 0
	for start < len(s) && (s[start] == ' ' || s[start] == '\n') {
		start++
	}
	return plain(string(s[start:]))
}

// shelf keeps short lists in long ones, because many small ones cost much to
// allocate.
type shelf struct{ free []string }

// split splits at a sign of ASCII, as far as a row is read.
func (s *shelf) split(line string, at byte) []string {
	list := s.room(min(strings.Count(line, string(at))+1, maxCells))
	for len(list) < cap(list) {
		end := strings.IndexByte(line, at)
		if end < 0 {
			return append(list, line)
		}
		list = append(list, line[:end])
		line = line[end+1:]
	}
	return list
}

const shelfLength = 1 << 10

// room is an empty list for n texts.
func (s *shelf) room(n int) []string {
	if len(s.free) < n {
		s.free = make([]string, max(n, shelfLength))
	}
	list := s.free[:0:n]
	s.free = s.free[n:]
	return list
}
