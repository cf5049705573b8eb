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

	"minicompat/internal/query"
)

// maxRequest is the longest request that is read, in bytes.
const maxRequest = 1 << 20

// maxBatch is how many requests one batch may hold.
const maxBatch = 1000

// Call answers one request.
func Call(text string) (body []byte) {
	defer func() {
		if reason := recover(); reason != nil {
			body = query.Crashed().JSON()
		}
	}()
	var r query.Request
	if problem := decode(text, &r); problem != nil {
		return problem.JSON()
	}
	body, _ = r.Ask()
	return body
}

// Batch answers an array of requests with the array of their answers.
func Batch(text string) (body []byte) {
	defer func() {
		if reason := recover(); reason != nil {
			body = query.Crashed().JSON()
		}
	}()
	var requests []query.Request
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
		answer, _ := r.Ask()
		body = append(body, answer...)
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
