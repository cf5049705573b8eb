// Package text holds every word that people read, in Chinese and English, in
// one place. A Phrase is a constant with both languages side by side; the rest
// of the package puts figures, dates and the engine's codes into words.
//
// Placeholders are {0}, {1} …; a test checks that both languages of every
// phrase use the same ones. An unknown code gives the code itself, so that
// nothing is ever silently blank.
package text

import "strings"

// Lang is a language of the page.
type Lang string

// The languages there are.
const (
	Chinese Lang = "zh"
	English Lang = "en"
)

// Match returns the language for a tag such as "zh-Hant-TW" or "en"; ok is
// false for others.
func Match(tag string) (lang Lang, ok bool) {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	switch Lang(primary) {
	case Chinese:
		return Chinese, true
	case English:
		return English, true
	}
	return "", false
}

// Tag is the language's tag for an element's lang attribute.
func (l Lang) Tag() string {
	if l == English {
		return "en"
	}
	return "zh-CN"
}

// Phrase is one phrase in both languages: "中文 ¦ English".
type Phrase string

const separator = " ¦ "

// In is the phrase in one language, with its placeholders.
func (p Phrase) In(l Lang) string {
	chinese, english, _ := strings.Cut(string(p), separator)
	if l == English {
		return english
	}
	return chinese
}

// Words words things in one language.
type Words struct{ Lang Lang }

// For returns the words of a language; any but English is Chinese.
func For(l Lang) Words { return Words{l} }

// T is a phrase with its placeholders filled in.
func (w Words) T(p Phrase, args ...string) string {
	var out strings.Builder
	for _, piece := range w.Pieces(p) {
		switch {
		case piece.Arg < 0:
			out.WriteString(piece.Text)
		case piece.Arg < len(args):
			out.WriteString(args[piece.Arg])
		}
	}
	return out.String()
}

// Piece is a part of a phrase: a text, or (Arg >= 0) a placeholder.
type Piece struct {
	Text string
	Arg  int
}

// Pieces cuts a phrase at its placeholders, so that a page can put elements
// there.
func (w Words) Pieces(p Phrase) []Piece {
	var out []Piece
	rest := p.In(w.Lang)
	done := 0 // what is before it is cut
	for i := 0; i+2 < len(rest); i++ {
		if rest[i] != '{' || rest[i+1] < '0' || rest[i+1] > '9' || rest[i+2] != '}' {
			continue
		}
		if i > done {
			out = append(out, Piece{rest[done:i], -1})
		}
		out = append(out, Piece{"", int(rest[i+1] - '0')})
		done = i + 3
		i += 2
	}
	if done < len(rest) {
		out = append(out, Piece{rest[done:], -1})
	}
	return out
}
