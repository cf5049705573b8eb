package pack

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// tree is a small but complete src.
func tree() map[string]string {
	return map[string]string{
		"sources.tsv": "# columns: key name url licence accessed as_of\n" +
			"docs\tDocs\thttps://example.org/\tnone\t2026-07\t2026-07\n" +
			"mp\tTable\t\tMIT\t2026-03-31\t2026-03-31\n" +
			"typings\tTypings\t\tMIT\t5.2.3\t2026-06\n",
		"wechat/api.tsv": "# columns: path kind since deprecated category source\n" +
			"Camera\tclass\t\t\tmedia/camera\ttypings\n" +
			"old\tapi\t1.0.0\t1.6.0\tui\ttypings\n" +
			"pay\tapi\t2.0.0\t\tui\ttypings\n",
		"wechat/kinds.tsv":      "# columns: path kind\nlost\tapi\nlost.object.mode.slow\tvalue\n",
		"wechat/extra.tsv":      "# columns: path kind since source\nconsole\tnamespace\t\tdocs\n",
		"wechat/components.tsv": "# columns: path since source\nbutton\t1.0.0\tdocs\nbutton.size\t\tdocs\nbutton.size.mini\t1.1.0\tdocs\n",
		"wechat/overrides.tsv": "# columns: path since source\n" +
			"Camera.take.object.quality\t3.1.0\tdocs\n" +
			"lost\t1.0.0\tdocs\n" +
			"lost.object.mode.slow\t1.2.0\tdocs\n" +
			"old\t<=2.8.2\tdocs\n" +
			"pay\t\tdocs\n",
		"wechat/contested.tsv": "# columns: path claims\nold\t1.0.0@typings;>2.0.0@docs\n",
		"wechat/creators.tsv":  "# columns: class creator source\nCamera\tpay\ttypings\n",
		"wechat/releases.tsv":  "# columns: version date source\n2.10.0\t\tdocs\n2.9.0\t2019-01-01\tdocs\n",
		"wechat/clients.tsv":   "# columns: os client base_library as_of\nios\t8.0.10\t2.10.0\t2026-01-01\nios\t8.0.9\t2.9.0\t2026-01-01\n",
		"wechat/shares/2020-01-01.tsv": "# as_of: 2020-01-01\n# source: mp = table\n# columns: segment version share client\n" +
			"all\t>=2.10.0\t99.00\t\nall\tother\t1.00\t\nios\t2.9.0\t100\t8.0.9\n",
		"wechat/shares/2021-01-01.tsv": "# as_of: 2021-01-01\n# line: 2.x\n# source: mp = table\n# columns: segment version share client\nall\t2.10.0\t-\t\n",
		"alipay/kinds.tsv":             "# columns: path kind\nmap\tcomponent\nscan\tapi\n",
		"alipay/structure.tsv":         "# columns: path kind source internal\nscan\tapi\ttypings\t\nscan.callback.x.map\tresult\ttypings\tinternal\n",
		"alipay/features.tsv":          "# columns: path since client source\nmap.style\t1.0.0\t\tdocs\nscan\t1.1.0|2.1.0\t10.1.8\tdocs\n",
		"xiaohongshu/features.tsv":     "# columns: path kind source internal\nlogin\tapi\tdocs\tinternal\n",
	}
}

func build(t *testing.T, files map[string]string) (map[string]string, error) {
	t.Helper()
	src := fstest.MapFS{}
	for name, text := range files {
		src[name] = &fstest.MapFile{Data: []byte(text)}
	}
	packed, err := Build(src)
	byName := map[string]string{}
	for _, f := range packed {
		byName[f.Name] = f.Text
	}
	return byName, err
}

func TestBuild(t *testing.T) {
	got, err := build(t, tree())
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"sources.txt": "a\tdocs\tDocs\thttps://example.org/\tnone\t2026-07\t2026-07\n" +
			"b\tmp\tTable\t\tMIT\t2026-03-31\t2026-03-31\n" +
			"c\ttypings\tTypings\t\tMIT\t5.2.3\t2026-06\n",
		"wechat.features.txt": "Camera\tcc\n" +
			"Camera.take.object\tna\n" +
			"Camera.take.object.quality\tpa\t3.1.0\n" +
			"button\tCa\t1.0.0\n" +
			"button.size\tta\n" +
			"button.size.mini\tva\t1.1.0\n" +
			"console\tsa\n" +
			"lost\taa\t1.0.0\n" +
			"lost.object\tna\n" +
			"lost.object.mode.slow\tva\t1.2.0\n" +
			"old\taac\t<=2.8.2\t\t1.6.0\n" +
			"pay\taa\n",
		"wechat.categories.txt": "Camera\tmedia/camera\nold\tui\npay\tui\n",
		"wechat.creators.txt":   "Camera\tpay\n",
		"wechat.contested.txt":  "old\t1.0.0@typings;>2.0.0@docs\n",
		"wechat.releases.txt":   "2.9.0\t2019-01-01\ta\n2.10.0\t\ta\n",
		"wechat.clients.txt":    "ios\t8.0.9\t2.9.0\t2026-01-01\nios\t8.0.10\t2.10.0\t2026-01-01\n",
		"wechat.adoption.txt":   "",
		"wechat.shares.txt": "@2021-01-01\t2.x\tall\tb\n2.10.0\t-\n" +
			"@2020-01-01\t\tall\tb\n>=2.10.0\t99.00\nother\t1.00\n" +
			"@2020-01-01\t\tios\tb\n2.9.0\t100\t8.0.9\n",
		"alipay.features.txt": "map.style\tta\t1.0.0\n" +
			"scan\taa\t1.1.0|2.1.0\t10.1.8\n" +
			"scan.callback\tnc\n" +
			"scan.callback.x.map\trci\n",
		"xiaohongshu.features.txt": "login\taai\n",
	}
	for name, text := range want {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(text, got[name]); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	if want := 3 + 8*len(Platforms()); len(got) != want {
		t.Errorf("%d files, want %d: readers need every one, even when it is empty", len(got), want)
	}
}

// Any change of a fact must change the version of the data.
func TestDataVersion(t *testing.T) {
	before, err := build(t, tree())
	if err != nil {
		t.Fatal(err)
	}
	files := tree()
	files["wechat/extra.tsv"] = strings.Replace(files["wechat/extra.tsv"], "\t\t", "\t1.0.0\t", 1)
	after, err := build(t, files)
	if err != nil {
		t.Fatal(err)
	}
	if before["version.txt"] == after["version.txt"] {
		t.Errorf("both %q", before["version.txt"])
	}
}

func TestBuildRefuses(t *testing.T) {
	for name, test := range map[string]struct{ file, text, want string }{
		"missing table":    {"wechat/api.tsv", "", "wechat/api.tsv"},
		"other columns":    {"wechat/extra.tsv", "# columns: path\nx\n", `columns "path", want`},
		"path twice":       {"wechat/extra.tsv", "# columns: path kind since source\npay\tapi\t\tdocs\n", `path "pay" occurs twice`},
		"unknown source":   {"wechat/extra.tsv", "# columns: path kind since source\nx\tapi\t\trumour\n", `unknown source "rumour"`},
		"unknown kind":     {"wechat/extra.tsv", "# columns: path kind since source\nx\tthing\t\tdocs\n", `unknown kind "thing"`},
		"unknown root":     {"wechat/overrides.tsv", "# columns: path since source\nnew.object\t1.0.0\tdocs\n", `kind of "new.object" is not known`},
		"contested nobody": {"wechat/contested.tsv", "# columns: path claims\nnobody\t1.0.0@docs\n", `unknown path "nobody"`},
		"bad release":      {"wechat/releases.tsv", "# columns: version date source\n2.x\t\tdocs\n", `in "2.x"`},
		"bad client":       {"wechat/clients.tsv", "# columns: os client base_library as_of\nios\t8\tlatest\t2026-01-01\n", `in "latest"`},
		"other day":        {"wechat/shares/2020-01-01.tsv", "# as_of: 2020-01-02\n# source: mp\n# columns: segment version share client\n", "does not match the file's name"},
		"no path":          {"wechat/extra.tsv", "# columns: path kind since source\n\tapi\t\tdocs\n", `no path`},
		"no share":         {"wechat/shares/2020-01-01.tsv", "# as_of: 2020-01-01\n# source: mp\n# columns: segment version share client\nall\t1.0\t\t\n", "a version and a share are needed"},
		"at sign":          {"wechat/shares/2020-01-01.tsv", "# as_of: 2020-01-01\n# source: mp\n# columns: segment version share client\nall\t@1.0\t5\t\n", "begins a segment"},
		"no snapshot key":  {"wechat/shares/2020-01-01.tsv", "# as_of: 2020-01-01\n# columns: segment version share client\n", `unknown source ""`},
	} {
		t.Run(name, func(t *testing.T) {
			files := maps.Clone(tree())
			files[test.file] = test.text
			if test.text == "" {
				delete(files, test.file)
			}
			_, err := build(t, files)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}
