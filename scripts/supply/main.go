// Command supply asks the databases of known vulnerabilities about what the
// project is made of.
//
//	go run ./scripts/supply go     what Go code calls, by govulncheck, natively and for js/wasm
//	go run ./scripts/supply npm    the npm packages of scripts, by npm audit
//
// The exit status is 0 where nothing is known, 1 where something is or a tool is
// broken, and 3 where it was not checked because the database is out of reach or
// did not answer in time. ("go run" hides the status: build it to see it.)
//
// What fails. Go: a vulnerable function that our code reaches; what is merely
// imported or required is listed. npm: severity high and critical; the rest is
// listed. No npm package ships: they run in tests, in datagen and in workflows,
// with the rights of whoever runs them. accepted.tsv lists what cannot be
// mended yet, why, and until when.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"minicompat/scripts/site"
)

func main() {
	verdicts, err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(tell(os.Stdout, verdicts))
}

func run(arguments []string) ([]verdict, error) {
	if len(arguments) != 1 {
		return nil, errors.New("usage: go run ./scripts/supply go | npm")
	}
	root, err := site.Root()
	if err != nil {
		return nil, err
	}
	known, err := readAccepted(acceptedText, time.Now())
	if err != nil {
		return nil, err
	}
	switch arguments[0] {
	case "go":
		return checkGo(root, known)
	case "npm":
		return []verdict{checkNPM(root, known)}, nil
	}
	return nil, fmt.Errorf("supply: there is no check %q: go or npm, as in: go run ./scripts/supply npm", arguments[0])
}

// tell prints the verdicts and returns the exit status.
func tell(w io.Writer, verdicts []verdict) int {
	status := 0
	for _, v := range verdicts {
		fmt.Fprintf(w, "%s: %s\n", v.what, v.state)
		for _, line := range v.lines {
			fmt.Fprintln(w, "  "+line)
		}
		switch {
		case v.state == found || v.state == broken:
			status = 1
		case v.state == unchecked && status == 0:
			status = 3
		}
	}
	return status
}
