package dataset_test

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"minicompat/internal/dataset/pack/tsv"
)

// lintOrder wants rows sorted and none twice, in the order that the table's
// header states.
func lintOrder(t *testing.T, name string, table tsv.Table) {
	order := orderOf(name)
	for i := 1; i < len(table.Rows); i++ {
		if a, b := table.Rows[i-1], table.Rows[i]; order(a, b) >= 0 {
			t.Errorf("row %q does not come after %q", b, a)
		}
	}
}

// orderOf is byte by byte in the first column where the file's name says
// nothing else.
func orderOf(name string) func(a, b []string) int {
	switch {
	case path.Base(path.Dir(name)) == "shares":
		return compareBuckets
	case name == "alipay/clients.tsv":
		return func(a, b []string) int { return cmp.Or(cmp.Compare(a[4], b[4]), compareVersions(a[2], b[2])) }
	}
	switch path.Base(name) {
	case "creators.tsv", "own-creators.tsv":
		return func(a, b []string) int { return slices.Compare(a[:2], b[:2]) }
	case "releases.tsv", "unlisted-versions.tsv":
		return func(a, b []string) int { return compareVersions(a[0], b[0]) }
	case "adoption.tsv":
		return func(a, b []string) int {
			return cmp.Or(compareVersions(a[0], b[0]), cmp.Compare(number(a[1]), number(b[1])))
		}
	case "clients.tsv":
		return func(a, b []string) int {
			return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[3], b[3]), compareVersions(a[1], b[1]))
		}
	}
	return func(a, b []string) int { return cmp.Compare(a[0], b[0]) }
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// compareBuckets orders by segment, then the open row, the newest version
// first, and the rest row last.
func compareBuckets(a, b []string) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(rank(a[1]), rank(b[1])), compareVersions(b[1], a[1]))
}

func rank(bucket string) int {
	switch {
	case strings.HasPrefix(bucket, ">="):
		return 0
	case bucket == "other":
		return 2
	}
	return 1
}

// lintSnapshot checks what a distribution table promises: a day that is also
// its name, known segments, readable shares, and sums near 100 %.
func lintSnapshot(t *testing.T, name string, table tsv.Table) {
	platform, _ := table.Comment("platform")
	asOf, _ := table.Comment("as_of")
	line, _ := table.Comment("line")
	if want := fmt.Sprintf("%s/shares/%s%s.tsv", platform, asOf, lineSuffix(line)); name != want {
		t.Errorf("the header says %s", want)
	}
	if !isDate(asOf) {
		t.Errorf("as_of %q is not a date", asOf)
	}
	sums := map[string]int{}
	for _, row := range table.Rows {
		if !slices.Contains([]string{"all", "android", "ios"}, row[0]) {
			t.Errorf("unknown segment %q", row[0])
		}
		sums[row[0]] += millionths(t, row[2])
	}
	for segment, sum := range sums {
		if sum < 99_500_000 || sum > 100_500_000 {
			t.Errorf("segment %s: shares sum to %d.%06d, outside 99.5..100.5", segment, sum/1e6, sum%1e6)
		}
	}
}

// lineSuffix is how a file's name says the line of the base library.
func lineSuffix(line string) string {
	if major, ok := strings.CutSuffix(line, ".x"); ok {
		return "-v" + major
	}
	return line
}

// millionths reads a share as printed, in millionths of a percent; "-" is below
// 0.01 and counts nothing.
func millionths(t *testing.T, share string) int {
	if share == "-" {
		return 0
	}
	whole, decimals, _ := strings.Cut(share, ".")
	n, err := strconv.Atoi(whole + (decimals + "000000")[:6])
	if err != nil || len(decimals) > 6 || n < 0 || n > 100_000_000 {
		t.Errorf("share %q is not a percentage with up to six decimals", share)
	}
	return n
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
