package syntax

import "github.com/tdewolff/parse/v2/js"

// class reads a class behind its decorators, which stand as a block in its list.
func (p *parser) class(decorators *Node) *Node {
	if !p.enter() {
		return p.tooDeep()
	}
	defer p.leave()
	n := p.node(Class, p.tok.start)
	from := len(p.room.stack)
	if decorators != nil {
		n.Start = decorators.Start
		p.push(decorators)
	}
	if p.word("abstract") {
		p.next()
	}
	p.expect(js.ClassToken)
	if js.IsIdentifier(p.tok.kind) && !p.is(js.ImplementsToken) || p.is(js.AwaitToken) || p.is(js.YieldToken) {
		n.Text, n.At = nameText(p.text()), p.tok.start
		p.next()
	}
	p.heritage(n)
	if p.is(js.OpenBraceToken) {
		p.next()
		p.members()
	} else {
		p.stumble()
	}
	n.List = p.list(from)
	return p.end(n)
}

// heritage reads what a class extends, and passes over types around that.
func (p *parser) heritage(n *Node) {
	p.skipTypeParameters()
	if p.accept(js.ExtendsToken) {
		start := p.tok.start
		n.Left = p.chain(start, p.primary(0), true)
		p.skipTypeParameters()
	}
	if p.accept(js.ImplementsToken) {
		p.skipTypes()
	}
}

// members pushes a class's members and takes the closing brace.
func (p *parser) members() {
	for !p.accept(js.CloseBraceToken) {
		before := p.tok.start
		switch {
		case p.is(endToken):
			p.stumble()
			return
		case p.accept(js.SemicolonToken):
		case p.is(atToken):
			p.push(p.decorators())
		case p.is(js.StaticToken) && startsPattern(p.ahead()):
			p.next()
			p.push(p.functionBlock())
		default:
			p.classMember()
		}
		if p.tok.start == before && !p.is(js.CloseBraceToken) {
			p.stumble()
			p.next()
		}
	}
}

// functionBlock reads a block in which neither await nor yield is an operator.
func (p *parser) functionBlock() *Node {
	async, generator := p.async, p.generator
	p.async, p.generator = false, false
	n := p.block()
	p.async, p.generator = async, generator
	return n
}

// classMember pushes a field or a method. Declarations without a body, and index
// signatures, are none.
func (p *parser) classMember() {
	n := p.node(Property, p.tok.start)
	async, generator := p.memberModifiers(n)
	named := p.key(n)
	if p.is(js.QuestionToken) || p.is(js.NotToken) && !p.tok.newline {
		p.next()
	}
	switch p.tok.kind {
	case js.OpenParenToken, js.LtToken:
		if n.Right = p.method(async, generator); n.Right.Right == nil {
			p.endStatement()
			return
		}
	default:
		if p.accept(js.ColonToken) {
			p.skipType()
		}
		if p.accept(js.EqToken) {
			n.Right = p.field()
		}
		p.endStatement()
	}
	if named {
		p.push(p.end(n))
	}
}

func (p *parser) field() *Node {
	async, generator := p.async, p.generator
	p.async, p.generator = false, false
	n := p.assign(0)
	p.async, p.generator = async, generator
	return n
}

// decorators reads those before a class or a member as a block of expressions,
// which is what they do: they are evaluated with the class. It is nil without any.
func (p *parser) decorators() *Node {
	if !p.is(atToken) {
		return nil
	}
	n := p.node(Block, p.tok.start)
	from := len(p.room.stack)
	for p.is(atToken) {
		e := p.node(Expression, p.tok.start)
		e.Left = p.decorator()
		p.push(p.end(e))
	}
	n.List = p.list(from)
	return p.end(n)
}

func (p *parser) decorator() *Node {
	if !p.enter() {
		return p.tooDeep()
	}
	defer p.leave()
	p.next()
	start := p.tok.start
	return p.chain(start, p.primary(0), true)
}
