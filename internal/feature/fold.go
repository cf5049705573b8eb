package feature

// EqualFold is strings.EqualFold for ASCII letters alone, where one side is in
// lower case already. It runs over every path for each keystroke, and most
// paths differ in their last letters.
func EqualFold(s, lowered string) bool {
	if len(s) != len(lowered) {
		return false
	}
	for i := len(s) - 1; i >= 0; i-- {
		if Lower(s[i]) != lowered[i] {
			return false
		}
	}
	return true
}

// Lower is an ASCII letter in lower case; everything else stays.
func Lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
