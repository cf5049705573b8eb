package httpapi

import (
	"hash/fnv"
	"log"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"

	"minicompat/internal/query"
)

// reply is a whole response before any of it is sent.
type reply struct {
	typed  string // Content-Type
	status int
	body   []byte
	asOf   string // day of the distribution behind it, or ""
	allow  string // methods, where the response names them
	kept   bool   // the same question has the same answer until the data change
}

// refuse is the reply for a problem.
func refuse(problem *query.Problem) reply {
	return reply{typed: typeProblem, status: problem.Status, body: problem.JSON()}
}

// keep lets caches answer for five minutes without asking: the data change with
// a deployment, and nobody should wait long for it.
const keep = "public, max-age=300"

// send writes a reply with the headers that every response has. What has not
// changed since If-None-Match is a 304.
func send(w http.ResponseWriter, r *http.Request, reply reply) {
	header := w.Header()
	common(header)
	reply.describe(header)
	if tag := header.Get("ETag"); tag != "" && matches(r.Header.Values("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if reply.typed == "" { // nothing follows
		w.WriteHeader(reply.status)
		return
	}
	header.Set("Content-Type", reply.typed)
	header.Set("Content-Length", strconv.Itoa(len(reply.body)))
	w.WriteHeader(reply.status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(reply.body) // a client that has gone cannot be told
	}
}

// common sets what is the same for every response. The policy allows nothing:
// what is sent is data, also when a browser shows it as a page.
func common(header http.Header) {
	// One array for all values, and names as they are sent: Set would find both
	// anew for each response.
	v := []string{
		"*", "ETag, Minicompat-Data, Minicompat-Snapshot", "default-src 'none'; frame-ancestors 'none'; sandbox", "cross-origin",
		query.DataVersion(), "nosniff",
	}
	for i, name := range [...]string{
		"Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Content-Security-Policy", "Cross-Origin-Resource-Policy",
		"Minicompat-Data", "X-Content-Type-Options",
	} {
		header[name] = v[i : i+1 : i+1]
	}
}

// describe sets what depends on the reply.
func (r reply) describe(header http.Header) {
	if r.asOf != "" {
		header.Set("Minicompat-Snapshot", r.asOf)
	}
	if r.allow != "" {
		header.Set("Allow", r.allow)
	}
	if r.status == http.StatusNoContent { // what a browser asks before it posts
		header.Set("Access-Control-Allow-Methods", r.allow)
		header.Set("Access-Control-Allow-Headers", "Content-Type, If-None-Match")
		header.Set("Access-Control-Max-Age", "86400")
	}
	if !r.kept {
		header.Set("Cache-Control", "no-store")
		return
	}
	header.Set("Cache-Control", keep)
	header.Set("ETag", etag(r.body))
}

// etag is a strong validator: the version of the data, and a hash of the very
// bytes, so that it also changes when only the program does.
func etag(body []byte) string {
	sum := fnv.New64a()
	_, _ = sum.Write(body) // never fails
	return `"` + query.DataVersion() + "-" + strconv.FormatUint(sum.Sum64(), 16) + `"`
}

// matches reports whether one of the entity tags in If-None-Match is ours;
// RFC 9110 13.1.2 compares them weakly.
func matches(given []string, tag string) bool {
	for _, list := range given {
		for one := range strings.SplitSeq(list, ",") {
			one = strings.TrimSpace(one)
			if one == "*" || strings.TrimPrefix(one, "W/") == tag {
				return true
			}
		}
	}
	return false
}

// Safe makes a 500 problem of a panic in a handler that has sent nothing yet,
// and logs it with its stack. The next request is served.
func Safe(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if reason := recover(); reason != nil {
				log.Printf("httpapi: panic on %s %.200q: %v\n%s", r.Method, r.URL.Path, reason, debug.Stack())
				send(w, r, refuse(query.Crashed()))
			}
		}()
		handler.ServeHTTP(w, r)
	})
}
