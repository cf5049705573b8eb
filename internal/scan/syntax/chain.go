package syntax

import (
	"strings"

	"github.com/tdewolff/parse/v2/js"
)

// chain reads members, calls and templates behind an expression, in a loop, so
// that a.b().c()… costs no depth. Without calls it is what new applies to.
func (p *parser) chain(start int32, left *Node, calls bool) *Node {
	if p.isOpenArrow(left) {
		return left
	}
	for {
		n := p.step(start, left, calls)
		if n == nil {
			return left
		}
		left = n
	}
}

// step reads one link of a chain, or nil when it ends.
func (p *parser) step(start int32, left *Node, calls bool) *Node {
	switch p.tok.kind {
	case js.DotToken:
		p.next()
		return p.member(start, left)
	case js.OptChainToken:
		if calls {
			return p.optional(start, left)
		}
	case js.OpenBracketToken:
		return p.index(start, left)
	case js.OpenParenToken:
		if calls {
			return p.call(start, left)
		}
	case js.TemplateToken:
		n := p.template()
		if n.Kind == String { // its tag sees it
			n.Kind, n.Text = Template, ""
		}
		n.Start, n.Left = start, left
		return n
	case js.NotToken: // of TypeScript: not null
		if !p.tok.newline {
			p.next()
			return left
		}
	case js.LtToken, js.LtLtToken:
		if p.tok.start == p.prevEnd && p.try(func() bool { return p.callTypes(calls) }) {
			return left
		}
	}
	return nil
}

// callTypes reads type arguments: a call or a template follows them, or nothing
// that could be an operand. Those that hold a template must be followed by (),
// because minifiers write typeof a<`u`,b>`u`.
func (p *parser) callTypes(calls bool) bool {
	start := p.tok.start
	if !p.skipTypeArguments() {
		return false
	}
	if strings.IndexByte(p.source[start:p.prevEnd], '`') >= 0 {
		return p.is(js.OpenParenToken) && strings.HasPrefix(p.ahead(), ")")
	}
	return p.is(js.OpenParenToken) || p.is(js.TemplateToken) && calls || p.endsExpression() && !p.is(js.InToken)
}

func (p *parser) member(start int32, left *Node) *Node {
	n := p.node(Member, start)
	n.Left, n.At = left, p.tok.start
	if js.IsIdentifierName(p.tok.kind) || p.is(js.PrivateIdentifierToken) {
		n.Text = nameText(p.text())
		p.next()
	} else {
		p.stumble()
	}
	return p.end(n)
}

func (p *parser) index(start int32, left *Node) *Node {
	n := p.node(Index, start)
	n.Left = left
	p.next()
	n.At = p.tok.start
	n.Right = p.expression(0)
	p.close(js.CloseBracketToken)
	return p.end(n)
}

func (p *parser) call(start int32, left *Node) *Node {
	n := p.node(Call, start)
	n.Left, n.At = left, p.tok.start
	n.List = p.arguments()
	return p.end(n)
}

// optional reads what is behind ?.
func (p *parser) optional(start int32, left *Node) (n *Node) {
	p.next()
	switch p.tok.kind {
	case js.LtToken:
		p.skipTypeArguments()
		n = p.call(start, left)
	case js.OpenParenToken:
		n = p.call(start, left)
	case js.OpenBracketToken:
		n = p.index(start, left)
	default:
		n = p.member(start, left)
	}
	n.Optional = true
	return n
}

// arguments reads a list in parentheses.
func (p *parser) arguments() []*Node {
	from := len(p.room.stack)
	p.expect(js.OpenParenToken)
	p.elements(js.CloseParenToken)
	return p.list(from)
}

// elements pushes expressions and spreads up to a closing bracket and takes
// that. An operand where a comma should be begins the next element.
func (p *parser) elements(closing js.TokenType) {
	for !p.accept(closing) {
		if p.stops() {
			p.stumble()
			return
		}
		before := p.tok.start
		switch p.tok.kind {
		case js.CommaToken:
			p.hole(closing)
		case js.EllipsisToken:
			p.push(p.spread())
		default:
			p.push(p.assign(0))
		}
		p.separate(closing, before)
	}
}

// hole pushes what an array has between two commas.
func (p *parser) hole(closing js.TokenType) {
	if closing == js.CloseBracketToken {
		p.push(nil)
	} else {
		p.stumble()
	}
}

// separate takes a comma. Without one, and short of the closing bracket, it
// makes sure that the parser is further than before.
func (p *parser) separate(closing js.TokenType, before int32) {
	if p.accept(js.CommaToken) || p.is(closing) {
		return
	}
	p.stumble()
	if p.tok.start == before && !p.stops() {
		p.next()
	}
}

// stops tells whether a list must have ended before the token.
func (p *parser) stops() bool {
	switch p.tok.kind {
	case js.CloseParenToken, js.CloseBracketToken, js.CloseBraceToken, js.SemicolonToken, endToken:
		return true
	}
	return false
}

func (p *parser) spread() *Node {
	n := p.node(Spread, p.tok.start)
	p.next()
	n.Left = p.assign(0)
	return p.end(n)
}

// newExpression reads new and what it makes, with its arguments.
func (p *parser) newExpression(w where) *Node {
	if !p.enter() {
		return p.tooDeep()
	}
	defer p.leave()
	n := p.node(New, p.tok.start)
	p.next()
	if p.accept(js.DotToken) {
		n.Kind, n.Text = Name, "new.target"
		p.next()
		return p.end(n)
	}
	start := p.tok.start
	if p.is(js.NewToken) {
		n.Left = p.chain(start, p.newExpression(w), false)
	} else {
		n.Left = p.chain(start, p.primary(w), false)
	}
	if p.is(js.OpenParenToken) {
		n.At = p.tok.start
		n.List = p.arguments()
	}
	return p.end(n)
}
