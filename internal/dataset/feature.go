package dataset

import (
	"iter"
	"strings"
)

// Kind says what a feature path names.
type Kind string

const (
	KindAPI       Kind = "api"
	KindClass     Kind = "class"
	KindMember    Kind = "member"
	KindComponent Kind = "component"
	KindAttribute Kind = "attribute"
	KindValue     Kind = "value"     // an allowed value of a parameter or attribute
	KindMethod    Kind = "method"    // the node return, success, object or callback
	KindParam     Kind = "param"     // below object
	KindResult    Kind = "result"    // below return, success or callback
	KindFramework Kind = "framework" // Alipay: component.*, page.*, plugin, mixin, sjs
	KindNamespace Kind = "namespace" // an object that holds members: wx.cloud, console
)

// kindOf reads a packed kind letter; kinds.txt, which a test compares, lists
// the same letters for readers of the packed form.
func kindOf(letter byte) Kind {
	switch letter {
	case 'C':
		return KindComponent
	case 'a':
		return KindAPI
	case 'c':
		return KindClass
	case 'f':
		return KindFramework
	case 'm':
		return KindMember
	case 'n':
		return KindMethod
	case 'p':
		return KindParam
	case 'r':
		return KindResult
	case 's':
		return KindNamespace
	case 't':
		return KindAttribute
	case 'v':
		return KindValue
	}
	return ""
}

// Kinds lists all kinds.
func Kinds() []Kind {
	return []Kind{
		KindAPI, KindClass, KindMember, KindComponent, KindAttribute, KindValue,
		KindMethod, KindParam, KindResult, KindFramework, KindNamespace,
	}
}

// DeprecatedUndated is Feature.Deprecated when the source names no release.
const DeprecatedUndated = "-"

// Feature is what the sources state for one path itself; what follows from its
// ancestors is decided in package compat.
type Feature struct {
	Path string
	Kind Kind
	// Since is the stated first release: "", "2.7.0", "<=2.8.2" (seen there) or
	// "1.24.10|2.4.10" (Alipay, one per line).
	Since string
	// Client is the stated minimum client version, or "".
	Client string
	// Deprecated is the first release that discourages it, DeprecatedUndated,
	// or "".
	Deprecated string
	// Removed is the first release without it, or "".
	Removed string
	// Internal marks names that are plainly not for developers.
	Internal bool
	// Contested says that Claims has something.
	Contested bool
	// source is resolved on demand: thousands of rows are read for each search.
	source byte
}

// Source is the key of where the facts of this path come from, for FindSource.
func (f Feature) Source() string { return sourceOf(f.source) }

// Lookup returns the facts stated for exactly this path.
func Lookup(p Platform, path string) (Feature, bool) {
	line, ok := features(p).find(path)
	if !ok {
		return Feature{}, false
	}
	return parseFeature(line), true
}

// Features yields every path of a platform in byte order.
func Features(p Platform) iter.Seq[Feature] { return Under(p, "") }

// Under yields the paths that begin with prefix, in byte order.
func Under(p Platform, prefix string) iter.Seq[Feature] {
	return func(yield func(Feature) bool) {
		for row := range Rows(p, prefix) {
			if !yield(row.Feature()) {
				return
			}
		}
	}
}

// Paths yields every path of a platform in byte order, without its facts.
func Paths(p Platform) iter.Seq[string] {
	return func(yield func(string) bool) {
		for row := range Rows(p, "") {
			if !yield(row.Path()) {
				return
			}
		}
	}
}

// Row is a feature that has not been read yet, for searches that look at the
// path of every row and at the facts of few.
type Row string

// Path is the path of the row.
func (r Row) Path() string { return firstField(string(r)) }

// Feature reads the row.
func (r Row) Feature() Feature { return parseFeature(string(r)) }

// Rows yields the rows whose path begins with prefix, in byte order.
func Rows(p Platform, prefix string) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		t := features(p)
		for rest := string(t[t.seek(prefix):]); strings.HasPrefix(rest, prefix); {
			end := strings.IndexByte(rest, '\n')
			if end < 0 || !yield(Row(rest[:end])) {
				return
			}
			rest = rest[end+1:]
		}
	}
}

func parseFeature(line string) Feature {
	f := Feature{Path: next(&line)}
	flags := next(&line)
	f.Kind = kindOf(flags[0])
	f.source = flags[1]
	f.Internal = strings.IndexByte(flags[2:], 'i') >= 0
	f.Contested = strings.IndexByte(flags[2:], 'c') >= 0
	if line == "" { // most rows state nothing
		return f
	}
	f.Since = next(&line)
	f.Client = next(&line)
	f.Deprecated = next(&line)
	f.Removed = next(&line)
	return f
}

// Creators lists the paths that make an object of a class: APIs, or members of
// other classes.
func Creators(p Platform, class string) []string {
	var paths []string
	for line := range creators(p).all(class) {
		_, path, _ := strings.Cut(line, "\t")
		paths = append(paths, path)
	}
	return paths
}

// Category is the folder of an API's or class's page in the documentation
// (media/camera), or "".
func Category(p Platform, root string) string {
	line, ok := categories(p).find(root)
	if !ok {
		return ""
	}
	_, category, _ := strings.Cut(line, "\t")
	return category
}

// Claim is what one source says of a contested path.
type Claim struct {
	Op      string // "" from Version on; "<=" seen at Version; ">" absent at Version
	Version string
	Source  string
}

// Claims lists what the sources say of a contested path.
func Claims(p Platform, path string) []Claim {
	line, ok := contested(p).find(path)
	if !ok {
		return nil
	}
	return parseClaims(line)
}

func parseClaims(line string) []Claim {
	_, text, _ := strings.Cut(line, "\t")
	var list []Claim
	for claim := range strings.SplitSeq(text, ";") {
		v, source, _ := strings.Cut(claim, "@")
		bare := strings.TrimLeft(v, "<=>")
		list = append(list, Claim{Op: v[:len(v)-len(bare)], Version: bare, Source: source})
	}
	return list
}
