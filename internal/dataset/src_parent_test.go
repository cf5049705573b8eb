package dataset_test

import (
	"os"
	"strings"
	"testing"

	"minicompat/internal/dataset"
)

// TestEarlierThanParent wants every path whose stated version is earlier than
// that of a path above it on the reviewed list of its platform, and no other.
func TestEarlierThanParent(t *testing.T) {
	for _, p := range []dataset.Platform{dataset.Alipay, dataset.WeChat} {
		t.Run(string(p), func(t *testing.T) {
			reviewed := map[string]string{}
			table := readTable(t, os.DirFS("src"), string(p)+"/earlier-than-parent.tsv")
			for _, row := range table.Rows {
				reviewed[row[0]] = row[1]
				if row[2] == "" {
					t.Errorf("%q: no reason", row[0])
				}
			}
			for f := range dataset.Features(p) {
				parent := laterParent(p, f)
				if parent != reviewed[f.Path] {
					t.Errorf("%q: earlier than %q, reviewed as earlier than %q", f.Path, parent, reviewed[f.Path])
				}
				delete(reviewed, f.Path)
			}
			for path := range reviewed {
				t.Errorf("%q is reviewed, but there is no such path", path)
			}
		})
	}
}

// laterParent is the nearest path above f with a later version than f states,
// or "".
func laterParent(p dataset.Platform, f dataset.Feature) string {
	if f.Since == "" {
		return ""
	}
	for end := strings.LastIndexByte(f.Path, '.'); end > 0; end = strings.LastIndexByte(f.Path[:end], '.') {
		parent, ok := dataset.Lookup(p, f.Path[:end])
		if ok && parent.Since != "" && earlier(f.Since, parent.Since) {
			return parent.Path
		}
	}
	return ""
}

// earlier compares line by line: a|b states one version for each of Alipay's
// lines, and a single version stands for both.
func earlier(a, b string) bool {
	a1, a2 := lines(a)
	b1, b2 := lines(b)
	return compareVersions(a1, b1) < 0 || compareVersions(a2, b2) < 0
}

func lines(since string) (first, second string) {
	first, second, ok := strings.Cut(strings.TrimPrefix(since, "<="), "|")
	if !ok {
		second = first
	}
	return first, second
}
