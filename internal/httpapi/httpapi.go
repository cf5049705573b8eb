// Package httpapi answers the questions of package query over HTTP:
// GET /api/v1/<question>?<parameters>. The body is exactly what query.Ask
// gives; a problem is sent with its own status as application/problem+json. An
// unknown question is a 404 problem, another method than GET or HEAD a 405 with
// Allow, an address that is too long a 414. Reading is open to every origin.
package httpapi

import (
	"net/http"
	"strconv"
	"strings"

	"minicompat/internal/query"
)

// Prefix is the path under which the questions lie.
const Prefix = "/api/v1/"

// maxQuery is the longest query string that is read, in bytes.
const maxQuery = 16 << 10

const (
	typeAnswer  = "application/json; charset=utf-8"
	typeProblem = "application/problem+json; charset=utf-8"
)

// Handler serves everything under Prefix.
func Handler() http.Handler { return http.HandlerFunc(serve) }

func serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Access-Control-Allow-Origin", "*")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	header.Set("Cache-Control", "no-cache")
	switch {
	case r.Method == http.MethodOptions:
		header.Set("Allow", allowed)
		header.Set("Access-Control-Allow-Methods", allowed)
		w.WriteHeader(http.StatusNoContent)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", allowed)
		send(w, typeProblem, reply{query.MethodNotAllowed(allowed).JSON(), http.StatusMethodNotAllowed})
	case len(r.URL.RawQuery) > maxQuery:
		send(w, typeProblem, reply{query.TooLong(maxQuery).JSON(), http.StatusRequestURITooLong})
	default:
		answer(w, r)
	}
}

const allowed = "GET, HEAD, OPTIONS"

type reply struct {
	body   []byte
	status int
}

func answer(w http.ResponseWriter, r *http.Request) {
	question := strings.TrimPrefix(r.URL.Path, Prefix)
	body, problem := query.Ask(question, query.Params(r.URL.Query()))
	if problem != nil {
		send(w, typeProblem, reply{body, problem.Status})
		return
	}
	send(w, typeAnswer, reply{body, http.StatusOK})
}

// send leaves out the body of a HEAD by itself: net/http does so.
func send(w http.ResponseWriter, contentType string, r reply) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(r.body)))
	w.WriteHeader(r.status)
	_, _ = w.Write(r.body) // a client that has gone cannot be told
}
