// Package jsapi carries questions of package query across the JavaScript
// boundary: one JSON request in, one JSON answer out, the same bytes that the
// HTTP API returns. A request is
//
//	{"question": "canIUse", "params": {"platform": "wechat", "feature": ["a", "b"]}}
//
// where a parameter is a string or several. Everything else, a request that is
// no JSON included, is answered with a problem; nothing here panics or throws.
package jsapi

import (
	"encoding/json"
	"errors"

	"minicompat/internal/query"
)

// maxRequest is the longest request that is read, in bytes.
const maxRequest = 1 << 20

// maxBatch is how many requests one batch may hold.
const maxBatch = 1000

type request struct {
	Question string            `json:"question"`
	Params   map[string]values `json:"params"`
}

// values is a string or an array of strings.
type values []string

func (v *values) UnmarshalJSON(text []byte) error {
	var one string
	if json.Unmarshal(text, &one) == nil {
		*v = values{one}
		return nil
	}
	var many []string
	if json.Unmarshal(text, &many) != nil {
		return errors.New("a parameter is a string or an array of strings")
	}
	*v = many
	return nil
}

// Call answers one request.
func Call(text string) (body []byte) {
	defer func() {
		if reason := recover(); reason != nil {
			body = query.Crashed().JSON()
		}
	}()
	var r request
	if problem := decode(text, &r); problem != nil {
		return problem.JSON()
	}
	return r.answer()
}

// Batch answers an array of requests with the array of their answers.
func Batch(text string) (body []byte) {
	defer func() {
		if reason := recover(); reason != nil {
			body = query.Crashed().JSON()
		}
	}()
	var requests []request
	if problem := decode(text, &requests); problem != nil {
		return problem.JSON()
	}
	if len(requests) > maxBatch {
		return query.BadRequest("more than 1000 requests in a batch").JSON()
	}
	body = append(body, '[')
	for i, r := range requests {
		if i > 0 {
			body = append(body, ',')
		}
		body = append(body, r.answer()...)
	}
	return append(body, ']')
}

func decode(text string, into any) *query.Problem {
	if len(text) > maxRequest {
		return query.TooLong(maxRequest)
	}
	if err := json.Unmarshal([]byte(text), into); err != nil {
		return query.BadRequest(err.Error())
	}
	return nil
}

func (r request) answer() []byte {
	params := make(query.Params, len(r.Params))
	for name, v := range r.Params {
		params[name] = v
	}
	body, _ := query.Ask(r.Question, params)
	return body
}
