// Package version parses, orders and explains base-library and client versions.
//
// A version is one to four decimal components joined by dots: "2.6.6", "2.10",
// "6.6.2.37". Missing components count as 0, so "1.2" equals "1.2.0". Order is
// numeric, component by component: 1.9.97 > 1.9.10 > 1.9.9. Surrounding space
// is ignored. Everything else (an empty component, a sign, a letter, a
// prerelease, a fifth component, a component over 2^31-1) is an *Error that
// names the input, the place and, where one is obvious, the version that was
// probably meant.
//
// The package is the only importer of semver. semver orders at most three
// components, so the order here is our own; a test pins that both agree
// wherever both apply.
package version

import (
	"math"
	"strconv"
	"strings"
)

const (
	maxComponents = 4
	maxLength     = 64 // four components of ten digits need 43 bytes
)

// Version is a parsed version. The zero value is "no version" and orders
// before every other. Versions may be compared with == only when they were
// written with the same number of components; use Compare otherwise.
type Version struct {
	component [maxComponents]int32
	length    uint8
}

// Parse reads a version. The error is always an *Error.
func Parse(s string) (Version, error) {
	trimmed := strings.TrimSpace(s)
	lead := strings.Index(s, trimmed)
	fail := func(offset int, code Code) (Version, error) {
		return Version{}, newError(s, lead+offset, code)
	}
	if trimmed == "" {
		return fail(0, CodeEmpty)
	}
	var v Version
	start := 0
	for i := 0; i <= len(trimmed); i++ {
		if i == maxLength {
			return fail(i, CodeTooLong)
		}
		if i < len(trimmed) && trimmed[i] != '.' {
			if trimmed[i] < '0' || trimmed[i] > '9' {
				return fail(i, CodeNotDigit)
			}
			continue
		}
		if i == start {
			return fail(i, CodeEmptyComponent)
		}
		if v.length == maxComponents {
			return fail(start, CodeTooManyComponents)
		}
		n, ok := component(trimmed[start:i])
		if !ok {
			return fail(start, CodeTooLarge)
		}
		v.component[v.length] = n
		v.length++
		start = i + 1
	}
	return v, nil
}

// component reads decimal digits; ok is false above 2^31-1.
func component(digits string) (n int32, ok bool) {
	var sum int64
	for i := 0; i < len(digits); i++ {
		sum = sum*10 + int64(digits[i]-'0')
		if sum > math.MaxInt32 {
			return 0, false
		}
	}
	return int32(sum), true
}

// Compare returns -1, 0 or 1 as a is before, equal to or after b.
func Compare(a, b Version) int {
	if i := decidedBy(a, b); i >= 0 {
		if a.component[i] < b.component[i] {
			return -1
		}
		return 1
	}
	return 0
}

// decidedBy returns the index of the first differing component, or -1.
func decidedBy(a, b Version) int {
	for i := range a.component {
		if a.component[i] != b.component[i] {
			return i
		}
	}
	return -1
}

// Less reports whether v orders before w.
func (v Version) Less(w Version) bool { return Compare(v, w) < 0 }

// IsZero reports whether v is no version at all. Version 0.0.0 is not zero.
func (v Version) IsZero() bool { return v.length == 0 }

// Len is the number of components that were written, 1 to 4.
func (v Version) Len() int { return int(v.length) }

// Component returns component i, counted from 0; a missing one is 0.
func (v Version) Component(i int) int {
	if i < 0 || i >= maxComponents {
		return 0
	}
	return int(v.component[i])
}

// String writes the components that were given, without leading zeros.
func (v Version) String() string { return v.write(int(v.length)) }

// Padded writes at least three components, as lists of releases do.
func (v Version) Padded() string { return v.write(max(3, int(v.length))) }

func (v Version) write(components int) string {
	out := make([]byte, 0, 16)
	for i := range components {
		if i > 0 {
			out = append(out, '.')
		}
		out = strconv.AppendInt(out, int64(v.component[i]), 10)
	}
	return string(out)
}
