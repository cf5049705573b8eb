package scan

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// doubt is why a file was not read, or not to its end, and where.
type doubt struct {
	code   Code
	offset int // in the text, -1 for none
	partly bool
}

// decode makes text of a file. A byte order mark is passed over; bytes that are
// no UTF-8 are replaced and told; what is no text is not read.
func decode(content []byte) (text string, d doubt) {
	switch {
	case bytes.HasPrefix(content, []byte("\xef\xbb\xbf")):
		content = content[3:]
	case bytes.HasPrefix(content, []byte("\xff\xfe")), bytes.HasPrefix(content, []byte("\xfe\xff")): // UTF-16
		return "", doubt{code: CodeNotUTF8, offset: -1}
	}
	if bytes.IndexByte(content, 0) >= 0 {
		return "", doubt{code: CodeNotText, offset: -1}
	}
	if utf8.Valid(content) {
		return string(content), doubt{}
	}
	text = strings.ToValidUTF8(string(content), "\uFFFD")
	return text, doubt{code: CodeNotUTF8, offset: firstInvalid(content), partly: true}
}

// firstInvalid is where text stops being UTF-8; before it, the replaced text is
// the same.
func firstInvalid(content []byte) int {
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(content)
}
