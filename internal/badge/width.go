package badge

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed widths.txt
var widthTable string

// cjk is the width of a character that the table does not list, in hundredths
// of a pixel: a full em.
const cjk = 1100

// Width is the width of a text at 11 px, in hundredths of a pixel.
func Width(text string) int {
	sum := 0
	for _, r := range text {
		sum += widthOf(r)
	}
	return sum
}

// widthOf looks a character up in the table, line by line: badges hold few
// characters, and nearly all of them are on its first lines.
func widthOf(r rune) int {
	for line := range strings.SplitSeq(widthTable, "\n") {
		first, rest, _ := strings.Cut(line, " ")
		last, width, _ := strings.Cut(rest, " ")
		from, err := strconv.Atoi(first)
		if err != nil {
			continue // a comment
		}
		if int(r) < from {
			break
		}
		if to, _ := strconv.Atoi(last); int(r) <= to {
			n, _ := strconv.Atoi(width)
			return n
		}
	}
	return cjk
}
