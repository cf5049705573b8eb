package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// message is one of those that govulncheck writes as JSON:
// https://pkg.go.dev/golang.org/x/vuln/internal/govulncheck. The rest of its
// fields does not matter here.
type message struct {
	Config *struct {
		Scanner string `json:"scanner_name"`
	} `json:"config"`
	OSV *struct {
		ID      string `json:"id"`
		Summary string `json:"summary"`
	} `json:"osv"`
	Finding *finding `json:"finding"`
}

// finding is a vulnerability by way of a module, of a package in it, or of a
// function that is called: the first step of its trace is where it lies.
type finding struct {
	OSV   string `json:"osv"`
	Fixed string `json:"fixed_version"`
	Trace []struct {
		Module   string `json:"module"`
		Version  string `json:"version"`
		Function string `json:"function"`
	} `json:"trace"`
}

func (f finding) called() bool { return len(f.Trace) > 0 && f.Trace[0].Function != "" }

// judgeGo reads what govulncheck said. With -format json it fails only where
// it could not do its work.
func judgeGo(o outcome, known accepted) verdict {
	switch {
	case o.late:
		return verdict{state: unchecked, lines: []string{"govulncheck took too long and was stopped"}}
	case o.err != nil && ofDatabase(string(o.errors)):
		return verdict{state: unchecked, lines: last(o.errors)}
	case o.err != nil:
		return verdict{state: broken, lines: append(last(o.errors), o.err.Error())}
	}
	r, err := readGo(o.out)
	if err != nil {
		return verdict{state: broken, lines: []string{"govulncheck wrote what cannot be read: " + err.Error()}}
	}
	return r.verdict(known)
}

// ofDatabase reports whether govulncheck failed for its database.
func ofDatabase(said string) bool {
	return strings.Contains(said, "fetching vulnerabilities: ") || strings.Contains(said, "creating client: ")
}

// goReport holds by identifier what govulncheck reports.
type goReport struct {
	summaries map[string]string
	worst     map[string]finding // of those with one identifier
}

func readGo(text []byte) (goReport, error) {
	r := goReport{make(map[string]string), make(map[string]finding)}
	begun := false
	for decoder := json.NewDecoder(bytes.NewReader(text)); ; {
		var m message
		err := decoder.Decode(&m)
		if errors.Is(err, io.EOF) && begun {
			return r, nil
		}
		if err != nil {
			return r, fmt.Errorf("%w after %d bytes", err, decoder.InputOffset())
		}
		begun = begun || m.Config != nil && m.Config.Scanner == "govulncheck"
		if m.OSV != nil {
			r.summaries[m.OSV.ID] = m.OSV.Summary
		}
		if f := m.Finding; f != nil && !r.worst[f.OSV].called() {
			r.worst[f.OSV] = *f
		}
	}
}

func (r goReport) verdict(known accepted) verdict {
	v := verdict{state: clean}
	for _, id := range slices.Sorted(maps.Keys(r.worst)) {
		f, how := r.worst[id], "not called"
		reason, fine := known[id]
		switch {
		case f.called() && fine:
			how = "called, accepted: " + reason
		case f.called():
			how, v.state = "called", found
		}
		v.lines = append(v.lines, r.line(f)+": "+how)
	}
	return v
}

func (r goReport) line(f finding) string {
	where := ""
	if len(f.Trace) > 0 {
		at := f.Trace[0]
		where = strings.TrimRight(fmt.Sprintf(", %s %s %s", at.Module, at.Version, at.Function), " ")
	}
	return fmt.Sprintf("%s %s%s (mended in %s)", f.OSV, r.summaries[f.OSV], where, cmp.Or(f.Fixed, "no version"))
}
