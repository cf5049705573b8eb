package version

import "strings"

// CodeNotRange marks a range that has no operator or that semver refuses.
const CodeNotRange Code = "not_range"

const maxRangeLength = 256

// Range is a set of versions such as ">=2.9.0 <3" or "2.1 - 2.3 || >=2.8".
type Range struct {
	set  set
	text string
}

// set evaluates a range, whose bounds are padded: semver does, or spans where
// it costs too much to carry.
type set interface{ contains(Version) bool }

// LooksLikeRange reports whether s is meant as a range rather than as one
// version: it holds an operator. A wildcard (2.x) is neither.
func LooksLikeRange(s string) bool {
	return strings.ContainsAny(s, "<>=~^|!") || strings.Contains(s, " - ")
}

// ParseRange reads comparisons joined by space or comma (and) and by || (or):
// = != > < >= <= ~ ^ and the hyphen range. Every bound is a version of at most
// three components. Bounds are padded to three components first, so that >2
// excludes 2.0.0 alone and <=2.9 ends at 2.9.0; ~2 and ^2 keep semver's own
// meaning, in which the number of components counts. The error is an *Error.
func ParseRange(s string) (Range, error) {
	if len(s) > maxRangeLength {
		return Range{}, newError(s, maxRangeLength, CodeTooLong)
	}
	if !LooksLikeRange(s) {
		return Range{}, newError(s, 0, CodeNotRange)
	}
	var alternatives []string
	offset := 0
	for _, alternative := range strings.Split(s, "||") {
		padded, err := padComparisons(s, alternative, offset)
		if err != nil {
			return Range{}, err
		}
		alternatives = append(alternatives, padded)
		offset += len(alternative) + len("||")
	}
	set, ok := newSet(strings.Join(alternatives, " || "))
	if !ok {
		return Range{}, newError(s, 0, CodeNotRange)
	}
	return Range{set, strings.TrimSpace(s)}, nil
}

// padComparisons rewrites one alternative of input, which begins at offset.
func padComparisons(input, alternative string, offset int) (string, error) {
	var out []string
	rest := alternative
	for {
		trimmed := strings.TrimLeft(rest, " ,\t")
		at := offset + len(alternative) - len(trimmed)
		if trimmed == "" {
			break
		}
		if hyphen, ok := strings.CutPrefix(trimmed, "- "); ok && len(out) > 0 {
			out, rest = append(out, "-"), hyphen
			continue
		}
		operator := trimmed[:len(trimmed)-len(strings.TrimLeft(trimmed, "<>=~^!"))]
		bound := strings.TrimLeft(trimmed[len(operator):], " ")
		end := strings.IndexAny(bound, " ,\t<>=~^!")
		if end < 0 {
			end = len(bound)
		}
		padded, err := padBound(operator, bound[:end])
		if err != nil {
			return "", newError(input, at, CodeNotRange)
		}
		out, rest = append(out, operator+padded), bound[end:]
	}
	if len(out) == 0 {
		return "", newError(input, offset, CodeNotRange)
	}
	return joinComparisons(out), nil
}

// joinComparisons separates with commas, which semver reads as "and", but
// leaves a hyphen range as semver wants it.
func joinComparisons(parts []string) string {
	joined := strings.Join(parts, ", ")
	return strings.ReplaceAll(joined, ", -, ", " - ")
}

func padBound(operator, bound string) (string, error) {
	v, err := Parse(bound)
	if err != nil {
		return "", err
	}
	if v.length > 3 {
		return "", newError(bound, 0, CodeTooManyComponents)
	}
	if operator != "~" && operator != "^" {
		v.length = 3
	}
	return v.String(), nil
}

// Contains reports whether v lies in the range. semver has no fourth
// component, so a version in which that is not 0 lies in none; no base library
// has had one (client versions do).
func (r Range) Contains(v Version) bool {
	return r.set != nil && !v.IsZero() && v.component[3] == 0 && r.set.contains(v)
}

// String is the range as it was given.
func (r Range) String() string { return r.text }
