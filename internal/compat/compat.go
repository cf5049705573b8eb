// Package compat decides whether a feature path can be used: dataset x path x
// version -> support, with its basis.
//
// In force is the latest statement on a path and all its ancestors; a class
// member also descends from what creates its object, of several creators the
// earliest. A path without a statement of its own inherits: that is a lower
// bound, since the path is not there earlier but may have come later. A path
// that was only seen in some release is supported from there on and unknown
// below. Nothing known is unknown: silence is never read as 1.0.0.
//
// Paths must be normalised (package feature). An unknown path is an answer, not
// an error.
package compat

import (
	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// Support says whether a path can be used at a version.
type Support string

const (
	Supported   Support = "supported"
	Unsupported Support = "unsupported"
	Unknown     Support = "unknown"
	Mixed       Support = "mixed" // over a range: not the same everywhere
)

// Basis says what support rests on.
type Basis string

const (
	BasisStated    Basis = "stated"    // a statement on the path itself
	BasisInherited Basis = "inherited" // an ancestor's statement: a lower bound
	BasisObserved  Basis = "observed"  // seen in a release: an upper bound
	BasisNone      Basis = "none"
)

// Reason says why support is unknown, or what else than the base library
// decided.
type Reason string

const (
	ReasonNotFound       Reason = "not_found"       // no data knows the path
	ReasonNoMinimum      Reason = "no_minimum"      // the path is there, no minimum is known
	ReasonBeforeSeen     Reason = "before_seen"     // below the release it was seen in
	ReasonClientNeeded   Reason = "client_needed"   // depends on a client version that was not given
	ReasonClientTooOld   Reason = "client_too_old"  // the given client is below the needed one
	ReasonAbsenceClaimed Reason = "absence_claimed" // inherited, but a source says it was absent
	ReasonRemoved        Reason = "removed"
	ReasonNoReleases     Reason = "no_releases" // a range that holds no known release
)

// Fact is what holds for a path whatever the version.
type Fact struct {
	Platform dataset.Platform
	Path     string          // the path that the answer is for
	Known    bool            // the path is in the data
	Feature  dataset.Feature // what is stated for it
	Root     dataset.Feature // what is stated for the first of its ancestors that is known
	Lines    []LineFact      // newest line first; one without a name where there are no lines

	Client     string // minimum client in force, or ""
	ClientFrom string // the path that states it
	Deprecated string // a version, dataset.DeprecatedUndated, or ""
	Removed    string // a version, or ""

	// AbsentUntil is the last release in which a source says that an inherited
	// path was absent, or no version.
	AbsentUntil version.Version
}

// LineFact is the minimum in force on one line of the base library.
type LineFact struct {
	Line string
	// Stated is the latest statement in force, Seen the latest release in which
	// a path of the lineage was merely seen.
	Stated, Seen Statement
}

// Statement is a version and the path whose source states it.
type Statement struct {
	Version version.Version // IsZero when there is none
	From    string
}

// Since is the release in force on the line: the stated one, unless the path
// was first seen later than that.
func (l LineFact) Since() Statement {
	if l.Stated.Version.Less(l.Seen.Version) {
		return l.Seen
	}
	return l.Stated
}

// Basis says what Since rests on for the path of this fact.
func (f Fact) Basis(l LineFact) Basis {
	switch {
	case l.Since().Version.IsZero() && f.Client == "":
		return BasisNone
	case l.Stated.Version.Less(l.Seen.Version):
		return BasisObserved
	case f.ownStatement(l):
		return BasisStated
	}
	return BasisInherited
}

// ownStatement reports whether the source states a minimum for the path itself.
func (f Fact) ownStatement(l LineFact) bool {
	if l.Since().Version.IsZero() {
		return f.ClientFrom == f.Path
	}
	return f.Feature.Since != ""
}

// Line returns the fact for the line that v belongs to; without a version or
// lines, the first.
func (f Fact) Line(v version.Version) LineFact {
	if !v.IsZero() {
		name := f.Platform.LineOf(v.Component(0))
		for _, l := range f.Lines {
			if l.Line == name {
				return l
			}
		}
	}
	return f.Lines[0]
}

// Never reports whether no release of the line has the path: the only minimum
// that is stated belongs to a later line.
func (l LineFact) Never() bool {
	s := l.Since().Version
	return l.Line == "1.x" && !s.IsZero() && s.Component(0) > 1
}
