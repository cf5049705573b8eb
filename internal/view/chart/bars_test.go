package chart

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// table reads "2.1 90 kept, >=2.0 5 unsure": a row, its share and its fate.
func table(t *testing.T, text string) []Bucket {
	t.Helper()
	var list []Bucket
	for row := range strings.SplitSeq(text, ", ") {
		fields := strings.Fields(row)
		name, open := strings.CutPrefix(fields[0], ">=")
		v, err := version.Parse(name)
		if err != nil {
			t.Fatal(err)
		}
		fate := map[string]Fate{"kept": Kept, "unsure": Unsure, "lost": Lost}[fields[2]]
		list = append(list, Bucket{v, open, percent(t, fields[1]), fate})
	}
	return list
}

// shown writes a bar as "2.1.0–2.1.4 ×3 90 kept 1000".
func shown(b Bar) string {
	name := b.Lowest.String()
	switch {
	case b.Open:
		name += "+"
	case b.Versions > 1:
		name += "–" + b.Highest.String()
	}
	fate := []string{"kept", "unsure", "lost"}[b.Fate]
	return name + " ×" + strconv.Itoa(b.Versions) + " " + b.Share.String() + " " + fate + " " + strconv.Itoa(b.Length)
}

func TestBars(t *testing.T) {
	tests := []struct {
		name, rows string
		most       int
		want       []string
	}{
		{"patches of a minor release are one",
			"2.1.1 60 kept, 2.1.0 20 kept, 2.0.0 20 kept", 9,
			[]string{"2.1.0–2.1.1 ×2 80 kept 1000", "2.0.0 ×1 20 kept 250"}},
		{"the cut goes through a minor release",
			"2.1.1 60 kept, 2.1.0 20 lost, 2.0.9 20 lost", 9,
			[]string{"2.1.1 ×1 60 kept 1000", "2.1.0 ×1 20 lost 333", "2.0.9 ×1 20 lost 333"}},
		{"the smallest neighbours become one",
			"2.4 80 kept, 2.3 1 kept, 2.2 2 kept, 2.1 17 kept", 3,
			[]string{"2.4 ×1 80 kept 1000", "2.2–2.3 ×2 3 kept 38", "2.1 ×1 17 kept 213"}},
		{"never across the cut",
			"2.4 80 kept, 2.3 0.1 kept, 2.2 0.1 lost, 2.1 19.8 lost", 1,
			[]string{"2.3–2.4 ×2 80.1 kept 1000", "2.1–2.2 ×2 19.9 lost 248"}},
		{"the oldest of equals",
			"2.3 0 kept, 2.2 0 kept, 2.1 0 kept", 2,
			[]string{"2.3 ×1 0 kept 0", "2.1–2.2 ×2 0 kept 0"}},
		{"an open row stays alone",
			">=2.9.19 97.1 unsure, 2.9.17 1 lost, 2.9.14 1 lost", 1,
			[]string{"2.9.19+ ×1 97.1 unsure 1000", "2.9.14–2.9.17 ×2 2 lost 21"}},
		{"major releases differ",
			"3.0.1 50 kept, 2.0.2 50 kept", 9,
			[]string{"3.0.1 ×1 50 kept 1000", "2.0.2 ×1 50 kept 1000"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, b := range Bars(table(t, test.rows), test.most) {
				got = append(got, shown(b))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBarsOfNothing(t *testing.T) {
	if got := Bars(nil, 5); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

func TestCut(t *testing.T) {
	tests := []struct {
		rows string
		want int
	}{
		{"2.1 90 kept, 2.0 10 lost", 1},
		{"2.1 90 kept, 2.0 10 kept", 2},
		{"2.1 90 lost, 2.0 10 lost", 0},
		{">=2.1 90 unsure, 2.0 10 lost", 1},
	}
	for _, test := range tests {
		t.Run(test.rows, func(t *testing.T) {
			if got := Cut(Bars(table(t, test.rows), 9)); got != test.want {
				t.Errorf("%d, want %d", got, test.want)
			}
		})
	}
}

// TestBarsKeepTheTable checks on every published table, cut at every tenth of
// its versions, that bars lose no version and no share and cross no cut.
func TestBarsKeepTheTable(t *testing.T) {
	for _, platform := range dataset.Platforms() {
		for _, info := range dataset.Snapshots(platform) {
			for _, segment := range info.Segments {
				s, ok := dataset.FindSnapshot(platform, info.AsOf, info.Line, segment)
				if !ok {
					t.Fatalf("no table of %s %s %s", platform, info.AsOf, segment)
				}
				t.Run(string(platform)+" "+info.AsOf+info.Line+" "+segment, func(t *testing.T) { keepsTable(t, s) })
			}
		}
	}
}

func keepsTable(t *testing.T, s dataset.Snapshot) {
	d, err := impact.Read(s)
	if err != nil {
		t.Fatal(err)
	}
	candidates := d.Table()
	for cut := 0; cut < len(candidates); cut += 1 + len(candidates)/10 {
		minimum := candidates[cut].Version
		var buckets []Bucket
		var sum impact.Percent
		for _, c := range candidates {
			fate := Kept
			if c.Version.Less(minimum) {
				fate = Lost
			}
			buckets = append(buckets, Bucket{c.Version, c.Open, c.Share.Printed, fate})
			sum += c.Share.Printed
		}
		bars := Bars(buckets, 10)
		versions := 0
		for _, b := range bars {
			versions, sum = versions+b.Versions, sum-b.Share
			if crosses := b.Lowest.Less(minimum) && !b.Highest.Less(minimum); crosses {
				t.Errorf("%s crosses %s", shown(b), minimum)
			}
		}
		if versions != len(candidates) || sum != 0 {
			t.Errorf("%d of %d versions; %s left over", versions, len(candidates), sum)
		}
		if len(bars) > 11 {
			t.Errorf("%d bars", len(bars))
		}
	}
}
