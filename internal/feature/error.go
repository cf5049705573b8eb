package feature

import (
	"strconv"

	"minicompat/internal/version"
)

// Code says what is wrong with a path. Codes are stable: pages word them.
type Code string

const (
	CodeEmpty        Code = "empty"
	CodeEmptySegment Code = "empty_segment"
	CodeControl      Code = "control_character"
	CodeCharacter    Code = "character"
	CodeTooLong      Code = "too_long"
	CodeTooDeep      Code = "too_deep"
)

// Error is what Normalise returns. Offset is a byte in Input.
type Error struct {
	Input  string
	Offset int
	Code   Code
}

// Error writes for example: feature: empty segment in "showToast..image".
func (e *Error) Error() string {
	what := string(e.Code)
	switch e.Code {
	case CodeEmpty:
		return "feature: empty path"
	case CodeEmptySegment:
		what = "empty segment"
	case CodeControl:
		what = "control character at byte " + strconv.Itoa(e.Offset)
	case CodeCharacter:
		what = "character that no path holds at byte " + strconv.Itoa(e.Offset)
	case CodeTooLong:
		what = "over " + strconv.Itoa(maxLength) + " bytes"
	case CodeTooDeep:
		what = "more than " + strconv.Itoa(maxSegments) + " segments"
	}
	return "feature: " + what + " in " + strconv.Quote(version.Excerpt(e.Input))
}
