package impact

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"minicompat/internal/dataset"
)

// A back-test hides what the record saw after a day, estimates from the rest,
// and looks up what came. An estimate is
//
//	inside   when the day on which the threshold was first seen lies in its range;
//	early    when that day lies before, late when it lies after, or when the
//	         record ends after the range and the threshold was never seen;
//	open     when the record ends within the range: that shows nothing, and is
//	         left out of the share.
//
// The share that ranges promise is 80 %. Estimates that are made month after
// month for one release and one threshold are not independent, so the shares
// are rougher than their numbers look.
type outcome struct {
	inside, early, late, open, none int
	widths                          []int // days
}

func (o outcome) decided() int { return o.inside + o.early + o.late }

func (o outcome) percent() int { return 100 * o.inside / max(1, o.decided()) }

func (o outcome) median() int {
	if len(o.widths) == 0 {
		return 0
	}
	slices.Sort(o.widths)
	return o.widths[len(o.widths)/2]
}

type outcomes [101]outcome // by threshold

// hide estimates from the record up to a day and adds what came of it.
func (o *outcomes) hide(whole History, cutoff string, estimate func(History, course) []Forecast) {
	then := whole.Until(cutoff)
	for _, r := range then.releases {
		for _, f := range estimate(then, r) {
			o[f.Threshold].add(whole, r, f)
		}
	}
}

func (o *outcome) add(whole History, r course, f Forecast) {
	if f.Reason != "" {
		o.none++
		return
	}
	from, _ := day(f.From)
	to, _ := day(f.To)
	o.widths = append(o.widths, to-from+1)
	came, reached := whole.releases[whole.index(r.minor)].at(f.Threshold)
	switch {
	case reached && came.over < from:
		o.early++
	case reached && came.over <= to:
		o.inside++
	case reached || to < whole.end:
		o.late++
	default:
		o.open++
	}
}

// total is the outcome over all thresholds.
func (o *outcomes) total() outcome {
	var sum outcome
	for _, x := range o {
		sum.inside += x.inside
		sum.early += x.early
		sum.late += x.late
		sum.open += x.open
		sum.none += x.none
		sum.widths = append(sum.widths, x.widths...)
	}
	return sum
}

// print shows the outcomes as the table that the README has.
func (o *outcomes) print(t *testing.T, title string) {
	t.Helper()
	lines := []string{title, "threshold  estimates  inside  share  early  late  open  no range  median width"}
	row := func(name string, x outcome) {
		share, width := "-", "-"
		if x.decided() > 0 {
			share, width = strconv.Itoa(x.percent())+" %", strconv.Itoa(x.median())+" days"
		}
		lines = append(lines, fmt.Sprintf("%-9s %10d %7d %6s %6d %5d %5d %9d %13s", name, len(x.widths), x.inside, share, x.early, x.late, x.open, x.none, width))
	}
	for _, threshold := range ForecastThresholds() {
		row(strconv.Itoa(threshold)+" %", o[threshold])
	}
	row("all", o.total())
	t.Log(strings.Join(lines, "\n"))
}

func gated(h History, r course) []Forecast { return h.Forecasts(r.minor) }

func ungated(h History, r course) []Forecast { return h.untested(r.minor) }

// plain is what Forecast's comment rejects: the middle four fifths of the days
// that comparable releases took, without a measure.
func plain(h History, r course) []Forecast {
	var list []Forecast
	start := r.latest()
	for _, f := range h.untested(r.minor) {
		l, p := leg{f.Start, f.Threshold}, paces{}
		for _, past := range h.releases[:h.index(r.minor)] {
			begun, ok := past.at(l.start)
			days, done := past.took(l, h.end)
			switch waited := h.end - start.over; {
			case !ok || h.end-begun.over <= waited || done && days <= waited:
			case done:
				p.of, p.known = p.of+1, append(p.known, days)
			default:
				p.of++
			}
		}
		slices.Sort(p.known)
		low, high, ok := p.middle()
		f = Forecast{Threshold: f.Threshold, Reason: TooManyWaiting}
		if ok && p.of >= fewestReleases && start.over+high > h.end {
			f = Forecast{Threshold: f.Threshold, From: date(max(start.over+low, h.end+1)), To: date(start.over + high)}
		}
		list = append(list, f)
	}
	return list
}

// months are the last days to estimate from, a month apart, the first three
// years after the record has enough releases to compare.
func months() []string {
	first, _ := day("2022-01-01")
	var list []string
	for i := range 40 {
		list = append(list, date(first+30*i))
	}
	return list
}

// TestBacktest hides the last year, the last two years, and the rest after each
// of 40 months. The floors: of the decided estimates of all months four fifths,
// as promised, and none of the thresholds under 75 %, where it has ten or more.
func TestBacktest(t *testing.T) {
	whole := ReadHistory(dataset.Adoptions(dataset.WeChat))
	for _, cutoff := range []string{"2025-03-31", "2024-03-31"} {
		var o outcomes
		o.hide(whole, cutoff, gated)
		o.print(t, "hidden after "+cutoff)
		if sum := o.total(); sum.decided() < 3 || sum.percent() < 80 {
			t.Errorf("%s: %d of %d inside", cutoff, sum.inside, sum.decided())
		}
	}
	var o outcomes
	for _, cutoff := range months() {
		o.hide(whole, cutoff, gated)
	}
	o.print(t, "hidden after each of 40 months from 2022-01")
	if sum := o.total(); sum.decided() < 100 || sum.percent() < 80 {
		t.Errorf("%d of %d inside", sum.inside, sum.decided())
	}
	for threshold, x := range o {
		if x.decided() >= 10 && x.percent() < 75 {
			t.Errorf("%d %%: %d of %d inside", threshold, x.inside, x.decided())
		}
	}
}

// TestBacktestOfRefused shows why 99 % has no estimates: they would miss. When
// this fails because they no longer do, highestTested can be raised.
func TestBacktestOfRefused(t *testing.T) {
	whole := ReadHistory(dataset.Adoptions(dataset.WeChat))
	var o outcomes
	for _, cutoff := range months() {
		o.hide(whole, cutoff, ungated)
	}
	o.print(t, "the same without the gate")
	for _, threshold := range ForecastThresholds() {
		if x := o[threshold]; threshold > highestTested && (x.decided() < 10 || x.percent() >= 75) {
			t.Errorf("%d %%: %d of %d inside, so it need not be refused", threshold, x.inside, x.decided())
		}
	}
}

// TestBacktestOfPlainDurations shows why days are measured against those of the
// releases just before.
func TestBacktestOfPlainDurations(t *testing.T) {
	whole := ReadHistory(dataset.Adoptions(dataset.WeChat))
	var o outcomes
	for _, cutoff := range months() {
		o.hide(whole, cutoff, plain)
	}
	o.print(t, "plain durations, hidden after each of 40 months")
	if sum := o.total(); sum.decided() < 20 || sum.percent() > 60 {
		t.Errorf("%d of %d inside: the measure may not be needed", sum.inside, sum.decided())
	}
}
