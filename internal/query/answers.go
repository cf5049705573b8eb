package query

import (
	"minicompat/internal/impact"
)

// CompareAnswer answers "compare".
type CompareAnswer struct {
	A      string `json:"a"`
	B      string `json:"b"`
	Result int    `json:"result"` // -1, 0 or 1
	// DecidedBy is the index of the deciding component from 0; absent when equal.
	DecidedBy *int   `json:"decided_by,omitempty"`
	Step      string `json:"step"` // major, minor, patch, build, none
	Traps     []Trap `json:"traps"`
}

// Trap is what a common shortcut answers; Result is absent when it finds the
// two neither less, nor greater, nor equal.
type Trap struct {
	Method string `json:"method"` // string, parseFloat, compareVersion
	Result *int   `json:"result,omitempty"`
	Wrong  bool   `json:"wrong"`
}

// Source says where a fact comes from.
type Source struct {
	Key      string `json:"key"`
	Name     string `json:"name"`
	URL      string `json:"url,omitempty"`      // of the source
	Page     string `json:"page,omitempty"`     // of this very feature, where it is known
	Licence  string `json:"licence,omitempty"`  //
	Accessed string `json:"accessed,omitempty"` // day, or version of the package
}

// Claim is what one source says of a contested path.
type Claim struct {
	Op      string `json:"op,omitempty"` // "" from version on; "<=" seen at; ">" absent at
	Version string `json:"version"`
	Source  string `json:"source"` // key
}

// CanIUseAnswer answers "canIUse".
type CanIUseAnswer struct {
	Platform string `json:"platform"`
	Feature  string `json:"feature"` // normalised; the path that the answer is for
	// Asked is the normalised question when the answer is for a counterpart:
	// Alipay's callback when asked for success.
	Asked   string `json:"asked,omitempty"`
	Known   bool   `json:"known"` // the path itself is in the data
	Kind    string `json:"kind,omitempty"`
	Version string `json:"version,omitempty"` // as given
	// Support is supported, unsupported, unknown or (for a range) mixed; absent
	// without a version.
	Support string `json:"support,omitempty"`
	// Reason says why support is unknown: not_found, no_minimum, no_line,
	// before_seen, client_needed, absence_claimed, no_releases.
	Reason string `json:"reason,omitempty"`
	// Since is the first release in force, for the version's line. With basis
	// observed it is the release in which the path was seen: the true one is
	// that or earlier.
	Since string `json:"since,omitempty"`
	// Lines gives since for each line, newest first, where a platform has lines.
	Lines []LineSince `json:"lines,omitempty"`
	// Client is the minimum client version in force.
	Client string `json:"client,omitempty"`
	// ClientFrom is the path that states Client.
	ClientFrom string `json:"client_from,omitempty"`
	Deprecated string `json:"deprecated,omitempty"` // a release, or "-" when the source names none
	Removed    string `json:"removed,omitempty"`
	Basis      string `json:"basis"`          // stated, inherited, observed, none
	From       string `json:"from,omitempty"` // the path that decides
	AtLeast    bool   `json:"at_least,omitempty"`
	// Catalogue is set where only presence is known (Xiaohongshu): its date.
	Catalogue   string   `json:"catalogue,omitempty"`
	Internal    bool     `json:"internal,omitempty"`
	Source      *Source  `json:"source,omitempty"`
	Claims      []Claim  `json:"claims,omitempty"`
	Native      *Native  `json:"native,omitempty"`
	Range       *InRange `json:"range,omitempty"`
	Suggestions []string `json:"suggestions,omitempty"`
}

// LineSince is the first release on one of a platform's lines: a version of
// that line, a version of an earlier line (then the whole line has it), or ""
// where no release of the line has it.
type LineSince struct {
	Line  string `json:"line"`
	Since string `json:"since,omitempty"`
	Never bool   `json:"never,omitempty"`
}

// Native is what the platform's own canIUse would say at this version, given
// where the platform documents a difference.
type Native struct {
	Call   string `json:"call"`   // wx.canIUse('…')
	Answer string `json:"answer"` // true, false, unreliable (may be false though the feature is there), missing (no canIUse there)
	Reason string `json:"reason,omitempty"`
	Below  string `json:"below,omitempty"` // the release below which that holds
}

// InRange is support over the releases in a range.
type InRange struct {
	Tested      int    `json:"tested"`
	Basis       string `json:"basis"` // releases, or named (versions that facts and snapshots name)
	Supported   int    `json:"supported"`
	Unsupported int    `json:"unsupported"`
	Unknown     int    `json:"unknown"`
	First       string `json:"first,omitempty"` // lowest tested release that has it
	Lowest      string `json:"lowest,omitempty"`
	Highest     string `json:"highest,omitempty"`
}

// SnapshotRef names the table that figures rest on.
type SnapshotRef struct {
	AsOf    string  `json:"as_of"`
	Segment string  `json:"segment"`
	Line    string  `json:"line,omitempty"`
	Source  *Source `json:"source,omitempty"`
}

// Share is a share of users with its bounds, all in percent.
type Share struct {
	Printed    impact.Percent `json:"printed"`
	Straddling impact.Percent `json:"straddling"`
	Lower      impact.Percent `json:"lower"`
	Upper      impact.Percent `json:"upper"`
}

// Below says what happens to users below a minimum that is set, and where it
// is set, in codes.
type Below struct {
	Action string   `json:"action"` // blocked_update
	Where  string   `json:"where"`  // wechat_console, alipay_console, xiaohongshu_console
	Notes  []string `json:"notes"`
	Source *Source  `json:"source,omitempty"`
}

// ImpactAnswer answers "impact".
type ImpactAnswer struct {
	Platform string `json:"platform"`
	// Minimum is the version required; absent when no feature has a known one.
	Minimum  string         `json:"minimum,omitempty"`
	Features []Needed       `json:"features,omitempty"` // as asked, with what each needs
	Forcing  string         `json:"forcing,omitempty"`  // the feature that decides Minimum
	Affected *Share         `json:"affected,omitempty"`
	Coverage *Share         `json:"coverage,omitempty"`
	AtLeast  bool           `json:"at_least,omitempty"` // more may be lost: inherited or unknown minimums
	AtMost   bool           `json:"at_most,omitempty"`  // fewer may be lost: an observed minimum
	Sum      impact.Percent `json:"sum"`
	Unlisted impact.Percent `json:"unlisted"`
	Snapshot SnapshotRef    `json:"snapshot"`
	Warnings []string       `json:"warnings,omitempty"`
	Below    *Below         `json:"below,omitempty"`
}

// Needed is what one feature needs.
type Needed struct {
	Feature string `json:"feature"`
	Since   string `json:"since,omitempty"`
	Client  string `json:"client,omitempty"`
	Basis   string `json:"basis"`
	From    string `json:"from,omitempty"`
	Reason  string `json:"reason,omitempty"` // why Since is not known
}

// RaiseAnswer answers "raise".
type RaiseAnswer struct {
	Platform string       `json:"platform"`
	From     string       `json:"from"`
	To       string       `json:"to"`
	Lost     Share        `json:"lost"`
	Versions []Lost       `json:"versions"`
	Gained   []FeatureRow `json:"gained"` // the first 200 in order of release
	Total    int          `json:"gained_total"`
	Snapshot SnapshotRef  `json:"snapshot"`
	Warnings []string     `json:"warnings,omitempty"`
}

// Lost is a version whose users are lost.
type Lost struct {
	Version string         `json:"version"`
	Share   impact.Percent `json:"share"`
	Printed string         `json:"printed"`
	Certain bool           `json:"certain"`
}

// MinimumAnswer answers "minimum". Certain and Printed are absent where no
// version reaches the coverage.
type MinimumAnswer struct {
	Platform string         `json:"platform"`
	Wanted   impact.Percent `json:"wanted"`
	Certain  *Reached       `json:"certain,omitempty"`
	Printed  *Reached       `json:"printed,omitempty"`
	Versions []Reached      `json:"versions"` // coverage of every version in the table, newest first
	Sum      impact.Percent `json:"sum"`
	Unlisted impact.Percent `json:"unlisted"`
	Snapshot SnapshotRef    `json:"snapshot"`
	Warnings []string       `json:"warnings,omitempty"`
}

// Reached is a version with the share of users on it and the coverage when it
// is the minimum.
type Reached struct {
	Version  string         `json:"version"`
	Released string         `json:"released,omitempty"`
	Label    string         `json:"label,omitempty"` // as the table prints the row, where that differs
	Share    impact.Percent `json:"share"`
	Printed  string         `json:"printed"` // the share as the table prints it: "0.02", "-"
	Coverage Share          `json:"coverage"`
}

// FeatureRow is one path in a list. Since is the release in force on the newest
// line (in a raise: on the line of the new minimum).
type FeatureRow struct {
	Feature    string `json:"feature"`
	Kind       string `json:"kind"`
	Since      string `json:"since,omitempty"`
	Basis      string `json:"basis"`
	Client     string `json:"client,omitempty"`
	Deprecated string `json:"deprecated,omitempty"`
	Internal   bool   `json:"internal,omitempty"`
}

// FeaturesAnswer answers "features".
type FeaturesAnswer struct {
	Platform string       `json:"platform"`
	Total    int          `json:"total"` // that match, before limit and offset
	Offset   int          `json:"offset"`
	Features []FeatureRow `json:"features"`
	// Groups counts the matches by the release that a source states for the
	// path itself, newest first; only on request. The last group, without a
	// release, holds those without a statement of their own.
	Groups []FeatureGroup `json:"groups,omitempty"`
}

// FeatureGroup counts the features that one release brought.
type FeatureGroup struct {
	Since    string `json:"since,omitempty"`
	Released string `json:"released,omitempty"`
	Count    int    `json:"count"`
}

// AcrossAnswer answers "across".
type AcrossAnswer struct {
	Feature   string           `json:"feature"`
	Platforms []AcrossPlatform `json:"platforms"`
}

// AcrossPlatform is the same path, or its counterpart, on one platform.
type AcrossPlatform struct {
	CanIUseAnswer
	Match string `json:"match"` // same, counterpart, none
}

// AdoptionAnswer answers "adoption".
type AdoptionAnswer struct {
	Platform string          `json:"platform"`
	Version  string          `json:"version"`
	Released string          `json:"released,omitempty"`
	Line     string          `json:"line,omitempty"`
	Segment  string          `json:"segment"`
	Points   []AdoptionPoint `json:"points"` // oldest first
	// Release is the minor release (x.y.0) that Reached speaks of, for all users.
	Release string      `json:"release,omitempty"`
	Reached []Threshold `json:"reached,omitempty"`
	// Typical says how long past minor releases took from 1 % on.
	Typical []Typical `json:"typical,omitempty"`
}

// AdoptionPoint is the coverage of a version on one snapshot.
type AdoptionPoint struct {
	AsOf     string `json:"as_of"`
	Coverage Share  `json:"coverage"`
}

// Threshold is when coverage first reached a percentage: after LastBelow and
// by FirstOver.
type Threshold struct {
	Percent   int    `json:"percent"`
	LastBelow string `json:"last_below"`
	FirstOver string `json:"first_over"`
}

// Typical is how many days past minor releases took from 1 % to a percentage.
type Typical struct {
	Percent  int `json:"percent"`
	Releases int `json:"releases"` // that reached it
	All      int `json:"all"`      // on record
	Median   int `json:"median_days"`
	Least    int `json:"least_days"`
	Most     int `json:"most_days"`
}

// SnapshotsAnswer answers "snapshots".
type SnapshotsAnswer struct {
	Platform  string          `json:"platform"`
	Data      string          `json:"data"` // version of the data
	Snapshots []SnapshotEntry `json:"snapshots"`
	Releases  []ReleaseEntry  `json:"releases"` // newest first
}

// SnapshotEntry is one dated table.
type SnapshotEntry struct {
	AsOf     string   `json:"as_of"`
	Line     string   `json:"line,omitempty"`
	Segments []string `json:"segments"`
	Source   *Source  `json:"source,omitempty"`
}

// ReleaseEntry is a release, with its date when known.
type ReleaseEntry struct {
	Version string `json:"version"`
	Date    string `json:"date,omitempty"`
}

// ClientAnswer answers "client": with minimum, the clients that reach it; with
// client, the libraries that it ships with and can reach.
type ClientAnswer struct {
	Platform string `json:"platform"`
	Minimum  string `json:"minimum,omitempty"`
	Client   string `json:"client,omitempty"`
	// Systems holds an entry for each system that something is known of.
	Systems []ClientSystem `json:"systems"`
	// Rollout says in codes how a release reaches clients on this platform.
	Rollout []string `json:"rollout"`
}

// ClientSystem is what is known for one system (ios, android, all).
type ClientSystem struct {
	OS string `json:"os"`
	// Relation is reached (the newest library that a client had reached on a
	// day) or required (the oldest client that can carry a library).
	Relation string `json:"relation"`
	Line     string `json:"line,omitempty"`
	// Known is exact (a listed pair), range (between two listed ones), or none.
	Known string `json:"known"`
	// Reaches: the lowest listed client that had reached the minimum, and the
	// highest listed one that had not.
	Reaches    *ClientPair `json:"reaches,omitempty"`
	NotReaches *ClientPair `json:"not_reaches,omitempty"`
	// Lowest and Highest bound the library that the client had reached.
	Lowest  *ClientPair `json:"lowest,omitempty"`
	Highest *ClientPair `json:"highest,omitempty"`
}

// ClientPair is a client and the newest library it had reached on a day.
type ClientPair struct {
	Client      string `json:"client"`
	BaseLibrary string `json:"base_library"`
	AsOf        string `json:"as_of"`
	Line        string `json:"line,omitempty"`
}

// GuardAnswer answers "guard".
type GuardAnswer struct {
	Platform string         `json:"platform"`
	Feature  string         `json:"feature"`
	Since    string         `json:"since,omitempty"`
	Snippets []GuardSnippet `json:"snippets"`
}

// GuardSnippet is one style of guard. Reason is set, and Files empty, when the
// style does not apply.
type GuardSnippet struct {
	Style  string      `json:"style"` // exists, canIUse, version, markup
	Reason string      `json:"reason,omitempty"`
	Files  []GuardFile `json:"files,omitempty"`
	Notes  []string    `json:"notes,omitempty"` // what the code cannot know, in codes
}

// GuardFile is code for one file.
type GuardFile struct {
	Name     string `json:"name"`     // page.js, page.wxml
	Language string `json:"language"` // js, wxml, axml, xhsml
	Code     string `json:"code"`
}
