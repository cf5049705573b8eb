package guard

import (
	"math/rand/v2"
	"strings"
	"testing"

	"minicompat/internal/version"
)

func TestCompareVersionRuns(t *testing.T) {
	tests := []struct {
		a, b string // JavaScript
		want any
	}{
		{"'1.11.0'", "'1.9.9'", 1.0},
		{"'1.9.9'", "'1.11.0'", -1.0},
		{"'6.6.2.37'", "'6.6.2.36'", 1.0},
		{"'6.6.2'", "'6.6.2.1'", -1.0},
		{"'1.2'", "'1.2.0'", 0.0},
		{"'2'", "'2.0.0.0'", 0.0},
		{"'2.10'", "'2.9.9'", 1.0},
		{"'02.07'", "'2.7'", 0.0},
		{"'2147483647'", "'2147483646'", 1.0},
		{"'2.x'", "'2.0'", "NaN"},
		{"'2.0'", "'2.x'", "NaN"},
		{"''", "'1.0.0'", "NaN"},
		{"undefined", "'1.0.0'", "NaN"},
		{"'1.0.0'", "undefined", "NaN"},
		{"null", "null", "NaN"},
		{"2.1", "'2.10'", "NaN"},
		{"['2.1']", "'2.1'", "NaN"},
		{"'1..2'", "'1.0.2'", "NaN"},
		{"'.1'", "'0.1'", "NaN"},
		{"'1.'", "'1'", "NaN"},
		{"'v2.1.0'", "'2.1.0'", "NaN"},
		{"'2.1.0-beta'", "'2.1.0'", "NaN"},
		{"'-1.0'", "'1.0'", "NaN"},
		{"'1.2.3.4.5'", "'1.2.3.4'", "NaN"},
		{"'1.2\\n'", "'1.2'", "NaN"},
		{"'1e3'", "'1000'", "NaN"},
		{"'0x10'", "'16'", "NaN"},
		{"'latest'", "'latest'", "NaN"},
		{"'9007199254740993'", "'9007199254740992'", "NaN"},
	}
	var calls []string
	for _, tt := range tests {
		calls = append(calls, "compareVersion("+tt.a+", "+tt.b+")")
	}
	got := runAll(t, []job{{compareVersion + "answer([" + strings.Join(calls, ", ") + "])", "wx", world{}}})[0]
	if got.Error != "" || len(got.Results) != len(tests) {
		t.Fatalf("error %q, %d results", got.Error, len(got.Results))
	}
	for i, tt := range tests {
		t.Run(calls[i], func(t *testing.T) {
			if got.Results[i] != tt.want {
				t.Errorf("got %v, want %v", got.Results[i], tt.want)
			}
		})
	}
}

// TestCompareVersionAgrees compares the script with package version on random
// pairs, close to each other and with bad ones among them.
func TestCompareVersionAgrees(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 14))
	pick := func() string {
		var parts []string
		for range 1 + random.IntN(5) {
			part := []string{"0", "1", "2", "9", "10", "11", "00", "2147483647"}[random.IntN(8)]
			if random.IntN(20) == 0 {
				part = []string{"x", "", "-1", "1e1"}[random.IntN(4)]
			}
			parts = append(parts, part)
		}
		return strings.Join(parts, ".")
	}
	var calls []string
	var want []any
	valid := 0
	for range 3000 {
		a, b := pick(), pick()
		calls = append(calls, "compareVersion('"+a+"', '"+b+"')")
		va, errA := version.Parse(a)
		vb, errB := version.Parse(b)
		if errA != nil || errB != nil {
			want = append(want, "NaN")
			continue
		}
		valid++
		want = append(want, float64(version.Compare(va, vb)))
	}
	if valid < 100 || valid > 2900 {
		t.Fatalf("%d of 3000 pairs are valid: both kinds are wanted", valid)
	}
	got := runAll(t, []job{{compareVersion + "answer([" + strings.Join(calls, ",\n") + "])", "wx", world{}}})[0]
	if got.Error != "" {
		t.Fatal(got.Error)
	}
	for i, call := range calls {
		if got.Results[i] != want[i] {
			t.Errorf("%s = %v, version says %v", call, got.Results[i], want[i])
		}
	}
}
