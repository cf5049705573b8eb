package syntax

import "github.com/tdewolff/parse/v2/js"

// statements reads up to a closing token, which it leaves. A bracket that closes
// nothing is passed over.
func (p *parser) statements(closing js.TokenType) []*Node {
	from := len(p.room.stack)
	for !p.is(closing) && !p.is(endToken) {
		before := p.tok.start
		if n := p.statement(); n != nil {
			p.push(n)
		}
		if p.tok.start == before {
			p.stumble()
			p.next()
		}
	}
	return p.list(from)
}

func (p *parser) block() *Node {
	n := p.node(Block, p.tok.start)
	p.expect(js.OpenBraceToken)
	n.List = p.statements(js.CloseBraceToken)
	p.expect(js.CloseBraceToken)
	return p.end(n)
}

// statement reads one, with the semicolon that ends it.
func (p *parser) statement() *Node {
	if !p.enter() {
		n := p.tooDeep()
		if p.is(js.SemicolonToken) || p.is(js.CommaToken) {
			p.next()
		}
		return p.end(n)
	}
	n := p.dispatch()
	p.leave()
	return n
}

func (p *parser) dispatch() *Node {
	switch p.tok.kind {
	case js.OpenBraceToken:
		return p.block()
	case js.SemicolonToken:
		return p.leaf(Empty, "")
	case js.VarToken, js.ConstToken:
		return p.variables()
	case js.FunctionToken:
		return p.functionDeclaration(p.tok.start)
	case js.IfToken:
		return p.ifStatement()
	case js.ForToken:
		return p.forStatement()
	case js.WhileToken, js.WithToken:
		return p.whileStatement()
	case js.DoToken:
		return p.doStatement()
	case js.ReturnToken:
		return p.returnStatement()
	case js.ThrowToken:
		return p.throwStatement()
	case js.BreakToken, js.ContinueToken:
		return p.jump()
	case js.TryToken:
		return p.tryStatement()
	case js.SwitchToken:
		return p.switchStatement()
	default:
		return p.rarerStatement()
	}
}

func (p *parser) rarerStatement() *Node {
	switch kind := p.tok.kind; {
	case kind == js.ClassToken:
		return p.class(nil)
	case kind == atToken:
		return p.decorated()
	case kind == js.ImportToken:
		return p.importStatement()
	case kind == js.ExportToken:
		return p.exportStatement()
	case kind == js.DebuggerToken:
		n := p.leaf(Empty, "")
		p.endStatement()
		return p.end(n)
	case kind == js.EnumToken:
		return p.enum(p.tok.start)
	case js.IsIdentifier(kind), kind == js.AwaitToken, kind == js.YieldToken:
		return p.wordStatement()
	}
	return p.expressionStatement()
}

// decorated reads the class, exported or not, behind decorators.
func (p *parser) decorated() *Node {
	decorators := p.decorators()
	if !p.is(js.ExportToken) {
		return p.class(decorators)
	}
	n := p.node(Export, decorators.Start)
	p.next()
	p.accept(js.DefaultToken)
	n.Left = p.class(decorators)
	return p.end(n)
}

func (p *parser) expressionStatement() *Node {
	n := p.node(Expression, p.tok.start)
	n.Left = p.expression(0)
	p.endStatement()
	return p.end(n)
}

// endStatement takes a semicolon, or does without where the language does.
func (p *parser) endStatement() {
	if p.accept(js.SemicolonToken) || p.tok.newline || p.is(js.CloseBraceToken) || p.is(endToken) {
		return
	}
	p.stumble()
}

func (p *parser) functionDeclaration(start int32) *Node {
	return p.declared(p.function(start))
}

// declared answers a function, or nothing for a declaration without a body.
func (p *parser) declared(f *Node) *Node {
	if f.Right != nil {
		return f
	}
	p.endStatement()
	f.Kind, f.Text, f.List = Empty, "", nil
	return p.end(f)
}

// wordStatement reads a statement that begins with a name, which may be a
// keyword here.
func (p *parser) wordStatement() *Node {
	rest := p.ahead()
	if rest != "" && rest[0] == ':' {
		return p.labelled()
	}
	if p.is(js.AsyncToken) && startsWord(p.aheadOnLine(), "function") {
		start := p.tok.start
		p.next()
		return p.declared(p.functionAs(start, true))
	}
	if p.declares() {
		return p.variables()
	}
	if n := p.typeStatement(); n != nil {
		return n
	}
	return p.expressionStatement()
}

func (p *parser) labelled() *Node {
	n := p.node(Labelled, p.tok.start)
	n.Text, n.At = nameText(p.text()), n.Start
	p.next()
	p.next()
	n.Left = p.statement()
	return p.end(n)
}
