package impact

import (
	"strconv"

	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// Code says why something was refused. Codes are stable: pages word them.
type Code string

const (
	CodeNoRows          Code = "no_rows"          // the table has no rows
	CodeBadVersion      Code = "bad_version"      // a row's version; Err says where
	CodeBadShare        Code = "bad_share"        // a row's share is neither a decimal number nor "-"
	CodeOver100         Code = "over_100"         // row minima over 100; Rows are the fewest that are
	CodeConflictingRows Code = "conflicting_rows" // one version, different shares
	CodeBesideOpen      Code = "beside_open"      // rows at or above X beside ">=X"; the open row comes last
	CodeBadPercent      Code = "bad_percent"      // no percentage, as a parameter
)

// Error is the type of every error of this package.
type Error struct {
	Code Code
	Rows []dataset.Bucket // the rows to blame, as printed, each field cut to 40 characters
	// Given is the text that could not be read, when it stood in no table.
	Given string
	Err   error // the *version.Error behind CodeBadVersion
}

func newError(code Code, rows ...Row) *Error {
	e := &Error{Code: code}
	for i := range rows {
		e.Rows = append(e.Rows, excerpt(rows[i].Bucket))
	}
	return e
}

func excerpt(b dataset.Bucket) dataset.Bucket {
	return dataset.Bucket{
		Version: version.Excerpt(b.Version),
		Share:   version.Excerpt(b.Share),
		Client:  version.Excerpt(b.Client),
	}
}

// maxNamed limits how many rows a message names; Rows holds them all.
const maxNamed = 5

// Error writes for example:
// impact: one version with different shares: "1.2" "3.00", "1.2.0" "4.00".
func (e *Error) Error() string {
	text := "impact: " + e.what()
	for i, r := range e.Rows {
		switch {
		case i == maxNamed:
			return text + " and " + strconv.Itoa(len(e.Rows)-maxNamed) + " more"
		case i == 0:
			text += ": "
		default:
			text += ", "
		}
		text += strconv.Quote(r.Version) + " " + strconv.Quote(r.Share)
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

func (e *Error) what() string {
	switch e.Code {
	case CodeNoRows:
		return "no rows"
	case CodeBadVersion:
		return "row without a readable version"
	case CodeBadShare:
		return "not a share" + e.given()
	case CodeOver100:
		return "over 100 percent" + e.given()
	case CodeConflictingRows:
		return "one version with different shares"
	case CodeBesideOpen:
		return "rows at or above an open row"
	case CodeBadPercent:
		return "not a percentage from 0 to 100" + e.given()
	}
	return string(e.Code)
}

func (e *Error) given() string {
	if e.Given == "" && len(e.Rows) > 0 {
		return ""
	}
	return ": " + strconv.Quote(version.Excerpt(e.Given))
}

// Unwrap returns the error of package version behind CodeBadVersion.
func (e *Error) Unwrap() error { return e.Err }
