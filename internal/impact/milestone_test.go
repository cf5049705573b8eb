package impact_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
)

// The record's own note gives these medians, over its 39 releases.
func TestRealTypicalDays(t *testing.T) {
	got := make(map[int][3]int)
	for _, typical := range impact.TypicalDays(dataset.Adoptions(dataset.WeChat)) {
		got[typical.Threshold] = [3]int{typical.Median, typical.Releases, typical.All}
		if typical.Least > typical.Median || typical.Median > typical.Most {
			t.Errorf("out of order: %+v", typical)
		}
	}
	want := map[int][3]int{
		5: {1, 39, 39}, 10: {1, 39, 39}, 25: {2, 39, 39}, 50: {2, 39, 39}, 60: {3, 39, 39}, 70: {5, 39, 39},
		80: {17, 39, 39}, 90: {74, 37, 39}, 95: {206, 33, 39}, 98: {441, 29, 39}, 99: {582, 24, 39},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("median, releases, all (-want +got):\n%s", diff)
	}
}

func TestTypicalDays(t *testing.T) {
	records := []dataset.Adoption{
		{Version: "1.1.0", Threshold: 1, LastBelow: "2020-02-27", FirstOver: "2020-02-28"},
		{Version: "1.1.0", Threshold: 50, LastBelow: "2020-02-28", FirstOver: "2020-03-01"}, // over the leap day: 2
		{Version: "1.2.0", Threshold: 50, LastBelow: "2021-03-30", FirstOver: "2021-03-31"}, // listed before its own 1 %: 90
		{Version: "1.2.0", Threshold: 1, LastBelow: "2020-12-30", FirstOver: "2020-12-31"},
		{Version: "1.3.0", Threshold: 1, LastBelow: "2021-01-01", FirstOver: "2021-01-02"},  // not there yet
		{Version: "1.4.0", Threshold: 50, LastBelow: "2021-01-01", FirstOver: "2021-01-02"}, // without its start
		{Version: "latest", Threshold: 50, LastBelow: "2021-01-01", FirstOver: "2021-01-02"},
		{Version: "1.1.0", Threshold: 60, LastBelow: "2020-03-01", FirstOver: "2020-13-02"},
		{Version: "1.1.0", Threshold: 60, LastBelow: "2020-3-01", FirstOver: "2020-03-02"},
		{Version: "1.1.0", Threshold: 101, LastBelow: "2020-03-01", FirstOver: "2020-03-02"},
	}
	want := []impact.Typical{{Threshold: 50, Releases: 2, All: 3, Median: 46, Least: 2, Most: 90}}
	if diff := cmp.Diff(want, impact.TypicalDays(slices.Values(records))); diff != "" {
		t.Error(diff)
	}
	if got := impact.TypicalDays(slices.Values(records[:0])); got != nil {
		t.Errorf("of no records: %v", got)
	}
}

func TestMilestones(t *testing.T) {
	// 2.12.0 crossed 5 % in a gap of the record: after 2020-07-16, by 07-23.
	for _, v := range []string{"2.12.0", "2.12", "2.12.3"} {
		t.Run(v, func(t *testing.T) {
			release, list := impact.Milestones(dataset.Adoptions(dataset.WeChat), parse(t, v))
			if release != "2.12.0" || len(list) != 12 {
				t.Fatalf("%q: %v", release, list)
			}
			want := []impact.Milestone{
				{Threshold: 1, LastBelow: "2020-07-03", FirstOver: "2020-07-04"},
				{Threshold: 5, LastBelow: "2020-07-16", FirstOver: "2020-07-23", Days: 19, MinDays: 13, MaxDays: 19},
			}
			if diff := cmp.Diff(want, list[:2]); diff != "" {
				t.Error(diff)
			}
			if last := list[11]; last.Threshold != 99 || last.FirstOver != "2021-08-20" || last.Days != 412 {
				t.Errorf("last %+v", last)
			}
		})
	}
	for _, v := range []string{"1.0.0", "9.9.9"} {
		t.Run(v, func(t *testing.T) {
			if release, list := impact.Milestones(dataset.Adoptions(dataset.WeChat), parse(t, v)); release != "" || list != nil {
				t.Errorf("%q: %v", release, list)
			}
		})
	}
}

// Where 1 % and a later threshold were crossed in one gap, it may have taken
// no day at all.
func TestMilestonesInOneGap(t *testing.T) {
	records := []dataset.Adoption{
		{Version: "1.1.0", Threshold: 50, LastBelow: "2020-03-01", FirstOver: "2020-03-31"},
		{Version: "1.1.0", Threshold: 1, LastBelow: "2020-03-01", FirstOver: "2020-03-11"},
	}
	_, list := impact.Milestones(slices.Values(records), parse(t, "1.1.5"))
	want := []impact.Milestone{
		{Threshold: 1, LastBelow: "2020-03-01", FirstOver: "2020-03-11"},
		{Threshold: 50, LastBelow: "2020-03-01", FirstOver: "2020-03-31", Days: 20, MinDays: 0, MaxDays: 29},
	}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Error(diff)
	}
}
