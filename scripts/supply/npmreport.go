package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// npmReport is what npm audit --json writes: a report, or why there is none.
type npmReport struct {
	Version         int `json:"auditReportVersion"`
	Vulnerabilities map[string]struct {
		Via []json.RawMessage `json:"via"` // advisories, and names of packages
	} `json:"vulnerabilities"`
	Message string `json:"message"`
	URI     string `json:"uri"` // of the request that failed
	Error   struct {
		Code    string `json:"code"`
		Summary string `json:"summary"`
	} `json:"error"`
}

type advisory struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	URL      string `json:"url"`
	Severity string `json:"severity"`
	Range    string `json:"range"`
}

func (a advisory) id() string    { return path.Base(a.URL) }
func (a advisory) serious() bool { return a.Severity == "high" || a.Severity == "critical" }

// judgeNPM reads what npm audit said. It fails where it found something, and
// where it could not do its work.
func judgeNPM(o outcome, known accepted) verdict {
	var r npmReport
	err := json.Unmarshal(o.out, &r)
	switch {
	case o.late:
		return verdict{state: unchecked, lines: []string{"npm audit took too long and was stopped"}}
	case err == nil && r.Version > 0 && r.Vulnerabilities != nil:
		return r.verdict(known)
	case err == nil && r.URI != "":
		return verdict{state: unchecked, lines: []string{"the registry does not answer audits: " + r.Message}}
	case err == nil && networkFault(r.Error.Code):
		return verdict{state: unchecked, lines: []string{"the registry is out of reach: " + r.Error.Code + " " + r.Error.Summary}}
	}
	v := verdict{state: broken, lines: append(last(o.out), last(o.errors)...)}
	if o.err != nil {
		v.lines = append(v.lines, o.err.Error())
	}
	return v
}

// networkFault reports whether npm's code of an error is one of the network, or
// a status of the registry.
func networkFault(code string) bool {
	switch code {
	case "ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ERR_SOCKET_TIMEOUT", "ENOAUDIT":
		return true
	}
	return len(code) == 4 && (strings.HasPrefix(code, "E4") || strings.HasPrefix(code, "E5"))
}

func (r npmReport) verdict(known accepted) verdict {
	list := make(map[string]advisory)
	for name, about := range r.Vulnerabilities {
		for _, via := range about.Via {
			var a advisory
			if via[0] == '"' { // another package of the report brings it
				continue
			}
			if err := json.Unmarshal(via, &a); err != nil || a.Severity == "" {
				return verdict{state: broken, lines: []string{"npm audit reports for " + name + " what is no advisory: " + string(via)}}
			}
			list[a.id()+" "+a.Name] = a
		}
	}
	if len(list) == 0 && len(r.Vulnerabilities) > 0 {
		return verdict{state: broken, lines: []string{"npm audit names vulnerable packages and no advisory"}}
	}
	return judgeAdvisories(list, known)
}

func judgeAdvisories(list map[string]advisory, known accepted) verdict {
	v := verdict{state: clean}
	for _, key := range slices.Sorted(maps.Keys(list)) {
		a := list[key]
		line := fmt.Sprintf("%s %s, %s %s: %s", a.id(), a.Title, a.Name, a.Range, a.Severity)
		reason, fine := known[a.id()]
		switch {
		case a.serious() && fine:
			line += ", accepted: " + reason
		case a.serious():
			v.state = found
		}
		v.lines = append(v.lines, line)
	}
	return v
}
