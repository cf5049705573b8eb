package query

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/dataset"
	"minicompat/internal/dataset/pack/tsv"
	"minicompat/internal/version"
)

// contestedRow is a reviewed row, as its file has it.
type contestedRow struct {
	path   string
	claims []Claim
}

func contestedRows(t *testing.T) []contestedRow {
	t.Helper()
	text, err := os.ReadFile("../dataset/src/wechat/contested.tsv")
	if err != nil {
		t.Fatal(err)
	}
	table, err := tsv.Parse(string(text))
	if err != nil {
		t.Fatal(err)
	}
	var rows []contestedRow
	for _, r := range table.Rows {
		row := contestedRow{path: r[0]}
		for text := range strings.SplitSeq(r[1], ";") {
			v, source, _ := strings.Cut(text, "@")
			bare := strings.TrimLeft(v, "<>=")
			s, _ := dataset.FindSource(source)
			row.claims = append(row.claims, Claim{Op: v[:len(v)-len(bare)], Version: bare, Source: source, AsOf: s.AsOf})
		}
		rows = append(rows, row)
	}
	return rows
}

// chosen is the claim that counts: documentation before type declarations,
// component tables, release notes, what holds on one system alone and tables of
// old runtimes. Of two systems the later counts: only there both have it. It is
// false for a path that only inherits.
func (r contestedRow) chosen() (Claim, bool) {
	order := []string{"docs", "typings", "weapp-vite", "notes", "docs-android", "docs-ios", "docs-skyline", "runtime-2.8.2", "runtime-1.6"}
	for _, source := range order {
		for _, c := range r.claims {
			if c.Source == source && c.Op == "" {
				return c, true
			}
		}
	}
	return Claim{}, false
}

// inherited is what the ancestors give, and absent the last release that a
// source says lacks the path; "" where there is no such claim.
func (r contestedRow) inherited() (since, absent string) {
	for _, c := range r.claims {
		switch {
		case c.Source == "inherited":
			since = c.Version
		case c.Op == ">":
			absent = c.Version
		}
	}
	return since, absent
}

func asked(t *testing.T, path, at string) CanIUseAnswer {
	t.Helper()
	answer, problem := CanIUse(Params{"platform": {"wechat"}, "feature": {path}, "version": {at}})
	if problem != nil {
		t.Fatal(problem)
	}
	return answer
}

// TestContested asks for every contested path: all claims are there, in their
// order, and the verdict is what the design says.
func TestContested(t *testing.T) {
	rows := contestedRows(t)
	if len(rows) < 88 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, row := range rows {
		t.Run(row.path, func(t *testing.T) {
			if diff := cmp.Diff(row.claims, asked(t, row.path, "").Claims); diff != "" {
				t.Errorf("claims (-source +answer)\n%s", diff)
			}
			if chosen, ok := row.chosen(); ok {
				checkChosen(t, row.path, chosen.Version)
				return
			}
			checkInherited(t, row)
		})
	}
}

// checkChosen wants support from the chosen version on, whatever the others
// claim, unless an ancestor came later.
func checkChosen(t *testing.T, path, chosen string) {
	answer := asked(t, path, "")
	if answer.From == path && answer.Since != chosen || less(answer.Since, chosen) {
		t.Fatalf("since %s from %s, want %s", answer.Since, answer.From, chosen)
	}
	if answer.Basis != "stated" {
		t.Errorf("basis %s", answer.Basis)
	}
	checkSpan(t, path, answer.Since, "supported")
	need, problem := Impact(Params{"platform": {"wechat"}, "feature": {path}})
	if problem != nil || need.Minimum != answer.Since || need.AtLeast {
		t.Errorf("impact of %s, at least %v: %v", need.Minimum, need.AtLeast, problem)
	}
}

// checkInherited wants what is inherited to be unknown up to the release that a
// source says lacks it, and a lower bound above.
func checkInherited(t *testing.T, row contestedRow) {
	since, absent := row.inherited()
	answer := asked(t, row.path, "")
	if answer.Since != since || answer.Basis != "inherited" || !answer.AtLeast {
		t.Fatalf("since %s, basis %s, at least %v; want %s inherited", answer.Since, answer.Basis, answer.AtLeast, since)
	}
	checkSpan(t, row.path, since, "unknown")
	for _, at := range []string{since, absent} {
		got := asked(t, row.path, at)
		if got.Support != "unknown" || got.Reason != "absence_claimed" {
			t.Errorf("at %s: %s, %s", at, got.Support, got.Reason)
		}
	}
	if got := asked(t, row.path, absent); got.Native == nil || got.Native.Answer != "false" || got.Native.Reason != "absent_from_table" {
		t.Errorf("canIUse at %s: %+v", absent, got.Native)
	}
	if after := neighbour(t, absent, +1); asked(t, row.path, after).Support != "supported" {
		t.Errorf("at %s, which no source speaks against: %+v", after, asked(t, row.path, after))
	}
	if need, problem := Impact(Params{"platform": {"wechat"}, "feature": {row.path}}); problem != nil || !need.AtLeast {
		t.Errorf("impact is not at least: %v", problem)
	}
}

// checkSpan wants no support just below a version, and the given one at it.
func checkSpan(t *testing.T, path, since, support string) {
	if got := asked(t, path, since); got.Support != support {
		t.Errorf("at %s: %s, %s", since, got.Support, got.Reason)
	}
	if before := neighbour(t, since, -1); before != "" && asked(t, path, before).Support != "unsupported" {
		t.Errorf("at %s, below: %s", before, asked(t, path, before).Support)
	}
}

// neighbour is the release next below (-1) or above (+1) a version, or "".
func neighbour(t *testing.T, of string, step int) string {
	t.Helper()
	found := ""
	for r := range dataset.Releases(dataset.WeChat) { // oldest first
		switch {
		case step < 0 && less(r.Version, of):
			found = r.Version
		case step > 0 && less(of, r.Version):
			return r.Version
		}
	}
	return found
}

func less(a, b string) bool {
	x, errX := version.Parse(a)
	y, errY := version.Parse(b)
	return errX != nil || errY != nil || x.Less(y)
}

// What an ancestor's claim makes unknown shows that claim.
func TestAbsenceIsNeverClaimedBehindTheScenes(t *testing.T) {
	for f := range dataset.Features(dataset.WeChat) {
		for _, at := range []string{"2.8.2", "2.30.3"} {
			if got := asked(t, f.Path, at); got.Reason == "absence_claimed" && len(got.Claims) == 0 {
				t.Errorf("%s at %s is unknown by a claim that is not shown", f.Path, at)
			}
		}
	}
}
