package text

import (
	"strings"
	"testing"

	"minicompat/internal/impact"
)

func TestBoundsAreRoundedOutward(t *testing.T) {
	tests := []struct {
		lower, upper impact.Percent
		low, high    string
	}{
		{410_000, 530_000, "0.41 %", "0.53 %"},
		{9_105_000, 9_225_000, "9.1 %", "9.23 %"},
		{0, 1, "0 %", "0.01 %"},
		{9_999, 99_999_999, "0 %", "100 %"},
		{impact.Whole, impact.Whole, "100 %", "100 %"},
	}
	for _, tt := range tests {
		t.Run(tt.low+" "+tt.high, func(t *testing.T) {
			low, high := For(English).Bounds(tt.lower, tt.upper)
			if plain(low) != tt.low || plain(high) != tt.high {
				t.Errorf("got %s, %s", low, high)
			}
		})
	}
}

// plain has ordinary spaces.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestAge(t *testing.T) {
	tests := []struct{ asOf, today, say, grade string }{
		{"2026-03-31", "2026-04-10", "10 days old: fresh", Fresh},
		{"2026-03-31", "2026-03-30", "0 days old: fresh", Fresh},
		{"2026-03-31", "2026-11-21", "8 months old: new releases spread within days, so the head is out of date and the tail still tells something", Months},
		{"2024-04-01", "2026-11-21", "2.6 years old: read it as history", Years},
		{"yesterday", "2026-11-21", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.asOf+" "+tt.today, func(t *testing.T) {
			if say, grade := For(English).Age(tt.asOf, tt.today); say != tt.say || grade != tt.grade {
				t.Errorf("got %q, %q", say, grade)
			}
		})
	}
}
