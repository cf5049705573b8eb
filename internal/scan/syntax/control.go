package syntax

import "github.com/tdewolff/parse/v2/js"

// condition reads an expression in parentheses.
func (p *parser) condition() *Node {
	p.expect(js.OpenParenToken)
	n := p.expression(0)
	p.close(js.CloseParenToken)
	return n
}

// ifStatement reads else if in a loop, so that a ladder costs no depth.
func (p *parser) ifStatement() *Node {
	first := p.ifThen()
	last := first
	for p.accept(js.ElseToken) {
		if !p.is(js.IfToken) {
			last.Third = p.statement()
			break
		}
		last.Third = p.ifThen()
		last = last.Third
	}
	for n := first; n != nil && n.Kind == If; n = n.Third {
		p.end(n)
		if n == last {
			break
		}
	}
	return first
}

func (p *parser) ifThen() *Node {
	n := p.node(If, p.tok.start)
	p.next()
	n.Left = p.condition()
	n.Right = p.statement()
	return p.end(n)
}

// whileStatement reads while, and with, which is left as a block: its object,
// then its body.
func (p *parser) whileStatement() *Node {
	n := p.node(While, p.tok.start)
	with := p.is(js.WithToken)
	p.next()
	n.Left = p.condition()
	n.Right = p.statement()
	if with {
		object := p.node(Expression, n.Left.Start)
		object.Left, object.End = n.Left, n.Left.End
		from := len(p.room.stack)
		p.push(object)
		p.push(n.Right)
		n.Kind, n.Left, n.Right, n.List = Block, nil, nil, p.list(from)
	}
	return p.end(n)
}

func (p *parser) doStatement() *Node {
	n := p.node(DoWhile, p.tok.start)
	p.next()
	n.Right = p.statement()
	p.expect(js.WhileToken)
	n.Left = p.condition()
	p.accept(js.SemicolonToken)
	return p.end(n)
}

func (p *parser) forStatement() *Node {
	n := p.node(For, p.tok.start)
	p.next()
	p.accept(js.AwaitToken)
	p.expect(js.OpenParenToken)
	init := p.forInit()
	if p.is(js.InToken) || p.word("of") {
		n.Kind, n.Left = ForEach, init
		if init != nil {
			p.pattern(init)
		}
		p.next()
		n.Third = p.expression(0)
	} else {
		p.forRest(n, init)
	}
	p.close(js.CloseParenToken)
	n.Right = p.statement()
	return p.end(n)
}

func (p *parser) forInit() *Node {
	switch {
	case p.is(js.SemicolonToken):
		return nil
	case p.is(js.VarToken), p.is(js.ConstToken), p.declares():
		return p.declarators(noIn)
	}
	return p.expression(noIn)
}

func (p *parser) forRest(n, init *Node) {
	from := len(p.room.stack)
	p.push(init)
	p.expect(js.SemicolonToken)
	p.push(p.unless(js.SemicolonToken))
	p.expect(js.SemicolonToken)
	p.push(p.unless(js.CloseParenToken))
	n.List = p.list(from)
}

// unless reads an expression if the token is not this one.
func (p *parser) unless(kind js.TokenType) *Node {
	if p.is(kind) {
		return nil
	}
	return p.expression(0)
}

func (p *parser) returnStatement() *Node {
	n := p.node(Return, p.tok.start)
	p.next()
	if !p.tok.newline && !p.endsExpression() {
		n.Left = p.expression(0)
	}
	p.endStatement()
	return p.end(n)
}

func (p *parser) throwStatement() *Node {
	n := p.node(Throw, p.tok.start)
	p.next()
	n.Left = p.expression(0)
	p.endStatement()
	return p.end(n)
}

func (p *parser) jump() *Node {
	n := p.leaf(Jump, p.text())
	if js.IsIdentifierName(p.tok.kind) && !p.tok.newline {
		p.next()
	}
	p.endStatement()
	return p.end(n)
}

func (p *parser) tryStatement() *Node {
	n := p.node(Try, p.tok.start)
	p.next()
	n.Left = p.block()
	from := len(p.room.stack)
	var parameter, handler *Node
	if p.accept(js.CatchToken) {
		if p.accept(js.OpenParenToken) {
			parameter = p.bindingElement()
			p.close(js.CloseParenToken)
		}
		handler = p.block()
	}
	p.push(parameter)
	p.push(handler)
	n.List = p.list(from)
	if p.accept(js.FinallyToken) {
		n.Third = p.block()
	}
	return p.end(n)
}

func (p *parser) switchStatement() *Node {
	n := p.node(Switch, p.tok.start)
	p.next()
	n.Left = p.condition()
	p.expect(js.OpenBraceToken)
	from := len(p.room.stack)
	for p.is(js.CaseToken) || p.is(js.DefaultToken) {
		p.push(p.caseClause())
	}
	p.close(js.CloseBraceToken)
	n.List = p.list(from)
	return p.end(n)
}

func (p *parser) caseClause() *Node {
	n := p.node(Case, p.tok.start)
	if !p.accept(js.DefaultToken) {
		p.next()
		n.Left = p.expression(colonAhead)
	}
	p.expect(js.ColonToken)
	from := len(p.room.stack)
	for !p.is(js.CaseToken) && !p.is(js.DefaultToken) && !p.is(js.CloseBraceToken) && !p.is(endToken) {
		before := p.tok.start
		p.push(p.statement())
		if p.tok.start == before {
			p.stumble()
			p.next()
		}
	}
	n.List = p.list(from)
	return p.end(n)
}
