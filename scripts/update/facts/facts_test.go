package facts

import (
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// small is a tree of tables with a little of everything.
func small() map[string]string {
	return map[string]string{
		"sources.tsv": "# columns: key name url licence accessed as_of\n" +
			"docs\tDocs\t\tnone\t2026-07\t2026-07\nmp\tShares\t\tMIT\t2026-03-31\t2026-03-31\ntypings\tTypings\t\tMIT\t5.2.3\t2026-08-07\n",
		"wechat/api.tsv": "# columns: path kind since deprecated category source\n" +
			"gone\tapi\t1.0.0\t\t\ttypings\nkept\tapi\t1.1.0\t\t\ttypings\nold\tapi\t1.2.0\t\t\ttypings\nours\tapi\t2.0.0\t\t\ttypings\ntorn\tapi\t1.9.90\t\t\ttypings\n",
		"wechat/extra.tsv":      "# columns: path kind since source\nconsole\tnamespace\t1.0.0\tdocs\n",
		"wechat/components.tsv": "# columns: path since source\nview\t1.0.0\tdocs\n",
		"wechat/overrides.tsv":  "# columns: path since source\nours\t2.0.0\tdocs\n",
		"wechat/contested.tsv":  "# columns: path claims\ntorn\t1.9.90@typings;1.9.92@docs\n",
		"wechat/kinds.tsv":      "# columns: path kind\n",
		"wechat/creators.tsv":   "# columns: class creator source\n",
		"wechat/releases.tsv":   "# columns: version date source\n1.0.0\t2017-02-06\tdocs\n",
		"wechat/clients.tsv":    "# columns: os client base_library as_of\nios\t8.0.1\t1.0.0\t2026-03-31\n",
		"wechat/shares/2026-03-31.tsv": "# columns: segment version share client\n# as_of: 2026-03-31\n# source: mp = x\n" +
			"all\t1.0.0\t100.00\t\nios\t1.0.0\t100.00\t\n",
		"alipay/features.tsv":      "# columns: path since client source\nalert\t1.0.0\t\tdocs\n",
		"alipay/structure.tsv":     "# columns: path kind source internal\nalert\tapi\tdocs\t\n",
		"alipay/kinds.tsv":         "# columns: path kind\nalert\tapi\n",
		"xiaohongshu/features.tsv": "# columns: path kind source internal\nshowToast\tapi\tdocs\t\n",
	}
}

func read(t *testing.T, tables map[string]string) State {
	t.Helper()
	tree := fstest.MapFS{}
	for name, text := range tables {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	s, err := Read(tree)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// edited is small with replacements in its tables.
func edited(t *testing.T, edits map[string][2]string) map[string]string {
	t.Helper()
	tables := small()
	for name, e := range edits {
		if !strings.Contains(tables[name], e[0]) {
			t.Fatalf("%s has no %q", name, e[0])
		}
		tables[name] = strings.Replace(tables[name], e[0], e[1], 1)
	}
	return tables
}

// wechat is a change of WeChat alone.
func wechat(p PlatformChange) []PlatformChange {
	p.Platform, p.ClientsBefore = "wechat", max(p.ClientsBefore, 1)
	p.ClientsAfter = max(p.ClientsAfter, 1)
	return []PlatformChange{p, {Platform: "alipay"}, {Platform: "xiaohongshu"}}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		name  string
		edits map[string][2]string
		want  Change
	}{
		{"a path added", map[string][2]string{"wechat/api.tsv": {"kept\t", "fresh\tapi\t3.0.0\t\t\ttypings\nkept\t"}},
			Change{Of: wechat(PlatformChange{Added: []Moved{{"fresh", "", "3.0.0"}}})}},
		{"a path removed", map[string][2]string{"wechat/api.tsv": {"gone\tapi\t1.0.0\t\t\ttypings\n", ""}},
			Change{Of: wechat(PlatformChange{Removed: []Moved{{"gone", "1.0.0", ""}}})}},
		{"a version changed", map[string][2]string{"wechat/api.tsv": {"kept\tapi\t1.1.0", "kept\tapi\t1.1.1"}},
			Change{Of: wechat(PlatformChange{Since: []Moved{{"kept", "1.1.0", "1.1.1"}}})}},
		{"deprecated", map[string][2]string{"wechat/api.tsv": {"old\tapi\t1.2.0\t", "old\tapi\t1.2.0\t3.1.0"}},
			Change{Of: wechat(PlatformChange{Deprecated: []Moved{{"old", "", "3.1.0"}}})}},
		{"declarations against an override", map[string][2]string{"wechat/api.tsv": {"ours\tapi\t2.0.0", "ours\tapi\t2.1.0"}},
			Change{Of: nil, Disagree: []Moved{{"ours", "", "2.1.0@typings;2.0.0@docs"}}}},
		{"a contested claim that moved", map[string][2]string{"wechat/api.tsv": {"torn\tapi\t1.9.90", "torn\tapi\t1.9.92"}},
			Change{Of: wechat(PlatformChange{Since: []Moved{{"torn", "1.9.90", "1.9.92"}}}), Stale: []Moved{{"torn", "1.9.90@typings;1.9.92@docs", "1.9.92"}}}},
		{"contested", map[string][2]string{"wechat/contested.tsv": {"torn\t", "kept\t1.1.0@typings;1.1.1@docs\ntorn\t"}},
			Change{Of: wechat(PlatformChange{Contested: []Moved{{"kept", "", "1.1.0@typings;1.1.1@docs"}}})}},
		{"a package", map[string][2]string{"sources.tsv": {"5.2.3\t2026-08-07", "5.3.0\t2026-10-01"}},
			Change{Sources: []Moved{{"typings", "5.2.3 of 2026-08-07", "5.3.0 of 2026-10-01"}}, Of: wechat(PlatformChange{})}},
		{"a release", map[string][2]string{"wechat/releases.tsv": {"docs\n", "docs\n1.0.1\t\ttypings\n"}},
			Change{Of: wechat(PlatformChange{ReleasesAdded: []string{"1.0.1"}})}},
		{"a client", map[string][2]string{"wechat/clients.tsv": {"31\n", "31\nios\t8.0.2\t1.0.0\t2026-03-31\n"}},
			Change{Of: wechat(PlatformChange{ClientsAfter: 2})}},
		{"Alipay", map[string][2]string{"alipay/features.tsv": {"1.0.0\t", "1.0.1\t10.1.0"}},
			Change{Of: []PlatformChange{wechat(PlatformChange{})[0], {Platform: "alipay", Since: []Moved{{"alert", "1.0.0", "1.0.1"}}, Client: []Moved{{"alert", "", "10.1.0"}}}, {Platform: "xiaohongshu"}}}},
	}
	before := read(t, small())
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Compare(before, read(t, edited(t, tt.edits)))
			if got.Empty() {
				t.Error("nothing is said to be different")
			}
			if tt.want.Of == nil {
				tt.want.Of = wechat(PlatformChange{})
			}
			got.From, got.To = "", ""
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestCompareSnapshots(t *testing.T) {
	after := small()
	after["wechat/shares/2026-04-30.tsv"] = strings.ReplaceAll(after["wechat/shares/2026-03-31.tsv"], "2026-03-31", "2026-04-30")
	got := Compare(read(t, small()), read(t, after)).Of[0]
	if diff := cmp.Diff([]string{"2026-04-30: all, ios"}, got.SnapshotsAdded); diff != "" || got.SnapshotsRemoved != nil {
		t.Error(diff, got.SnapshotsRemoved)
	}
}

func TestMarkdown(t *testing.T) {
	after := edited(t, map[string][2]string{
		"wechat/api.tsv": {"gone\tapi\t1.0.0\t\t\ttypings\nkept\tapi\t1.1.0", "fresh\tapi\t3.0.0\t\t\ttypings\nkept\tapi\t1.1.1"},
		"sources.tsv":    {"5.2.3\t2026-08-07", "5.3.0\t2026-10-01"},
	})
	after["wechat/api.tsv"] = strings.Replace(after["wechat/api.tsv"], "ours\tapi\t2.0.0", "ours\tapi\t2.1.0", 1)
	said := Compare(read(t, small()), read(t, after)).Markdown()
	for _, want := range []string{
		"**Sources** (1)\n\n- `typings`: `5.2.3 of 2026-08-07` -> `5.3.0 of 2026-10-01`\n", "## WeChat\n", "| 1 | 1 | 1 | 0 | 0 | 0 | 0 |\n",
		"**Paths removed** (1)\n\n- `gone` `1.0.0`\n", "**First release changed** (1)\n\n- `kept`: `1.1.0` -> `1.1.1`\n", "**Paths added** (1)\n\n- `fresh` `3.0.0`\n",
		"## For a reviewer\n", "- `ours\t2.1.0@typings;2.0.0@docs`\n",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	if strings.Contains(said, "## Alipay") {
		t.Error("a platform without a change")
	}
	same := read(t, small())
	if got := Compare(same, same).Markdown(); got != "No fact changed: the data is still `"+same.Version+"`.\n" {
		t.Errorf("no change gives %q", got)
	}
}

func TestLongListsAreCounted(t *testing.T) {
	tables := small()
	for i := range 100 {
		tables["wechat/components.tsv"] += "view." + string(rune('a'+i/26)) + string(rune('a'+i%26)) + "\t1.0.0\tdocs\n"
	}
	if said := Compare(read(t, small()), read(t, tables)).Markdown(); !strings.Contains(said, "**Paths added** (100)") || !strings.Contains(said, "- and 60 more\n") {
		t.Error(said)
	}
}

// The real data against older copies of itself.
func TestRealData(t *testing.T) {
	src := os.DirFS("../../../internal/dataset/src")
	now, err := Read(src)
	if err != nil {
		t.Fatal(err)
	}
	if c := Compare(now, now); !c.Empty() || len(c.Disagree) > 0 || len(c.Stale) > 0 {
		t.Errorf("the data differs from itself: %+v", c)
	}
	older := now
	older.Version, older.Platforms = "older", maps.Clone(now.Platforms)
	wechat := older.Platforms["wechat"]
	wechat.Features = maps.Clone(wechat.Features)
	delete(wechat.Features, "chooseMedia")
	wechat.Features["chooseVideo"] = Feature{Since: "0.9.0"}
	wechat.Features["chooseMediaFiles"] = Feature{Since: "2.0.0"}
	wechat.Snapshots = wechat.Snapshots[:len(wechat.Snapshots)-1]
	older.Platforms["wechat"] = wechat
	p := Compare(older, now).Of[0]
	if len(p.SnapshotsAdded) != 1 || !strings.HasSuffix(p.SnapshotsAdded[0], ": all, android, ios") {
		t.Errorf("snapshots %q", p.SnapshotsAdded)
	}
	if diff := cmp.Diff([]Moved{{"chooseMedia", "", "2.10.0"}}, p.Added); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Moved{{"chooseMediaFiles", "2.0.0", ""}}, p.Removed); diff != "" {
		t.Error(diff)
	}
	if len(p.Since) != 1 || p.Since[0].Old != "0.9.0" {
		t.Errorf("versions %+v", p.Since)
	}
}
