package impact

import (
	"strconv"
	"strings"

	"minicompat/internal/plainjson"
)

// Percent is a share in millionths of a percent: 0.46 % is 460000.
type Percent int64

const (
	One   Percent = 1_000_000 // one percent
	Whole Percent = 100 * One
)

const decimals = 6 // what a millionth of a percent can hold

// String writes percent without the sign and without trailing zeros: "0.46",
// "97.1", "100", "-0.02".
func (p Percent) String() string { return string(p.append(nil)) }

// MarshalJSON writes the same as an exact JSON number.
func (p Percent) MarshalJSON() ([]byte, error) { return p.append(nil), nil }

// WriteJSON does as MarshalJSON.
func (p Percent) WriteJSON(w *plainjson.Writer) {
	w.Next()
	w.Out = p.append(w.Out)
}

func (p Percent) append(out []byte) []byte {
	n := uint64(p)
	if p < 0 {
		out, n = append(out, '-'), -n
	}
	out = strconv.AppendUint(out, n/uint64(One), 10)
	fraction := n % uint64(One)
	if fraction == 0 {
		return out
	}
	out = append(out, '.')
	for unit := uint64(One) / 10; fraction > 0; unit /= 10 {
		out = append(out, byte('0'+fraction/unit))
		fraction %= unit
	}
	return out
}

// ParsePercent reads a percentage from 0 to 100 with at most six decimals;
// surrounding space and one percent sign are ignored. Anything else is an
// *Error with CodeBadPercent.
func ParsePercent(s string) (Percent, error) {
	text := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	whole, fraction, ok := decimal(text)
	if p := whole + millionths(fraction); ok && len(fraction) <= decimals && p <= Whole {
		return p, nil
	}
	return 0, &Error{Code: CodeBadPercent, Given: s}
}

// decimal reads "97" or "97.10": the percent before the point and the digits
// after it. It takes at most three digits before the point.
func decimal(s string) (whole Percent, fraction string, ok bool) {
	before, fraction, point := strings.Cut(s, ".")
	if len(before) > 3 || !digits(before) || point && !digits(fraction) {
		return 0, "", false
	}
	n, err := strconv.Atoi(before)
	return Percent(n) * One, fraction, err == nil
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// millionths is the value of the first six decimals.
func millionths(fraction string) Percent {
	var n Percent
	for i := range decimals {
		n *= 10
		if i < len(fraction) {
			n += Percent(fraction[i] - '0')
		}
	}
	return n
}
