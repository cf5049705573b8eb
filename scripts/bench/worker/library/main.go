//go:build js && wasm

// Command library is the same handler behind the entry that
// github.com/syumai/workers has itself, to be measured against.
package main

import (
	"github.com/syumai/workers"

	"minicompat/internal/httpapi"
)

func main() { workers.Serve(httpapi.Handler()) }
