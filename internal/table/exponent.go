package table

import (
	"strconv"
	"strings"
)

// decimal writes a JSON number without an exponent, exactly. One that is
// negative or beyond any share is "".
func decimal(number string) string {
	mantissa, exponent, _ := strings.Cut(strings.ToLower(number), "e")
	if exponent == "" {
		return mantissa
	}
	n, err := strconv.Atoi(exponent)
	if err != nil || n < -maxExponent || n > maxExponent || strings.HasPrefix(mantissa, "-") {
		return ""
	}
	before, after, _ := strings.Cut(mantissa, ".")
	for ; n < 0; n++ {
		last := "0"
		if before != "" {
			before, last = before[:len(before)-1], before[len(before)-1:]
		}
		after = last + after
	}
	for ; n > 0; n-- {
		first := "0"
		if after != "" {
			first, after = after[:1], after[1:]
		}
		before += first
	}
	return joined(before, after)
}

// maxExponent is as far as a share's decimals are read.
const maxExponent = 30

func joined(before, after string) string {
	before = strings.TrimLeft(before, "0")
	if before == "" {
		before = "0"
	}
	if after == "" {
		return before
	}
	return before + "." + after
}

// usualDecimals are those of WeChat's shares.
const usualDecimals = 2

// padDecimals puts back the zeros at the end that JSON leaves out of a list with
// two decimals. More are left as they are: lists exist in which 98.97 stands
// beside 0.157.
func padDecimals(entries []entry) {
	longest := 0
	for i := range entries {
		longest = max(longest, decimalsOf(entries[i].share.value))
	}
	longest = min(longest, usualDecimals)
	for i := range entries {
		s := &entries[i].share
		n := decimalsOf(s.value)
		if s.kind != share || s.value == "" || s.value == "-" || n >= longest {
			continue
		}
		if n == 0 {
			s.value += "."
		}
		s.value += strings.Repeat("0", longest-n)
	}
}

func decimalsOf(s string) int {
	_, after, _ := strings.Cut(s, ".")
	return len(after)
}
