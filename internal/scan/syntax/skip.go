package syntax

import "github.com/tdewolff/parse/v2/js"

// skipNested passes over tokens up to a comma, a semicolon or a bracket that
// closes what is around. It knows brackets only.
func (p *parser) skipNested() {
	for !p.is(endToken) && p.tok.start <= p.limit {
		switch p.tok.kind {
		case js.CommaToken, js.SemicolonToken, js.CloseParenToken, js.CloseBracketToken, js.CloseBraceToken:
			return
		}
		p.skipOne()
	}
}

// skipOne passes over a token, or over a bracket and all that it holds.
func (p *parser) skipOne() {
	open := brackets{}
	operand := true // a slash begins a regular expression
	for !p.is(endToken) {
		kind := p.tok.kind
		before := beforeOperand(kind)
		switch {
		case kind == js.TemplateToken || kind == js.CloseBraceToken && open.top() == js.TemplateToken:
			open.close(js.TemplateToken)
			if before = p.templateChars(); before {
				open.open(js.TemplateToken)
			}
		case closing(kind) != 0:
			open.open(closing(kind))
		case operand && (kind == js.DivToken || kind == js.DivEqToken):
			p.regexp()
		default:
			open.close(kind)
		}
		operand = before
		p.next()
		if len(open.stack) == 0 || p.tok.start > p.limit {
			return
		}
	}
}

// brackets are those that are open, by what closes them; a template's
// substitution is closed by TemplateToken.
type brackets struct {
	stack []js.TokenType
	count [js.CloseBracketToken - js.PunctuatorToken + 1]int
}

func (b *brackets) slot(kind js.TokenType) *int {
	if kind == js.TemplateToken {
		kind = js.PunctuatorToken
	}
	if kind < js.PunctuatorToken || kind > js.CloseBracketToken {
		return nil
	}
	return &b.count[kind-js.PunctuatorToken]
}

func (b *brackets) open(kind js.TokenType) {
	b.stack = append(b.stack, kind)
	*b.slot(kind)++
}

func (b *brackets) top() js.TokenType {
	if len(b.stack) == 0 {
		return badToken
	}
	return b.stack[len(b.stack)-1]
}

// close closes the innermost bracket that this closes, and those within it that
// were never closed. What closes none is ignored.
func (b *brackets) close(kind js.TokenType) {
	slot := b.slot(kind)
	if slot == nil || kind == js.TemplateToken && b.top() != kind {
		return
	}
	for *slot > 0 {
		top := b.top()
		b.stack = b.stack[:len(b.stack)-1]
		*b.slot(top)--
		if top == kind {
			return
		}
	}
}

// closing is the bracket that closes this one, or 0.
func closing(kind js.TokenType) js.TokenType {
	switch kind {
	case js.OpenBraceToken:
		return js.CloseBraceToken
	case js.OpenParenToken:
		return js.CloseParenToken
	case js.OpenBracketToken:
		return js.CloseBracketToken
	}
	return 0
}

// beforeOperand guesses from a token whether an operand follows it.
func beforeOperand(kind js.TokenType) bool {
	switch kind {
	case js.CloseParenToken, js.CloseBracketToken, js.CloseBraceToken, js.ThisToken, js.SuperToken,
		js.IncrToken, js.DecrToken, js.NullToken, js.TrueToken, js.FalseToken:
		return false
	}
	return js.IsPunctuator(kind) || js.IsOperator(kind) || js.IsReservedWord(kind)
}

// templateChars reads a template's text from behind the token on, and tells
// whether it stopped at a substitution. The token grows to what was read.
func (p *parser) templateChars() bool {
	for i := int(p.tok.end); i < len(p.source); i++ {
		switch p.source[i] {
		case '\\':
			i++
		case '`':
			p.seek(i + 1)
			p.tok.end = int32(i + 1)
			return false
		case '$':
			if i+1 < len(p.source) && p.source[i+1] == '{' {
				p.seek(i + 2)
				p.tok.end = int32(i + 2)
				return true
			}
		}
	}
	p.stumble()
	p.seek(len(p.source))
	p.tok.end = int32(len(p.source))
	return false
}
