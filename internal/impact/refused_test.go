package impact_test

import (
	"errors"
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

func TestRefused(t *testing.T) {
	tests := []struct {
		rows string
		code impact.Code
		want string // the rows to blame
	}{
		{"2.0 60.0, 1.0 41.0, 0.9 0.2", impact.CodeOver100, "2.0 60.0, 1.0 41.0"},
		{"0.9 0.2, 1.0 41.0, 2.0 60.0", impact.CodeOver100, "2.0 60.0, 1.0 41.0"},
		{"2.0 60, 1.0 41, 0.9 0.000002", impact.CodeOver100, "2.0 60, 1.0 41, 0.9 0.000002"},
		{"2.0 100.1", impact.CodeOver100, "2.0 100.1"},
		{"2.0 250", impact.CodeOver100, "2.0 250"},
		{"1.2 3.0, 1.2.0 4.0", impact.CodeConflictingRows, "1.2 3.0, 1.2.0 4.0"},
		{"1.2 3.0, 2.0 50.0, 1.2.0.0 4.0", impact.CodeConflictingRows, "1.2 3.0, 1.2.0.0 4.0"},
		{"1.2 0.5, 1.2.0 0.50", impact.CodeConflictingRows, "1.2 0.5, 1.2.0 0.50"},
		{"1.2 -, 1.2 0.00", impact.CodeConflictingRows, "1.2 -, 1.2 0.00"},
		{"other 1.0, other 2.0", impact.CodeConflictingRows, "other 1.0, other 2.0"},
		{">=2 50.0, >=2.0 51.0", impact.CodeConflictingRows, ">=2 50.0, >=2.0 51.0"},
		{">=2.0 50.0, 2.0 1.0", impact.CodeBesideOpen, "2.0 1.0, >=2.0 50.0"},
		{">=2.0 50.0, 1.0 1.0, 3.1 2.0", impact.CodeBesideOpen, "3.1 2.0, >=2.0 50.0"},
		{">=2.0 50.0, >=1.0 20.0", impact.CodeBesideOpen, ">=2.0 50.0, >=1.0 20.0"},
		{">=1.0 50.0, >=2.0 20.0, 1.5 1.0, 0.9 1.0", impact.CodeBesideOpen, ">=2.0 20.0, 1.5 1.0, >=1.0 50.0"},
		{"2.x 50.0", impact.CodeBadVersion, "2.x 50.0"},
		{">= 50.0", impact.CodeBadVersion, ">= 50.0"},
		{">2.0 50.0", impact.CodeBadVersion, ">2.0 50.0"},
		{"Other 50.0", impact.CodeBadVersion, "Other 50.0"},
		{"2.0 fifty", impact.CodeBadShare, "2.0 fifty"},
		{"1.0 1.0, 2.0 ", impact.CodeBadShare, "2.0 "},
		{"2.0 50%", impact.CodeBadShare, "2.0 50%"},
		{"2.0 -1", impact.CodeBadShare, "2.0 -1"},
		{"2.0 1e1", impact.CodeBadShare, "2.0 1e1"},
		{"2.0 1000", impact.CodeBadShare, "2.0 1000"},
		{"2.0 1.1.1", impact.CodeBadShare, "2.0 1.1.1"},
		{"2.0 1.", impact.CodeBadShare, "2.0 1."},
		{"2.0 .1", impact.CodeBadShare, "2.0 .1"},
	}
	for _, test := range tests {
		t.Run(test.rows, func(t *testing.T) {
			_, err := impact.Read(snapshot(test.rows))
			var refused *impact.Error
			if !errors.As(err, &refused) {
				t.Fatalf("error %v", err)
			}
			if got := named(refused); refused.Code != test.code || got != test.want {
				t.Errorf("%s (%s), want %s (%s)", refused.Code, got, test.code, test.want)
			}
		})
	}
}

func named(e *impact.Error) string {
	var rows []string
	for _, r := range e.Rows {
		rows = append(rows, r.Version+" "+r.Share)
	}
	return strings.Join(rows, ", ")
}

func TestErrorText(t *testing.T) {
	tests := map[string]string{
		"1.2 3.0, 1.2.0 4.0": `impact: one version with different shares: "1.2" "3.0", "1.2.0" "4.0"`,
		"2.x 50":             `impact: row without a readable version: "2.x" "50": version: unexpected character at byte 2 in "2.x"`,
		"7 9, 6 9, 5 9, 4 9, 3 9, 2 9, >=1 9": `impact: rows at or above an open row: ` +
			`"7" "9", "6" "9", "5" "9", "4" "9", "3" "9" and 2 more`,
		"2.0 fifty": `impact: not a share: "2.0" "fifty"`,
		"2.0 101":   `impact: over 100 percent: "2.0" "101"`,
	}
	for rows, want := range tests {
		t.Run(rows, func(t *testing.T) {
			if _, err := impact.Read(snapshot(rows)); err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %s", err, want)
			}
		})
	}
}

func TestNoRows(t *testing.T) {
	_, err := impact.Of(dataset.Snapshot{}, impact.Cut{})
	var refused *impact.Error
	if !errors.As(err, &refused) || refused.Code != impact.CodeNoRows || err.Error() != "impact: no rows" {
		t.Errorf("error %v", err)
	}
}

func TestBadVersionWrapsItsCause(t *testing.T) {
	_, err := impact.Read(snapshot("2..1 50"))
	var cause *version.Error
	if !errors.As(err, &cause) || cause.Code != version.CodeEmptyComponent {
		t.Errorf("error %v", err)
	}
}

func TestErrorsStaySmall(t *testing.T) {
	_, err := impact.Read(snapshot(strings.Repeat("9", 1<<20) + " 50"))
	if err == nil || len(err.Error()) > 500 {
		t.Errorf("error of %d bytes", len(err.Error()))
	}
	var refused *impact.Error
	if errors.As(err, &refused) && len(refused.Rows[0].Version) > 200 {
		t.Errorf("row of %d bytes", len(refused.Rows[0].Version))
	}
}
