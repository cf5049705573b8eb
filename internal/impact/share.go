package impact

import "strings"

// Share is one printed share, in percent: the truth lies from Min to Max.
type Share struct{ Printed, Min, Max Percent }

// dash is how tables print a share that is below 0.01.
const dash = "-"

// maxDecimals is far beyond what any table prints (12); it keeps a pasted wall
// of digits from being taken for a share.
const maxDecimals = 30

// ParseShare reads a share as a table prints it, without the percent sign:
// "0.02", "97.1", "100", or "-" for below 0.01, which holds up to 9999 whole
// millionths. The truth lies within half a unit of the last digit and within
// 0..100; from six decimals on, half a unit is less than a millionth, so the
// bounds are rounded outward. Anything else is an *Error with CodeBadShare, and
// a share that is over 100 even after rounding one with CodeOver100.
func ParseShare(s string) (Share, error) {
	share, code := parseShare(s)
	if code != "" {
		return Share{}, &Error{Code: code, Given: s}
	}
	return share, nil
}

func parseShare(s string) (Share, Code) {
	if s == dash {
		return Share{Max: One/100 - 1}, ""
	}
	whole, fraction, ok := decimal(s)
	if !ok || len(fraction) > maxDecimals {
		return Share{}, CodeBadShare
	}
	share := around(whole+millionths(fraction), fraction)
	if share.Min > Whole {
		return Share{}, CodeOver100
	}
	share.Min, share.Max = max(share.Min, 0), min(share.Max, Whole)
	return share, ""
}

// around gives the bounds of a share whose value, cut to millionths, is n.
func around(n Percent, fraction string) Share {
	if len(fraction) < decimals {
		half := One / 2
		for range fraction {
			half /= 10
		}
		return Share{Printed: n, Min: n - half, Max: n + half}
	}
	// What follows the sixth decimal is at least one unit of its own last digit
	// when it is not zero, so taking half a unit away does not reach below n.
	share := Share{Printed: n, Min: n, Max: n + 1}
	tail := fraction[decimals:]
	if strings.Trim(tail, "0") == "" {
		share.Min = n - 1
	} else if tail[0] >= '5' {
		share.Printed = n + 1
	}
	return share
}
