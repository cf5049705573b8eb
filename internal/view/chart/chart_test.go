package chart

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/impact"
)

func percent(t *testing.T, s string) impact.Percent {
	t.Helper()
	p, err := impact.ParsePercent(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAxis(t *testing.T) {
	tests := []struct{ largest, want string }{
		{"0", "0.1"}, {"0.1", "0.1"}, {"0.100001", "0.2"}, {"0.53", "1"},
		{"1", "1"}, {"1.9", "2"}, {"4.99", "5"}, {"9.22", "10"}, {"20", "20"},
		{"36.4", "50"}, {"50.01", "100"}, {"100", "100"},
	}
	for _, test := range tests {
		t.Run(test.largest, func(t *testing.T) {
			if got := Axis(percent(t, test.largest)).String(); got != test.want {
				t.Errorf("ends at %s, want %s", got, test.want)
			}
		})
	}
}

func TestSpanOf(t *testing.T) {
	tests := []struct {
		name                        string
		lower, printed, upper, axis string
		want                        Span
	}{
		{"half an axis", "0.41", "0.46", "0.53", "1", Span{410, 530, 460}},
		{"nothing", "0", "0", "0", "1", Span{0, 0, 0}},
		{"too small to see", "0.001", "0.001", "0.002", "1", Span{Sliver, Sliver, Sliver}},
		{"over the axis", "2.8", "2.9", "100", "5", Span{560, Full, 580}},
		{"printed above the upper bound", "99.9", "100", "99.95", "100", Span{999, 1000, 1000}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := SpanOf(percent(t, test.lower), percent(t, test.printed), percent(t, test.upper), percent(t, test.axis))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestStripOf(t *testing.T) {
	tests := []struct {
		lower, upper string
		want         Strip
	}{
		{"0", "0", Strip{0, 0, 1000}},
		{"0", "100", Strip{0, 1000, 0}},
		{"100", "100", Strip{1000, 0, 0}},
		{"0.41", "0.53", Strip{4, 3, 993}},
		{"0.001", "0.002", Strip{3, 3, 994}},
		{"2.8", "100", Strip{28, 972, 0}},
		{"99.999", "100", Strip{997, 3, 0}},
		{"33.35", "66.65", Strip{334, 333, 333}},
	}
	for _, test := range tests {
		t.Run(test.lower+" to "+test.upper, func(t *testing.T) {
			got := StripOf(percent(t, test.lower), percent(t, test.upper))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
			if sum := got.Lost + got.Unsure + got.Kept; sum != Full {
				t.Errorf("parts sum to %d", sum)
			}
		})
	}
}
