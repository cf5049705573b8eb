//go:build js && wasm && !faults

package main

import "net/http"

// withFaults is for tests: only a build with the tag faults has any.
func withFaults(h http.Handler) http.Handler { return h }
