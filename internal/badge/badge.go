// Package badge draws a flat badge as SVG: a label on grey beside a message on
// a colour, in the proportions of the badges that README files have, so that
// it stands well among them. Texts keep the width that the badge was drawn for
// in whatever type the reader has.
//
// Nothing that is given reaches the picture as markup. Texts are cut to
// MaxText characters; control characters are made visible.
package badge

import (
	"strconv"
	"strings"
)

// MaxText is the longest label or message that is drawn, in characters.
const MaxText = 100

// Badge is what a badge says. Title is what a screen reader says instead.
type Badge struct {
	Label, Message, Title string
	Colour                Colour
}

const (
	height  = 20
	padding = 6 // pixels beside each text
)

// SVG draws the badge.
func (b Badge) SVG() string {
	label, message := visible(b.Label), visible(b.Message)
	left, right := box(label), box(message)
	if label == "" {
		left = 0
	}
	whole := itoa(left + right)
	title := escape(visible(b.title()))
	var out strings.Builder
	for _, part := range []string{
		`<svg xmlns="http://www.w3.org/2000/svg" width="`, whole, `" height="20" role="img" aria-label="`, title, `"><title>`, title, `</title>`,
		`<linearGradient id="s" x2="0" y2="100%"><stop offset="0" stop-color="#fff" stop-opacity=".12"/><stop offset="1" stop-opacity=".12"/></linearGradient>`,
		`<clipPath id="r"><rect width="`, whole, `" height="20" rx="3"/></clipPath>`,
		`<g clip-path="url(#r)"><rect width="`, itoa(left), `" height="20" fill="#4a515c"/>`,
		`<rect x="`, itoa(left), `" width="`, itoa(right), `" height="20" fill="`, string(b.Colour.fill()), `"/>`,
		`<rect width="`, whole, `" height="20" fill="url(#s)"/></g>`,
		`<g font-family="Verdana,Geneva,DejaVu Sans,PingFang SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif" font-size="11">`,
	} {
		out.WriteString(part)
	}
	draw(&out, words{label, padding, "#fff"})
	draw(&out, words{message, left + padding, b.Colour.ink()})
	out.WriteString("</g></svg>\n")
	return out.String()
}

// title is what is read out: the texts where nothing better is given.
func (b Badge) title() string {
	switch {
	case b.Title != "":
		return b.Title
	case b.Label == "":
		return b.Message
	}
	return b.Label + ": " + b.Message
}

type words struct {
	text string
	x    int
	ink  string
}

func draw(out *strings.Builder, w words) {
	if w.text == "" {
		return
	}
	out.WriteString(`<text x="` + itoa(w.x) + `" y="14" fill="` + w.ink + `" textLength="` + hundredths(Width(w.text)) + `">` + escape(w.text) + `</text>`)
}

// box is the width of a text with what is beside it, in whole pixels.
func box(text string) int { return (Width(text)+99)/100 + 2*padding }

func hundredths(n int) string {
	s := strconv.Itoa(n / 100)
	if rest := n % 100; rest != 0 {
		s += "." + strconv.Itoa(rest/10) + strconv.Itoa(rest%10)
	}
	return s
}

func itoa(n int) string { return strconv.Itoa(n) }

// visible makes control characters seen and cuts what is too long.
func visible(s string) string {
	var out strings.Builder
	n := 0
	for _, r := range s {
		if n++; n > MaxText {
			out.WriteString("…")
			break
		}
		switch {
		case r < ' ':
			r += '␀'
		case r == 0x7f, r >= 0x80 && r < 0xa0, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r == 0xfeff, r == 0xfffe, r == 0xffff:
			r = '�'
		}
		out.WriteRune(r)
	}
	return out.String()
}

func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}
