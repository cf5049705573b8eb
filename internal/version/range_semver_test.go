//go:build !js

package version

import (
	"strings"
	"testing"
)

func rangeSeeds() []string {
	return []string{
		">=2.9.0 <3", "2.1 - 2.3", "<1 || >2", "~2", "^0", "!=1", ">", "|||", "- -", ">=1,,<2", "~0", "~0.0", "~0.0.0", "~0.0.1", "~>2", "~>0",
		"^0.0", "^0.0.0", "^0.0.3", "^0.2", "^0.2.3", "^1.2.3", "^0.2.0", "=>1", "=<1", "==1", "<>1", "><1", "1 - 2 - 3", "1 - - 2", ">=1 - 2", "1 - >2",
		"1 - 2, 1 - 2", "1 - 2 11 - 12", "1 - ", "~1 - 2", "1 - 2 || 1 - 2", ">1 - ", strings.Repeat("=1||", 40) + "=1", strings.Repeat(">1 ", 80), ">01", "!=0", "1 2 >1",
	}
}

// alike checks that spans reads and evaluates a range as semver does.
func alike(t *testing.T, s string) {
	t.Helper()
	var alternatives []string
	for alternative := range strings.SplitSeq(s, "||") {
		padded, err := padComparisons(s, alternative, 0)
		if err != nil {
			return
		}
		alternatives = append(alternatives, padded)
	}
	padded := strings.Join(alternatives, " || ")
	want, wantOK := newConstraints(padded)
	got, ok := newSpans(padded)
	if ok != wantOK {
		t.Fatalf("%q, padded %q: read %v, semver %v", s, padded, ok, wantOK)
	}
	for _, text := range []string{"0.0.0", "0.0.1", "0.0.3", "0.0.4", "0.1.0", "0.2.0", "0.2.3", "0.2.4", "0.3.0", "1.0.0", "1.0.1", "1.2.2", "1.2.3", "1.3.0",
		"2.0.0", "2.1.0", "2.3.0", "2.3.1", "2.9.0", "2.9.1", "2.10.0", "3.0.0", "11.0.0", "2147483647.0.0"} {
		v := mustParse(t, text)
		if ok && got.contains(v) != want.contains(v) {
			t.Errorf("%q contains %s: %v, by semver %v", s, text, got.contains(v), want.contains(v))
		}
	}
}

func TestSpansAreSemvers(t *testing.T) {
	for _, s := range rangeSeeds() {
		t.Run(s, func(t *testing.T) { alike(t, s) })
	}
}

func FuzzParseRange(f *testing.F) {
	for _, s := range rangeSeeds() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := ParseRange(s)
		alike(t, s)
		if err != nil {
			return
		}
		for _, v := range []string{"0.0.0", "2.9.0", "2147483647.0.0", "1.2.3.4"} {
			r.Contains(mustParse(t, v))
		}
	})
}
