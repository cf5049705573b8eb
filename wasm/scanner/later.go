//go:build js && wasm

package main

import (
	"errors"
	"io"

	"minicompat/internal/scan"
)

// What the packages below internal/scan will do.

type archive interface {
	Entries() []scan.Entry
	Read(index int) ([]byte, scan.Code)
}

func openArchive(io.ReaderAt, int64) (archive, error) { return nil, errors.New("later") }

func writeReport(w io.Writer, r scan.Result, in request) error {
	_, err := io.WriteString(w, in.Format)
	return err
}
