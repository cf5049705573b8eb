// Package scan finds in a mini program's source which features it uses and
// whether they are guarded, and what base library it needs for that. Nothing is
// run and nothing leaves the process.
//
// # What counts as a use
//
// A use is a mention of a feature path of one platform, at the name that
// mentions it:
//
//   - in scripts (.js, .mjs, .cjs, .ts, .wxs, .sjs): wx.x, wx?.x, wx['x'],
//     const { x } = wx and its aliases; the parameters that an object literal
//     hands over (x.object.param) and their literal values; what is read from a
//     return, from the parameter of a callback or from an awaited promise
//     (x.return.y, x.success.y, x.callback.y); members of the objects that an
//     API makes (Class.member). The same for my, xhs, and for uni and Taro,
//     which stand for the project's platform;
//   - in templates (.wxml, .axml, .xhsml): components, attributes, events and
//     literal values of attributes. Tags that a page's or the app's JSON
//     declares are custom components, not features.
//
// Parameters, results, attributes and values that no data knows are no uses.
// A name directly on the global object, or on an object that an API made, which
// no data knows is a use whose minimum is unknown. success, fail, complete and
// what fail gets are none.
//
// # What counts as a guard
//
// A guard is a condition that holds wherever the use runs:
//
//   - canIUse with the path as a literal, also through a variable, a field of
//     this or of data, or a function of the same file that returns it;
//   - the mention itself where only its truth matters (if (wx.x), wx.x && …,
//     typeof wx.x === 'function', 'x' in wx, wx.x?.()); such a mention is a test
//     and no use;
//   - the base library's version compared with a literal, by a function that
//     compares versions;
//   - in templates, wx:if and its relatives on a data field that the page's
//     script sets from one of these.
//
// A guard bounds the base library from below: a path by its own minimum, a
// comparison by its version. It covers a use when it names the use's path or
// one below it, or when its bound is at or above the use's minimum. A use within
// guards none of which covers it is insufficient: the guard is wrong. Versions
// that are compared as strings or numbers guard nothing and are a problem of
// their own.
//
// # What is needed
//
// The minimum is the highest since of the uses that are not guarded, on each of
// the platform's lines. Uses whose minimum is unknown are listed and do not
// raise it.
//
// # What is not read
//
// A file that cannot be read, or not to its end, is listed with the reason; the
// rest of the project is still read. node_modules, source maps, and files that
// are neither script nor template nor configuration are skipped and counted.
// Values are followed within one file only.
package scan

import "minicompat/internal/scan/finding"

// Result is what was found in a project. Its lists are sorted, so the same
// files give the same bytes.
type Result struct {
	// Platform is wechat, alipay or xiaohongshu, or "" when nothing tells.
	Platform string `json:"platform"`
	// Evidence says how often each platform was met.
	Evidence []Evidence `json:"evidence"`
	// Needs has one entry for each line of the base library, newest first, and
	// one without a name for a platform that has no lines.
	Needs    []Need            `json:"needs"`
	Features []Feature         `json:"features"`
	Problems []finding.Problem `json:"problems"`
	Unread   []Unread          `json:"unread"`
	Skipped  []Skipped         `json:"skipped"`
	Totals   Totals            `json:"totals"`
}

// Evidence counts what speaks for a platform.
//
// Where several were met, Result is for the given one, else for the one with
// most templates; with none, for the project file's, unless only others are
// mentioned; else for the most mentioned.
type Evidence struct {
	Platform  string `json:"platform"`
	Mentions  int    `json:"mentions"`  // of its global object
	Templates int    `json:"templates"` // files with its extension
	Config    bool   `json:"config"`    // its project file
}

// Need is the minimum base library on one line. Minimum is "" when no use that
// is not guarded has a known minimum, and when Never says that no release of the
// line will do. On a newer line it may be a version of an older one: then the
// whole line will do. ForcedBy are the paths that need it.
//
// AtLeast says that a deciding minimum is inherited, so the true one may be
// higher; AtMost, that all deciding ones were merely observed, so it may be
// lower. Neither speaks of uses whose minimum is unknown, or inherited and lower
// than what decides: nearly every project has those (<view> among them), and a
// mark that is always there tells nothing. They are listed with their basis.
type Need struct {
	Line     string   `json:"line"`
	Minimum  string   `json:"minimum"`
	Never    bool     `json:"never,omitempty"`
	AtLeast  bool     `json:"at_least"`
	AtMost   bool     `json:"at_most"`
	ForcedBy []string `json:"forced_by"`
}

// Feature is a path with its uses, in the order of files and places.
type Feature struct {
	Path  string  `json:"path"`
	Kind  string  `json:"kind"`  // "" for a path that no data knows
	Since []Since `json:"since"` // as Need has lines; empty when unknown
	// Client is the minimum client version, or "". Deprecated and Removed are as
	// package compat has them.
	Client     string        `json:"client,omitempty"`
	Deprecated string        `json:"deprecated,omitempty"`
	Removed    string        `json:"removed,omitempty"`
	Counts     Counts        `json:"counts"`
	Uses       []finding.Use `json:"uses"`
}

// Counts says how many uses a feature has, also where Uses holds only some: in a
// brief result, and beyond the 200,000 that a project keeps.
type Counts struct {
	Uses         int `json:"uses"`
	Guarded      int `json:"guarded"`
	Insufficient int `json:"insufficient"`
}

// Since is the minimum of a path on one line.
type Since struct {
	Line    string `json:"line"`
	Version string `json:"version"` // "" when unknown, or never on this line
	Basis   string `json:"basis"`   // stated, inherited, observed, none
	From    string `json:"from"`    // the path that states it
	Never   bool   `json:"never,omitempty"`
}

// Unread is a file that was not read, or only in part.
type Unread struct {
	File   string `json:"file"`
	Code   Code   `json:"code"`
	Line   int    `json:"line,omitempty"`   // where reading became unsure
	Column int    `json:"column,omitempty"` // in UTF-16 units, from 1
	Partly bool   `json:"partly"`           // what could be read of it was
}

// Skipped counts the files that are none of the project's source.
type Skipped struct {
	Reason Reason `json:"reason"`
	Files  int    `json:"files"`
	Bytes  int64  `json:"bytes"`
}

// Totals is how much was read.
type Totals struct {
	Files        int   `json:"files"`
	Bytes        int64 `json:"bytes"`
	Lines        int   `json:"lines"`
	Uses         int   `json:"uses"`
	Guarded      int   `json:"guarded"`
	Insufficient int   `json:"insufficient"`
}

// Code says why a file was not read.
type Code string

const (
	CodeTooLarge   Code = "too_large"    // over MaxFile bytes
	CodeTooMuch    Code = "too_much"     // the project's limit was reached before it
	CodeNotText    Code = "not_text"     // a NUL byte
	CodeNotUTF8    Code = "not_utf8"     // read with replacement characters
	CodeSyntax     Code = "syntax"       // broken syntax, read on behind it
	CodeTooDeep    Code = "too_deep"     // nested beyond what is followed
	CodeUnsafeName Code = "unsafe_name"  // "..", an absolute path, a control character
	CodeDuplicate  Code = "duplicate"    // the same name twice
	CodeArchive    Code = "archive"      // a broken, encrypted or unknown entry of an archive
	CodeZipBomb    Code = "zip_bomb"     // an entry that grows beyond what it may
	CodeNotRead    Code = "not_readable" // the system refused
)

// Reason says why a file is not source.
type Reason string

const (
	SkipDependency Reason = "node_modules"
	SkipMap        Reason = "map"
	SkipBinary     Reason = "binary"    // pictures, sound, fonts, WebAssembly
	SkipFramework  Reason = "framework" // .vue, .jsx, .tsx: what they are compiled to is read
	SkipOther      Reason = "other"     // styles, documents, type declarations, hidden files
	SkipLimit      Reason = "limit"     // source beyond MaxFiles files
)
