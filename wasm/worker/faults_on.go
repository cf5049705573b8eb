//go:build js && wasm && faults

package main

import (
	"net/http"
	"os"

	"minicompat/internal/httpapi"
)

// withFaults lets a test break the program: /api/v1/fault/<name> panics in the
// handler, ends the program, or blocks for ever.
func withFaults(h http.Handler) http.Handler {
	return httpapi.Safe(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case httpapi.Prefix + "fault/panic":
			panic("as the test wishes")
		case httpapi.Prefix + "fault/exit":
			os.Exit(3)
		case httpapi.Prefix + "fault/block":
			select {}
		}
		h.ServeHTTP(w, r)
	}))
}
