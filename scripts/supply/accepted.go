package main

import (
	_ "embed"
	"fmt"
	"strings"
	"time"
)

//go:embed accepted.tsv
var acceptedText string

// accepted holds the reasons by the identifiers of what is accepted today.
type accepted map[string]string

// readAccepted reads lines of identifier, last day and reason, separated by
// tabs. A line that is none is an error that names it.
func readAccepted(text string, today time.Time) (accepted, error) {
	list := make(accepted)
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 || fields[0] == "" || fields[2] == "" {
			return nil, fmt.Errorf("supply: accepted.tsv:%d: %q is not identifier, day and reason, separated by tabs", i+1, line)
		}
		until, err := time.Parse(time.DateOnly, fields[1])
		if err != nil {
			return nil, fmt.Errorf("supply: accepted.tsv:%d: %q is no day, as 2027-01-31", i+1, fields[1])
		}
		if today.Before(until) {
			list[fields[0]] = fields[2]
		}
	}
	return list, nil
}
