// Package httpapi answers the questions of package query over HTTP. It is what
// the Cloudflare Worker and scripts/serve both mount; openapi.json beside it is
// the contract, and a test holds the two together.
//
//	GET  /api/v1/<question>?<parameters>          the bytes that query.Ask gives
//	POST /api/v1/batch                            up to 100 questions at once
//	GET  /api/v1/badge/<platform>/<path>.svg      a badge, with version, segment, label and colour
//	GET  /api/v1/openapi.json                     the contract
//
// Whatever cannot be answered gets a problem document with its own status:
// another address 404, another method 405 with Allow, an address or value that
// is too long 414, a body that is too large 413 (as soon as that is known), a
// handler that panics 500. An unknown feature is an answer. Every answer names
// the version of the data (Minicompat-Data) and the day of the distribution
// that it rests on (Minicompat-Snapshot, where there is one). Reading is open
// to every origin. Nothing is kept between requests.
package httpapi

import (
	"net/http"
	"slices"
	"strings"

	"minicompat/internal/query"
)

// Prefix is the path under which everything lies.
const Prefix = "/api/v1/"

const (
	typeAnswer  = "application/json; charset=utf-8"
	typeProblem = "application/problem+json; charset=utf-8"
	typeBadge   = "image/svg+xml; charset=utf-8"
)

// Handler serves everything under Prefix; any other path is a 404 problem.
func Handler() http.Handler { return Safe(http.HandlerFunc(serve)) }

func serve(w http.ResponseWriter, r *http.Request) { send(w, r, respond(r)) }

// resource is what lies at one address.
type resource struct {
	allow  string // methods
	answer func(*http.Request) reply
}

const (
	reading = "GET, HEAD, OPTIONS"
	posting = "POST, OPTIONS"
)

func respond(r *http.Request) reply {
	if addressLength(r.URL) > maxAddress {
		return refuse(query.TooLong(maxAddress))
	}
	found, ok := find(r.URL.Path)
	switch {
	case !ok:
		return refuse(query.NotFound(strings.TrimPrefix(r.URL.Path, Prefix)))
	case r.Method == http.MethodOptions:
		return reply{status: http.StatusNoContent, allow: found.allow}
	case !slices.Contains(strings.Split(found.allow, ", "), r.Method):
		refused := refuse(query.MethodNotAllowed(found.allow))
		refused.allow = found.allow
		return refused
	}
	return found.answer(r)
}

func find(path string) (resource, bool) {
	name, below := strings.CutPrefix(path, Prefix)
	switch {
	case !below:
		return resource{}, false
	case query.Knows(name):
		return resource{reading, question}, true
	case name == "batch":
		return resource{posting, batch}, true
	case name == "openapi.json":
		return resource{reading, contract}, true
	}
	_, _, ok := badgeOf(name)
	return resource{reading, drawn}, ok
}

// question answers one question.
func question(r *http.Request) reply {
	params, problem := parameters(r.URL.RawQuery)
	if problem != nil {
		return refuse(problem)
	}
	answer, problem := query.Answer(strings.TrimPrefix(r.URL.Path, Prefix), params)
	if problem != nil {
		return refuse(problem)
	}
	return reply{typed: typeAnswer, status: http.StatusOK, body: query.Body(answer), asOf: query.AsOf(answer), kept: true}
}
