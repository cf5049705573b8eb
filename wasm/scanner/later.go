//go:build js && wasm

package main

import (
	"io"

	"minicompat/internal/scan"
)

// What the packages below internal/scan will do.

func writeReport(w io.Writer, r scan.Result, in request) error {
	_, err := io.WriteString(w, in.Format)
	return err
}
