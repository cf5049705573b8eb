package syntax

import "github.com/tdewolff/parse/v2/js"

// typeStatement reads a statement that only TypeScript has, or answers nil. What
// it declares for the types alone is left as an empty statement: a declared
// variable is not the file's own.
func (p *parser) typeStatement() *Node {
	start, rest := p.tok.start, p.aheadOnLine()
	if rest == "" {
		return nil
	}
	switch p.text() {
	case "type":
		if nameStarts(rest) && !startsOperator(rest) {
			return p.typeAlias(start)
		}
	case "interface":
		if nameStarts(rest) && !startsOperator(rest) {
			return p.interfaceDeclaration(start)
		}
	case "declare":
		if startsDeclaration(rest) {
			return p.ambient(start)
		}
	case "abstract":
		if startsWord(rest, "class") {
			return p.class(nil)
		}
	case "namespace", "module":
		if nameStarts(rest) && !startsOperator(rest) || rest[0] == '"' || rest[0] == '\'' {
			return p.namespace(start)
		}
	case "global":
		if startsPattern(rest) {
			return p.namespace(start)
		}
	}
	return nil
}

// startsOperator tells whether a word follows that is no name in JavaScript.
func startsOperator(rest string) bool {
	return startsWord(rest, "in") || startsWord(rest, "instanceof") || startsWord(rest, "as") || startsWord(rest, "satisfies")
}

func startsDeclaration(rest string) bool {
	for _, word := range []string{"const", "let", "var", "function", "class", "enum", "namespace", "module", "global",
		"type", "interface", "abstract", "async", "import", "using"} {
		if startsWord(rest, word) {
			return true
		}
	}
	return false
}

func (p *parser) typeAlias(start int32) *Node {
	n := p.node(Empty, start)
	p.next()
	p.next()
	p.skipTypeParameters()
	p.expect(js.EqToken)
	p.skipType()
	p.endStatement()
	return p.end(n)
}

func (p *parser) interfaceDeclaration(start int32) *Node {
	n := p.node(Empty, start)
	p.next()
	p.next()
	p.skipTypeParameters()
	if p.accept(js.ExtendsToken) {
		p.skipTypes()
	}
	if p.is(js.OpenBraceToken) {
		p.skipOne()
	} else {
		p.stumble()
	}
	return p.end(n)
}

// ambient passes over what declare says is elsewhere.
func (p *parser) ambient(start int32) *Node {
	p.next()
	if p.word("namespace") || p.word("module") || p.word("global") {
		p.skipNamespaceName()
		if p.is(js.OpenBraceToken) {
			p.skipOne()
		} else {
			p.endStatement()
		}
	} else {
		p.statement()
	}
	return p.end(p.node(Empty, start))
}

// namespace reads one as a block.
func (p *parser) namespace(start int32) *Node {
	p.skipNamespaceName()
	n := p.functionBlock()
	n.Start = start
	return n
}

func (p *parser) skipNamespaceName() {
	p.next()
	for js.IsIdentifierName(p.tok.kind) || p.is(js.DotToken) || p.is(js.StringToken) {
		p.next()
	}
}

// enum reads one as a constant that holds an object.
func (p *parser) enum(start int32) *Node {
	n := p.node(Var, start)
	n.Text = "const"
	p.next()
	d := p.node(Declarator, p.tok.start)
	d.Left = p.binding()
	d.Right = p.enumMembers()
	from := len(p.room.stack)
	p.push(p.end(d))
	n.List = p.list(from)
	return p.end(n)
}

func (p *parser) enumMembers() *Node {
	n := p.node(Object, p.tok.start)
	from := len(p.room.stack)
	p.expect(js.OpenBraceToken)
	for !p.accept(js.CloseBraceToken) {
		if p.stops() {
			p.stumble()
			break
		}
		member := p.node(Property, p.tok.start)
		p.key(member)
		if p.accept(js.EqToken) {
			member.Right = p.assign(0)
		} else {
			member.Right = p.node(Number, max(member.Start, p.prevEnd))
		}
		p.push(p.end(member))
		p.separate(js.CloseBraceToken, member.Start)
	}
	n.List = p.list(from)
	return p.end(n)
}
