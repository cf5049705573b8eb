// Package feature knows the grammar of feature paths, the strings that a
// platform's canIUse takes: how they are normalised, what their ancestors are,
// and which known paths are nearest to an unknown one.
//
// A path is ${API}.${method}.${param}.${option}, ${Class}.${member} or
// ${component}.${attribute}.${option}: segments joined by dots. An option may
// itself hold dots, colons, plus signs and spaces ("top left").
//
// Input is forgiving where it is unambiguous: surrounding space and quotes, a
// leading wx. / my. / xhs., <tag>, a trailing () or semicolon and a whole
// wx.canIUse('…') call are reduced to the path. A path that no data knows is
// no error here. Empty or over-long input, more than 12 segments, an empty
// segment, control characters, and characters that occur in no path are an
// *Error that names the input and the place.
package feature

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxLength   = 200 // bytes; the longest known path has under 100
	maxSegments = 12  // the deepest known path has 8
)

// Normalise reduces what a person typed to a path. The error is always an
// *Error.
func Normalise(input string) (string, error) {
	if len(input) > maxInput {
		return "", &Error{Input: input, Offset: maxInput, Code: CodeTooLong}
	}
	if isPlain(input) {
		s := trimGlobal(input)
		return s, checkShape(s, input)
	}
	s := strings.TrimSpace(input)
	s = unwrapCall(s)
	s = trimQuotes(s)
	s = unwrapTag(s)
	s = strings.TrimSuffix(strings.TrimSuffix(s, ";"), "()")
	s = trimGlobal(s)
	if err := check(s, input); err != nil {
		return "", err
	}
	return s, nil
}

// isPlain reports whether there is nothing to take off but a global object, and
// no character that check refuses.
func isPlain(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-' {
			continue
		}
		return false
	}
	return true
}

// maxInput leaves room around a path for what Normalise takes off.
const maxInput = maxLength + 64

// globals are the objects that hold the platforms' APIs.
func globals() []string { return []string{"wx", "my", "xhs"} }

func trimGlobal(s string) string {
	for _, g := range globals() {
		if rest, ok := strings.CutPrefix(s, g); ok {
			if path, ok := strings.CutPrefix(strings.TrimPrefix(rest, "?"), "."); ok {
				return path
			}
		}
	}
	return s
}

// unwrapCall takes the argument out of wx.canIUse('…').
func unwrapCall(s string) string {
	call := strings.TrimSuffix(s, ";")
	_, argument, ok := strings.Cut(call, "canIUse(")
	if !ok || !strings.HasSuffix(argument, ")") {
		return s
	}
	return strings.TrimSpace(strings.TrimSuffix(argument, ")"))
}

// trimQuotes takes one pair of quotes off, also the typographic and corner
// ones that text processors and Chinese input methods put.
func trimQuotes(s string) string {
	pairs := [...]string{"''", `""`, "``", "‘’", "“”", "「」", "『』", "《》"}
	for _, pair := range pairs {
		_, size := utf8.DecodeRuneInString(pair)
		open, end := pair[:size], pair[size:]
		if len(s) >= len(pair) && strings.HasPrefix(s, open) && strings.HasSuffix(s, end) {
			return strings.TrimSpace(s[len(open) : len(s)-len(end)])
		}
	}
	return s
}

// unwrapTag reduces <map>, <map/> and </map> to map. A tag with anything else
// in it stays as it is and is refused.
func unwrapTag(s string) string {
	inner, ok := strings.CutPrefix(s, "<")
	if !ok || !strings.HasSuffix(inner, ">") {
		return s
	}
	inner = strings.TrimSuffix(strings.TrimSuffix(inner, ">"), "/")
	inner = strings.TrimSpace(strings.TrimPrefix(inner, "/"))
	if inner == "" || strings.ContainsFunc(inner, notTagName) {
		return s
	}
	return inner
}

func notTagName(r rune) bool {
	return r != '-' && (r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r))
}

// forbidden are the characters that no path of any platform holds and that
// show that something else was pasted.
const forbidden = "<>\"'`{}|\\^;=&%#?!,()[]"

func check(path, input string) error {
	for i, r := range path {
		if unicode.IsControl(r) || r == utf8.RuneError || unicode.Is(unicode.Cf, r) {
			return refuse(path, input, i, CodeControl)
		}
		if strings.ContainsRune(forbidden, r) {
			return refuse(path, input, i, CodeCharacter)
		}
	}
	return checkShape(path, input)
}

// checkShape is check for a path of which the characters are known to be right.
func checkShape(path, input string) error {
	switch {
	case path == "":
		return refuse(path, input, 0, CodeEmpty)
	case len(path) > maxLength:
		return refuse(path, input, maxLength, CodeTooLong)
	case strings.Count(path, ".") >= maxSegments:
		return refuse(path, input, 0, CodeTooDeep)
	case path[0] == '.' || path[len(path)-1] == '.' || strings.Contains(path, ".."):
		return refuse(path, input, max(0, strings.Index(path, "..")), CodeEmptySegment)
	}
	return nil
}

// refuse gives the place in the input of an offset in the path.
func refuse(path, input string, offset int, code Code) error {
	if i := strings.Index(input, path); i > 0 {
		offset += i
	}
	return &Error{Input: input, Offset: offset, Code: code}
}

// Parent drops the last segment; ok is false for a root.
func Parent(path string) (parent string, ok bool) {
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		return "", false
	}
	return path[:i], true
}

// Lineage yields a path and its ancestors, nearest first. Segments are cut at
// every dot; for an option that holds dots that yields paths that do not
// exist, which a reader passes over.
func Lineage(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for ok := true; ok; path, ok = Parent(path) {
			if !yield(path) {
				return
			}
		}
	}
}

// Root is the first segment.
func Root(path string) string {
	root, _, _ := strings.Cut(path, ".")
	return root
}

// Counterpart is the path with its method replaced where the second segment is
// from; ok is false elsewhere. Alipay has callback where WeChat has success.
func Counterpart(path, from, to string) (string, bool) {
	root, rest, ok := strings.Cut(path, ".")
	if !ok {
		return "", false
	}
	method, tail, deeper := strings.Cut(rest, ".")
	if method != from {
		return "", false
	}
	if !deeper {
		return root + "." + to, true
	}
	return root + "." + to + "." + tail, true
}
