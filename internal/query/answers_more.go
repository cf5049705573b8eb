package query

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
	// RecordEnd is the last day (YYYY-MM-DD) of the record that Reached, Typical
	// and Forecast rest on; absent where the platform has none.
	RecordEnd string `json:"record_end,omitempty"`
	// Forecast says when Release should reach the thresholds that it has not,
	// by ascending percentage; absent when it has reached all or is not on record.
	Forecast []Forecast `json:"forecast,omitempty"`
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

// Forecast is a range of days, or the reason why there is none.
type Forecast struct {
	Percent int `json:"percent"`
	// Reason is few_releases, too_many_waiting, range_passed or failed_test; with
	// it there are no From, To and Releases.
	Reason string `json:"reason,omitempty"`
	Start  int    `json:"start_percent"` // reached last; days are counted from it
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
	// Releases of the Of comparable past releases lie in the range for certain;
	// Waiting of them have not reached the percentage yet and count as outside.
	Releases int `json:"releases,omitempty"`
	Of       int `json:"of"`
	Waiting  int `json:"waiting"`
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
