package query

import (
	"strconv"

	"minicompat/internal/plainjson"
	"minicompat/internal/version"
)

// Code is a stable error code.
type Code string

const (
	CodeMissing          Code = "missing_parameter"
	CodeInvalidVersion   Code = "invalid_version"
	CodeInvalidRange     Code = "invalid_range"
	CodeInvalidFeature   Code = "invalid_feature"
	CodeInvalidPlatform  Code = "invalid_platform"
	CodeInvalidParameter Code = "invalid_parameter"
	CodeInvalidTable     Code = "invalid_table"
	CodeNoData           Code = "no_data"
	CodeUnknownQuestion  Code = "unknown_question"
	CodeTooLong          Code = "too_long"
	CodeBodyTooLarge     Code = "body_too_large"
	CodeNotJSON          Code = "unsupported_media_type"
	CodeMethodNotAllowed Code = "method_not_allowed"
	CodeBadRequest       Code = "bad_request"
	CodeInternal         Code = "internal"
)

// Problem is an RFC 9457 problem document, the only form of error on every
// boundary. Field is the parameter that caused it; Reason narrows Code (why a
// version cannot be read); Offset is the byte where reading stopped; Available
// names what there is; Suggestion and Example are values that would be right.
type Problem struct {
	Type       string   `json:"type"`
	Title      string   `json:"title"`
	Status     int      `json:"status"`
	Code       Code     `json:"code"`
	Field      string   `json:"field,omitempty"`
	Detail     string   `json:"detail"`
	Reason     string   `json:"reason,omitempty"`
	Given      string   `json:"given,omitempty"` // shortened to 40 characters
	Offset     *int     `json:"offset,omitempty"`
	Suggestion string   `json:"suggestion,omitempty"`
	Example    string   `json:"example,omitempty"`
	Available  []string `json:"available,omitempty"`
	Rows       []string `json:"rows,omitempty"`
	Traps      []Trap   `json:"traps,omitempty"`
}

// Error lets a Problem travel as an error.
func (p *Problem) Error() string { return "query: " + p.Detail }

// JSON is the problem as a body.
func (p *Problem) JSON() []byte {
	var w plainjson.Writer
	p.WriteJSON(&w)
	return w.Out
}

type kindOfProblem struct {
	title  string
	status int
}

func newProblem(code Code, field, detail string) *Problem {
	k := describe(code)
	return &Problem{
		Type:  "urn:minicompat:problem:" + string(code),
		Title: k.title, Status: k.status, Code: code, Field: field, Detail: detail,
	}
}

func describe(code Code) kindOfProblem {
	switch code {
	case CodeMissing:
		return kindOfProblem{"Parameter missing", 400}
	case CodeInvalidVersion:
		return kindOfProblem{"Not a version", 400}
	case CodeInvalidRange:
		return kindOfProblem{"Not a version range", 400}
	case CodeInvalidFeature:
		return kindOfProblem{"Not a feature path", 400}
	case CodeInvalidPlatform:
		return kindOfProblem{"Not a platform", 400}
	case CodeInvalidParameter:
		return kindOfProblem{"Parameter not valid", 400}
	case CodeInvalidTable:
		return kindOfProblem{"Distribution table not valid", 422}
	case CodeNoData:
		return kindOfProblem{"No data", 404}
	case CodeTooLong:
		return kindOfProblem{"Address too long", 414}
	case CodeBodyTooLarge:
		return kindOfProblem{"Body too large", 413}
	case CodeNotJSON:
		return kindOfProblem{"Not JSON", 415}
	case CodeMethodNotAllowed:
		return kindOfProblem{"Method not allowed", 405}
	case CodeBadRequest:
		return kindOfProblem{"Request not understood", 400}
	case CodeUnknownQuestion:
		return kindOfProblem{"Unknown question", 404}
	}
	return kindOfProblem{"Internal error", 500}
}

func missing(field, example string) *Problem {
	p := newProblem(CodeMissing, field, field+" is missing, for example "+example)
	p.Example = example
	return p
}

func unknownQuestion(name string) *Problem {
	p := newProblem(CodeUnknownQuestion, "", "there is no question of this name")
	p.Given = version.Excerpt(name)
	p.Available = Questions()
	return p
}

// TooLong is the problem of an address, or a request in one text, that is over
// limit bytes.
func TooLong(limit int) *Problem {
	return newProblem(CodeTooLong, "", "the query is over "+strconv.Itoa(limit)+" bytes")
}

// ParameterTooLong is the problem of a value that is over limit bytes.
func ParameterTooLong(field string, limit int) *Problem {
	field = version.Excerpt(field)
	return newProblem(CodeTooLong, field, "the parameter is over "+strconv.Itoa(limit)+" bytes")
}

// InvalidParameter is the problem of a value that cannot be; example is one
// that can.
func InvalidParameter(field, given, example string) *Problem {
	p := newProblem(CodeInvalidParameter, field, field+" cannot be "+quote(given))
	p.Given, p.Example = version.Excerpt(given), example
	return p
}

// BodyTooLarge is the problem of a body that is over limit bytes.
func BodyTooLarge(limit int) *Problem {
	return newProblem(CodeBodyTooLarge, "", "the body is over "+strconv.Itoa(limit)+" bytes")
}

// NotJSON is the problem of a body that is declared to be something else.
func NotJSON(given string) *Problem {
	p := newProblem(CodeNotJSON, "", "the Content-Type of the body must be application/json")
	p.Given, p.Example = version.Excerpt(given), "application/json"
	return p
}

// NotFound is the problem of a name under which there is no question.
func NotFound(name string) *Problem { return unknownQuestion(name) }

// MethodNotAllowed is the problem of a method other than those allowed.
func MethodNotAllowed(allowed string) *Problem {
	return newProblem(CodeMethodNotAllowed, "", "allowed are "+allowed)
}

// BadRequest is the problem of a request that is not in the expected form.
func BadRequest(detail string) *Problem {
	return newProblem(CodeBadRequest, "", version.Excerpt(detail))
}

// WrongJSON is the problem of a JSON text in which reading went wrong; err is
// that of a plainjson.Reader.
func WrongJSON(err error) *Problem {
	p := newProblem(CodeBadRequest, "", err.Error())
	if e, ok := err.(*plainjson.Error); ok {
		p.Offset = &e.Offset
	}
	return p
}

// Crashed is the problem of an answer that could not be finished.
func Crashed() *Problem {
	return newProblem(CodeInternal, "", "the engine failed on this request; please report it")
}

func internalError(err error) *Problem {
	return newProblem(CodeInternal, "", err.Error())
}
