package impact_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/impact"
	"minicompat/internal/version"
)

func TestTable(t *testing.T) {
	tests := map[string][]string{
		"1.0 9.4, 2.0 90.5": {
			"2.0 90.5+0 in 90.45..90.65",
			"1.0 99.9+0 in 99.8..100",
		},
		">=2.9.19 97.1, 2.9.17 1.44, 2.9.16 -, other 0.13": {
			">=2.9.19 97.1+0 in 97.05..98.44",
			"2.9.17 98.54+0.13 in 98.485..100",
			"2.9.16 98.54+0.13 in 98.485..100",
		},
		"2.0 50.0, 1.0 40.0, other 10.0": {
			"2.0 50+10 in 49.95..60.05",
			"1.0 90+10 in 89.9..100",
		},
		"other 100": nil,
	}
	for rows, want := range tests {
		t.Run(rows, func(t *testing.T) {
			var got []string
			for _, c := range read(t, snapshot(rows)).Table() {
				got = append(got, c.Bucket.Version+" "+brief(c.Coverage))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMinimum(t *testing.T) {
	const open = ">=2.9.19 97.1, 2.9.17 1.44, 2.8 1.0, other 0.13"
	tests := []struct{ rows, coverage, certain, printed string }{
		{"3.0 1.00, 2.0 89.50, 1.0 9.40", "90", "2.0", "2.0"},
		{"3.0 1.00, 2.0 89.50, 1.0 9.40", "90.49", "2.0", "2.0"},
		{"3.0 1.00, 2.0 89.50, 1.0 9.40", "90.5", "1.0", "2.0"},
		{"3.0 1.00, 2.0 89.50, 1.0 9.40", "0", "3.0", "3.0"},
		{"3.0 1.00, 2.0 89.50, 1.0 9.40", "99.9", "none", "1.0"},
		{"3.0 1.00, 2.0 89.50, 1.0 9.40", "99.91", "none", "none"},
		{"2.0 60, 1.0 40", "100", "none", "1.0"},
		{"2.0 60, 1.0 41", "100", "1.0", "1.0"},
		{open, "97", ">=2.9.19", ">=2.9.19"},
		{open, "97.1", "2.9.17", ">=2.9.19"},
		{open, "99.5", "none", "2.8"},
		{"other 100", "0", "none", "none"},
	}
	for _, test := range tests {
		t.Run(test.rows+" | "+test.coverage, func(t *testing.T) {
			coverage, err := impact.ParsePercent(test.coverage)
			if err != nil {
				t.Fatal(err)
			}
			choice := read(t, snapshot(test.rows)).Minimum(coverage)
			if got := versionOf(choice.Certain); got != test.certain {
				t.Errorf("certain %s, want %s", got, test.certain)
			}
			if got := versionOf(choice.Printed); got != test.printed {
				t.Errorf("printed %s, want %s", got, test.printed)
			}
		})
	}
}

func versionOf(c *impact.Candidate) string {
	if c == nil {
		return "none"
	}
	return c.Bucket.Version
}

func TestRaise(t *testing.T) {
	const plain = "3.0 60.0, 2.0 30.0, 1.0 9.9"
	const open = ">=3.0 60.0, 2.0 30.0, 1.0 9.0, other 0.9"
	tests := []struct {
		rows, from, to, lost string
		versions             []string // a question mark: some of them perhaps
	}{
		{plain, "2.0", "3.0", "30+0 in 29.95..30.2", []string{"2.0"}},
		{plain, "1.0", "3.0", "39.9+0 in 39.8..40.05", []string{"2.0", "1.0"}},
		{plain, "1.1", "2.0", "0+0 in 0..0.25", nil},
		{plain, "", "2.0", "9.9+0 in 9.85..10.1", []string{"1.0"}},
		{plain, "3.0", "3.1", "60+0 in 59.95..60.2", []string{"3.0"}},
		{plain, "2.0", "2.0.0", "0+0 in 0..0", nil},
		{plain, "3.0", "2.0", "0+0 in 0..0", nil},
		{plain, "", "", "0+0 in 0..0", nil},
		// The open row is out of reach below X, and half in reach above it.
		{open, "2.0", "3.0", "30+0.9 in 29.95..31.1", []string{"2.0", "other?"}},
		{open, "2.0", "3.1", "30+60.9 in 29.95..91.05", []string{">=3.0?", "2.0", "other?"}},
		{open, "3.0", "3.1", "0+60 in 0..60.25", []string{">=3.0?"}},
		{open, "3.1", "3.2", "0+60 in 0..60.25", []string{">=3.0?"}},
		{open, "", "3.0", "39.9+0 in 39.75..40.05", []string{"2.0", "1.0", "other"}},
		{open, "", "2.0", "9+0.9 in 8.95..10.1", []string{"1.0", "other?"}},
		{"2.0 50.0, other 50.0", "2.0", "2.1", "50+50 in 49.95..100", []string{"2.0", "other?"}},
	}
	for _, test := range tests {
		t.Run(test.rows+" | "+test.from+" to "+test.to, func(t *testing.T) {
			raise := read(t, snapshot(test.rows)).Raise(optional(t, test.from), impact.Cut{Minimum: optional(t, test.to)})
			if got := brief(raise.Lost); got != test.lost {
				t.Errorf("lost %s, want %s", got, test.lost)
			}
			var versions []string
			for _, lost := range raise.Versions {
				name := lost.Bucket.Version
				if !lost.Certain {
					name += "?"
				}
				versions = append(versions, name)
			}
			if diff := cmp.Diff(test.versions, versions); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// optional parses a version; "" is none.
func optional(t *testing.T, s string) version.Version {
	t.Helper()
	if s == "" {
		return version.Version{}
	}
	return parse(t, s)
}

func TestRaiseWarnsOfItsTarget(t *testing.T) {
	raise := read(t, snapshot("2.0 90.0, 1.0 10.0")).Raise(parse(t, "1.0"), impact.Cut{Minimum: parse(t, "9.0")})
	if diff := cmp.Diff([]impact.Warning{impact.AboveEveryBucket}, raise.Warnings); diff != "" {
		t.Error(diff)
	}
}
