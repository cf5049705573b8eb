package impact

import (
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

func versionOf(t *testing.T, s string) version.Version {
	t.Helper()
	v, err := version.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestDateReversesDay(t *testing.T) {
	from, _ := day("1999-12-31")
	to, _ := day("2101-01-01")
	for n := from; n <= to; n++ {
		if got, ok := day(date(n)); !ok || got != n {
			t.Fatalf("day %d is %s, which is %d", n, date(n), got)
		}
	}
	for _, s := range []string{"2000-02-29", "2024-02-29", "2026-03-01", "2026-12-31", "0400-01-01"} {
		if n, _ := day(s); date(n) != s {
			t.Errorf("%s became %s", s, date(n))
		}
	}
}

// synthetic has releases 1.0.0, 1.1.0 … a month apart: 50 % on the first day
// of its own, 95 % as many days later as given; a negative number is never.
func synthetic(days ...int) History {
	var records []dataset.Adoption
	first, _ := day("2020-01-01")
	for i, took := range days {
		name, at := "1."+strconv.Itoa(i)+".0", first+30*i
		records = append(records, dataset.Adoption{Version: name, Threshold: 50, LastBelow: date(at - 1), FirstOver: date(at)})
		if took >= 0 {
			records = append(records, dataset.Adoption{Version: name, Threshold: 95, LastBelow: date(at + took - 1), FirstOver: date(at + took)})
		}
	}
	return ReadHistory(slices.Values(records))
}

// repeat repeats a list of durations.
func repeat(times int, days ...int) []int { return slices.Repeat(days, times) }

func forecastOf(h History, v version.Version, threshold int) Forecast {
	for _, f := range h.untested(v) {
		if f.Threshold == threshold {
			return f
		}
	}
	return Forecast{}
}

func TestForecast(t *testing.T) {
	// All took 100 days: each took as long as the three before it.
	steady := synthetic(append(repeat(20, 100), -1)...)
	// The last three took a fifth of what those before them took, and the one
	// on its way takes longer than that.
	sudden := synthetic(append(repeat(20, 100), 20, 20, 20, -1)...)
	tests := []struct {
		name string
		h    History
		want Forecast
	}{
		// The day of 1.20.0's start: 1.6.0 is the first whose three before it had
		// arrived at its own start; 1.17.0 to 1.19.0 are still on their way.
		{"just begun", steady.Until("2021-08-23"), Forecast{Threshold: 95, Reason: TooManyWaiting, Start: 50, Of: 14, Waiting: 3}},
		// 70 days later all have arrived, and 1.3.0 is the first to be measured.
		{"on its way", steady.Until("2021-11-01"), Forecast{Threshold: 95, Start: 50, From: "2021-12-01", To: "2021-12-01", Releases: 17, Of: 17}},
		{"overdue", steady.Until("2021-12-02"), Forecast{Threshold: 95, Reason: TooFewReleases, Start: 50}},
		// Waited 60 days: 1.4.0 is the first whose three before it had arrived by then.
		{"passed", sudden.Until("2022-01-20"), Forecast{Threshold: 95, Reason: RangePassed, Start: 50, Of: 16}},
		{"few", synthetic(append(repeat(8, 10), -1)...), Forecast{Threshold: 95, Reason: TooFewReleases, Start: 50, Of: 5}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			last := test.h.releases[len(test.h.releases)-1].minor
			if diff := cmp.Diff(test.want, forecastOf(test.h, last, 95)); diff != "" {
				t.Errorf("on %s (-want +got)\n%s", test.h.End(), diff)
			}
		})
	}
}

func TestPacesMiddle(t *testing.T) {
	known := []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	tests := []struct {
		known     []int
		of        int
		low, high int
		ok        bool
	}{
		{known, 10, 2, 9, true},  // one left out on either side
		{known, 12, 1, 10, true}, // two on their way lie above all
		{known, 13, 0, 0, false}, // 11 of 13 would be needed
		{known[:8], 10, 1, 8, true},
		{nil, 0, 0, 0, false},
	}
	for _, test := range tests {
		low, high, ok := paces{test.known, test.of}.middle()
		if low != test.low || high != test.high || ok != test.ok {
			t.Errorf("%d known of %d: %d to %d, %v", len(test.known), test.of, low, high, ok)
		}
	}
}

// What holds for every forecast of the record, on each of many days.
func TestForecastsHold(t *testing.T) {
	whole := ReadHistory(dataset.Adoptions(dataset.WeChat))
	for _, cutoff := range append(months(), whole.End()) {
		h := whole.Until(cutoff)
		for _, r := range h.releases {
			for _, f := range h.Forecasts(r.minor) {
				holds(t, h, f)
				if _, reached := r.at(f.Threshold); reached {
					t.Errorf("%s %s: %d %% is reached", cutoff, r.minor, f.Threshold)
				}
			}
		}
	}
}

func holds(t *testing.T, h History, f Forecast) {
	t.Helper()
	if f.Reason != "" {
		if f.From != "" || f.To != "" || f.Releases != 0 {
			t.Errorf("a range and a reason: %+v", f)
		}
		return
	}
	if f.From <= h.End() || f.To < f.From {
		t.Errorf("after %s: %+v", h.End(), f)
	}
	if 5*f.Releases < 4*f.Of || f.Of < fewestReleases || f.Releases+f.Waiting > f.Of {
		t.Errorf("counts: %+v", f)
	}
}

func TestRealForecasts(t *testing.T) {
	h := ReadHistory(dataset.Adoptions(dataset.WeChat))
	if h.End() != "2026-03-31" {
		t.Errorf("ends on %s", h.End())
	}
	want := []Forecast{
		{Threshold: 90, Start: 80, From: "2026-04-01", To: "2026-06-21", Releases: 24, Of: 30},
		{Threshold: 95, Start: 80, From: "2026-07-21", To: "2027-02-07", Releases: 26, Of: 32, Waiting: 4},
		{Threshold: 98, Reason: TooManyWaiting, Start: 80, Of: 30, Waiting: 8},
		{Threshold: 99, Reason: FailedTest, Start: 80},
	}
	if diff := cmp.Diff(want, h.Forecasts(versionOf(t, "3.14.2"))); diff != "" {
		t.Errorf("3.14.2 (-want +got)\n%s", diff)
	}
	for _, none := range []string{"2.11.0", "2.0.0", "3.17.0", "99.0.0"} {
		if got := h.Forecasts(versionOf(t, none)); got != nil {
			t.Errorf("%s: %+v", none, got)
		}
	}
	if got := (History{}).Forecasts(versionOf(t, "3.14.0")); got != nil || (History{}).End() != "" {
		t.Errorf("of no history: %v", got)
	}
	if got := h.Until("soon"); got.End() != "" {
		t.Errorf("until no day: %s", got.End())
	}
}
