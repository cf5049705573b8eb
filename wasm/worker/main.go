//go:build js && wasm

package main

import (
	"net/http"
	"net/url"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"unsafe"

	"github.com/syumai/workers"

	"minicompat/internal/httpapi"
)

type rec struct {
	h    http.Header
	code int
	body []byte
}

func (r *rec) Header() http.Header         { return r.h }
func (r *rec) WriteHeader(c int)           { r.code = c }
func (r *rec) Write(b []byte) (int, error) { r.body = append(r.body, b...); return len(b), nil }

var buf []byte
var out []byte
var h http.Handler

//go:wasmexport room
func room(n int32) unsafe.Pointer {
	if int(n) > cap(buf) {
		buf = make([]byte, n)
	}
	return unsafe.Pointer(unsafe.SliceData(buf[:cap(buf)]))
}

//go:wasmexport answer
func answer(n int32) int64 {
	text := string(buf[:n])
	method, rest, _ := strings.Cut(text, "\n")
	u, err := url.Parse(rest)
	if err != nil {
		return 0
	}
	re := &rec{h: make(http.Header, 12)}
	h.ServeHTTP(re, &http.Request{Method: method, URL: u, Header: http.Header{}})
	out = strconv.AppendInt(out[:0], int64(re.code), 10)
	out = append(out, '\n')
	for k, v := range re.h {
		out = append(out, k...)
		out = append(out, '\n')
		out = append(out, v[0]...)
		out = append(out, '\n')
	}
	head := len(out)
	out = append(out, re.body...)
	return int64(uintptr(unsafe.Pointer(&out[0]))) | int64(len(out))<<32 | int64(head)<<54
}

func main() {
	if len(os.Args) > 5 {
		debug.SetGCPercent(400)
	}
	debug.SetGCPercent(400)
	h = httpapi.Handler()
	workers.ServeNonBlock(h)
	workers.Ready()
	select {}
}
