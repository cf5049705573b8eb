package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIsCanIUsePath(t *testing.T) {
	for path, want := range map[string]bool{
		"showToast.object.image":           true,
		"showToast.object.fail":            false,
		"showToast.object.complete":        false,
		"onLazyLoadError.callback.errMsg":  false,
		"login.success.errMsg.length":      false,
		"fail":                             true,
		"failover.object":                  true,
		"getSetting.success.errMsgDetails": true,
	} {
		t.Run(path, func(t *testing.T) {
			if got := isCanIUsePath(path); got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestXiaohongshuRow(t *testing.T) {
	for path, test := range map[string]struct{ listed, want string }{
		"showModal":                           {"api", "api"},
		"showModal.success.cancel":            {"api", "result"},
		"request.object.method.GET":           {"api", "value"},
		"authorize.object.scope.scope.camera": {"api", "value"},
		"MapContext":                          {"api", "class"},
		"MapContext.getScale":                 {"api", "member"},
		"console":                             {"api", "namespace"},
		"button":                              {"component", "component"},
		"button.size":                         {"component", "attribute"},
		"button.size.mini":                    {"component", "value"},
	} {
		t.Run(path, func(t *testing.T) {
			row, ok := xiaohongshuRow([]string{path, test.listed, "s", ""})
			if !ok || row[0] != path || row[1] != test.want {
				t.Errorf("got %q, %v", row, ok)
			}
		})
	}
	row, _ := xiaohongshuRow([]string{"console.log()", "api", "s", ""})
	if row[0] != "console.log" || row[1] != "member" {
		t.Errorf("console.log() becomes %q", row)
	}
}

func TestSnapshotHeader(t *testing.T) {
	got, err := snapshotHeader([]string{"platform: alipay", "source: Alipay docs, table (as reposted by w3cschool)", "columns: a\tb"})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"platform: alipay", "source: w3cschool = Alipay docs, table (as reposted by w3cschool)", "columns: a b"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, header := range [][]string{{"platform: wechat"}, {"source: hearsay"}} {
		if _, err := snapshotHeader(header); err == nil {
			t.Errorf("%q is accepted", header)
		}
	}
}

// testGenerator works in a directory of its own with these tables under src.
func testGenerator(t *testing.T, tables map[string]string) generator {
	t.Helper()
	g := generator{root: t.TempDir(), log: io.Discard}
	for name, text := range tables {
		if err := writeFile(g.src(name), text); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

func TestCopyTable(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "in.tsv"), []byte("b.fail\tx\nb\tx\na\ty\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	g := testGenerator(t, nil)
	err := g.copy(dir, copied{
		from: "in.tsv", to: "wechat/out.tsv", columns: "path claims",
		header: []string{"columns: path claims", "source: docs"}, row: keepPath, order: byBytes,
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(g.src("wechat/out.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "# columns: path claims\n# source: docs\na\ty\nb\tx\n"; string(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What has been reviewed in structure.tsv stays; new paths come in with the
// kind of their place.
func TestCopyStructure(t *testing.T) {
	header := strings.Join(structureHeader("1.0.0"), "\n# ")
	g := testGenerator(t, map[string]string{
		"alipay/kinds.tsv":     "# columns: path kind\nmap\tcomponent\nmap.markers.id\tparam\nscan\tapi\n",
		"alipay/structure.tsv": "# " + header + "\nscan\tapi\tmini-types\t\n",
	})
	file := filepath.Join(t.TempDir(), "in.tsv")
	text := "# columns: path\nmap\nmap.markers.id\nscan\nscan.callback\nscan.callback.fail\n"
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := g.copyStructure(file); err != nil {
		t.Fatal(err)
	}
	got, err := g.read("alipay/structure.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"map", "component", "open-docs", ""},
		{"map.markers.id", "param", "open-docs", ""},
		{"scan", "api", "mini-types", ""},
		{"scan.callback", "method", "open-docs", ""},
	}
	if diff := cmp.Diff(want, got.Rows); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
