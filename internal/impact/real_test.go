package impact_test

import (
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

func find(t testing.TB, p dataset.Platform, asOf, line, segment string) dataset.Snapshot {
	t.Helper()
	s, ok := dataset.FindSnapshot(p, asOf, line, segment)
	if !ok {
		t.Fatalf("no %s table of %s %s %s", segment, p, asOf, line)
	}
	return s
}

func TestRealImpact(t *testing.T) {
	tests := []struct {
		platform               dataset.Platform
		asOf, line, minimum    string
		affected, sum, without string
	}{
		// Rows below 1.9.97 that are not 0.00: 1.9.95 0.01, 1.9.9 0.23, 1.9.6
		// 0.01, 1.9.4 0.03, 1.7.4 0.04, 1.6.8 0.05, 1.5.8 0.03, 1.4.4 0.02, 1.2.5
		// 0.01, 1.1.1 0.03. Together 0.46, and each of the 10 may be 0.005 less:
		// 0.41. The 12 above make 99.53, at least 99.47, which leaves 0.53.
		{dataset.WeChat, "2019-04-27", "", "1.9.97", "0.46+0 in 0.41..0.53", "99.99", "0.01"},
		// All but 2.6.6: 99.99 - 90.78 = 9.21 in 21 rows that are not 0.00, so at
		// least 9.21 - 21 * 0.005; at most 100 - 90.775.
		{dataset.WeChat, "2019-04-27", "", "2.6.6", "9.21+0 in 9.105..9.225", "99.99", "0.01"},
		// 2.6.5 adds one row of 0.01 to what is kept.
		{dataset.WeChat, "2019-04-27", "", "2.6.5", "9.2+0 in 9.1..9.22", "99.99", "0.01"},
		// Below 1.24.2 and beside ">=1.24.2": 0.75 + 0.24 + 0.17 + 0.25 + 2.05 =
		// 3.46 in 5 rows; at most 100 - 96.535.
		{dataset.Alipay, "2020-04-21", "1.x", "1.24.2", "3.46+0 in 3.435..3.465", "100", "0"},
		// One version further, nothing is known of 96.54.
		{dataset.Alipay, "2020-04-21", "1.x", "1.24.3", "3.46+96.54 in 3.435..100", "100", "0"},
		// Down to 1.20.5 "other" may be above or below: 0.25 for certain, and at
		// most 100 - 96.535 - 0.745 - 0.235 - 0.165.
		{dataset.Alipay, "2020-04-21", "1.x", "1.20.5", "0.25+2.05 in 0.245..2.32", "100", "0"},
		// One decimal: 97.1 is at least 97.05. 20 rows below that are neither "-"
		// nor 0.00 make 2.90, at least 2.80.
		{dataset.Alipay, "2024-04-01", "2.x", "2.9.19", "2.9+0 in 2.8..2.95", "100", "0"},
		{dataset.Alipay, "2024-04-01", "2.x", "2.9.20", "2.9+97.1 in 2.8..100", "100", "0"},
	}
	for _, test := range tests {
		t.Run(string(test.platform)+" "+test.asOf+" below "+test.minimum, func(t *testing.T) {
			s := find(t, test.platform, test.asOf, test.line, "all")
			r, err := impact.Of(s, impact.Cut{Minimum: parse(t, test.minimum)})
			if err != nil {
				t.Fatal(err)
			}
			if got := brief(r.Affected); got != test.affected {
				t.Errorf("affected %s, want %s", got, test.affected)
			}
			if r.Sum.String() != test.sum || r.Unlisted.String() != test.without || r.Warnings != nil {
				t.Errorf("sum %v, unlisted %v, warnings %v", r.Sum, r.Unlisted, r.Warnings)
			}
		})
	}
}

// tables yields every segment of every table of a platform.
func tables(p dataset.Platform) iter.Seq[dataset.Snapshot] {
	return func(yield func(dataset.Snapshot) bool) {
		for _, info := range dataset.Snapshots(p) {
			for _, segment := range info.Segments {
				s, ok := dataset.FindSnapshot(p, info.AsOf, info.Line, segment)
				if !ok || !yield(s) {
					return
				}
			}
		}
	}
}

// Published tables are read in the order in which they are printed, hold no
// contradiction, and sum to 99.5..100.5.
func TestEveryRealTableIsAccepted(t *testing.T) {
	count := 0
	for _, p := range dataset.Platforms() {
		for s := range tables(p) {
			count++
			d, err := impact.Read(s)
			if err != nil {
				t.Errorf("%s %s %s: %v", p, s.AsOf, s.Segment, err)
				continue
			}
			if w := d.Of(impact.Cut{}).Warnings; w != nil {
				t.Errorf("%s %s %s: warnings %v", p, s.AsOf, s.Segment, w)
			}
			rows := d.Rows()
			next, stop := iter.Pull(rows)
			for b := range s.Buckets() {
				if r, ok := next(); !ok || r.Bucket != b {
					t.Errorf("%s %s %s: row %v came out of order", p, s.AsOf, s.Segment, b)
					break
				}
			}
			stop()
		}
	}
	if least := 30*3 - 1 + 25; count < least { // WeChat's of 2017 has no "all"
		t.Errorf("%d tables, want at least %d", count, least)
	}
}

// How wide the bounds are on published tables, for each version that a table
// lists: what rounding and what is not listed leave open. A minimum above the X
// of ">=X" cannot be told at all, and is not asked here.
func TestRealBoundsAreNarrow(t *testing.T) {
	for p, most := range map[dataset.Platform]float64{dataset.WeChat: 0.3, dataset.Alipay: 3} {
		var c tally
		for s := range tables(p) {
			d := read(t, s)
			c.tables++
			for r := range d.Rows() {
				f := d.Of(impact.Cut{Minimum: r.Version}).Affected
				c.add(answer{width: f.Upper - f.Lower})
			}
		}
		t.Logf("%s: %d tables, %d answers, width median %.3f, p90 %.3f, max %.3f", p, c.tables, len(c.widths), c.width(50), c.width(90), c.width(100))
		if c.width(50) > 0.25 || c.width(100) > most {
			t.Errorf("%s: wider than 0.25 in the middle or than %v", p, most)
		}
	}
}

func TestRealMinimum(t *testing.T) {
	tests := []struct{ coverage, certain, printed string }{
		// 2.3.2 is the last row that is needed: 90.78 + 0.01 + 2.70 + 0.39 + 2.45 +
		// 0.01 + 0.67 = 97.01; certain of 97.01 - 7 * 0.005 = 96.975 only. 2.3.0
		// adds 0.005 for certain, which is not enough; 2.2.5 adds 1.165.
		{"97", "2.2.5", "2.3.2"},
		{"96.975", "2.3.2", "2.3.2"},
		{"100", "none", "none"},
	}
	d := read(t, find(t, dataset.WeChat, "2019-04-27", "", "all"))
	for _, test := range tests {
		t.Run(test.coverage, func(t *testing.T) {
			wanted, err := impact.ParsePercent(test.coverage)
			if err != nil {
				t.Fatal(err)
			}
			choice := d.Minimum(wanted)
			if got := versionOf(choice.Certain); got != test.certain {
				t.Errorf("certain %s, want %s", got, test.certain)
			}
			if got := versionOf(choice.Printed); got != test.printed {
				t.Errorf("printed %s, want %s", got, test.printed)
			}
		})
	}
}

// From 1.9.97 to 2.1.3: 0.64 and 0.58 are lost, and seven rows of 0.00.
func TestRealRaise(t *testing.T) {
	d := read(t, find(t, dataset.WeChat, "2019-04-27", "", "all"))
	raise := d.Raise(parse(t, "1.9.97"), impact.Cut{Minimum: parse(t, "2.1.3")})
	// Outside are 99.99 - 1.22 in 20 rows that are not 0.00, at least 98.67.
	if got := brief(raise.Lost); got != "1.22+0 in 1.21..1.33" {
		t.Errorf("lost %s", got)
	}
	var versions []string
	for _, lost := range raise.Versions {
		versions = append(versions, lost.Bucket.Version)
	}
	want := []string{"2.1.2", "2.1.1", "2.1.0", "2.0.9", "2.0.8", "2.0.6", "2.0.5", "2.0.4", "1.9.97"}
	if diff := cmp.Diff(want, versions); diff != "" {
		t.Error(diff)
	}
}

func TestRealCoverageGrows(t *testing.T) {
	released, v := "2024-07-03", parse(t, "3.4.10") // as its release note says
	days := []string{"2024-04-01", "2025-01-01", "2026-03-31"}
	snapshots := func(yield func(dataset.Snapshot) bool) {
		for _, day := range days {
			if !yield(find(t, dataset.WeChat, day, "", "all")) {
				return
			}
		}
	}
	points, err := impact.Over(snapshots, impact.Cut{Minimum: v, Released: released})
	if err != nil {
		t.Fatal(err)
	}
	var last impact.Percent
	for i, p := range points {
		if p.AsOf != days[i] || i > 0 && p.Coverage.Lower <= last {
			t.Errorf("%s: coverage %+v after %v", p.AsOf, p.Coverage, last)
		}
		last = p.Coverage.Upper
	}
	// Rows at or above 3.4.10 on the last day make 98.37, those below 1.59.
	if got := points[2].Coverage.Printed.String(); got != "98.37" {
		t.Errorf("printed coverage %s", got)
	}
	want := []impact.Warning{impact.AboveEveryBucket, impact.ReleasedAfterSnapshot}
	if diff := cmp.Diff(want, points[0].Warnings); diff != "" {
		t.Errorf("before its release:\n%s", diff)
	}
}

func TestOverStopsAtARefusedTable(t *testing.T) {
	snapshots := func(yield func(dataset.Snapshot) bool) {
		_ = yield(snapshot("1.0 100.0")) && yield(snapshot("1.0 101.0"))
	}
	if points, err := impact.Over(snapshots, impact.Cut{Minimum: version.Version{}}); err == nil || points != nil {
		t.Errorf("%v, %v", points, err)
	}
}
