package syntax

import (
	"strings"

	"github.com/tdewolff/parse/v2/js"
)

// template reads one without its tag.
func (p *parser) template() *Node {
	n := p.node(Template, p.tok.start)
	n.At = n.Start
	if !p.templateChars() {
		n.Kind, n.Text = String, p.plainTemplate()
		p.next()
		return p.end(n)
	}
	from := len(p.room.stack)
	for more := true; more; {
		p.next()
		p.push(p.expression(0))
		for !p.is(js.CloseBraceToken) && !p.is(endToken) {
			p.stumble()
			p.skipOne()
		}
		if p.is(endToken) {
			p.stumble()
		}
		more = p.is(js.CloseBraceToken) && p.templateChars()
	}
	p.next()
	n.List = p.list(from)
	return p.end(n)
}

// plainTemplate is the value of the template that the token is.
func (p *parser) plainTemplate() string {
	text := strings.TrimSuffix(p.text()[1:], "`")
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return stringText(text)
}
