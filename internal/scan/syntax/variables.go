package syntax

import "github.com/tdewolff/parse/v2/js"

// declares tells whether let, using or await using begins a declaration here.
func (p *parser) declares() bool {
	switch {
	case p.is(js.LetToken):
		rest := p.ahead()
		return nameStarts(rest) && !startsWord(rest, "in") && !startsWord(rest, "instanceof") || startsPattern(rest) || rest != "" && rest[0] == '['
	case p.is(js.IdentifierToken) && p.text() == "using":
		rest := p.aheadOnLine()
		return nameStarts(rest) && !startsWord(rest, "in") && !startsWord(rest, "instanceof") && !startsWord(rest, "of") && !startsWord(rest, "as")
	case p.is(js.AwaitToken):
		rest := p.aheadOnLine()
		return startsWord(rest, "using") && nameStarts(trimSpace(rest[len("using"):]))
	}
	return false
}

func trimSpace(s string) string {
	for s != "" && (s[0] == ' ' || s[0] == '\t') {
		s = s[1:]
	}
	return s
}

// variables reads a declaration with the semicolon that ends it.
func (p *parser) variables() *Node {
	if p.is(js.ConstToken) && startsWord(p.ahead(), "enum") {
		start := p.tok.start
		p.next()
		return p.enum(start)
	}
	n := p.declarators(0)
	p.endStatement()
	return p.end(n)
}

// declarators reads a declaration, without what ends it.
func (p *parser) declarators(w where) *Node {
	n := p.node(Var, p.tok.start)
	if p.is(js.AwaitToken) {
		p.next()
	}
	n.Text = p.text()
	from := len(p.room.stack)
	p.next()
	p.push(p.declarator(w))
	for p.accept(js.CommaToken) {
		p.push(p.declarator(w))
	}
	n.List = p.list(from)
	return p.end(n)
}

func (p *parser) declarator(w where) *Node {
	n := p.node(Declarator, p.tok.start)
	n.Left = p.binding()
	p.skipAnnotation()
	if p.accept(js.EqToken) {
		n.Right = p.assign(w)
	}
	return p.end(n)
}
