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
	defer func() {
		if reason := recover(); reason != nil {
			body = query.Crashed().JSON()
		}
	}()
	var request query.Request
	if problem := decode(text, func(r *plainjson.Reader) { request = query.ReadRequest(r) }); problem != nil {
		return problem.JSON()
	}
	body, _ = request.Ask()
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
	problem := decode(text, func(r *plainjson.Reader) {
		r.Array(func() { requests = append(requests, query.ReadRequest(r)) })
	})
	if problem != nil {
		return problem.JSON()
	}
	if len(requests) > maxBatch {
		return query.BadRequest("more than 1000 requests in a batch").JSON()
	}
	w := plainjson.Writer{Out: make([]byte, 0, len(requests)*query.UsualBody)}
	w.Array()
	for _, r := range requests {
		query.WriteAnswer(&w, r.Question, r.Params)
	}
	w.EndArray()
	return w.Out
}

func decode(text string, into func(*plainjson.Reader)) *query.Problem {
	if len(text) > maxRequest {
		return query.TooLong(maxRequest)
	}
	r := plainjson.Read(text)
	into(r)
	if err := r.End(); err != nil {
		return query.WrongJSON(err)
	}
	return nil
}
