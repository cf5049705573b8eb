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
	"minicompat/internal/plainjson"
	"minicompat/internal/query"
)

// maxRequest is the longest request that is read, in bytes.
const maxRequest = 1 << 20

// maxBatch is how many requests one batch may hold.
const maxBatch = 1000

// Call answers one request.
func Call(text string) (body []byte) {
	defer crashed(&body)
	if len(text) > maxRequest {
		return query.TooLong(maxRequest).JSON()
	}
	var request query.Request
	r := plainjson.Read(text)
	request.Read(r)
	if err := r.End(); err != nil {
		return query.WrongJSON(err).JSON()
	}
	body, _ = request.Ask()
	return body
}

// Batch answers an array of requests with the array of their answers.
func Batch(text string) []byte { return appendBatch(nil, text) }

// appendBatch writes to out. The whole is refused where a part is no request.
func appendBatch(out []byte, text string) (body []byte) {
	defer crashed(&body)
	if len(text) > maxRequest {
		return query.TooLong(maxRequest).JSON()
	}
	var request query.Request // one after the other in the same room
	count := 0
	w := plainjson.Writer{Out: out}
	w.Array()
	r := plainjson.Read(text)
	r.Array(func() {
		request.Read(r)
		if count++; r.Err() == nil && count <= maxBatch {
			query.WriteAnswer(&w, request.Question, request.Params)
		}
	})
	w.EndArray()
	switch err := r.End(); {
	case err != nil:
		return query.WrongJSON(err).JSON()
	case count > maxBatch:
		return query.BadRequest("more than 1000 requests in a batch").JSON()
	}
	return w.Out
}

// crashed puts a problem in place of an answer that could not be finished.
func crashed(body *[]byte) {
	if reason := recover(); reason != nil {
		*body = query.Crashed().JSON()
	}
}
