package version

import "strings"

// What semver takes.
const (
	maxPadded       = 512
	maxAlternatives = 32
)

// spans is a range as semver would evaluate it, without semver: alternatives of
// comparisons that must all hold. A test pins that both agree.
type spans [][]comparison

type comparison struct {
	operator string
	bound    Version
}

// newSpans reads what padComparisons writes, joined by ||.
func newSpans(padded string) (set, bool) {
	alternatives := strings.Split(padded, "||")
	if len(padded) > maxPadded || len(alternatives) > maxAlternatives {
		return nil, false
	}
	var all spans
	for _, alternative := range alternatives {
		var one []comparison
		for part := range strings.SplitSeq(alternative, ",") {
			read, ok := readComparison(strings.TrimSpace(part))
			if !ok {
				return nil, false
			}
			one = append(one, read...)
		}
		all = append(all, one)
	}
	return all, true
}

// readComparison reads an operator with its bound, or a hyphen range, whose
// bounds have none.
func readComparison(text string) ([]comparison, bool) {
	if low, high, ok := strings.Cut(text, " - "); ok {
		from, err := Parse(low)
		to, otherErr := Parse(high)
		return []comparison{{">=", from}, {"<=", to}}, err == nil && otherErr == nil
	}
	bound := strings.TrimLeft(text, "<>=~^!")
	operator := text[:len(text)-len(bound)]
	v, err := Parse(bound)
	return []comparison{{operator, v}}, err == nil && isOperator(operator)
}

func isOperator(s string) bool {
	switch s {
	case "", "=", "!=", ">", "<", ">=", "=>", "<=", "=<", "~", "~>", "^":
		return true
	}
	return false
}

func (s spans) contains(v Version) bool {
	for _, alternative := range s {
		if allHold(alternative, v) {
			return true
		}
	}
	return false
}

func allHold(list []comparison, v Version) bool {
	for _, c := range list {
		if !c.holds(v) {
			return false
		}
	}
	return true
}

func (c comparison) holds(v Version) bool {
	order := Compare(v, c.bound)
	switch c.operator {
	case "!=":
		return order != 0
	case ">":
		return order > 0
	case "<":
		return order < 0
	case ">=", "=>":
		return order >= 0
	case "<=", "=<":
		return order <= 0
	case "~", "~>":
		return order >= 0 && (c.bound.isZeros() || sameUntil(min(1, c.bound.Len()-1), v, c.bound))
	case "^":
		return order >= 0 && sameUntil(c.bound.leading(), v, c.bound)
	}
	return order == 0
}

// isZeros reports whether v is 0.0.0 in full, of which semver takes ~ for any.
func (v Version) isZeros() bool { return v.length == 3 && v.leading() == 2 && v.component[2] == 0 }

// leading is the index of the component that ^ keeps: the first that is not 0,
// or the last that is written.
func (v Version) leading() int {
	for i := range int(v.length) {
		if v.component[i] != 0 {
			return i
		}
	}
	return int(v.length) - 1
}

// sameUntil reports whether a and b have the same components up to i.
func sameUntil(i int, a, b Version) bool {
	at := decidedBy(a, b)
	return at < 0 || at > i
}
