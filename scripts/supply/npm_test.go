package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func reported(severity string) string {
	return `{"auditReportVersion": 2, "vulnerabilities": {
		"undici": {"name": "undici", "severity": "` + severity + `", "via": [{"source": 1, "name": "undici", "title": "it leaks",
			"url": "https://github.com/advisories/GHSA-aaaa-bbbb-cccc", "severity": "` + severity + `", "range": "<6.0.0"}]},
		"miniflare": {"name": "miniflare", "severity": "` + severity + `", "via": ["undici"]}}}`
}

const nothing = `{"auditReportVersion": 2, "vulnerabilities": {}, "metadata": {}}`

// The texts of failures are what npm 11 wrote when they happened.
func TestJudgeNPM(t *testing.T) {
	tests := []struct {
		out  string
		want state
		line string
	}{
		{nothing, clean, ""},
		{reported("critical"), found, "GHSA-aaaa-bbbb-cccc it leaks, undici <6.0.0: critical"},
		{reported("high"), found, ": high"},
		{reported("moderate"), clean, ": moderate"},
		{reported("low"), clean, ": low"},
		{`{"message": "405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk", "method": "POST", ` +
			`"uri": "https://registry.npmjs.org/-/npm/v1/security/advisories/bulk", "statusCode": 405, "error": {"summary": "", "detail": ""}}`, unchecked, "405 Method"},
		{`{"message": "request to https://registry.npmjs.org/-/npm/v1/security/advisories/bulk failed, reason: connect ECONNREFUSED 127.0.0.1:1", ` +
			`"method": "POST", "uri": "https://registry.npmjs.org/-/npm/v1/security/advisories/bulk", "error": {"summary": "", "detail": ""}}`, unchecked, "ECONNREFUSED"},
		{`{"error": {"code": "ENOTFOUND", "summary": "getaddrinfo"}}`, unchecked, "ENOTFOUND getaddrinfo"},
		{`{"error": {"code": "E403", "summary": "forbidden"}}`, unchecked, "E403"},
		{`{"error": {"code": "ENOLOCK", "summary": "This command requires an existing lockfile."}}`, broken, "existing lockfile"},
		{`{"error": {"code": "EUSAGE", "summary": "what is this"}}`, broken, "EUSAGE"},
		{`{"auditReportVersion": 2}`, broken, ""},
		{`{"auditReportVersion": 2, "vulnerabilities": {"a": {"via": ["b"]}}}`, broken, "no advisory"},
		{`{"auditReportVersion": 2, "vulnerabilities": {"a": {"via": [{"title": "x"}]}}}`, broken, "what is no advisory"},
		{`{"auditReportVersion": 2, "vulnerabilities": {"a": {"via": [3]}}}`, broken, "what is no advisory"},
		{`{}`, broken, "{}"},
		{``, broken, "exit status 1"},
		{`npm: command failed`, broken, "command failed"},
	}
	for _, tt := range tests {
		t.Run(tt.out, func(t *testing.T) {
			v := judgeNPM(outcome{out: []byte(tt.out), err: errors.New("exit status 1")}, nil)
			if lines := strings.Join(v.lines, "\n"); v.state != tt.want || !strings.Contains(lines, tt.line) {
				t.Errorf("got %s, want %s with %q:\n%s", v.state, tt.want, tt.line, lines)
			}
		})
	}
	if v := judgeNPM(outcome{out: []byte(reported("high"))}, accepted{"GHSA-aaaa-bbbb-cccc": "tests only"}); v.state != clean || !strings.Contains(v.lines[0], "tests only") {
		t.Errorf("accepted: %v", v)
	}
	if v := judgeNPM(outcome{out: []byte(nothing), late: true}, nil); v.state != unchecked {
		t.Errorf("late: %v", v)
	}
}

// A registry that never knows anything is not believed.
func TestNothingKnownIsConfirmed(t *testing.T) {
	for script, want := range map[string]state{
		`if grep -q minimist package.json; then echo '` + strings.ReplaceAll(reported("critical"), "\n", " ") + `'; exit 1; fi; echo '` + nothing + `'`: clean,
		`echo '` + nothing + `'`: unchecked,
		`if grep -q minimist package.json; then exit 1; fi; echo '` + nothing + `'`: broken,
		`sleep 60`: unchecked,
	} {
		t.Run(script, func(t *testing.T) {
			folder := laidOut(t, map[string]string{"package.json": "{}"})
			program := filepath.Join(folder, "npm")
			if err := os.WriteFile(program, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
				t.Fatal(err)
			}
			if v := (audit{program, folder, 2 * time.Second}).check(nil); v.state != want {
				t.Errorf("got %v, want %s", v, want)
			}
		})
	}
}
