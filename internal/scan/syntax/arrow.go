package syntax

import (
	"strings"

	"github.com/tdewolff/parse/v2/js"
)

// arrowHead is what stands before =>.
type arrowHead struct {
	start  int32
	params []*Node
	async  bool
}

// arrow reads an arrow function from its arrow on.
func (p *parser) arrow(head arrowHead, w where) *Node {
	n := p.node(Function, head.start)
	n.Arrow, n.Async, n.List = true, head.async, head.params
	for _, param := range n.List {
		p.pattern(param)
	}
	p.expect(js.ArrowToken)
	async, generator := p.async, p.generator
	p.async, p.generator = head.async, false
	if p.is(js.OpenBraceToken) {
		n.Right = p.block()
	} else {
		n.Right = p.assign(w)
	}
	p.async, p.generator = async, generator
	return p.end(n)
}

// parentheses reads (…): an expression, or the parameters of an arrow function.
// Which of them is known only behind it, so it reads both as expressions.
func (p *parser) parentheses(w where) *Node {
	start, from := p.tok.start, len(p.room.stack)
	p.next()
	typed := p.cover()
	if p.arrowFollows(typed || len(p.room.stack) == from, w) {
		return p.arrow(arrowHead{start: start, params: p.list(from)}, w)
	}
	switch list := p.list(from); len(list) {
	case 0:
		return p.bad()
	case 1:
		return list[0]
	default:
		n := p.node(Comma, start)
		n.List = list
		return p.end(n)
	}
}

// cover pushes what stands in parentheses and takes the closing one. It tells
// whether something there can only be a parameter.
func (p *parser) cover() (typed bool) {
	for !p.accept(js.CloseParenToken) {
		if p.stops() {
			p.stumble()
			return typed
		}
		before := p.tok.start
		typed = p.coverElement() || typed
		p.separate(js.CloseParenToken, before)
	}
	return typed
}

// coverElement pushes an expression or a parameter with its type.
func (p *parser) coverElement() (typed bool) {
	p.skipModifiers()
	start := p.tok.start
	if p.is(js.EllipsisToken) {
		p.push(p.spread())
		typed = true
	} else {
		p.push(p.assign(0))
	}
	if !p.accept(js.ColonToken) {
		return typed
	}
	p.skipType()
	if p.accept(js.EqToken) {
		n := p.node(Default, start)
		n.Left = p.room.stack[len(p.room.stack)-1]
		p.pattern(n.Left)
		n.Right = p.assign(0)
		p.room.stack[len(p.room.stack)-1] = p.end(n)
	}
	return true
}

// arrowFollows tells whether => comes next, and passes over the return type
// before it. Before the colon of ?: a return type is only read where the colon
// cannot be that one.
func (p *parser) arrowFollows(typed bool, w where) bool {
	if p.is(js.ArrowToken) {
		return !p.tok.newline
	}
	if !p.is(js.ColonToken) {
		return false
	}
	if w&colonAhead != 0 && !typed {
		return p.try(p.surelyReturnType)
	}
	p.next()
	p.skipType()
	return true
}

// surelyReturnType reads a return type that cannot be the parameters of another
// arrow function.
func (p *parser) surelyReturnType() bool {
	p.next()
	kind := p.tok.kind
	start := p.tok.start
	p.skipType()
	if !p.is(js.ArrowToken) || kind == js.OpenParenToken {
		return false
	}
	return !js.IsIdentifier(kind) || strings.ContainsAny(p.source[start:p.prevEnd], ".<[|& ")
}

// asyncOrName reads what begins with async: a function, an arrow function, a
// call, or just the name.
func (p *parser) asyncOrName(w where) *Node {
	n := p.leaf(Name, nameText(p.text()))
	if p.tok.newline {
		return n
	}
	switch {
	case p.is(js.FunctionToken):
		return p.functionAs(n.Start, true)
	case p.is(js.ArrowToken):
		from := len(p.room.stack)
		p.push(n)
		return p.arrow(arrowHead{start: n.Start, params: p.list(from)}, w)
	case p.is(js.OpenParenToken):
		return p.asyncCall(n, w)
	case p.is(js.LtToken) && p.try(func() bool { return p.skipTypeParameters() && p.is(js.OpenParenToken) }):
		return p.asyncCall(n, w)
	case js.IsIdentifier(p.tok.kind) && !p.word("as") && !p.word("satisfies") && !p.word("of") || p.is(js.YieldToken):
		param := p.leaf(Name, nameText(p.text()))
		from := len(p.room.stack)
		p.push(param)
		return p.arrow(arrowHead{n.Start, p.list(from), true}, w)
	}
	return n
}

// asyncCall reads async(…) as a call or as an arrow function.
func (p *parser) asyncCall(async *Node, w where) *Node {
	from, at := len(p.room.stack), p.tok.start
	p.next()
	typed := p.cover()
	list := p.list(from)
	if p.arrowFollows(typed || len(list) == 0, w) {
		return p.arrow(arrowHead{async.Start, list, true}, w)
	}
	n := p.node(Call, async.Start)
	n.Left, n.At, n.List = async, at, list
	return p.end(n)
}

// pattern turns an expression that was read into what it is on the left of an
// assignment: its defaults are no assignments.
func (p *parser) pattern(n *Node) {
	if n == nil {
		return
	}
	switch n.Kind {
	case Assign:
		if n.Text == "=" {
			n.Kind, n.Text = Default, ""
		}
	case Spread:
		p.pattern(n.Left)
	case Property:
		p.pattern(n.Right)
	case Array, Object:
		for _, part := range n.List {
			p.pattern(part)
		}
	}
}
