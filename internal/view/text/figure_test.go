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
