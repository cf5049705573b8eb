package impact_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// snapshot makes a table of a short form: "2.0 90.5, 1.0 9.4".
func snapshot(rows string) dataset.Snapshot {
	var out strings.Builder
	for row := range strings.SplitSeq(rows, ", ") {
		v, share, _ := strings.Cut(row, " ")
		out.WriteString(v + "\t" + share + "\t\n")
	}
	return dataset.Snapshot{Platform: dataset.WeChat, AsOf: "2020-01-01", Segment: "all", Rows: out.String()}
}

func parse(t testing.TB, s string) version.Version {
	t.Helper()
	v, err := version.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func read(t testing.TB, s dataset.Snapshot) *impact.Distribution {
	t.Helper()
	d, err := impact.Read(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// brief writes a figure as "printed+straddling in lower..upper".
func brief(f impact.Figure) string {
	return f.Printed.String() + "+" + f.Straddling.String() + " in " + f.Lower.String() + ".." + f.Upper.String()
}

func TestOf(t *testing.T) {
	const open = ">=2.9.19 97.1, 2.9.17 1.44, other 0.13"
	tests := []struct{ rows, minimum, affected, coverage string }{
		{"2.0 90.5, 1.0 9.4", "2.0", "9.4+0 in 9.35..9.55", "90.5+0 in 90.45..90.65"},
		{"2.0 90.5, 1.0 9.4", "1.5", "9.4+0 in 9.35..9.55", "90.5+0 in 90.45..90.65"},
		{"2.0 90.5, 1.0 9.4", "1.0.0.0", "0+0 in 0..0.2", "99.9+0 in 99.8..100"},
		{"2.0 90.5, 1.0 9.4", "0.9", "0+0 in 0..0.2", "99.9+0 in 99.8..100"},
		{"2.0 90.5, 1.0 9.4", "3", "99.9+0 in 99.8..100", "0+0 in 0..0.2"},
		// Number by number: 1.9.97 is above 1.9.9, whatever the order of rows.
		{"1.9.9 40.00, 1.10 30.00, 1.9.97 30.00", "1.9.97", "40+0 in 39.995..40.01", "60+0 in 59.99..60.005"},
		// "-" counts for nothing for certain, and 0.00 neither.
		{"2.0 99.95, 1.0 -, 0.9 0.00", "2.0", "0+0 in 0..0.055", "99.95+0 in 99.945..100"},
		// An integer share is known to half a percent only.
		{"2.0 90, 1.0 10", "2.0", "10+0 in 9.5..10.5", "90+0 in 89.5..90.5"},
		// Rounded rows may sum to over 100.
		{"2.0 60, 1.0 41", "2.0", "41+0 in 40.5..40.5", "60+0 in 59.5..59.5"},
		// Up to X the open row is kept; above it, nothing is known of it.
		{open, "2.9.19", "1.57+0 in 1.56..2.95", "97.1+0 in 97.05..98.44"},
		{open, "2.9.20", "1.57+97.1 in 1.56..100", "0+97.1 in 0..98.44"},
		// Below X, users of the rest row may be above or below.
		{open, "2.9.18", "1.44+0.13 in 1.435..2.95", "97.1+0.13 in 97.05..98.565"},
		{open, "2.9.17", "0+0.13 in 0..1.515", "98.54+0.13 in 98.485..100"},
		// Without an open row they always may.
		{"2.0 50.0, 1.0 40.0, other 10.0", "3.0", "90+10 in 89.9..100", "0+10 in 0..10.1"},
		{"2.0 50.0, 1.0 40.0, other 10.0", "2.0", "40+10 in 39.95..50.05", "50+10 in 49.95..60.05"},
		// A row that is printed twice counts once.
		{"2.0 60.0, 1.0 40.0, 1.0.0 40.0", "2.0", "40+0 in 39.95..40.05", "60+0 in 59.95..60.05"},
		{"other 100", "1.0", "0+100 in 0..100", "0+100 in 0..100"},
	}
	for _, test := range tests {
		t.Run(test.rows+" | "+test.minimum, func(t *testing.T) {
			r, err := impact.Of(snapshot(test.rows), impact.Cut{Minimum: parse(t, test.minimum)})
			if err != nil {
				t.Fatal(err)
			}
			if got := brief(r.Affected); got != test.affected {
				t.Errorf("affected %s, want %s", got, test.affected)
			}
			if got := brief(r.Coverage); got != test.coverage {
				t.Errorf("coverage %s, want %s", got, test.coverage)
			}
			if total := r.Affected.Printed + r.Affected.Straddling + r.Coverage.Printed; total != r.Sum || r.Unlisted != impact.Whole-r.Sum {
				t.Errorf("printed parts make %v, sum %v, unlisted %v", total, r.Sum, r.Unlisted)
			}
		})
	}
}

func TestNoMinimumAffectsNoRow(t *testing.T) {
	r, err := impact.Of(snapshot(">=2.0 50.0, 1.0 40.0, other 10.0"), impact.Cut{})
	if err != nil {
		t.Fatal(err)
	}
	if got := brief(r.Affected); got != "0+0 in 0..0.15" {
		t.Errorf("affected %s", got)
	}
	if want := (impact.Split{Unaffected: 3}); r.Rows != want {
		t.Errorf("rows %+v, want %+v", r.Rows, want)
	}
}

func TestWarnings(t *testing.T) {
	const before, day, after = "2019-12-31", "2020-01-01", "2020-01-02"
	tests := []struct {
		rows, minimum, released string
		want                    []impact.Warning
	}{
		{"2.0 90.0, 1.0 10.0", "2.0", after, nil},
		{"2.0 90.0, 1.0 10.0", "2.1", "", []impact.Warning{impact.AboveEveryBucket}},
		{"2.0 90.0, 1.0 10.0", "2.1", before, []impact.Warning{impact.AboveEveryBucket}},
		{"2.0 90.0, 1.0 10.0", "2.1", after, []impact.Warning{impact.AboveEveryBucket, impact.ReleasedAfterSnapshot}},
		{"2.1 0.00, 2.0 90.00, 1.0 10.00", "2.1", day, nil},
		{"2.1 0.00, 2.0 90.00, 1.0 10.00", "2.1", after, []impact.Warning{impact.ReleasedAfterSnapshot}},
		{"2.1 0.01, 2.0 89.99, 1.0 10.00", "2.1", after, nil},
		{"2.1 -, 2.0 90.00, 1.0 10.00", "2.0.1", after, []impact.Warning{impact.ReleasedAfterSnapshot}},
		// An open row may hold versions above its own.
		{">=2.0 90.0, 1.0 10.0", "2.1", "", nil},
		{">=2.0 90.0, 1.0 10.0", "2.1", after, []impact.Warning{impact.ReleasedAfterSnapshot}},
		{"other 100.0", "2.1", "", nil},
		{"2.0 90.00, 1.0 9.49", "1.0", "", []impact.Warning{impact.SumOutOfRange}},
		{"2.0 90.00, 1.0 9.50", "1.0", "", nil},
		{"2.0 60, 1.0 40.5", "1.0", "", nil},
		{"2.0 60, 1.0 20, 0.9 20.51", "1.0", "", []impact.Warning{impact.SumOutOfRange}},
	}
	for _, test := range tests {
		t.Run(test.rows+" | "+test.minimum+" of "+test.released, func(t *testing.T) {
			r, err := impact.Of(snapshot(test.rows), impact.Cut{Minimum: parse(t, test.minimum), Released: test.released})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, r.Warnings); diff != "" {
				t.Errorf("warnings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUndatedTableIsNotOutdated(t *testing.T) {
	s := snapshot("2.0 90.0, 1.0 10.0")
	s.AsOf = ""
	r, err := impact.Of(s, impact.Cut{Minimum: parse(t, "2.0.1"), Released: "2020-01-02"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]impact.Warning{impact.AboveEveryBucket}, r.Warnings); diff != "" {
		t.Error(diff)
	}
}

func TestSides(t *testing.T) {
	d := read(t, snapshot("1.9 10.0, other 5.0, >=2.0 85.0"))
	tests := map[string][]impact.Side{ // of >=2.0, 1.9, other
		"1.9": {impact.Unaffected, impact.Unaffected, impact.Straddling},
		"2.0": {impact.Unaffected, impact.Affected, impact.Affected},
		"2.1": {impact.Straddling, impact.Affected, impact.Affected},
	}
	for minimum, want := range tests {
		t.Run(minimum, func(t *testing.T) {
			var got []impact.Side
			for r := range d.Rows() {
				got = append(got, d.Side(r, parse(t, minimum)))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
