package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// The parts of SARIF 2.1.0 that a report needs.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool            `json:"tool"`
	Invocations []sarifInvocation    `json:"invocations"`
	Bases       map[string]sarifBase `json:"originalUriBaseIds"`
	ColumnKind  string               `json:"columnKind"`
	Language    string               `json:"language"`
	Results     []sarifResult        `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name          string            `json:"name"`
	Version       string            `json:"version"`
	Rules         []sarifRule       `json:"rules,omitempty"`
	Notifications []sarifDescriptor `json:"notifications"`
}

type sarifRule struct {
	ID      string       `json:"id"`
	Short   sarifText    `json:"shortDescription"`
	HelpURI string       `json:"helpUri,omitempty"`
	Help    sarifWritten `json:"help"`
}

type sarifDescriptor struct {
	ID    string    `json:"id"`
	Short sarifText `json:"shortDescription"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifWritten struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifBase struct {
	Description sarifText `json:"description"`
}

type sarifInvocation struct {
	ExecutionSuccessful bool          `json:"executionSuccessful"`
	Notifications       []sarifNotice `json:"toolExecutionNotifications"`
}

type sarifNotice struct {
	Level      string          `json:"level"`
	Descriptor sarifReference  `json:"descriptor"`
	Message    sarifText       `json:"message"`
	Locations  []sarifLocation `json:"locations,omitempty"`
}

type sarifReference struct {
	ID string `json:"id"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Kind         string            `json:"kind,omitempty"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Related      []sarifLocation   `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
}

type sarifLocation struct {
	ID       int           `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifText    `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId"`
}

type sarifRegion struct {
	StartLine   int        `json:"startLine"`
	StartColumn int        `json:"startColumn"`
	EndColumn   int        `json:"endColumn,omitempty"`
	Snippet     *sarifText `json:"snippet,omitempty"`
}

// root names the project's folder.
const root = "PROJECT"

// spot is where something is. Without a line it is a file.
type spot struct {
	file         string
	line, column int
	length       int
	text         string
}

func location(s spot) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{address(s.file), root}}}
	if s.line > 0 {
		region := &sarifRegion{StartLine: s.line, StartColumn: s.column}
		if s.length > 0 {
			region.EndColumn = s.column + s.length
		}
		if s.text != "" {
			region.Snippet = &sarifText{plain(s.text)}
		}
		l.Physical.Region = region
	}
	return l
}

// isAddress is false of names that lead out of the project.
func isAddress(file string) bool {
	if file == "" || strings.HasPrefix(file, "/") || strings.ContainsAny(file, "\\\uFFFD…") {
		return false
	}
	for part := range strings.SplitSeq(file, "/") {
		if part == ".." {
			return false
		}
	}
	return len(file) < 2 || file[1] != ':'
}

// address writes a relative name as a URI reference.
func address(file string) string {
	var out strings.Builder
	for i := range len(file) {
		c := file[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~/", c) >= 0 {
			out.WriteByte(c)
			continue
		}
		const digits = "0123456789ABCDEF"
		out.WriteByte('%')
		out.WriteByte(digits[c>>4])
		out.WriteByte(digits[c&15])
	}
	return out.String()
}

// fingerprint stays when lines are added above: it is made of what was found,
// its file, its line's text, and which of equal ones it is.
func (s *sarif) fingerprint(what, file, text string) map[string]string {
	id := what + "\x00" + file + "\x00" + text
	s.seen[id]++
	sum := sha256.Sum256([]byte(id + "\x00" + strconv.Itoa(s.seen[id])))
	return map[string]string{"minicompat/v1": hex.EncodeToString(sum[:16])}
}
