// Package wire puts a request and its response into one text each, for a host
// that calls the handler within its own process (wasm/worker):
//
//	request:  METHOD, address, then "Name: value" each on a line, an empty line, the body
//	response: status, then "Name: value" each on a line, then at once the body
//
// A request whose body has not been read yet says "Body: later". If the handler
// wants it, the response is 100 with its limit ("Limit: bytes"), and the request
// is to come again, whole. There is no request that cannot be read: what makes
// no sense is an address that nothing lies under.
package wire

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"minicompat/internal/httpapi"
)

// Respond answers a request; head is the length of the response's head in
// bytes. It keeps neither.
func Respond(h http.Handler, text []byte) (response []byte, head int) {
	r, later := request(text)
	w := &recorder{header: make(http.Header, 16), status: http.StatusOK}
	h.ServeHTTP(w, r)
	if later != nil && later.wanted {
		w = &recorder{header: http.Header{"Limit": {strconv.Itoa(httpapi.MaxBody)}}, status: http.StatusContinue}
	}
	return w.text()
}

// request reads a request.
func request(text []byte) (r *http.Request, later *laterBody) {
	top, body, _ := bytes.Cut(text, []byte("\n\n"))
	method, rest, _ := strings.Cut(string(top), "\n")
	address, rest, _ := strings.Cut(rest, "\n")
	r = &http.Request{Method: method, URL: parse(address), Header: make(http.Header), ContentLength: -1, Body: io.NopCloser(bytes.NewReader(body))}
	for line := range strings.Lines(rest) {
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		switch name {
		case "Body":
			later = new(laterBody)
			r.Body = later
		case "Content-Length":
			if n, err := strconv.ParseInt(value, 10, 64); err == nil {
				r.ContentLength = n
			}
		default:
			r.Header[name] = []string{value}
		}
	}
	return r, later
}

// parse takes an absolute address apart. url.Parse refuses what browsers send,
// such as a path with "%zz": that stays as it is.
func parse(address string) *url.URL {
	_, address, _ = strings.Cut(address, "://")
	address = address[len(host(address)):]
	address, _, _ = strings.Cut(address, "#")
	path, query, _ := strings.Cut(address, "?")
	u := &url.URL{Path: path, RawPath: path, RawQuery: query}
	if decoded, err := url.PathUnescape(path); err == nil {
		u.Path = decoded
	}
	return u
}

// host is what stands before path, query and fragment.
func host(address string) string {
	if i := strings.IndexAny(address, "/?#"); i >= 0 {
		return address[:i]
	}
	return address
}

// laterBody is a body that has not been read; it notes that it is wanted.
type laterBody struct{ wanted bool }

var errLater = errors.New("wire: the body comes with the next call")

func (b *laterBody) Read([]byte) (int, error) {
	b.wanted = true
	return 0, errLater
}

func (b *laterBody) Close() error { return nil }

// recorder keeps a response.
type recorder struct {
	header http.Header
	status int
	body   []byte
}

func (w *recorder) Header() http.Header { return w.header }

func (w *recorder) WriteHeader(status int) { w.status = status }

func (w *recorder) Write(part []byte) (int, error) {
	if w.body == nil { // a handler that writes once, as ours do, is not copied
		w.body = part[:len(part):len(part)]
		return len(part), nil
	}
	w.body = append(w.body, part...)
	return len(part), nil
}

// text writes the response, and tells how long its head is.
func (w *recorder) text() (response []byte, head int) {
	out := make([]byte, 0, 1024+len(w.body))
	out = strconv.AppendInt(out, int64(w.status), 10)
	for name, values := range w.header {
		for _, value := range values {
			out = append(append(append(append(out, '\n'), name...), ": "...), value...)
		}
	}
	return append(out, w.body...), len(out)
}
