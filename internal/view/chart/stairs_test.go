package chart

import (
	"testing"

	"minicompat/internal/impact"
	"minicompat/internal/query"
)

func TestFloor(t *testing.T) {
	tests := []struct{ target, want string }{
		{"99", "95"}, {"99.9", "99.5"}, {"99.5", "98"}, {"98", "90"}, {"95", "80"}, {"90", "50"}, {"87.5", "50"}, {"80", "0"}, {"1", "0"}, {"100", "99.9"}, {"99.99", "99.9"},
	}
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			if got := floor(percent(t, tt.target)); got != percent(t, tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestStairsOf(t *testing.T) {
	p := func(s string) impact.Percent { return percent(t, s) }
	levels := []Level{
		{"3.0", p("40"), p("41"), p("42")}, {"2.0", p("94"), p("96"), p("97")}, {"1.1", p("99"), p("99.6"), p("99.2")}, {"1.0", p("100"), p("100"), p("100")},
	}
	s := StairsOf(levels, p("99"))
	if s.Below != 1 || len(s.Steps) != 3 || s.Target != 200 {
		t.Fatalf("%+v", s)
	}
	want := []Step{
		{levels[3], 0, 333, 0, 0, 0},
		{levels[2], 333, 333, 200, 160, 160}, // a printed sum over the upper bound is drawn at it
		{levels[1], 666, 334, 1000, 800, 600},
	}
	for i, step := range s.Steps {
		if step != want[i] {
			t.Errorf("got %+v, want %+v", step, want[i])
		}
	}
	if got := s.Line(func(s Step) int { return s.Mark }); got != "M0 0H333V160H666V800H1000V1000" {
		t.Error(got)
	}
	if got := s.Band(); got != "M0 0h333V0h-333zM333 160h333V200h-333zM666 600h334V1000h-334z" {
		t.Error(got)
	}
	in := s.In(Box{Left: 100, Top: 20, Width: 3000, Height: 500})
	if got := in.Line(func(s Step) int { return s.Mark }); got != "M100 20H1099V100H2098V420H3100V520" || in.Target != 120 {
		t.Errorf("in a box: %s, target at %d", got, in.Target)
	}
	if s.Steps[2] != want[2] {
		t.Error("the stairs in a box change those outside")
	}
	if at, ok := s.Find("2.0"); !ok || at != 2 {
		t.Errorf("2.0 at %d, %v", at, ok)
	}
	if _, ok := s.Find("3.0"); ok {
		t.Error("3.0 lies below the axis")
	}
	if all := StairsOf(levels, p("50")); all.Below != 0 || all.Floor != 0 || all.Steps[3].Lowest != 600 {
		t.Errorf("%+v", all)
	}
	if few := StairsOf([]Level{levels[0], levels[3]}, p("99")); few.Floor != 0 || few.Below != 0 || few.Target != 10 {
		t.Errorf("two releases far apart: %+v", few)
	}
	if none := StairsOf(nil, p("99")); len(none.Steps) != 0 {
		t.Errorf("%+v", none)
	}
}

// Every published table goes down from step to step, within its chart.
func TestRealStairs(t *testing.T) {
	for _, platform := range []string{"wechat", "alipay"} {
		all, problem := query.Snapshots(query.Params{"platform": {platform}})
		if problem != nil {
			t.Fatal(problem)
		}
		for _, entry := range all.Snapshots {
			for _, segment := range entry.Segments {
				params := query.Params{"platform": {platform}, "snapshot": {entry.AsOf}, "line": {entry.Line}, "segment": {segment}, "coverage": {"95"}}
				answer, problem := query.Minimum(params)
				if problem != nil {
					t.Fatal(problem)
				}
				var levels []Level
				for _, r := range answer.Versions {
					levels = append(levels, Level{r.Version, r.Coverage.Lower, r.Coverage.Printed, r.Coverage.Upper})
				}
				checkStairs(t, StairsOf(levels, percent(t, "95")), len(levels))
			}
		}
	}
}

func checkStairs(t *testing.T, s Stairs, releases int) {
	t.Helper()
	if len(s.Steps)+s.Below != releases {
		t.Fatalf("%d steps and %d below of %d", len(s.Steps), s.Below, releases)
	}
	x, lowest := 0, 0
	for _, step := range s.Steps {
		inside := step.Highest >= 0 && step.Highest <= step.Mark && step.Mark <= step.Lowest && step.Lowest <= Full
		if step.X != x || step.Lowest < lowest || !inside {
			t.Fatalf("%+v after x %d, depth %d", step, x, lowest)
		}
		x, lowest = step.X+step.Width, step.Lowest
	}
	if len(s.Steps) > 0 && x != Full {
		t.Fatalf("ends at %d", x)
	}
}
