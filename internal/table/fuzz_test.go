package table

import (
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
)

// promised checks what the package comment promises of every answer: each
// segment is one that package impact reads, so its minima are at most 100.
func promised(t *testing.T, a Answer) {
	t.Helper()
	if len(a.Tables)+len(a.Refused) == 0 {
		t.Error("neither a table nor a reason")
	}
	for _, table := range a.Tables {
		if len(table.Segments) == 0 {
			t.Errorf("a table without segments: %+v", table)
		}
		seen := make(map[string]bool)
		for _, s := range table.Segments {
			if seen[s.Name] || s.Name != "all" && s.Name != "ios" && s.Name != "android" {
				t.Errorf("segment %q", s.Name)
			}
			seen[s.Name] = true
			accepted(t, s)
		}
	}
}

func accepted(t *testing.T, s Segment) {
	t.Helper()
	var rows []string
	var minima impact.Percent
	for _, r := range s.Rows {
		if strings.ContainsAny(r.Version+r.Share, " \t\n,%") {
			t.Errorf("row %+v", r)
		}
		rows = append(rows, r.Version+"\t"+r.Share)
		share, err := impact.ParseShare(r.Share)
		if err != nil {
			t.Error(err)
		}
		minima += share.Min
	}
	if minima > impact.Whole {
		t.Errorf("minima of %s", minima)
	}
	if _, err := impact.Read(dataset.Snapshot{Rows: strings.Join(rows, "\n")}); err != nil {
		t.Error(err)
	}
}

// seeds are the shapes of the published tables, the newest of each platform.
func seeds(f *testing.F, add func(Input)) {
	f.Helper()
	tables := everyTable()
	for _, write := range writers() {
		for _, i := range []int{0, 29, 30, 54} {
			add(write(&tables[i]))
		}
	}
}

func FuzzText(f *testing.F) {
	seeds(f, func(in Input) { f.Add(in.Text) })
	for _, s := range []string{
		"1.7.482.21%", "3.8.0\n60%\n3.7.0\n3.6.0\n40%", "3.8.0\t60%\t60%\n3.7.0\t30%\t90%\n3.6.0\t10%\t100%",
		"===  ===\n其它  1%\n===  ===", "| &gt;= 2.8.18 | **99%** |", "\"3.8.0\",\"6\"\"0%", "全部 占比\n＞＝２．８．１８ ９９．５％\n合计 100%",
		"2.10.3 60%\n2.10.3 timeline 1%", "{\"uv_info\":{\"items\":[{\"percentage\":1e-7,\"version\":\"1.0.0\"}]}}",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		promised(t, Read(Input{Text: text}, nil))
	})
}

func FuzzHTML(f *testing.F) {
	seeds(f, func(in Input) { f.Add(in.HTML) })
	f.Add("<table><tr><td rowspan=3 colspan=2>3.8.0<sup>1</sup><td>60%<tr><td><table><td>1.0.0<td>5%</table><tr><td>2%")
	f.Add("<tr><td>3.8.0<td>60%<caption>iOS<tr><td>3.7.0<td>40%")
	f.Fuzz(func(t *testing.T, source string) {
		promised(t, Read(Input{HTML: source}, nil))
	})
}

func FuzzJSON(f *testing.F) {
	seeds(f, func(in Input) { f.Add(in.Text) })
	f.Fuzz(func(t *testing.T, text string) {
		promised(t, Read(Input{Text: "{" + text}, nil))
	})
}
