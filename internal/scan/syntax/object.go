package syntax

import "github.com/tdewolff/parse/v2/js"

// object reads an object literal, which may turn out to be a pattern.
func (p *parser) object() *Node {
	n := p.node(Object, p.tok.start)
	from := len(p.room.stack)
	p.next()
	for !p.accept(js.CloseBraceToken) {
		if p.stops() && !p.is(js.SemicolonToken) {
			p.stumble()
			break
		}
		before := p.tok.start
		if p.is(js.EllipsisToken) {
			p.push(p.spread())
		} else {
			p.push(p.property())
		}
		p.separateProperty(before)
	}
	n.List = p.list(from)
	return p.end(n)
}

// separateProperty is separate, but takes a semicolon for a comma.
func (p *parser) separateProperty(before int32) {
	if p.is(js.SemicolonToken) {
		p.stumble()
		p.next()
		return
	}
	p.separate(js.CloseBraceToken, before)
}

// property reads a member of an object literal.
func (p *parser) property() *Node {
	n := p.node(Property, p.tok.start)
	async, generator := p.memberModifiers(n)
	key := p.tok
	p.key(n)
	switch p.tok.kind {
	case js.OpenParenToken, js.LtToken:
		n.Right = p.method(async, generator)
	case js.ColonToken:
		p.next()
		n.Right = p.assign(0)
	case js.EqToken:
		n.Right = p.shorthandDefault(n, key)
	}
	return p.end(n)
}

// method reads one from its parameters on.
func (p *parser) method(async, generator bool) *Node {
	f := p.node(Function, p.tok.start)
	f.Async = async
	p.signature(f, generator)
	return f
}

// memberModifiers passes over get, set, async, static and the like before a key.
func (p *parser) memberModifiers(n *Node) (async, generator bool) {
	for js.IsIdentifier(p.tok.kind) && memberModifier(p.text()) && p.keyAhead() {
		async = async || p.is(js.AsyncToken)
		n.Static = n.Static || p.is(js.StaticToken)
		p.next()
	}
	return async, p.accept(js.MulToken)
}

func memberModifier(s string) bool {
	switch s {
	case "get", "set", "async", "static", "public", "private", "protected", "readonly", "abstract", "override", "declare", "accessor":
		return true
	}
	return false
}

// keyAhead tells whether a key follows the token, so that this is none.
func (p *parser) keyAhead() bool {
	rest := p.ahead()
	if !p.is(js.GetToken) && !p.is(js.SetToken) && !p.is(js.StaticToken) {
		rest = p.aheadOnLine()
	}
	if rest == "" {
		return false
	}
	switch c := rest[0]; c {
	case '[', '"', '\'', '#':
		return true
	case '*':
		return !p.is(js.GetToken) && !p.is(js.SetToken)
	case '.':
		return len(rest) > 1 && isDigit(rest[1])
	default:
		return isDigit(c) || nameStarts(rest)
	}
}

// key reads a member's key into its node. It answers false where there is none,
// and for an index signature of TypeScript.
func (p *parser) key(n *Node) bool {
	n.At = p.tok.start
	switch kind := p.tok.kind; {
	case js.IsIdentifierName(kind), kind == js.PrivateIdentifierToken:
		n.Text = nameText(p.text())
	case kind == js.StringToken:
		text := p.text()
		n.Text = stringText(text[1 : len(text)-1])
	case kind == js.DecimalToken:
		n.Text = p.text()
	case kind == js.OpenBracketToken:
		return p.computedKey(n)
	default:
		p.stumble()
		return false
	}
	p.next()
	return true
}

func (p *parser) computedKey(n *Node) bool {
	p.next()
	n.Left = p.assign(0)
	signature := p.is(js.ColonToken)
	p.skipAnnotation()
	p.close(js.CloseBracketToken)
	return !signature
}
