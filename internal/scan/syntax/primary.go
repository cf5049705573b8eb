package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/tdewolff/parse/v2/js"
)

// primary reads an expression without operators around it.
func (p *parser) primary(w where) *Node {
	switch kind := p.tok.kind; kind {
	case js.StringToken:
		text := p.text()
		return p.leaf(String, stringText(text[1:len(text)-1]))
	case js.DecimalToken:
		return p.number()
	case js.ThisToken:
		return p.leaf(This, "")
	case js.NullToken, js.TrueToken, js.FalseToken:
		return p.leaf(Literal, p.text())
	case js.OpenParenToken:
		return p.parentheses(w)
	case js.OpenBracketToken:
		return p.array()
	case js.OpenBraceToken:
		return p.object()
	case js.FunctionToken:
		return p.function(p.tok.start)
	case js.TemplateToken:
		return p.template()
	case js.DivToken, js.DivEqToken:
		return p.regularExpression()
	case js.NewToken:
		return p.newExpression(w)
	default:
		return p.rarer(w)
	}
}

func (p *parser) rarer(w where) *Node {
	switch kind := p.tok.kind; {
	case kind == js.AsyncToken:
		return p.asyncOrName(w)
	case js.IsIdentifier(kind), kind == js.AwaitToken, kind == js.YieldToken:
		return p.nameOrArrow(w)
	case kind == js.ClassToken, kind == atToken:
		return p.class(p.decorators())
	case kind == js.SuperToken, kind == js.PrivateIdentifierToken, kind == js.EnumToken:
		return p.leaf(Name, nameText(p.text()))
	case kind == js.ImportToken:
		return p.importExpression()
	case kind == js.LtToken:
		return p.angle(w)
	case kind == badToken:
		p.stumble()
		return p.leaf(Bad, "")
	}
	return p.bad()
}

func (p *parser) number() *Node {
	text := p.text()
	if strings.HasSuffix(text, "n") {
		return p.leaf(Literal, text)
	}
	return p.leaf(Number, text)
}

func (p *parser) regularExpression() *Node {
	if !p.regexp() {
		p.stumble()
		return p.leaf(Bad, "")
	}
	return p.leaf(Literal, p.text())
}

// regexp reads the token, / or /=, again as a regular expression. Those without
// an end may together cost as much as the source four times.
func (p *parser) regexp() bool {
	if p.slashes < 0 {
		return false
	}
	n, closes := regexpBody(p.source[p.tok.start+1:])
	if !closes {
		p.slashes -= n
		return false
	}
	p.lexer.RegExp()
	p.tok.kind, p.tok.end = js.RegExpToken, int32(p.input.Offset())
	return true
}

// regexpBody is how long a regular expression's body is, and whether it ends on
// its line.
func regexpBody(s string) (length int, closes bool) {
	inClass := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '/' && !inClass:
			return i, true
		case c == '[':
			inClass = true
		case c == ']':
			inClass = false
		case c == '\\' && i+1 < len(s) && s[i+1] < utf8.RuneSelf && s[i+1] != '\n' && s[i+1] != '\r':
			i++
		case c == '\n', c == '\r', c == 0xE2 && lineSeparator(s[i:]):
			return i, false
		}
	}
	return len(s), false
}

// nameOrArrow reads a name, or the arrow function whose parameter it is.
func (p *parser) nameOrArrow(w where) *Node {
	n := p.leaf(Name, nameText(p.text()))
	if p.is(js.ArrowToken) && !p.tok.newline {
		from := len(p.room.stack)
		p.push(n)
		return p.arrow(arrowHead{start: n.Start, params: p.list(from)}, w)
	}
	return n
}

// importExpression reads import(…) and import.meta.
func (p *parser) importExpression() *Node {
	n := p.leaf(Name, "import")
	if p.accept(js.DotToken) {
		n.Text += "." + p.text()
		if !p.is(endToken) {
			p.next()
		}
	}
	return p.end(n)
}

// array reads an array, which may turn out to be a pattern.
func (p *parser) array() *Node {
	n := p.node(Array, p.tok.start)
	from := len(p.room.stack)
	p.next()
	p.elements(js.CloseBracketToken)
	n.List = p.list(from)
	return p.end(n)
}
