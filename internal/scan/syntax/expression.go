package syntax

import "github.com/tdewolff/parse/v2/js"

// where says what an expression stands in, as far as that changes how it reads.
type where uint8

const (
	noIn       where = 1 << iota // the head of a for: in is not an operator
	colonAhead                   // before the colon of ?: or case: it begins no type
)

// expression reads one with commas.
func (p *parser) expression(w where) *Node {
	start := p.tok.start
	first := p.assign(w)
	if !p.is(js.CommaToken) {
		return first
	}
	from := len(p.room.stack)
	p.push(first)
	for p.accept(js.CommaToken) {
		p.push(p.assign(w))
	}
	n := p.node(Comma, start)
	n.List = p.list(from)
	return p.end(n)
}

// assign reads an expression without commas. a = b = c and a ? b : c ? d : e go
// on in the same call, so that their length costs no depth.
func (p *parser) assign(w where) *Node {
	if !p.enter() {
		return p.tooDeep()
	}
	first, more := p.link(w)
	last := first
	for n := first; more; last = n {
		n, more = p.link(w)
		if last.Kind == Ternary {
			last.Third = n
		} else {
			last.Right = n
		}
	}
	p.leave()
	for n := first; n != last; {
		p.end(n)
		if n.Kind == Ternary {
			n = n.Third
		} else {
			n = n.Right
		}
	}
	return first
}

// link reads up to the right side of an assignment, or to what is behind the
// colon of ?:, and tells whether there is one.
func (p *parser) link(w where) (n *Node, more bool) {
	start := p.tok.start
	left := p.operand(w)
	switch {
	case p.isOpenArrow(left):
	case p.is(js.QuestionToken):
		p.next()
		if p.optionalMark() {
			return left, false
		}
		n = p.node(Ternary, start)
		n.Left, n.Right = left, p.assign(colonAhead)
		p.expect(js.ColonToken)
		return n, true
	case assigns(p.tok.kind):
		n = p.node(Assign, start)
		n.Left, n.Text = left, p.text()
		if p.is(js.EqToken) {
			p.pattern(left)
		}
		p.next()
		return n, true
	}
	return left, false
}

// optionalMark tells whether the question mark before marked a parameter as
// optional: what follows begins no expression.
func (p *parser) optionalMark() bool {
	switch p.tok.kind {
	case js.ColonToken, js.CommaToken, js.CloseParenToken, js.EqToken:
		return true
	}
	return false
}

func assigns(kind js.TokenType) bool {
	switch kind {
	case js.EqToken, js.AddEqToken, js.SubEqToken, js.MulEqToken, js.ExpEqToken, js.DivEqToken, js.ModEqToken,
		js.LtLtEqToken, js.GtGtEqToken, js.GtGtGtEqToken, js.BitAndEqToken, js.BitOrEqToken, js.BitXorEqToken,
		js.AndEqToken, js.OrEqToken, js.NullishEqToken:
		return true
	}
	return false
}

// operand reads what may stand on the left of an assignment.
func (p *parser) operand(w where) *Node {
	if !p.is(js.YieldToken) || !p.generator {
		return p.binary(0, w)
	}
	n := p.leaf(Unary, "yield")
	if p.tok.newline {
		return n
	}
	if p.accept(js.MulToken) || !p.endsExpression() {
		n.Left = p.assign(w)
	}
	return p.end(n)
}

// endsExpression tells whether the token cannot go on an expression.
func (p *parser) endsExpression() bool {
	switch p.tok.kind {
	case js.CloseParenToken, js.CloseBracketToken, js.CloseBraceToken, js.CommaToken, js.SemicolonToken,
		js.ColonToken, js.InToken, endToken:
		return true
	}
	return false
}

// binary reads operators that bind tighter than min. What is left of one is
// read in a loop, so a + b + c + … costs no depth.
func (p *parser) binary(min uint8, w where) *Node {
	start := p.tok.start
	left := p.unary(w)
	for !p.isOpenArrow(left) {
		binds := p.binds(w)
		if binds <= min {
			if p.cast() {
				continue
			}
			break
		}
		n := p.node(Binary, start)
		n.Left, n.Text = left, p.text()
		p.next()
		if binds == power {
			n.Right = p.power(w)
		} else {
			n.Right = p.binary(binds, w)
		}
		left = p.end(n)
	}
	return left
}

// power reads the right side of **, which binds to the right.
func (p *parser) power(w where) *Node {
	if !p.enter() {
		return p.tooDeep()
	}
	n := p.binary(power-1, w)
	p.leave()
	return n
}

// power is how tight ** binds.
const power = 12

// precedence is how tight an operator binds, by its token.
var precedence = [js.NullishToken - js.OperatorToken + 1]uint8{
	js.NullishToken - js.OperatorToken: 1,
	js.OrToken - js.OperatorToken:      2,
	js.AndToken - js.OperatorToken:     3,
	js.BitOrToken - js.OperatorToken:   4,
	js.BitXorToken - js.OperatorToken:  5,
	js.BitAndToken - js.OperatorToken:  6,
	js.EqEqToken - js.OperatorToken:    7, js.NotEqToken - js.OperatorToken: 7,
	js.EqEqEqToken - js.OperatorToken: 7, js.NotEqEqToken - js.OperatorToken: 7,
	js.LtToken - js.OperatorToken: 8, js.LtEqToken - js.OperatorToken: 8,
	js.GtToken - js.OperatorToken: 8, js.GtEqToken - js.OperatorToken: 8,
	js.LtLtToken - js.OperatorToken: 9, js.GtGtToken - js.OperatorToken: 9, js.GtGtGtToken - js.OperatorToken: 9,
	js.AddToken - js.OperatorToken: 10, js.SubToken - js.OperatorToken: 10,
	js.MulToken - js.OperatorToken: 11, js.DivToken - js.OperatorToken: 11, js.ModToken - js.OperatorToken: 11,
	js.ExpToken - js.OperatorToken: power,
}

// binds is the precedence of the token, 0 when it is no binary operator.
func (p *parser) binds(w where) uint8 {
	kind := p.tok.kind
	if kind >= js.OperatorToken && int(kind-js.OperatorToken) < len(precedence) {
		return precedence[kind-js.OperatorToken]
	}
	if kind == js.InstanceofToken || kind == js.InToken && w&noIn == 0 {
		return 8
	}
	return 0
}

// cast passes over "as T" and "satisfies T".
func (p *parser) cast() bool {
	if !js.IsIdentifier(p.tok.kind) || p.tok.newline || !p.word("as") && !p.word("satisfies") {
		return false
	}
	p.next()
	p.skipType()
	return true
}

// unary reads prefix operators, await, and what they apply to.
func (p *parser) unary(w where) *Node {
	if !p.isPrefix() {
		return p.postfix(w)
	}
	if !p.enter() {
		return p.tooDeep()
	}
	n := p.node(Unary, p.tok.start)
	n.Text, n.At = p.text(), n.Start
	p.next()
	n.Left = p.unary(w)
	p.leave()
	return p.end(n)
}

func (p *parser) isPrefix() bool {
	switch p.tok.kind {
	case js.NotToken, js.BitNotToken, js.AddToken, js.SubToken, js.IncrToken, js.DecrToken,
		js.TypeofToken, js.VoidToken, js.DeleteToken:
		return true
	case js.AwaitToken:
		return p.async || p.awaits()
	}
	return false
}

// awaits tells whether await, outside of an async function, is the operator of a
// module and not a name of a script.
func (p *parser) awaits() bool {
	rest := p.ahead()
	return rest != "" && (nameStarts(rest) && !startsWord(rest, "in") && !startsWord(rest, "instanceof") && !startsWord(rest, "of") ||
		rest[0] == '(' || rest[0] == '"' || rest[0] == '\'' || rest[0] == '`')
}

func (p *parser) postfix(w where) *Node {
	start := p.tok.start
	left := p.chain(start, p.primary(w), true)
	if !p.is(js.IncrToken) && !p.is(js.DecrToken) || p.tok.newline || p.isOpenArrow(left) {
		return left
	}
	n := p.node(Postfix, start)
	n.Left, n.Text = left, p.text()
	p.next()
	return p.end(n)
}

// isOpenArrow tells whether an arrow function, not in parentheses, was just
// read: it takes nothing behind it.
func (p *parser) isOpenArrow(n *Node) bool {
	return n.Kind == Function && n.Arrow && n.End == p.prevEnd
}
