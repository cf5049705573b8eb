package syntax

import (
	"strings"

	"github.com/tdewolff/parse/v2/js"
)

// angle reads what begins with < where an operand is expected: JSX, the type
// parameters of an arrow function, or a type assertion. It is JSX where the name
// is closed further on, or where it does not read as types.
func (p *parser) angle(w where) *Node {
	if !p.enter() {
		return p.tooDeep()
	}
	defer p.leave()
	start := p.tok.start
	if !p.closesLater(tagName(p.source[p.tok.end:])) && p.try(p.skipTypeParameters) {
		n := p.unary(w)
		if p.isOpenArrow(n) {
			n.Start = start
		}
		return n
	}
	if n := p.jsx(); n != nil {
		return n
	}
	p.stumble()
	return p.leaf(Bad, "")
}

// tagName is the name of a tag, "" for that of a fragment.
func tagName(s string) string {
	for i := 0; i < len(s); i++ {
		if !wordByte(s[i]) && s[i] != '.' && s[i] != '-' && s[i] != ':' {
			return s[:i]
		}
	}
	return s
}

// maxClosings is how many tags' last places are kept.
const maxClosings = 64

// closesLater tells whether a tag of this name is closed behind the token.
func (p *parser) closesLater(name string) bool {
	if len(p.closings) >= maxClosings {
		name = ""
	}
	last, known := p.closings[name]
	if !known {
		last = strings.LastIndex(p.source, "</"+name)
		if p.closings == nil {
			p.closings = map[string]int{}
		}
		p.closings[name] = last
	}
	return last >= int(p.tok.end)
}

// jsx reads an element, or a fragment, as an array of the expressions in its
// braces, those of the elements within it included. It answers nil, and comes
// back, when the element has no end; that counts as a trial, and once there may
// be no more trials the element is taken to the end of the source.
func (p *parser) jsx() *Node {
	rest := p.source[p.tok.end:]
	if p.budget <= 0 || !nameStarts(rest) && !strings.HasPrefix(rest, ">") {
		return nil
	}
	m, stumbles, from := p.mark(), len(p.stumbles), len(p.room.stack)
	n := p.node(Array, p.tok.start)
	end := p.elementEnd(int(p.tok.end))
	if end < 0 && p.budget <= 0 {
		p.stumble()
		end = len(p.source)
	}
	if end < 0 {
		p.budget -= len(p.source) - int(m.tok.start)
		p.restore(m)
		p.stumbles, p.room.stack = p.stumbles[:stumbles], p.room.stack[:from]
		return nil
	}
	n.List = p.list(from)
	p.takeTo(end)
	p.next()
	return p.end(n)
}

// takeTo makes the token end here.
func (p *parser) takeTo(offset int) {
	p.seek(offset)
	p.tok.end = int32(offset)
}

// elementEnd pushes the expressions of the element whose < is before i, and
// finds its end, or -1.
func (p *parser) elementEnd(i int) int {
	for open := 0; ; {
		var opens, ok bool
		closes := strings.HasPrefix(p.source[i:], "/")
		if i, opens, ok = p.tagEnd(i); !ok {
			return -1
		}
		if closes {
			open--
		} else if opens {
			open++
		}
		if open <= 0 {
			return i
		}
		if i = p.textEnd(i); i < 0 {
			return -1
		}
	}
}

// textEnd finds the place behind the next <.
func (p *parser) textEnd(i int) int {
	for {
		next := strings.IndexAny(p.source[i:], "{<")
		if next < 0 {
			return -1
		}
		if i += next; p.source[i] == '<' {
			return i + 1
		}
		i = p.embedded(i)
	}
}

// tagEnd finds the place behind a tag, and tells whether it opens an element.
func (p *parser) tagEnd(i int) (end int, opens, ok bool) {
	slash := false
	for i < len(p.source) {
		c := p.source[i]
		switch {
		case c == '>':
			return i + 1, !slash, true
		case c == '{':
			i = p.embedded(i)
		case c == '<' && nameStarts(p.source[i+1:]):
			i = p.nestedAngle(i)
		case c == '"' || c == '\'':
			i = after(p.source, i+1, p.source[i:i+1])
		case strings.HasPrefix(p.source[i:], "/*"):
			i = after(p.source, i+2, "*/")
		case strings.HasPrefix(p.source[i:], "//"):
			i = after(p.source, i+2, "\n")
		default:
			i++
		}
		slash = c == '/' || slash && c <= ' '
	}
	return i, false, false
}

// nestedAngle reads an element that is an attribute's value, or a component's
// type arguments.
func (p *parser) nestedAngle(i int) int {
	p.takeTo(i)
	p.next()
	if wordByte(p.source[i-1]) {
		if p.skipTypeArguments() {
			return int(p.prevEnd)
		}
		return int(p.tok.start)
	}
	p.push(p.angle(0))
	return int(p.prevEnd)
}

// embedded reads the expression in the braces that begin at i, and answers the
// place behind them.
func (p *parser) embedded(i int) int {
	p.takeTo(i + 1)
	p.next()
	p.accept(js.EllipsisToken)
	if !p.is(js.CloseBraceToken) {
		p.push(p.expression(0))
	}
	for !p.is(js.CloseBraceToken) && !p.is(endToken) {
		p.stumble()
		p.skipOne()
	}
	return int(p.tok.end)
}

// after is the place behind what is looked for from i on.
func after(s string, i int, find string) int {
	if at := strings.Index(s[i:], find); at >= 0 {
		return i + at + len(find)
	}
	return len(s)
}
