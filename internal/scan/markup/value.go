package markup

import "strings"

// attribute reads name, name=value, name="value" or name='value'.
func (s *scanner) attribute() attribute {
	a := attribute{at: s.at}
	for s.at < len(s.source) && !endsAttributeName(s.source[s.at]) {
		s.at++
	}
	a.name = s.source[a.at:s.at]
	s.skipSpace()
	if s.at == len(s.source) || s.source[s.at] != '=' {
		return a
	}
	s.at++
	s.skipSpace()
	a.hasValue = true
	if s.at < len(s.source) && isQuote(s.source[s.at]) {
		a.valueAt, a.value = s.quoted()
	} else {
		a.valueAt, a.value = s.bare()
	}
	return a
}

// quoted reads a value to its closing quote. Where there is none before a line
// that begins with a tag, the value ends with its own line.
func (s *scanner) quoted() (at int, value string) {
	quote, at := s.source[s.at], s.at+1
	fresh := false // nothing but space since the line began
	for i := at; i < len(s.source); i++ {
		c := s.source[i]
		switch {
		case c == quote:
			s.at = i + 1
			return at, s.source[at:i]
		case c == '<' && fresh && beginsTag(s.source[i+1:]):
			return s.unclosed(at)
		case c == '{' && strings.HasPrefix(s.source[i:], "{{"):
			if end, ok := s.binding(i, quote); ok {
				i = end - 1
			}
		}
		fresh = c == '\n' || fresh && isSpace(c)
	}
	return s.unclosed(at)
}

func (s *scanner) unclosed(at int) (int, string) {
	s.stumbleAt(at - 1)
	s.at = len(s.source)
	if i := strings.IndexAny(s.source[at:], ">\r\n"); i >= 0 {
		s.at = at + i
	}
	return at, s.source[at:s.at]
}

// bare reads a value without quotes.
func (s *scanner) bare() (at int, value string) {
	at = s.at
	for s.at < len(s.source) && s.source[s.at] != '>' && !isSpace(s.source[s.at]) {
		if strings.HasPrefix(s.source[s.at:], "{{") {
			if end, ok := s.binding(s.at, 0); ok {
				s.at = end
				continue
			}
		}
		if strings.HasPrefix(s.source[s.at:], "/>") {
			break
		}
		s.at++
	}
	return at, s.source[at:s.at]
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

func isQuote(c byte) bool { return c == '"' || c == '\'' }

func isNameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80
}

func isName(c byte) bool {
	return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == ':' || c == '.'
}

func endsAttributeName(c byte) bool {
	return isSpace(c) || isQuote(c) || c == '=' || c == '>' || c == '<' || c == '/'
}

func beginsTag(rest string) bool {
	return rest != "" && (isNameStart(rest[0]) || rest[0] == '/' || rest[0] == '!')
}
