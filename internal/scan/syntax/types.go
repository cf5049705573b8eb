package syntax

import "github.com/tdewolff/parse/v2/js"

// skipType passes over a type of TypeScript; it answers false, and stumbles,
// where there is none. Object types, tuples and the parameters of function types
// are passed over by their brackets. Unions and the last branch of conditional
// types go on in a loop.
func (p *parser) skipType() bool {
	if !p.enter() {
		p.tooDeep()
		return false
	}
	defer p.leave()
	for {
		p.skipTypePrefixes()
		again, ok := p.skipTypeOperand()
		if !ok {
			p.stumble()
			return false
		}
		if again {
			continue
		}
		p.skipIndexes()
		if again, ok = p.skipTypeOperator(); !ok || !again {
			return ok
		}
	}
}

// skipTypeOperator passes over | and &, and over a conditional type up to its
// last branch; a type follows when it answers again.
func (p *parser) skipTypeOperator() (again, ok bool) {
	switch {
	case p.is(js.BitOrToken), p.is(js.BitAndToken):
		p.next()
		return true, true
	case p.is(js.ExtendsToken):
	default:
		return false, true
	}
	p.next()
	if !p.skipType() {
		return false, false
	}
	if !p.accept(js.QuestionToken) {
		return false, true
	}
	if !p.skipType() || !p.accept(js.ColonToken) {
		p.stumble()
		return false, false
	}
	return true, true
}

// skipTypePrefixes passes over what stands before a type's operand.
func (p *parser) skipTypePrefixes() {
	for {
		switch p.tok.kind {
		case js.BitOrToken, js.BitAndToken, js.NewToken, js.TypeofToken:
		case js.IdentifierToken:
			if !typePrefix(p.text()) || !startsType(p.ahead()) {
				return
			}
		default:
			return
		}
		p.next()
	}
}

func typePrefix(s string) bool {
	switch s {
	case "keyof", "unique", "infer", "readonly", "asserts", "abstract":
		return true
	}
	return false
}

// startsType tells whether an operand begins here, so that the word before is a
// prefix and not itself the type.
func startsType(rest string) bool {
	if rest == "" || startsWord(rest, "is") || startsWord(rest, "extends") {
		return false
	}
	switch c := rest[0]; c {
	case '(', '[', '{', '"', '\'', '`', '-':
		return true
	default:
		return isDigit(c) || nameStarts(rest)
	}
}

// skipTypeOperand passes over a name, a literal or something in brackets.
func (p *parser) skipTypeOperand() (again, ok bool) {
	if p.tok.start > p.limit {
		return false, false
	}
	switch kind := p.tok.kind; {
	case kind == js.OpenParenToken:
		return p.skipTypeParentheses()
	case kind == js.LtToken, kind == js.LtLtToken: // of a generic function
		return true, p.skipTypeParameters() && p.is(js.OpenParenToken)
	case kind == js.OpenBracketToken, kind == js.OpenBraceToken, kind == js.TemplateToken:
		p.skipOne()
	case kind == js.StringToken, kind == js.DecimalToken:
		p.next()
	case kind == js.SubToken:
		p.next()
		return false, p.accept(js.DecimalToken)
	case js.IsIdentifierName(kind):
		return p.skipTypeName()
	default:
		return false, false
	}
	return false, true
}

// skipTypeParentheses passes over a type in parentheses, or over a function type
// up to what it returns. An arrow behind the former is not the type's own.
func (p *parser) skipTypeParentheses() (again, ok bool) {
	p.next()
	function := p.is(js.CloseParenToken) || p.is(js.EllipsisToken)
	if js.IsIdentifierName(p.tok.kind) || p.is(js.OpenBraceToken) || p.is(js.OpenBracketToken) {
		p.skipOne()
		switch p.tok.kind {
		case js.ColonToken, js.CommaToken, js.QuestionToken, js.EqToken, js.CloseParenToken:
			function = true
		}
	}
	for !p.is(js.CloseParenToken) {
		if p.is(js.CloseBraceToken) || p.is(js.CloseBracketToken) || p.is(endToken) || p.tok.start > p.limit {
			return false, false
		}
		p.skipOne()
	}
	p.next()
	return function && p.accept(js.ArrowToken), true
}

// skipTypeName passes over a.b<T>, import('x').y, and x is T.
func (p *parser) skipTypeName() (again, ok bool) {
	isImport := p.is(js.ImportToken)
	p.next()
	if isImport && p.is(js.OpenParenToken) {
		p.skipOne()
	}
	for p.is(js.DotToken) {
		p.next()
		if !js.IsIdentifierName(p.tok.kind) && !p.is(js.PrivateIdentifierToken) {
			return false, false
		}
		p.next()
	}
	if (p.is(js.LtToken) || p.is(js.LtLtToken)) && !p.tok.newline {
		return false, p.skipTypeArguments()
	}
	if p.word("is") && !p.tok.newline {
		p.next()
		return true, true
	}
	return false, true
}

// skipIndexes passes over [] and ['key'] behind a type.
func (p *parser) skipIndexes() {
	for p.is(js.OpenBracketToken) && !p.tok.newline && p.tok.start <= p.limit {
		p.skipOne()
	}
}

func (p *parser) skipTypes() {
	for p.skipType() && p.accept(js.CommaToken) {
	}
}

// skipTypeParameters passes over <…>, with modifiers, bounds and defaults, if it
// is there.
func (p *parser) skipTypeParameters() bool {
	if !p.is(js.LtToken) && !p.is(js.LtLtToken) {
		return true
	}
	p.splitToken()
	for !p.closesAngle() {
		switch p.tok.kind {
		case js.CommaToken, js.EqToken, js.InToken, js.ConstToken:
			p.next()
		default:
			if !p.skipType() {
				return false
			}
		}
	}
	return true
}

// skipTypeArguments passes over <…> with types between commas.
func (p *parser) skipTypeArguments() bool {
	p.splitToken()
	for p.skipType() {
		p.accept(js.CommaToken)
		if p.closesAngle() {
			return true
		}
		if p.source[p.prevEnd-1] != ',' {
			break
		}
	}
	return false
}

// closesAngle takes the > that the token is or begins with.
func (p *parser) closesAngle() bool {
	switch p.tok.kind {
	case js.GtToken, js.GtEqToken, js.GtGtToken, js.GtGtEqToken, js.GtGtGtToken, js.GtGtGtEqToken:
		p.splitToken()
		return true
	}
	return false
}

// splitToken takes the first character of a token: the angle bracket of << or >>=.
func (p *parser) splitToken() {
	if p.tok.end > p.tok.start+1 {
		p.tok.end = p.tok.start + 1
		p.seek(int(p.tok.end))
	}
	p.next()
}
