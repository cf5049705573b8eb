package view

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/view/tree"
)

func TestOverTime(t *testing.T) {
	tests := []struct {
		query string
		want  []string
	}{
		{"version=3.14.0", []string{"Users on base library 3.14.0 or above", "90 %: between 2026-04-01 and 2026-06-21, as 24 of 30 comparable releases did.",
			"4 of the others are not there yet", "98 %: no estimate. Of 30 comparable releases 8 are not there yet", "99 %: no estimate. With the later data hidden",
			"after 2026-01-31, by 2026-02-28", "median 582 days", "Nobody had it in 25 earlier distributions; the chart begins with 2025-11-30."}},
		{"version=3.10.0", []string{"95 %: no estimate. Only 11 past releases compare, and it takes 12."}},
		{"version=2.11.0&segment=ios", []string{"iOS", "2.11.0 has reached all of them", "2020-04-25"}},
		{"version=3.99.0", []string{"The daily record does not have this release"}},
		{"feature=chooseMedia&version=2.0.0", []string{"chooseMedia needs base library 2.10.0.", "Its coverage is over 99 % already."}},
		{"platform=alipay&version=2.8.0", []string{"Alipay 2.x", "2021-09-02", "Figures of all 22 distributions"}},
		{"platform=xiaohongshu&version=1.0.0", []string{"No distribution is published"}},
		{"feature=nosuchthing", []string{"The minimum of this feature is not known"}},
		{"version=2..1", []string{"Enter a version or a feature path", "Try chooseMedia"}},
		{"version=%3E2", []string{"Enter a version or a feature path"}},
		{"segment=all&snapshot=2017-07-10&version=2.0.0", []string{"Users on base library 2.0.0 or above"}},
		{"version=3.14.0&lang=zh", []string{"95 %：预计在 2026-07-21 到 2027-02-07 之间，32 个可比版本中有 26 个如此。", "中位数 17 天"}},
	}
	for _, test := range tests {
		t.Run(test.query, func(t *testing.T) {
			p, _ := open("?tool=time&" + test.query)
			for _, want := range test.want {
				if !says(p, want) {
					t.Errorf("no %q in %s", want, p.text())
				}
			}
		})
	}
}

// The chart is a slider: keys and pointer move it, and it stays in its range.
func TestOverTimeMoves(t *testing.T) {
	p, _ := open("?tool=time&version=3.14.0")
	at := func() string { return tree.AttrOf(tree.Find(p.shown, "role", "slider"), "aria-valuenow") }
	last, err := strconv.Atoi(tree.AttrOf(tree.Find(p.shown, "role", "slider"), "aria-valuemax"))
	if err != nil || last < 4 {
		t.Fatalf("%d points, %v", last, err)
	}
	left, most := strconv.Itoa(last-1), strconv.Itoa(last)
	steps := []struct{ key, want string }{
		{"ArrowLeft", left}, {"ArrowDown", strconv.Itoa(last - 2)}, {"ArrowUp", left}, {"Home", "1"}, {"ArrowLeft", "1"}, {"End", most}, {"ArrowRight", most}, {"Home", "1"}, {"x", "1"},
	}
	for _, step := range steps {
		e := &event{Key: step.key}
		p.dispatch("over.key", e)
		if at() != step.want || e.Prevent != (step.key != "x") {
			t.Errorf("%s: at %s, want %s", step.key, at(), step.want)
		}
	}
	p.dispatch("over.point", &event{Arg: "2"})
	for _, wrong := range []string{most + "9", "-1", "x", ""} {
		p.dispatch("over.point", &event{Arg: wrong})
	}
	if at() != "3" || !says(p, "2026-02-28: 84.") {
		t.Errorf("at %s", at())
	}
	p.dispatch("version.pick", &event{Arg: "3.13.0"}) // another question begins at its newest point
	slider := tree.Find(p.shown, "role", "slider")
	if tree.AttrOf(slider, "aria-valuenow") != tree.AttrOf(slider, "aria-valuemax") {
		t.Errorf("at %s", at())
	}
}

func TestCalendar(t *testing.T) {
	if got := date(dayOf("2024-02-29")); got != "2024-02-29" {
		t.Error(got)
	}
	if got := dayOf("no day"); got != 0 {
		t.Error(got)
	}
	var got []string
	for _, m := range monthsBetween(dayOf("2025-11-02"), dayOf("2026-02-01")) {
		got = append(got, date(m.Day))
	}
	if diff := cmp.Diff([]string{"2025-12-01", "2026-01-01", "2026-02-01"}, got); diff != "" {
		t.Error(diff)
	}
	for n, want := range map[int]string{123: "12.3", 120: "12", -5: "-0.5", 0: "0"} {
		if got := tenths(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}
