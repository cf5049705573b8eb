package paths

import (
	"strings"

	"minicompat/internal/feature"
)

// strip takes off what stands around an item in a list: space, brackets, and
// marks such as "- ", "* [ ] " and "1. ". lead is where the rest begins.
func strip(text string) (bare string, lead int) {
	bare = text
	for {
		before := bare
		bare = strings.TrimLeft(bare, " \u00a0\ufeff[]{})")
		for _, mark := range [...]string{"- ", "* ", "+ ", "• ", "x] ", "X] "} {
			bare = strings.TrimPrefix(bare, mark)
		}
		bare = bare[numberWidth(bare):]
		if bare == before {
			break
		}
	}
	lead = len(text) - len(bare)
	bare = strings.TrimRight(bare, " \u00a0[]{}")
	if strings.Trim(bare, "()\"'`") == "" { // the rest of a call
		bare = ""
	}
	return bare, lead
}

// numberWidth is the width of "1. " or "1) ", or 0.
func numberWidth(s string) int {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && len(s) > digits+1 && (s[digits] == '.' || s[digits] == ')') && s[digits+1] == ' ' {
		return digits + 2
	}
	return 0
}

// call is a path that is named in source, and where.
type call struct {
	at   int
	path string
}

// calls finds what comes after wx., my. and xhs.
func calls(text string) []call {
	var list []call
	for i := 0; i < len(text); {
		width := globalWidth(text[i:])
		if width == 0 || i > 0 && isNameByte(text[i-1]) {
			i++
			continue
		}
		name := nameAt(text[i+width:])
		end := i + width + len(name)
		if name == "canIUse" {
			name = argument(text[end:])
		}
		if path, err := feature.Normalise(name); err == nil {
			list = append(list, call{i, path})
		}
		i = max(end, i+1)
	}
	return list
}

// globalWidth is the width of a platform's global object with its dot, or 0.
func globalWidth(s string) int {
	for _, g := range [...]string{"wx", "my", "xhs"} {
		rest, ok := strings.CutPrefix(s, g)
		if !ok {
			continue
		}
		if path, ok := strings.CutPrefix(strings.TrimPrefix(rest, "?"), "."); ok && path != "" && isNameByte(path[0]) {
			return len(s) - len(path)
		}
	}
	return 0
}

func nameAt(s string) string {
	end := 0
	for end < len(s) && isNameByte(s[end]) {
		end++
	}
	return strings.TrimRight(s[:end], ".")
}

func isNameByte(c byte) bool {
	return c == '.' || c == '_' || c == '$' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// argument is the string that a canIUse call is given, with its quotes.
func argument(s string) string {
	inner, ok := strings.CutPrefix(s, "(")
	if !ok {
		return "canIUse"
	}
	inner, _, _ = strings.Cut(inner, ")")
	return inner
}

// withoutComments puts spaces in place of comments: what is left keeps its
// place. A // after a colon belongs to an address.
func withoutComments(s string) string {
	var out strings.Builder
	fresh := true // nothing but space came on this line
	for i := 0; i < len(s); {
		end := i
		switch {
		case strings.HasPrefix(s[i:], "/*"):
			end = i + until(s[i:], "*/")
		case strings.HasPrefix(s[i:], "<!--"):
			end = i + until(s[i:], "-->")
		case strings.HasPrefix(s[i:], "//") && (i == 0 || s[i-1] != ':'), fresh && s[i] == '#':
			end = i + untilLine(s[i:])
		}
		if end > i {
			blank(&out, s[i:end])
			i = end
			continue
		}
		fresh = s[i] == '\n' || fresh && s[i] == ' '
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}

// until is the width up to and with a mark; 0 where there is none: an opened
// comment that is never closed is none.
func until(s, mark string) int {
	if i := strings.Index(s, mark); i >= 0 {
		return i + len(mark)
	}
	return 0
}

func untilLine(s string) int {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return i
	}
	return len(s)
}

func blank(out *strings.Builder, comment string) {
	for i := range len(comment) {
		if comment[i] == '\n' {
			out.WriteByte('\n')
		} else {
			out.WriteByte(' ')
		}
	}
}
