package own

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/query"
)

func shop() Table {
	return Table{
		Name: "我的店 & <b>!! #1", Platform: "wechat", AsOf: "2026-11-20",
		Segments: []Segment{{"all", []Row{{"3.8.0", "52.31"}, {">=2.9", "-"}, {"other", "0.4"}}}, {"ios", []Row{{"3.8.0", "100"}}}},
	}
}

func TestFormsReadBack(t *testing.T) {
	bare := Table{Platform: "alipay", Segments: []Segment{{"android", []Row{{"2.9.19", "97.1"}}}}}
	for _, table := range []Table{shop(), bare} {
		t.Run(table.Name, func(t *testing.T) {
			file, err := Parse(table.Text())
			if diff := cmp.Diff(table, file); diff != "" || err != nil {
				t.Errorf("file: %v %s", err, diff)
			}
			link, ok := table.Link()
			read, err := ParseLink(link)
			if diff := cmp.Diff(table, read); diff != "" || err != nil || !ok {
				t.Errorf("link %s: %v %v %s", link, ok, err, diff)
			}
			stored := Unpack(Pack([]Table{table, table}))
			if diff := cmp.Diff([]Table{table, table}, stored); diff != "" {
				t.Errorf("storage: %s", diff)
			}
			if table.ID() != read.ID() || !strings.HasPrefix(table.ID(), Prefix) {
				t.Errorf("ids %s and %s", table.ID(), read.ID())
			}
		})
	}
}

// The project's own tables are in the same form.
func TestReadsThePublishedFiles(t *testing.T) {
	files, err := filepath.Glob("../../dataset/src/*/shares/*.tsv")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			table, err := Parse(string(text))
			if err != nil {
				t.Fatal(err)
			}
			params := query.Params(table.Params())
			params["platform"], params["minimum"], params["segment"] = []string{table.Platform}, []string{"2.9.0"}, []string{table.Segments[0].Name}
			answer, problem := query.Impact(params)
			if problem != nil {
				t.Fatal(problem)
			}
			delete(params, "shares")
			delete(params, "shares_ios")
			delete(params, "shares_android")
			params["snapshot"] = []string{table.AsOf}
			published, problem := query.Impact(params)
			if problem != nil || *published.Affected != *answer.Affected {
				t.Errorf("%+v, published %+v, %v", answer.Affected, published.Affected, problem)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	for _, text := range []string{"", "all\t1.0.0\t100", "# platform: qq\nall\t1.0.0\t100", "# platform: wechat\n", "# platform: wechat\nall\t1.0.0", "# platform: wechat\nmac\t1.0.0\t1", "# platform: wechat\nall\t1 0\t1"} {
		t.Run(text, func(t *testing.T) {
			if table, err := Parse(text); err == nil || !strings.HasPrefix(err.Error(), "own: ") {
				t.Errorf("%+v, %v", table, err)
			}
		})
	}
	for _, link := range []string{"", "wechat", "wechat!-!-!all~1.0.0_100", "wechat!-!-!!x", "qq!-!-!all~1.0.0_100!!", "wechat!-!-!all~1.0.0!!", strings.Repeat("a", MaxLink+1)} {
		t.Run(link[:min(len(link), 30)], func(t *testing.T) {
			if table, err := ParseLink(link); err == nil {
				t.Errorf("%+v", table)
			}
		})
	}
}

func TestALongTableFitsNoLink(t *testing.T) {
	table := Table{Platform: "wechat", Segments: []Segment{{"all", nil}}}
	for range 500 {
		table.Segments[0].Rows = append(table.Segments[0].Rows, Row{"3.8.0", "0.01"})
	}
	if _, ok := table.Link(); ok {
		t.Error("500 rows fit")
	}
}

func TestStorageMayHoldAnything(t *testing.T) {
	for _, stored := range []string{"", "null", "{}", "[1]", `["x"]`, "\x00"} {
		if tables := Unpack(stored); len(tables) != 0 {
			t.Errorf("%q: %+v", stored, tables)
		}
	}
}

func FuzzForms(f *testing.F) {
	table := shop()
	link, _ := table.Link()
	f.Add(table.Text(), link)
	f.Add("# platform: wechat\nall\t1\t1", "wechat!-!-!all~1_1!!")
	f.Fuzz(func(t *testing.T, text, link string) {
		if table, err := Parse(text); err == nil {
			if again, err := Parse(table.Text()); err != nil || again.ID() != table.ID() {
				t.Errorf("%q does not read back: %v", table.Text(), err)
			}
		}
		if table, err := ParseLink(link); err == nil {
			written, ok := table.Link()
			if again, err := ParseLink(written); ok && (err != nil || again.ID() != table.ID()) {
				t.Errorf("%q does not read back: %v", written, err)
			}
		}
	})
}

// FuzzUnpack reads any text as what the browser stored: what comes of it is
// stored and read the same again.
func FuzzUnpack(f *testing.F) {
	f.Add(Pack([]Table{shop()}))
	f.Add(`["", "# platform: wechat\nall\t1\t1", "\ud800"]`)
	f.Add(`[1]`)
	f.Fuzz(func(t *testing.T, stored string) {
		tables := Unpack(stored)
		again := Unpack(Pack(tables))
		if len(again) != len(tables) {
			t.Fatalf("%d tables of %d", len(again), len(tables))
		}
		for i := range again {
			if again[i].ID() != tables[i].ID() {
				t.Errorf("%q became %q", tables[i].Text(), again[i].Text())
			}
		}
	})
}
