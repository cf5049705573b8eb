package impact_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"

	"minicompat/internal/impact"
)

func TestPercentPrintsExactly(t *testing.T) {
	tests := map[string]impact.Percent{
		"0":                     0,
		"0.46":                  460_000,
		"97.1":                  97_100_000,
		"100":                   impact.Whole,
		"0.005":                 5_000,
		"0.000001":              1,
		"12.000345":             12_000_345,
		"-0.02":                 -20_000,
		"-1":                    -impact.One,
		"-9223372036854.775808": math.MinInt64,
	}
	for want, p := range tests {
		t.Run(want, func(t *testing.T) {
			if got := p.String(); got != want {
				t.Errorf("String() = %s", got)
			}
			if got, err := json.Marshal(p); err != nil || string(got) != want {
				t.Errorf("JSON %s, %v", got, err)
			}
		})
	}
}

func TestParsePercent(t *testing.T) {
	tests := map[string]impact.Percent{
		"99":        99 * impact.One,
		" 99.5 % ":  99_500_000,
		"0":         0,
		"100.00":    impact.Whole,
		"99.999999": 99_999_999,
		"0.000001":  1,
	}
	for s, want := range tests {
		t.Run(s, func(t *testing.T) {
			if got, err := impact.ParsePercent(s); err != nil || got != want {
				t.Errorf("%d, %v; want %d", got, err, want)
			}
		})
	}
	for _, s := range []string{"", "%", "-1", "+1", "100.000001", "101", "1000", "99.9999999", "9,5", "1e2", ".5", "5.", "99%%", "NaN", "٩٩"} {
		t.Run(s, func(t *testing.T) {
			p, err := impact.ParsePercent(s)
			var refused *impact.Error
			if !errors.As(err, &refused) || refused.Code != impact.CodeBadPercent || p != 0 {
				t.Errorf("%v, %v", p, err)
			}
		})
	}
}

func TestParseShare(t *testing.T) {
	tests := map[string]impact.Share{
		"90.78":  {Printed: 90_780_000, Min: 90_775_000, Max: 90_785_000},
		"97.1":   {Printed: 97_100_000, Min: 97_050_000, Max: 97_150_000},
		"97":     {Printed: 97_000_000, Min: 96_500_000, Max: 97_500_000},
		"0.00":   {Max: 5_000},
		"0":      {Max: 500_000},
		"100":    {Printed: impact.Whole, Min: 99_500_000, Max: impact.Whole},
		"100.00": {Printed: impact.Whole, Min: 99_995_000, Max: impact.Whole},
		"-":      {Max: 9_999},
		// Half a unit of the fifth decimal is five millionths; of later ones it
		// is less than a millionth, and the bounds go outward.
		"1.23456":        {Printed: 1_234_560, Min: 1_234_555, Max: 1_234_565},
		"1.234567":       {Printed: 1_234_567, Min: 1_234_566, Max: 1_234_568},
		"1.2345670":      {Printed: 1_234_567, Min: 1_234_566, Max: 1_234_568},
		"1.2345671":      {Printed: 1_234_567, Min: 1_234_567, Max: 1_234_568},
		"1.2345675":      {Printed: 1_234_568, Min: 1_234_567, Max: 1_234_568},
		"1.234567499999": {Printed: 1_234_567, Min: 1_234_567, Max: 1_234_568},
		"0.000000000001": {Min: 0, Max: 1},
	}
	for s, want := range tests {
		t.Run(s, func(t *testing.T) {
			if got, err := impact.ParseShare(s); err != nil || got != want {
				t.Errorf("%+v, %v; want %+v", got, err, want)
			}
		})
	}
	for s, code := range map[string]impact.Code{
		"100.005": impact.CodeOver100, "101": impact.CodeOver100, "999": impact.CodeOver100,
		"": impact.CodeBadShare, "--": impact.CodeBadShare, "1.0000000000000000000000000000001": impact.CodeBadShare,
	} {
		t.Run(s, func(t *testing.T) {
			_, err := impact.ParseShare(s)
			var refused *impact.Error
			if !errors.As(err, &refused) || refused.Code != code {
				t.Errorf("%v, want %s", err, code)
			}
		})
	}
}
