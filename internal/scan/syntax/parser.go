package syntax

import (
	"strings"

	"github.com/tdewolff/parse/v2/js"
)

// maxStumbles is how many stumbles are kept.
const maxStumbles = 1000

// Parse reads a script or a module, in JavaScript or TypeScript, with or without
// JSX. It takes time and memory in proportion to the source.
func Parse(source string) *File { return new(Room).Parse(source) }

func lineEnd(s string) int {
	if i := strings.IndexAny(s, "\r\n"); i >= 0 {
		return i
	}
	return len(s)
}

// parser makes the tree. Each of its methods begins at the first token of what
// it reads and stops at the first token behind it.
type parser struct {
	tokens
	stumbles  []Stumble
	depth     int
	generator bool // in one, so yield is an operator
	async     bool
	room      *Room
	limit     int32 // a trial ends here
	budget    int   // bytes that trials may still take
	slashes   int   // bytes that regular expressions without an end may still take
	closings  map[string]int
}

// node makes a node that begins at start.
func (p *parser) node(kind Kind, start int32) *Node {
	n := &p.room.nodes.take(1, min(slab, len(p.source)/8+8))[0]
	n.Kind, n.Start, n.End = kind, start, start
	return n
}

// slab is how many nodes are allocated at once, unless the source is short: as
// many as fill 64 KiB.
const slab = 744

// end closes a node behind the last token. One that took no token lies before
// the next, so what it belongs to must reach as far.
func (p *parser) end(n *Node) *Node {
	p.reach = max(p.reach, n.Start)
	n.End = max(p.prevEnd, p.reach)
	return n
}

// leaf makes a node of the token and goes on.
func (p *parser) leaf(kind Kind, text string) *Node {
	n := p.node(kind, p.tok.start)
	n.Text, n.At, n.End = text, n.Start, p.tok.end
	p.next()
	return n
}

// bad stands for an expression that is not there. It takes no token.
func (p *parser) bad() *Node {
	p.stumble()
	return p.end(p.node(Bad, p.tok.start))
}

func (p *parser) push(n *Node) { p.room.stack = append(p.room.stack, n) }

// list takes what was pushed since the stack had this length.
func (p *parser) list(from int) []*Node {
	n := len(p.room.stack) - from
	if n == 0 {
		return nil
	}
	list := p.room.lists.take(n, min(slab, len(p.source)/32))
	copy(list, p.room.stack[from:])
	clear(p.room.stack[from:])
	p.room.stack = p.room.stack[:from]
	return list
}

// stumble notes that the token was not expected.
func (p *parser) stumble() { p.stumbleAs(false) }

func (p *parser) stumbleAs(tooDeep bool) {
	s := Stumble{int(p.tok.start), tooDeep}
	if n := len(p.stumbles); n < maxStumbles && (n == 0 || p.stumbles[n-1].Offset != s.Offset) {
		p.stumbles = append(p.stumbles, s)
	}
}

// enter goes a level deeper; without leave when it answers false.
func (p *parser) enter() bool {
	if p.depth >= MaxDepth {
		return false
	}
	p.depth++
	return true
}

func (p *parser) leave() { p.depth-- }

// tooDeep passes over what is nested too deep.
func (p *parser) tooDeep() *Node {
	n := p.node(Bad, p.tok.start)
	p.stumbleAs(true)
	p.skipNested()
	return p.end(n)
}

// accept takes a token if it is there.
func (p *parser) accept(kind js.TokenType) bool {
	if p.tok.kind != kind {
		return false
	}
	p.next()
	return true
}

// expect takes a token that must be there.
func (p *parser) expect(kind js.TokenType) {
	if !p.accept(kind) {
		p.stumble()
	}
}

// close takes a closing bracket, passing over what is left before it, unless a
// line or a block begins there, so that one missing bracket costs little.
func (p *parser) close(kind js.TokenType) {
	if p.accept(kind) {
		return
	}
	p.stumble()
	if p.tok.newline || p.is(js.OpenBraceToken) {
		return
	}
	p.skipNested()
	p.accept(kind)
}
