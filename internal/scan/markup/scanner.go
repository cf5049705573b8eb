package markup

import "strings"

// tag is an opening or closing tag. at is the offset of its name.
type tag struct {
	name       string
	at         int
	closing    bool
	alone      bool // <a/>
	attributes []attribute
}

// attribute is as it was written. valueAt is the offset of the value without
// its quotes; there is none where hasValue is false.
type attribute struct {
	name     string
	at       int
	value    string
	valueAt  int
	hasValue bool
}

// scanner cuts a template into tags. Comments, declarations, text and the
// bindings within it are passed over. Its cost grows with the source alone: no
// place is searched from twice.
type scanner struct {
	source  string
	at      int
	closer  int // the first "}}" at or behind the last place asked for
	stumble int // the first place where reading became unsure, or -1
}

func newScanner(source string) *scanner { return &scanner{source: source, closer: -1, stumble: -1} }

func (s *scanner) stumbleAt(offset int) {
	if s.stumble < 0 {
		s.stumble = offset
	}
}

// next gives the next tag; ok is false at the end.
func (s *scanner) next() (t tag, ok bool) {
	for s.toMarkup() {
		rest := s.source[s.at:]
		switch {
		case strings.HasPrefix(rest, "<!--"):
			s.skipPast("-->", len("<!--"))
		case strings.HasPrefix(rest, "<![CDATA["):
			s.skipPast("]]>", len("<![CDATA["))
		case strings.HasPrefix(rest, "<!"), strings.HasPrefix(rest, "<?"):
			s.skipPast(">", len("<!"))
		case len(rest) > 2 && rest[1] == '/' && isNameStart(rest[2]):
			return s.closingTag(), true
		case len(rest) > 1 && isNameStart(rest[1]):
			return s.openingTag(), true
		default: // a < in text
			s.at++
		}
	}
	return tag{}, false
}

// toMarkup goes to the next < that no binding holds.
func (s *scanner) toMarkup() bool {
	for {
		open := strings.IndexByte(s.source[s.at:], '<')
		if open < 0 {
			s.at = len(s.source)
			return false
		}
		binding := strings.Index(s.source[s.at:s.at+open], "{{")
		if binding < 0 {
			s.at += open
			return true
		}
		s.at += binding
		if end, ok := s.binding(s.at, 0); ok {
			s.at = end
		} else {
			s.at += len("{{")
		}
	}
}

// skipPast goes behind the first end that comes after a beginning. What does
// not end goes on to the end of the file.
func (s *scanner) skipPast(end string, beginning int) {
	i := strings.Index(s.source[s.at+beginning:], end)
	if i < 0 {
		s.stumbleAt(s.at)
		s.at = len(s.source)
		return
	}
	s.at += beginning + i + len(end)
}

// skipRaw passes over the content of an element that holds no markup.
func (s *scanner) skipRaw(name string) {
	if i := strings.Index(s.source[s.at:], "</"+name); i >= 0 {
		s.at += i
		return
	}
	s.stumbleAt(s.at)
	s.at = len(s.source)
}

// binding is the end of a {{ }} that begins at i. Within a quoted value a
// binding may hold the value's own quote, in pairs; what spans another {{, or
// an odd one, is no binding but a value that was not closed.
func (s *scanner) binding(i int, quote byte) (end int, ok bool) {
	from := i + len("{{")
	if s.closer < from && s.closer != len(s.source) {
		s.closer = len(s.source)
		if j := strings.Index(s.source[from:], "}}"); j >= 0 {
			s.closer = from + j
		}
	}
	if s.closer == len(s.source) {
		return 0, false
	}
	inner := s.source[from:s.closer]
	if strings.Contains(inner, "{{") || quote != 0 && strings.Count(inner, string(quote))%2 != 0 {
		return 0, false
	}
	return s.closer + len("}}"), true
}

func (s *scanner) closingTag() tag {
	t := tag{at: s.at + len("</"), closing: true}
	s.at = t.at
	t.name = s.name()
	if i := strings.IndexAny(s.source[s.at:], "<>"); i < 0 {
		s.stumbleAt(t.at)
		s.at = len(s.source)
	} else if s.at += i; s.source[s.at] == '>' {
		s.at++
	} else {
		s.stumbleAt(t.at)
	}
	return t
}

func (s *scanner) openingTag() tag {
	t := tag{at: s.at + 1}
	s.at = t.at
	t.name = s.name()
	for {
		s.skipSpace()
		if s.at == len(s.source) {
			s.stumbleAt(t.at)
			return t
		}
		switch c := s.source[s.at]; {
		case c == '>':
			s.at++
			return t
		case c == '<': // the tag was not closed
			s.stumbleAt(t.at)
			return t
		case c == '/':
			s.at++
			t.alone = s.at < len(s.source) && s.source[s.at] == '>'
		case c == '=' || isQuote(c):
			s.stumbleAt(s.at)
			s.at++
		default:
			t.attributes = append(t.attributes, s.attribute())
		}
	}
}

func (s *scanner) name() string {
	from := s.at
	for s.at < len(s.source) && isName(s.source[s.at]) {
		s.at++
	}
	return s.source[from:s.at]
}

func (s *scanner) skipSpace() {
	for s.at < len(s.source) && isSpace(s.source[s.at]) {
		s.at++
	}
}
