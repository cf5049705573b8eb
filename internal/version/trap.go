package version

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Method names a way of comparing versions that is seen in mini programs.
type Method string

const (
	MethodString     Method = "string"         // a > b on strings
	MethodFloat      Method = "parseFloat"     // parseFloat(a) > parseFloat(b)
	MethodDocumented Method = "compareVersion" // the function in the platforms' documentation
)

// Trap is what a shortcut answers. Answers is false when it finds the two
// neither less nor greater nor equal (NaN). Wrong is set when it answers
// otherwise than Compare, or at all where there is no answer.
type Trap struct {
	Method  Method
	Result  int
	Answers bool
	Wrong   bool
}

// traps compares by every shortcut; truth is nil when the input is no version.
func traps(a, b string, truth *int) []Trap {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	list := []Trap{
		{Method: MethodString, Result: compareStrings(a, b), Answers: true},
		floatTrap(a, b),
		{Method: MethodDocumented, Result: Documented(a, b), Answers: true},
	}
	for i := range list {
		t := &list[i]
		t.Wrong = t.Answers && (truth == nil || *truth != t.Result) || !t.Answers && truth != nil
	}
	return list
}

// compareStrings orders as JavaScript does: by UTF-16 code unit.
func compareStrings(a, b string) int {
	ua, ub := utf16.Encode([]rune(a)), utf16.Encode([]rune(b))
	for i := 0; i < len(ua) && i < len(ub); i++ {
		if ua[i] != ub[i] {
			return sign(float64(ua[i]), float64(ub[i]))
		}
	}
	return sign(float64(len(ua)), float64(len(ub)))
}

func floatTrap(a, b string) Trap {
	fa, fb := parseFloat(a), parseFloat(b)
	answers := !math.IsNaN(fa) && !math.IsNaN(fb)
	return Trap{Method: MethodFloat, Result: sign(fa, fb), Answers: answers}
}

// Documented answers as the compareVersion function does that WeChat's,
// Alipay's and Xiaohongshu's base-library pages print: components split at
// dots, missing ones 0, each read by parseInt. NaN is neither less nor
// greater, so what is no number compares as equal.
// https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html
func Documented(a, b string) int {
	ca, cb := strings.Split(a, "."), strings.Split(b, ".")
	for i := range max(len(ca), len(cb)) {
		na, nb := parseIntAt(ca, i), parseIntAt(cb, i)
		if s := sign(na, nb); s != 0 {
			return s
		}
	}
	return 0
}

func parseIntAt(components []string, i int) float64 {
	if i >= len(components) {
		return 0
	}
	return parseInt(components[i])
}

// sign is 0 when either is NaN, as JavaScript's < and > are both false then.
func sign(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// parseInt is JavaScript's parseInt(s): leading space and sign, 0x for
// sixteen, then as many digits as there are; NaN without a digit.
func parseInt(s string) float64 {
	s, negative := trimSign(s)
	base, digits := 10, "0123456789"
	if len(s) > 1 && s[0] == '0' && (s[1] == 'x' || s[1] == 'X') {
		base, digits, s = 16, "0123456789abcdefABCDEF", s[2:]
	}
	end := len(s) - len(strings.TrimLeft(s, digits))
	if end == 0 {
		return math.NaN()
	}
	var n float64
	for i := range end {
		d, _ := strconv.ParseUint(s[i:i+1], base, 8)
		n = n*float64(base) + float64(d)
	}
	if negative {
		return -n
	}
	return n
}

func trimSign(s string) (rest string, negative bool) {
	s = strings.TrimLeft(s, " \t\n\r\v\f\u00a0\ufeff\u3000")
	if strings.HasPrefix(s, "-") {
		return s[1:], true
	}
	return strings.TrimPrefix(s, "+"), false
}
