package impact

import (
	"minicompat/internal/sorting"
	"minicompat/internal/version"
)

// Forecast is when a release that is on its way should reach a threshold: after
// its record ends and on a day from From to To (YYYY-MM-DD), or why that cannot
// be said.
//
// Plain durations of past releases do not answer that: the way to high
// thresholds grew twice as long within three years, and ranges of them held in
// less than half of the tests (TestBacktestOfPlainDurations). What stayed alike is how long a release takes
// against those just before it. So each past release's days from the threshold
// that this one reached last are measured in thousandths of its measure: the
// median over the three releases that had last gone this way when it stood
// where this one stands. The range is the middle four fifths of that, times the
// measure of today. It speaks only of releases that were still below the
// threshold as many days after the start as this one is.
type Forecast struct {
	Threshold int // percent
	Reason    ForecastReason
	Start     int // percent: the threshold reached last, from which days are counted
	From, To  string
	// Releases of the Of comparable releases lie in the range for certain.
	// Waiting of them are still below the threshold: they count as outside.
	Releases, Of, Waiting int
}

// ForecastReason says why there is no range.
type ForecastReason string

// The reasons there are.
const (
	// TooFewReleases: fewer than 12 comparable releases.
	TooFewReleases ForecastReason = "few_releases"
	// TooManyWaiting: so many comparable releases are still below the
	// threshold that no range holds four fifths of them for certain.
	TooManyWaiting ForecastReason = "too_many_waiting"
	// RangePassed: the range ended before the record does, so this release is
	// slower than all that it could be compared with.
	RangePassed ForecastReason = "range_passed"
	// FailedTest: estimates of this threshold missed too often when the record's
	// later part was hidden and predicted.
	FailedTest ForecastReason = "failed_test"
)

const (
	// fewestReleases is the least number of comparable releases: with fewer,
	// the middle four fifths are nearly all of them and mean little.
	fewestReleases = 12
	measureOf      = 3 // releases
	insideOf5      = 4 // fifths of the comparable releases that a range holds
	thousand       = 1000
	// highestTested is the highest threshold, in percent, whose estimates held
	// in TestBacktest; those of 99 % held in a quarter of its tests.
	highestTested = 98
)

// ForecastThresholds are the thresholds that forecasts are made for, in percent.
func ForecastThresholds() []int { return []int{50, 80, 90, 95, 98, 99} }

// Forecasts estimates the thresholds that the minor release of v has not
// reached at the end of the record; none when the record does not have it.
func (h History) Forecasts(v version.Version) []Forecast {
	list := h.untested(v)
	for i, f := range list {
		if f.Threshold > highestTested {
			list[i] = Forecast{Threshold: f.Threshold, Reason: FailedTest, Start: f.Start}
		}
	}
	return list
}

// untested estimates without asking whether estimates of a threshold hold.
func (h History) untested(v version.Version) []Forecast {
	at := h.index(v)
	if at < 0 {
		return nil
	}
	var list []Forecast
	for _, goal := range ForecastThresholds() {
		if start := h.releases[at].latest().record.Threshold; start < goal {
			list = append(list, h.forecast(at, leg{start, goal}))
		}
	}
	return list
}

func (h History) forecast(at int, l leg) Forecast {
	f := Forecast{Threshold: l.goal, Start: l.start}
	start := h.releases[at].latest()
	paces := h.paces(at, l)
	f.Of, f.Waiting = paces.of, paces.of-len(paces.known)
	measure, ok := h.measure(at, l, h.end)
	if !ok || f.Of < fewestReleases {
		f.Reason = TooFewReleases
		return f
	}
	low, high, ok := paces.middle()
	if !ok {
		f.Reason = TooManyWaiting
		return f
	}
	// It may have reached the start on any day of the gap before it was seen.
	from := start.below + 1 + low*measure/thousand
	to := start.over + (high*measure+thousand-1)/thousand
	if to <= h.end {
		f.Reason = RangePassed
		return f
	}
	f.From, f.To, f.Releases = date(max(from, h.end+1)), date(to), paces.inside(low, high)
	return f
}

// paces are how long comparable releases took, in thousandths of their measure.
type paces struct {
	known []int // ascending, of those that reached the goal
	of    int   // with those still on their way
}

// paces compares the releases before the one at a place that were still below
// the goal when as many days had passed as have for it.
func (h History) paces(at int, l leg) paces {
	var p paces
	waited := h.end - h.releases[at].latest().over
	for i, r := range h.releases[:at] {
		start, ok := r.at(l.start)
		then := start.over + waited
		if !ok || then >= h.end {
			continue
		}
		measure, ok := h.measure(i, l, then)
		days, done := r.took(l, h.end)
		if !ok || done && days <= waited {
			continue
		}
		p.of++
		if done {
			p.known = append(p.known, days*thousand/measure)
		}
	}
	sorting.Ints(p.known)
	return p
}

// measure is the median days that the last three releases before a place took,
// of those that had gone the whole way by a day. It is at least 1.
func (h History) measure(before int, l leg, by int) (days int, ok bool) {
	var last []int
	for i := before - 1; i >= 0 && len(last) < measureOf; i-- {
		if took, done := h.releases[i].took(l, by); done {
			last = append(last, took)
		}
	}
	if len(last) < measureOf {
		return 0, false
	}
	sorting.Ints(last)
	return max(1, last[measureOf/2]), true
}

// middle bounds the middle four fifths of all, taking those on their way to lie
// above every known one; ok is false when the known ones are too few for it.
func (p paces) middle() (low, high int, ok bool) {
	inside := (p.of*insideOf5 + 4) / 5
	if inside == 0 || len(p.known) < inside {
		return 0, 0, false
	}
	first := min((p.of-inside)/2, len(p.known)-inside)
	return p.known[first], p.known[first+inside-1], true
}

func (p paces) inside(low, high int) int {
	n := 0
	for _, pace := range p.known {
		if low <= pace && pace <= high {
			n++
		}
	}
	return n
}
