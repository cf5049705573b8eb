package dataset

import (
	"iter"
	"strings"
)

// Other is the version that the rest row (其它) of a distribution is given.
const Other = "other"

// SnapshotInfo names one dated distribution table.
type SnapshotInfo struct {
	AsOf     string // YYYY-MM-DD, the date that the table shows
	Line     string // Alipay: 1.x or 2.x
	Source   string // a key for FindSource
	Segments []string
}

// Snapshot is one segment of one distribution table.
type Snapshot struct {
	Platform Platform
	AsOf     string
	Line     string
	Segment  string
	Source   string
	// Rows holds a line for each bucket, as printed, newest version first:
	// version, tab, share in percent, and where known a tab and the minimum
	// client.
	Rows string
}

// Bucket is one row as printed. Version is "2.6.6", ">=2.9.19" or Other; Share
// is percent without the sign, or "-" for below 0.01.
type Bucket struct{ Version, Share, Client string }

// Buckets yields the rows in their order.
func (s Snapshot) Buckets() iter.Seq[Bucket] {
	return func(yield func(Bucket) bool) {
		for rows := s.Rows; rows != ""; {
			var line string
			line, rows, _ = strings.Cut(rows, "\n")
			if !yield(Bucket{next(&line), next(&line), next(&line)}) {
				return
			}
		}
	}
}

// Snapshots lists what there is, newest first.
func Snapshots(p Platform) []SnapshotInfo {
	var list []SnapshotInfo
	for s := range packedSnapshots(p) {
		s.Source = sourceOf(s.letter)
		if n := len(list); n > 0 && list[n-1].AsOf == s.AsOf && list[n-1].Line == s.Line {
			list[n-1].Segments = append(list[n-1].Segments, s.Segment)
			continue
		}
		list = append(list, SnapshotInfo{s.AsOf, s.Line, s.Source, []string{s.Segment}})
	}
	return list
}

// FindSnapshot returns a segment of the table of a day, or of the newest table
// when asOf is "". line is "" for platforms with one line.
func FindSnapshot(p Platform, asOf, line, segment string) (Snapshot, bool) {
	for s := range packedSnapshots(p) {
		if s.Line == line && s.Segment == segment && (asOf == "" || s.AsOf == asOf) {
			s.Source = sourceOf(s.letter)
			return s.Snapshot, true
		}
	}
	return Snapshot{}, false
}

// packedSnapshot has its source as a letter still.
type packedSnapshot struct {
	Snapshot
	letter byte
}

// packedSnapshots yields every segment, newest day first. A segment is a line
// "@as_of line segment source" and its rows.
func packedSnapshots(p Platform) iter.Seq[packedSnapshot] { return snapshotsIn(shares(p), p) }

func snapshotsIn(rest string, p Platform) iter.Seq[packedSnapshot] {
	return func(yield func(packedSnapshot) bool) {
		for rest := rest; rest != ""; {
			var head string
			head, rest, _ = strings.Cut(rest[1:], "\n")
			s := packedSnapshot{Snapshot: Snapshot{
				Platform: p, AsOf: next(&head), Line: next(&head), Segment: next(&head),
			}, letter: head[0]}
			end := strings.IndexByte(rest, '@') // rows hold none
			if end < 0 {
				end = len(rest)
			}
			s.Rows, rest = rest[:end], rest[end:]
			if !yield(s) {
				return
			}
		}
	}
}
