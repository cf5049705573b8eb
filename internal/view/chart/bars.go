package chart

import (
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// Bucket is a row of a distribution, with what a minimum does to its users.
type Bucket struct {
	Version version.Version
	Open    bool // the row is for Version and everything above it
	Share   impact.Percent
	Fate    Fate
}

// Bar is one or more neighbouring versions of the same fate.
type Bar struct {
	Lowest, Highest version.Version
	Open            bool // there is no highest version
	Versions        int
	Share           impact.Percent
	Fate            Fate
	Length          int
}

// Bars groups buckets, which come newest first, into at most most bars. The
// patches of a minor release are one bar from the start; then the two
// neighbours that are smallest together become one until the bars are few
// enough. No bar lies on both sides of the cut, so there can be more of them
// than asked for when fates alternate. Lengths are on an axis that ends with
// the largest bar.
func Bars(buckets []Bucket, most int) []Bar {
	bars := minors(buckets)
	for len(bars) > most {
		at := smallestPair(bars)
		if at < 0 {
			break
		}
		bars[at] = bars[at].with(bars[at+1])
		bars = append(bars[:at+1], bars[at+2:]...)
	}
	var largest impact.Percent
	for _, b := range bars {
		largest = max(largest, b.Share)
	}
	for i := range bars {
		bars[i].Length = length(bars[i].Share, largest)
	}
	return bars
}

func minors(buckets []Bucket) []Bar {
	var bars []Bar
	for _, b := range buckets {
		bar := Bar{b.Version, b.Version, b.Open, 1, b.Share, b.Fate, 0}
		if n := len(bars); n > 0 && bars[n-1].sameMinor(bar) {
			bars[n-1] = bars[n-1].with(bar)
			continue
		}
		bars = append(bars, bar)
	}
	return bars
}

func (b Bar) sameMinor(older Bar) bool {
	return b.joins(older) &&
		b.Lowest.Component(0) == older.Lowest.Component(0) &&
		b.Lowest.Component(1) == older.Lowest.Component(1)
}

// joins reports whether two neighbours can be one bar: an open row stays
// alone, for it is printed as it is.
func (b Bar) joins(older Bar) bool { return b.Fate == older.Fate && !b.Open && !older.Open }

func (b Bar) with(older Bar) Bar {
	b.Lowest = older.Lowest
	b.Versions += older.Versions
	b.Share += older.Share
	return b
}

// smallestPair finds the neighbours to join; of equal ones the oldest, where
// detail is missed least. It is -1 when none may be joined.
func smallestPair(bars []Bar) int {
	best := -1
	var least impact.Percent
	for i := range len(bars) - 1 {
		sum := bars[i].Share + bars[i+1].Share
		if bars[i].joins(bars[i+1]) && (best < 0 || sum <= least) {
			best, least = i, sum
		}
	}
	return best
}

// Cut is the index of the first bar that is lost for certain: the cut is drawn
// before it. It is len(bars) when none is.
func Cut(bars []Bar) int {
	for i, b := range bars {
		if b.Fate == Lost {
			return i
		}
	}
	return len(bars)
}
