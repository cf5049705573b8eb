package syntax

import (
	"io"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"
)

// Kinds that the lexer does not have: the end of the source, the @ of a
// decorator, and what is no token at all.
const (
	endToken js.TokenType = 0x2000 + iota
	atToken
	badToken
)

// token is the token under the parser's eye; the lexer stands right behind it.
type token struct {
	kind    js.TokenType
	newline bool // a line ends between it and the token before
	start   int32
	end     int32
}

// tokens reads one token at a time. Strings, numbers and templates are scanned
// here, because an error of the lexer costs as much as the whole source: it is
// only asked for what it can read. Templates are left to the parser, which
// knows where a substitution ends, so the lexer's state is small and can be
// kept and taken up again.
type tokens struct {
	source  string
	input   *parse.Input
	lexer   *js.Lexer
	tok     token
	prevEnd int32 // where the token before tok ends
	reach   int32 // the last node that took no token stands here
}

// mark is a place to come back to.
type mark struct {
	lexer   js.Lexer
	offset  int
	tok     token
	prevEnd int32
	reach   int32
}

func (t *tokens) mark() mark {
	return mark{*t.lexer, t.input.Offset(), t.tok, t.prevEnd, t.reach}
}

func (t *tokens) restore(m mark) {
	t.seek(m.offset)
	*t.lexer, t.tok, t.prevEnd, t.reach = m.lexer, m.tok, m.prevEnd, m.reach
}

// seek makes the lexer go on at an offset.
func (t *tokens) seek(offset int) {
	t.input.Move(offset - t.input.Offset())
	t.input.Skip()
}

// text is the token as written.
func (t *tokens) text() string { return t.source[t.tok.start:t.tok.end] }

func (t *tokens) is(kind js.TokenType) bool { return t.tok.kind == kind }

// word tells whether the token is this name, written without escapes.
func (t *tokens) word(name string) bool {
	return js.IsIdentifier(t.tok.kind) && t.text() == name
}

// next goes on to the next token.
func (t *tokens) next() {
	t.prevEnd = t.tok.end
	t.tok.newline = false
	for {
		t.skipBlanks()
		start := t.input.Offset()
		kind := t.scan(start)
		switch kind {
		case js.WhitespaceToken, js.CommentToken:
			continue
		case js.LineTerminatorToken, js.CommentLineTerminatorToken:
			t.tok.newline = true
			continue
		}
		t.tok.kind, t.tok.start, t.tok.end = kind, int32(start), int32(t.input.Offset())
		return
	}
}

// skipBlanks passes over spaces and tabs, of which there are too many to ask the
// lexer for each; it takes no note of them either.
func (t *tokens) skipBlanks() {
	from := t.input.Offset()
	to := from
	for to < len(t.source) && (t.source[to] == ' ' || t.source[to] == '\t') {
		to++
	}
	if to > from {
		t.seek(to)
	}
}

// scan reads what begins at start, and returns its kind.
func (t *tokens) scan(start int) js.TokenType {
	switch c := t.input.Peek(0); classes[c] {
	case plain:
		kind, _ := t.lexer.Next()
		if kind == js.ErrorToken { // a comment without end
			t.seek(len(t.source))
			return badToken
		}
		return kind
	case quote:
		return t.scanString(start)
	case digit:
		t.seek(numberEnd(t.source, start))
		return js.DecimalToken
	case dot:
		if isDigit(t.input.Peek(1)) {
			t.seek(numberEnd(t.source, start))
			return js.DecimalToken
		}
		kind, _ := t.lexer.Next()
		return kind
	default:
		return t.scanOther(start, c)
	}
}

func (t *tokens) scanOther(start int, c byte) js.TokenType {
	switch {
	case c == 0 && t.input.Err() == io.EOF:
		return endToken
	case c == '`':
		t.seek(start + 1)
		return js.TemplateToken
	case c == '@':
		t.seek(start + 1)
		return atToken
	case c == '#' && nameStarts(t.source[start+1:]):
		t.seek(start + 1)
		t.lexer.Next()
		return js.PrivateIdentifierToken
	case nameStarts(t.source[start:]) || spaceStarts(t.source[start:]):
		kind, _ := t.lexer.Next()
		return kind
	}
	t.input.MoveRune()
	t.input.Skip()
	return badToken
}

// scanString reads a string to its quote; one that its line does not end is bad.
func (t *tokens) scanString(start int) js.TokenType {
	delimiter := t.source[start]
	for i := start + 1; i < len(t.source); i++ {
		switch c := t.source[i]; c {
		case delimiter:
			t.seek(i + 1)
			return js.StringToken
		case '\\':
			if i++; strings.HasPrefix(t.source[i:], "\r\n") {
				i++
			}
		case '\n', '\r':
			t.seek(i)
			return badToken
		}
	}
	t.seek(len(t.source))
	return badToken
}

// ahead is the source from the token behind this one on.
func (t *tokens) ahead() string {
	rest := t.source[t.tok.end:]
	for {
		trimmed := rest[blanks(rest):]
		switch {
		case strings.HasPrefix(trimmed, "//"):
			trimmed = trimmed[lineEnd(trimmed):]
		case strings.HasPrefix(trimmed, "/*"):
			if end := strings.Index(trimmed[2:], "*/"); end >= 0 {
				trimmed = trimmed[end+4:]
			}
		}
		if len(trimmed) == len(rest) {
			return rest
		}
		rest = trimmed
	}
}

// blanks counts the space and the line ends that a text begins with.
func blanks(s string) int {
	for i := range len(s) {
		switch s[i] {
		case ' ', '\t', '\r', '\n', '\v', '\f':
		default:
			return i
		}
	}
	return len(s)
}

// aheadOnLine is the source behind the token unless a line ends before it.
func (t *tokens) aheadOnLine() string {
	rest := t.ahead()
	if strings.ContainsAny(t.source[t.tok.end:len(t.source)-len(rest)], "\r\n") {
		return ""
	}
	return rest
}

// startsWord tells whether s begins with this word, and not just with its letters.
func startsWord(s, word string) bool {
	return strings.HasPrefix(s, word) && (len(s) == len(word) || !wordByte(s[len(word)]))
}
