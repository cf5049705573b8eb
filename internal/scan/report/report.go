// Package report writes what a scan found: as text for a terminal, JSON, CSV,
// Markdown, and SARIF 2.1.0 for code scanning in CI.
//
// A report adds to the result whom each minimum loses, by package query's
// question "impact", so that segment, snapshot and a distribution of one's own
// work as everywhere else; every figure stands with the date of its table. Where
// there is no table (Xiaohongshu) there are no figures, and the report says so.
//
// What comes from the scanned files is shown and never trusted: cells of CSV do
// not begin a formula, Markdown and terminals get no control characters and no
// markup, addresses in SARIF are relative, percent-encoded and without "..".
//
// With a minimum, features above it are errors: they must be guarded, or the
// minimum raised. Without one nothing is an error. Write refuses unknown
// formats, minimums that are no version, and parameters that query refuses for
// another reason than missing data.
package report

import (
	"fmt"
	"io"
	"slices"

	"minicompat/internal/query"
	"minicompat/internal/scan"
	"minicompat/internal/version"
	"minicompat/internal/view/text"
)

// Format is a form of report.
type Format string

const (
	Text     Format = "text"
	JSON     Format = "json"
	SARIF    Format = "sarif"
	CSV      Format = "csv"
	Markdown Format = "markdown"
)

// Formats lists all formats.
func Formats() []Format { return []Format{Text, JSON, SARIF, CSV, Markdown} }

// Input is what a report is about.
type Input struct {
	Result scan.Result
	// Params choose the distribution, as in the question "impact": segment,
	// snapshot, shares and their relatives. Others are passed over.
	Params query.Params
	// Minimum is the base library that the program asks for, or "".
	Minimum string
	// Language is zh, or anything else for English.
	Language string
}

// Write writes a report.
func Write(w io.Writer, format Format, in Input) error {
	write := writer(format)
	if write == nil {
		return fmt.Errorf("report: there is no format %q", format)
	}
	r, err := prepare(in)
	if err != nil {
		return err
	}
	return write(r, w)
}

func writer(format Format) func(*report, io.Writer) error {
	switch format {
	case Text:
		return (*report).text
	case JSON:
		return (*report).json
	case SARIF:
		return (*report).sarif
	case CSV:
		return (*report).csv
	case Markdown:
		return (*report).markdown
	}
	return nil
}

// report is an input with what follows from it.
type report struct {
	Input
	text.Words
	minimum version.Version         // zero without one
	above   map[string]scan.Feature // what lacks a guard at the minimum
	costs   []Cost
	costOf  map[key]*Cost // those with figures
}

func prepare(in Input) (*report, error) {
	r := &report{Input: in, Words: text.For(text.English), above: make(map[string]scan.Feature), costOf: make(map[key]*Cost)}
	if in.Language == string(text.Chinese) {
		r.Words = text.For(text.Chinese)
	}
	if in.Minimum != "" {
		v, err := version.Parse(in.Minimum)
		if err != nil {
			return nil, err
		}
		r.minimum = v
		for _, f := range in.Result.Above("", v) {
			r.above[f.Path] = f
		}
	}
	if in.Result.Platform == "" {
		return r, nil
	}
	return r, r.ask()
}

// isAbove reports whether a feature lacks a guard at the minimum.
func (r *report) isAbove(path string) bool {
	_, ok := r.above[path]
	return ok
}

// forces reports whether a feature decides the project's minimum on any line.
func (r *report) forces(path string) bool {
	return slices.ContainsFunc(r.Result.Needs, func(n scan.Need) bool { return slices.Contains(n.ForcedBy, path) })
}
