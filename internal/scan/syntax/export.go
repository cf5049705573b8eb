package syntax

import "github.com/tdewolff/parse/v2/js"

// exportStatement reads export in all its forms.
func (p *parser) exportStatement() *Node {
	n := p.node(Export, p.tok.start)
	p.next()
	switch {
	case p.accept(js.DefaultToken):
		n.Left = p.exportDefault()
	case p.is(js.MulToken):
		return p.exportAll(n)
	case p.is(js.OpenBraceToken):
		return p.exportList(n)
	case p.word("type") && exportsTypes(p.ahead()):
		p.next()
		p.exportTypes(n)
	case p.is(js.EqToken):
		p.next()
		n.Left = p.expression(0)
		p.endStatement()
	case p.word("as"): // export as namespace X
		n.Kind = Empty
		p.next()
		p.next()
		p.next()
		p.endStatement()
	default:
		n.Left = p.statement()
	}
	return p.end(n)
}

func exportsTypes(rest string) bool {
	return startsPattern(rest) || rest != "" && rest[0] == '*'
}

// exportTypes passes over export type { … } and export type *.
func (p *parser) exportTypes(n *Node) {
	if p.is(js.MulToken) {
		p.exportAll(n)
	} else {
		p.exportList(n)
	}
	n.Kind, n.Text, n.List = Empty, "", nil
}

// exportDefault reads a function, a class or an expression.
func (p *parser) exportDefault() *Node {
	switch {
	case p.is(js.FunctionToken):
		return p.functionDeclaration(p.tok.start)
	case p.is(js.AsyncToken) && startsWord(p.aheadOnLine(), "function"):
		start := p.tok.start
		p.next()
		return p.declared(p.functionAs(start, true))
	case p.is(js.ClassToken), p.is(atToken), p.word("abstract") && startsWord(p.ahead(), "class"):
		return p.class(p.decorators())
	case p.is(js.InterfaceToken) && nameStarts(p.ahead()):
		return p.interfaceDeclaration(p.tok.start)
	}
	n := p.assign(0)
	p.endStatement()
	return n
}

// exportAll reads export * and export * as x.
func (p *parser) exportAll(n *Node) *Node {
	from := len(p.room.stack)
	s := p.leaf(Specifier, "*")
	if p.word("as") {
		p.next()
		s.Text = p.moduleName().Text
		p.end(s)
	}
	p.push(s)
	p.module(n)
	n.List = p.list(from)
	return n
}

// exportList reads export { … }, which names what is here, or what the module
// has that it is from.
func (p *parser) exportList(n *Node) *Node {
	from := len(p.room.stack)
	p.specifiers(false)
	if p.word("from") {
		p.module(n)
	} else {
		p.endStatement()
	}
	n.List = p.list(from)
	for _, s := range n.List {
		if n.Text != "" {
			s.Text, s.Left = s.Left.Text, nil
		}
	}
	return p.end(n)
}
