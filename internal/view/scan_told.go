package view

import (
	"strings"

	"minicompat/internal/version"
)

// What project.js tells the panel. The result is as package scan has it, in its
// codes, but its features come apart and few of them with uses.

type scanTold struct {
	State    string // listing, reading, found, features, done, stopped, failed, uses, reported
	Reason   string // failed
	Name     string // of the folder or zip
	Files    int    // listing: how many were found
	Progress scanProgress
	Chosen   string // found: the platform that was asked for, "" for none
	Folders  scanFolders
	Result   scanResult
	Lists    scanLists
	Features []scanFeature
	Path     string // uses: of the feature
	Offset   int
	Uses     []scanUse
	Of       int
	Lost     bool // uses, reported: the scanner is gone
	Format   string
}

type scanProgress struct {
	Files, Of, Uses int
	Bytes, Total    int64
}

// scanFolders counts the folders that were not opened.
type scanFolders struct {
	Modules int `json:"node_modules"`
	Hidden  int
	Closed  int // they could not be
}

// scanLists is how long the lists are, of which the page gets the beginning.
type scanLists struct{ Problems, Unread, Features int }

type scanResult struct {
	Platform string
	Evidence []scanEvidence
	Needs    []scanNeed
	Problems []scanProblem
	Unread   []scanUnread
	Skipped  []scanSkipped
	Totals   scanTotals
}

type scanEvidence struct {
	Platform            string
	Mentions, Templates int
	Config              bool
}

type scanNeed struct {
	Line, Minimum string
	Never         bool     // no release of the line will do
	AtLeast       bool     `json:"at_least"`
	AtMost        bool     `json:"at_most"`
	ForcedBy      []string `json:"forced_by"`
}

type scanFeature struct {
	Path, Kind                  string
	Since                       []scanSince
	Client, Deprecated, Removed string
	Counts                      scanCounts
	Uses                        []scanUse
	at                          version.Version // the newest minimum, zero without one
}

type scanCounts struct{ Uses, Guarded, Insufficient int }

// open is how many uses have no guard that covers them.
func (c scanCounts) open() int { return c.Uses - c.Guarded }

type scanSince struct {
	Line, Version, Basis, From string
	Never                      bool
}

type scanUse struct {
	File         string
	Line, Column int
	Text, State  string
	Guard        *scanGuard
}

type scanGuard struct {
	Check, Path, Version, File string
	Line, Column               int
}

type scanProblem struct {
	Code, File   string
	Line, Column int
	Text         string
}

type scanUnread struct {
	File, Code   string
	Line, Column int
	Partly       bool
}

type scanSkipped struct {
	Reason string
	Files  int
	Bytes  int64
}

type scanTotals struct {
	Files, Lines, Uses, Guarded, Insufficient int
	Bytes                                     int64
}

// on is what a feature needs on a line.
func (f *scanFeature) on(line string) scanSince {
	for _, s := range f.Since {
		if s.Line == line {
			return s
		}
	}
	return scanSince{Line: line}
}

// known reports whether a minimum is known on any line, or that there is none.
func (f *scanFeature) known() bool {
	for _, s := range f.Since {
		if s.Version != "" || s.Never {
			return true
		}
	}
	return false
}

// newest is the minimum on the newest line that has one.
func (f *scanFeature) newest() string {
	for _, s := range f.Since {
		if s.Version != "" {
			return s.Version
		}
	}
	return ""
}

// isBelow reports whether a path that forces the minimum lies below another.
func (n scanNeed) isBelow(path string) bool {
	for _, p := range n.ForcedBy {
		if strings.HasPrefix(path, p+".") {
			return true
		}
	}
	return false
}

// forces reports whether a feature forces a minimum.
func (r scanResult) forces(path string) bool {
	for _, n := range r.Needs {
		for _, p := range n.ForcedBy {
			if p == path {
				return true
			}
		}
	}
	return false
}
