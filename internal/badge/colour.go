package badge

import (
	"strconv"
	"strings"
)

// Colour is the ground of a message: a name (good, bad, warn, info, unknown) or
// six hexadecimal digits. Anything else is drawn as unknown.
type Colour string

// The colours that verdicts have.
const (
	Good    Colour = "good"
	Bad     Colour = "bad"
	Warn    Colour = "warn"
	Info    Colour = "info"
	Unknown Colour = "unknown"
)

// Known reports whether the colour can be drawn as given.
func (c Colour) Known() bool {
	switch c {
	case Good, Bad, Warn, Info, Unknown:
		return true
	}
	return isHex(string(c))
}

func isHex(s string) bool {
	return len(s) == 6 && strings.Trim(s, "0123456789abcdefABCDEF") == ""
}

// fill is the colour as SVG writes it.
func (c Colour) fill() Colour {
	switch c {
	case Good:
		return "#1a7f4b"
	case Bad:
		return "#b3261e"
	case Warn:
		return "#8f5a00"
	case Info:
		return "#2350c8"
	}
	if isHex(string(c)) {
		return "#" + c
	}
	return "#5a6270"
}

// ink is black or white, whichever is read better on the colour: the contrast
// formula of WCAG 2.2 puts the border at a luminance of 0.179.
func (c Colour) ink() string {
	if c.luminance() > 0.179 {
		return "#000"
	}
	return "#fff"
}

func (c Colour) luminance() float64 {
	n, err := strconv.ParseUint(string(c.fill()[1:]), 16, 32)
	if err != nil {
		return 0
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}

// linear is a channel (its lowest byte) without its gamma, approximated by 2.2.
func linear(channel uint64) float64 {
	v := float64(channel&255) / 255
	return v * v * (0.2 + 0.8*v) // within 0.03 of v^2.2, and needs no package math
}
