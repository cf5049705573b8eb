package query

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
	// AsOf is the day, month or year that it speaks of: what is newer is not in it.
	AsOf string `json:"as_of,omitempty"`
}

// Claim is what one source says of a contested path.
type Claim struct {
	Op      string `json:"op,omitempty"` // "" from version on; "<=" seen at; ">" absent at
	Version string `json:"version"`
	Source  string `json:"source"` // key, or "inherited": what the ancestors give
	// AsOf is the day, month or year that the source speaks of.
	AsOf string `json:"as_of,omitempty"`
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
