package syntax

import (
	"iter"
	"math"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"
)

// Room is memory for a tree, which the next one takes over: most of what reading
// many scripts costs is else new memory. The zero Room is ready.
type Room struct {
	source []byte // what the lexer reads
	nodes  slabs[Node]
	lists  slabs[*Node]
	stack  []*Node
}

// Parse is as the function of this name; the tree stands until Clear.
func (r *Room) Parse(source string) *File {
	p := &parser{tokens: r.tokens(source), room: r, limit: math.MaxInt32, budget: 4*len(source) + trialBytes, slashes: 4 * len(source)}
	if line := strings.TrimPrefix(source, "\uFEFF"); strings.HasPrefix(line, "#!") {
		p.seek(len(source) - len(line) + lineEnd(line))
	}
	p.next()
	root := p.node(Program, 0)
	root.List = p.statements(endToken)
	root.End = int32(len(source))
	return &File{Root: root, Stumbles: p.stumbles}
}

// tokens copies the source, with room for the NUL that the lexer wants behind it.
func (r *Room) tokens(source string) tokens {
	if cap(r.source) <= len(source) {
		r.source = make([]byte, 0, len(source)+1)
	}
	r.source = append(r.source[:0], source...)
	input := parse.NewInputBytes(r.source)
	return tokens{source: source, input: input, lexer: js.NewLexer(input)}
}

// maxKept is how much of each kind of memory stays for the next tree, in slabs
// of 64 KiB and in bytes: enough for a script of 100 KB.
const (
	maxKept      = 64
	maxKeptBytes = 1 << 20
)

// Clear ends the tree that was read, and keeps its memory for the next.
func (r *Room) Clear() {
	r.nodes.clear()
	r.lists.clear()
	clear(r.stack[:cap(r.stack)])
	r.stack = r.stack[:0]
	if cap(r.source) > maxKeptBytes {
		r.source = nil
	}
}

// Nodes are all nodes that were made, also such as the tree does not hold.
func (r *Room) Nodes() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for _, slab := range r.nodes.all[:r.nodes.used] {
			for i := range slab {
				if !yield(&slab[i]) {
					return
				}
			}
		}
	}
}

// slabs are pieces of memory from which many small ones are taken.
type slabs[T any] struct {
	all  [][]T
	used int // how many of all are taken from; the last of them not to its end
	free []T // what is left of it
}

// take gives n zero values beside each other. A new slab has size of them.
func (s *slabs[T]) take(n, size int) []T {
	for len(s.free) < n {
		if s.used == len(s.all) {
			s.all = append(s.all, make([]T, max(n, size)))
		}
		s.free = s.all[s.used]
		s.used++
	}
	taken := s.free[:n:n]
	s.free = s.free[n:]
	return taken
}

func (s *slabs[T]) clear() {
	if len(s.all) > maxKept {
		clear(s.all[maxKept:])
		s.all = s.all[:maxKept]
	}
	for _, slab := range s.all[:min(s.used, len(s.all))] {
		clear(slab)
	}
	s.used, s.free = 0, nil
}
