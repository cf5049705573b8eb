package syntax

import "github.com/tdewolff/parse/v2/js"

// importStatement reads import in all its forms; import(…) and import.meta begin
// an expression. What is imported as a type only is left out.
func (p *parser) importStatement() *Node {
	if rest := p.ahead(); rest != "" && (rest[0] == '(' || rest[0] == '.') {
		return p.expressionStatement()
	}
	n := p.node(Import, p.tok.start)
	p.next()
	typeOnly := p.word("type") && p.importsTypes()
	if typeOnly {
		p.next()
	}
	if js.IsIdentifier(p.tok.kind) && p.ahead() != "" && p.ahead()[0] == '=' {
		return p.importEquals(n, typeOnly)
	}
	from := len(p.room.stack)
	p.importClause()
	p.module(n)
	if n.List = p.list(from); typeOnly {
		n.Kind, n.Text, n.List = Empty, "", nil
	}
	return n
}

// importsTypes tells whether type, behind import, is not what is imported.
func (p *parser) importsTypes() bool {
	rest := p.ahead()
	if startsWord(rest, "from") {
		return startsWord(trimSpace(rest[len("from"):]), "from")
	}
	return nameStarts(rest) || startsPattern(rest) || rest != "" && rest[0] == '*'
}

// importClause pushes what is imported.
func (p *parser) importClause() {
	for !p.is(js.StringToken) {
		switch {
		case p.is(js.OpenBraceToken):
			p.specifiers(true)
		case p.is(js.MulToken):
			n := p.leaf(Specifier, "*")
			if p.word("as") {
				p.next()
			}
			n.Left = p.binding()
			p.push(p.end(n))
		case js.IsIdentifier(p.tok.kind):
			n := p.node(Specifier, p.tok.start)
			n.Text = "default"
			n.Left = p.binding()
			p.push(p.end(n))
		}
		if !p.accept(js.CommaToken) {
			return
		}
	}
}

// module reads from and what follows it, to the end of the statement.
func (p *parser) module(n *Node) {
	if p.word("from") {
		p.next()
	}
	if p.is(js.StringToken) {
		text := p.text()
		n.Text, n.At = stringText(text[1:len(text)-1]), p.tok.start
		p.next()
	} else {
		p.stumble()
	}
	if p.is(js.WithToken) || p.word("assert") && !p.tok.newline {
		p.next()
		p.skipOne()
	}
	p.endStatement()
	p.end(n)
}

// importEquals reads import x = require('y') and import x = a.b as a variable.
func (p *parser) importEquals(n *Node, typeOnly bool) *Node {
	n.Kind, n.Text = Var, "const"
	from := len(p.room.stack)
	p.push(p.declarator(0))
	p.endStatement()
	if n.List = p.list(from); typeOnly {
		n.Kind, n.Text, n.List = Empty, "", nil
	}
	return p.end(n)
}

// specifiers pushes what stands in the braces of import and export.
func (p *parser) specifiers(imports bool) {
	p.next()
	for !p.accept(js.CloseBraceToken) {
		if p.stops() {
			p.stumble()
			return
		}
		before := p.tok.start
		p.specifier(imports)
		p.separate(js.CloseBraceToken, before)
	}
}

// specifier pushes one. Its Left is the name on the left of as until exportList
// or this turns it into what it means.
func (p *parser) specifier(imports bool) {
	n := p.node(Specifier, p.tok.start)
	typeOnly := p.word("type") && p.typeSpecifier()
	if typeOnly {
		p.next()
	}
	outer := p.moduleName()
	inner := outer
	if p.word("as") {
		p.next()
		inner = p.moduleName()
	}
	if imports {
		n.Text, n.Left = outer.Text, inner
	} else {
		n.Text, n.Left = inner.Text, outer
	}
	if !typeOnly {
		p.push(p.end(n))
	}
}

// typeSpecifier tells whether type, in braces, is not itself a name: { type },
// { type as x }, { type as as x }.
func (p *parser) typeSpecifier() bool {
	rest := p.ahead()
	if startsWord(rest, "as") {
		rest = trimSpace(rest[len("as"):])
		return !nameStarts(rest) || startsWord(rest, "as")
	}
	return nameStarts(rest) || rest != "" && (rest[0] == '"' || rest[0] == '\'')
}

// moduleName reads a name, a keyword or a string.
func (p *parser) moduleName() *Node {
	switch {
	case p.is(js.StringToken):
		text := p.text()
		return p.leaf(Name, stringText(text[1:len(text)-1]))
	case js.IsIdentifierName(p.tok.kind):
		return p.leaf(Name, nameText(p.text()))
	}
	return p.bad()
}
