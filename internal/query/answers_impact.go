package query

import "minicompat/internal/impact"

// SnapshotRef names the table that figures rest on.
type SnapshotRef struct {
	AsOf    string `json:"as_of"` // "" where the owner of an own table gave none
	Segment string `json:"segment"`
	Line    string `json:"line,omitempty"`
	// Own marks a table that the request brought: it is not published. Name is
	// what its owner calls it.
	Own    bool    `json:"own,omitempty"`
	Name   string  `json:"name,omitempty"`
	Source *Source `json:"source,omitempty"`
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
	Gained   []FeatureRow `json:"gained"` // 200 of them, in order of release
	Total    int          `json:"gained_total"`
	Kinds    []KindCount  `json:"gained_kinds,omitempty"` // counts all that is gained
	// Owners, where they are asked for, stand in place of Gained, 200 of them.
	Owners     []GainedOwner `json:"gained_owners,omitempty"`
	OwnerKinds []OwnerCount  `json:"gained_owner_kinds,omitempty"` // counts all owners
	Snapshot   SnapshotRef   `json:"snapshot"`
	Warnings   []string      `json:"warnings,omitempty"`
}

// GainedOwner is the API, class or component that begins the paths of features
// that are gained. New says that it came with the raise itself.
type GainedOwner struct {
	Owner string     `json:"owner"`
	Kind  string     `json:"kind"`
	New   bool       `json:"new,omitempty"`
	Count int        `json:"count"` // features, with itself where it is one
	First FeatureRow `json:"first"` // of these, in order of release
}

// OwnerCount is how many owners are of a kind, how many of these are new, and
// how many features are gained with all of them.
type OwnerCount struct {
	Kind   string `json:"kind"`
	Owners int    `json:"owners"`
	New    int    `json:"new"`
	Count  int    `json:"count"`
}

// KindCount is how many features are of a kind.
type KindCount struct {
	Kind  string `json:"kind"`
	Count int    `json:"count"`
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
