package version

import (
	"strings"
	"testing"
)

func TestRange(t *testing.T) {
	tests := []struct {
		in       string
		contains string
		lacks    string
	}{
		{">=2.9.0 <3", "2.9.0 2.9 2.33.0", "2.8.18 3.0.0 3"},
		{">2", "2.0.1 2.10.0 3.0.0", "2 2.0.0 1.9.9"},
		{"<=2.9", "2.9 2.9.0 2.8.18", "2.9.1 2.9.5"},
		{"=2.9", "2.9.0", "2.9.1"},
		{"!=2.9", "2.9.1", "2.9.0"},
		{">=2.9.0, <3", "2.10.0", "3.0.0"},
		{">=2.9.0,<3.0.0", "2.10.0", "3.0.0"},
		{">= 2.9.0", "2.9.0", "2.8.0"},
		{"2.1 - 2.3", "2.1.0 2.3.0", "2.3.1 2.0.9"},
		{"<1.1 || >=2", "1.0.0 2.0.0", "1.1.0 1.9.9"},
		{"=>2.9", "2.9.0 3.0.0", "2.8.9"},
		{"~2", "2.0.0 2.33.0", "3.0.0 1.9.9"},
		{"^2.9", "2.9.0 2.33.0", "2.8.0 3.0.0"},
		{"~2.9.0", "2.9.5", "2.10.0"},
		{">=6.6.2", "6.6.3", "6.6.2.37"}, // semver has no fourth component
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			r, err := ParseRange(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			for v := range strings.FieldsSeq(tt.contains) {
				if !r.Contains(mustParse(t, v)) {
					t.Errorf("lacks %s", v)
				}
			}
			for v := range strings.FieldsSeq(tt.lacks) {
				if r.Contains(mustParse(t, v)) {
					t.Errorf("contains %s", v)
				}
			}
		})
	}
}

func TestRangeErrors(t *testing.T) {
	for _, in := range []string{"", "2.9.0", "2.x", ">=2.x", ">", ">=", ">=2 ||", "|| >=2", ">=1.2.3.4", ">>2", "- 2.0", "2.0 -", ">=a",
		strings.Repeat(">=1 ", 100)} {
		t.Run(in, func(t *testing.T) {
			if r, err := ParseRange(in); err == nil {
				t.Errorf("reads as %v", r)
			} else if _, ok := err.(*Error); !ok {
				t.Errorf("%T is not an *Error", err)
			}
		})
	}
}
