package chart

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/impact"
)

func plot() Plot { return Plot{Left: 10, Top: 5, Width: 100, Height: 50, First: 1000, Last: 1100} }

func TestPlotPlaces(t *testing.T) {
	p := plot()
	for day, want := range map[int]int{1000: 100, 1050: 600, 1100: 1100, 900: 100, 2000: 1100, 1001: 110} {
		if got := p.X(day); got != want {
			t.Errorf("day %d lies at %d, want %d", day, got, want)
		}
	}
	for share, want := range map[string]int{"0": 550, "100": 50, "50": 300, "99.8": 51, "99.9": 50} {
		if got := p.Y(percent(t, share)); got != want {
			t.Errorf("%s %% lies at %d, want %d", share, got, want)
		}
	}
	if got := p.Y(-impact.One); got != 550 {
		t.Errorf("below zero lies at %d", got)
	}
	oneDay := Plot{Left: 10, Width: 100, First: 7, Last: 7}
	if got := oneDay.X(7); got != 100 {
		t.Errorf("the only day lies at %d", got)
	}
}

func sample(t *testing.T, day int, lower, printed, upper string) Sample {
	return Sample{Day: day, Lower: percent(t, lower), Printed: percent(t, printed), Upper: percent(t, upper)}
}

func TestLineOf(t *testing.T) {
	vague := sample(t, 1040, "0", "0", "100")
	vague.Vague = true
	got := plot().LineOf([]Sample{
		sample(t, 1000, "0", "0", "2"), sample(t, 1020, "48", "50", "52"), vague,
		sample(t, 1060, "90", "100", "98"), // printed above its upper bound
	})
	want := Line{
		Strokes: [][]Place{{{100, 550}, {300, 300}}}, // the last one joins nothing
		Band:    []Place{{100, 540}, {300, 290}, {500, 50}, {700, 60}, {700, 100}, {500, 550}, {300, 310}, {100, 550}},
		Dots:    []Place{{100, 550}, {300, 300}, {500, 300}, {700, 60}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := plot().LineOf(nil); got.Strokes != nil || got.Band != nil || got.Dots != nil {
		t.Errorf("of nothing: %+v", got)
	}
}

func TestColumns(t *testing.T) {
	got := plot().Columns([]Place{{X: 100}, {X: 300}, {X: 1100}})
	want := []Column{{100, 100}, {200, 500}, {700, 400}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := plot().Columns([]Place{{X: 640}}); got[0] != (Column{100, 1000}) {
		t.Errorf("alone: %+v", got)
	}
	if got := plot().Columns(nil); len(got) != 0 {
		t.Errorf("of nothing: %+v", got)
	}
}

func TestTicks(t *testing.T) {
	months := func(from, count int) []Month {
		var list []Month
		for i := range count {
			n := from + i
			list = append(list, Month{n / 12, n%12 + 1, 30 * i})
		}
		return list
	}
	start := 12*2019 + 3 // April 2019
	tests := []struct {
		count, most int
		want        []string
	}{
		{3, 5, []string{"2019-4", "2019-5", "2019-6"}},
		{8, 4, []string{"2019-4", "2019-7", "2019-10"}},
		{24, 4, []string{"2019-7", "2020-1", "2020-7", "2021-1"}},
		{80, 7, []string{"2020-1", "2021-1", "2022-1", "2023-1", "2024-1", "2025-1"}},
		{80, 4, []string{"2020-1", "2022-1", "2024-1"}},
		{0, 4, nil},
	}
	for _, test := range tests {
		t.Run(strconv.Itoa(test.count)+" months", func(t *testing.T) {
			var got []string
			for _, m := range Ticks(months(start, test.count), test.most) {
				got = append(got, strconv.Itoa(m.Year)+"-"+strconv.Itoa(m.Month))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
