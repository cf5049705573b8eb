package table

// marks are the bytes in a line that decide how to read it. They are looked for
// together, once: most lines have few of them, and need no more than that look.
type marks uint16

const (
	bars    marks = 1 << iota
	tabs          // or another control sign
	equals        // signs of equality
	commas        // and semicolons, and what full-width ones begin with
	spaces        // of ASCII
	colons        // of ASCII
	figures       // digits
	dashes        // of ASCII
	stops         // and commas: what prose has and a header has not
	signs         // what signs outside ASCII and Chinese begin with: full-width ones, dashes, spaces
)

func marksOf(s string) marks {
	var m marks
	for i := range len(s) {
		m |= markOf(s[i])
	}
	return m
}

func markOf(c byte) marks {
	switch {
	case c > '|': // a sign of Chinese has 0xe4 to 0xe9 before others, which are below 0xc0
		return markOfWide(c)
	case c > '=' && c < '|': // letters
		return 0
	case c >= '0' && c <= '9':
		return figures
	}
	switch c {
	case '|':
		return bars
	case '\t':
		return tabs
	case '=':
		return equals
	case ',':
		return commas | stops
	case ';':
		return commas
	case ' ':
		return spaces
	case ':':
		return colons
	case '-':
		return dashes
	case '.':
		return stops
	}
	return 0
}

func markOfWide(c byte) marks {
	switch {
	case c == 0xef: // U+F000 to U+FFFF
		return commas | stops | signs
	case c == 0xe3: // U+3000 to U+3FFF
		return stops | signs
	case c >= 0xc0 && c < 0xe3, c > 0xe9:
		return signs
	}
	return 0
}
