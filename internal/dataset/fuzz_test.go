package dataset

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"minicompat/internal/dataset/pack"
	"minicompat/internal/dataset/pack/tsv"
)

// FuzzPacked packs any tables and reads them back: whatever package pack
// accepts, the readers give as the tables have it, with each path found. The
// tables are those of a platform without a column of sources beside its rows,
// and what WeChat has alone.
func FuzzPacked(f *testing.F) {
	f.Add("login\tapi\tdocs\t\n", "2.9.0\t2019-01-01\tdocs\n", "ios\t8.0.9\t2.9.0\t2026-01-01\n", "all\t2.9.0\t99.5\t\n", "2.9.0\t50\t2019-01-01\t2019-01-02\n")
	f.Add("a\tapi\tdocs\tinternal\na.object.x-y z\tvalue\tdocs\t\n", "", "", "all\t>=2\t1\t7.0\nios\tother\t-\t\n", "")
	f.Fuzz(func(t *testing.T, features, releases, clients, shares, adoption string) {
		given := map[string]string{
			"sources.tsv":                  "# columns: key name url licence accessed\ndocs\tDocs\t\tnone\t2026\n",
			"xiaohongshu/features.tsv":     "# columns: path kind source internal\n" + features,
			"wechat/releases.tsv":          "# columns: version date source\n" + releases,
			"wechat/clients.tsv":           "# columns: os client base_library as_of\n" + clients,
			"wechat/adoption.tsv":          "# columns: version threshold_percent last_day_below first_day_at_or_above\n" + adoption,
			"wechat/shares/2020-01-01.tsv": "# as_of: 2020-01-01\n# source: docs = x\n# columns: segment version share client\n" + shares,
			"wechat/api.tsv":               "# columns: path kind since deprecated category source\n",
			"wechat/extra.tsv":             "# columns: path kind since source\n",
			"wechat/components.tsv":        "# columns: path since source\n",
			"wechat/overrides.tsv":         "# columns: path since source\n",
			"wechat/contested.tsv":         "# columns: path claims\n",
			"alipay/structure.tsv":         "# columns: path kind source internal\n",
			"alipay/features.tsv":          "# columns: path since client source\n",
		}
		packed, ok := packedFrom(given)
		if !ok {
			return
		}
		checkFeatures(t, packed["xiaohongshu.features.txt"], rowsOf(t, given["xiaohongshu/features.tsv"]))
		checkLines(t, packed["wechat.releases.txt"], rowsOf(t, given["wechat/releases.tsv"]), func(line string) string { return parseRelease(line).Version })
		checkLines(t, packed["wechat.clients.txt"], rowsOf(t, given["wechat/clients.tsv"]), func(line string) string { return parseClient(line).OS })
		checkLines(t, packed["wechat.adoption.txt"], rowsOf(t, given["wechat/adoption.tsv"]), func(line string) string { return parseAdoption(line).Version })
		checkShares(t, packed["wechat.shares.txt"], rowsOf(t, given["wechat/shares/2020-01-01.tsv"]))
	})
}

func packedFrom(given map[string]string) (map[string]string, bool) {
	src := fstest.MapFS{}
	for name, text := range given {
		src[name] = &fstest.MapFile{Data: []byte(text)}
	}
	files, err := pack.Build(src)
	packed := map[string]string{}
	for _, f := range files {
		packed[f.Name] = f.Text
	}
	return packed, err == nil
}

func rowsOf(t *testing.T, text string) [][]string {
	t.Helper()
	table, err := tsv.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return table.Rows
}

// checkFeatures finds every path that was given, and reads what was said of it.
func checkFeatures(t *testing.T, text string, rows [][]string) {
	t.Helper()
	packed := table(text)
	for _, row := range rows {
		line, ok := packed.find(row[0])
		if !ok {
			t.Errorf("%q is not found in %q", row[0], text)
			continue
		}
		if got := parseFeature(line); got.Path != row[0] || string(got.Kind) != row[1] || got.Internal != (row[3] != "") {
			t.Errorf("%q reads as %+v", row, got)
		}
	}
	last := ""
	for line := range packed.from(0) {
		if path := parseFeature(line).Path; path <= last {
			t.Errorf("%q comes after %q", path, last)
		} else {
			last = path
		}
	}
}

// checkLines reads as many lines as there were rows, with the same first fields.
func checkLines(t *testing.T, text string, rows [][]string, first func(string) string) {
	t.Helper()
	left := map[string]int{}
	for _, row := range rows {
		left[row[0]]++
	}
	for line := range table(text).from(0) {
		left[first(line)]--
	}
	for key, n := range left {
		if n != 0 {
			t.Errorf("%q: %d rows more than lines in %q", key, n, text)
		}
	}
}

// checkShares reads the rows of every segment in their order.
func checkShares(t *testing.T, text string, rows [][]string) {
	t.Helper()
	var got, want strings.Builder
	for s := range snapshotsIn(text, WeChat) {
		if s.AsOf != "2020-01-01" || s.letter != 'a' {
			t.Errorf("%+v", s)
		}
		for b := range s.Buckets() {
			fmt.Fprintf(&got, "%q %q\n", s.Segment, []string{b.Version, b.Share, b.Client})
		}
	}
	for _, row := range rows {
		fmt.Fprintf(&want, "%q %q\n", row[0], row[1:])
	}
	if got.String() != want.String() {
		t.Errorf("got\n%swant\n%sfrom %q", got.String(), want.String(), text)
	}
}
