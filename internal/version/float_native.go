//go:build !js

package version

import (
	"math"
	"strconv"
	"strings"
)

// parseFloat is JavaScript's parseFloat(s): the longest prefix that is a
// decimal number; NaN without one.
func parseFloat(s string) float64 {
	s, negative := trimSign(s)
	n := math.NaN()
	if strings.HasPrefix(s, "Infinity") {
		n = math.Inf(1)
	} else if end := floatEnd(s); end > 0 {
		n, _ = strconv.ParseFloat(s[:end], 64) // out of range gives ±Inf, as in JavaScript
	}
	if negative {
		return -n
	}
	return n
}

// floatEnd is the length of the decimal literal that s begins with, or 0.
func floatEnd(s string) int {
	digitsFrom := func(i int) int {
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
		return i
	}
	end := digitsFrom(0)
	whole := end > 0
	if end < len(s) && s[end] == '.' {
		if fraction := digitsFrom(end + 1); whole || fraction > end+1 {
			whole, end = true, fraction
		}
	}
	if !whole {
		return 0
	}
	if end < len(s) && (s[end] == 'e' || s[end] == 'E') {
		exponent := end + 1
		if exponent < len(s) && (s[exponent] == '+' || s[exponent] == '-') {
			exponent++
		}
		if stop := digitsFrom(exponent); stop > exponent {
			end = stop
		}
	}
	return end
}
