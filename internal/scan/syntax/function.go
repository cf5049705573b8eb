package syntax

import "github.com/tdewolff/parse/v2/js"

// function reads one with its name. In the form of TypeScript that has no body
// its Right is nil.
func (p *parser) function(start int32) *Node { return p.functionAs(start, false) }

func (p *parser) functionAs(start int32, async bool) *Node {
	n := p.node(Function, start)
	n.Async = async
	p.next()
	generator := p.accept(js.MulToken)
	if js.IsIdentifier(p.tok.kind) || p.is(js.AwaitToken) || p.is(js.YieldToken) {
		n.Text, n.At = nameText(p.text()), p.tok.start
		p.next()
	}
	p.signature(n, generator)
	return n
}

// signature reads a function from its parameters on.
func (p *parser) signature(n *Node, generator bool) {
	outerAsync, outerGenerator := p.async, p.generator
	p.async, p.generator = n.Async, generator
	p.skipTypeParameters()
	n.List = p.parameters()
	if p.accept(js.ColonToken) {
		p.skipType()
	}
	if p.is(js.OpenBraceToken) {
		n.Right = p.block()
	}
	p.async, p.generator = outerAsync, outerGenerator
	p.end(n)
}

func (p *parser) parameters() []*Node {
	from := len(p.room.stack)
	p.expect(js.OpenParenToken)
	for !p.accept(js.CloseParenToken) {
		if p.stops() {
			p.stumble()
			break
		}
		before := p.tok.start
		p.parameter()
		p.separate(js.CloseParenToken, before)
	}
	return p.list(from)
}

// parameter pushes one, without its modifiers, decorators and type. The this of
// TypeScript is none.
func (p *parser) parameter() {
	for p.is(atToken) {
		p.decorator()
	}
	p.skipModifiers()
	if p.is(js.ThisToken) {
		p.next()
		p.skipAnnotation()
		return
	}
	p.push(p.bindingElement())
}

// skipModifiers passes over public, readonly and the like before a parameter.
func (p *parser) skipModifiers() {
	for js.IsIdentifier(p.tok.kind) && parameterModifier(p.text()) {
		rest := p.ahead()
		if !nameStarts(rest) && !startsPattern(rest) || startsWord(rest, "in") || startsWord(rest, "instanceof") || startsWord(rest, "as") {
			return
		}
		p.next()
	}
}

func parameterModifier(s string) bool {
	switch s {
	case "public", "private", "protected", "readonly", "override":
		return true
	}
	return false
}

func startsPattern(s string) bool { return s != "" && s[0] == '{' }

// bindingElement reads a name or pattern with its type and default, or the rest.
func (p *parser) bindingElement() *Node {
	start := p.tok.start
	if p.accept(js.EllipsisToken) {
		n := p.node(Spread, start)
		n.Left = p.binding()
		p.skipAnnotation()
		return p.end(n)
	}
	left := p.binding()
	p.skipAnnotation()
	if !p.accept(js.EqToken) {
		return left
	}
	n := p.node(Default, start)
	n.Left, n.Right = left, p.assign(0)
	return p.end(n)
}

// skipAnnotation passes over ?, ! and the type behind a name.
func (p *parser) skipAnnotation() {
	if p.is(js.QuestionToken) || p.is(js.NotToken) && !p.tok.newline {
		p.next()
	}
	if p.accept(js.ColonToken) {
		p.skipType()
	}
}

// binding reads a name or a pattern.
func (p *parser) binding() *Node {
	if !p.enter() {
		return p.tooDeep()
	}
	defer p.leave()
	switch kind := p.tok.kind; {
	case js.IsIdentifier(kind), kind == js.AwaitToken, kind == js.YieldToken:
		return p.leaf(Name, nameText(p.text()))
	case kind == js.OpenBracketToken:
		return p.arrayPattern()
	case kind == js.OpenBraceToken:
		return p.objectPattern()
	}
	return p.bad()
}

func (p *parser) arrayPattern() *Node {
	n := p.node(Array, p.tok.start)
	from := len(p.room.stack)
	p.next()
	for !p.accept(js.CloseBracketToken) {
		if p.stops() {
			p.stumble()
			break
		}
		before := p.tok.start
		if p.is(js.CommaToken) {
			p.push(nil)
		} else {
			p.push(p.bindingElement())
		}
		p.separate(js.CloseBracketToken, before)
	}
	n.List = p.list(from)
	return p.end(n)
}

func (p *parser) objectPattern() *Node {
	n := p.node(Object, p.tok.start)
	from := len(p.room.stack)
	p.next()
	for !p.accept(js.CloseBraceToken) {
		if p.stops() {
			p.stumble()
			break
		}
		before := p.tok.start
		if p.is(js.EllipsisToken) {
			p.push(p.bindingElement())
		} else {
			p.push(p.patternProperty())
		}
		p.separate(js.CloseBraceToken, before)
	}
	n.List = p.list(from)
	return p.end(n)
}

func (p *parser) patternProperty() *Node {
	n := p.node(Property, p.tok.start)
	key := p.tok
	p.key(n)
	switch {
	case p.accept(js.ColonToken):
		n.Right = p.bindingElement()
	case p.is(js.EqToken):
		n.Right = p.shorthandDefault(n, key)
	}
	return p.end(n)
}

// shorthandDefault reads the default of { x = 1 }.
func (p *parser) shorthandDefault(property *Node, key token) *Node {
	p.next()
	d := p.node(Default, key.start)
	d.Left = p.node(Name, key.start)
	d.Left.Text, d.Left.At, d.Left.End = property.Text, key.start, key.end
	d.Right = p.assign(0)
	return p.end(d)
}
