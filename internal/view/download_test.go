package view

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/query"
)

func TestSaves(t *testing.T) {
	p, s := open("?tool=time&version=3.14.0")
	shares, both := open("?version=3.14.0")
	for _, save := range []struct {
		page   *page
		action string
	}{{p, "over.save"}, {p, "impact.save"}, {shares, "impact.save.strips"}, {shares, "stairs.save"}} {
		for _, kind := range []string{"svg", "png", "csv", "exe"} {
			save.page.dispatch(save.action, &event{Arg: kind})
		}
	}
	var names []string
	for _, d := range append(s.saved, both.saved...) {
		names = append(names, d.Name)
		if d.Picture != strings.HasSuffix(d.Name, ".png") || strings.HasPrefix(d.Body, "<svg") == strings.HasSuffix(d.Name, ".csv") {
			t.Errorf("%s: %+.60s", d.Name, d.Body)
		}
	}
	want := []string{
		"minicompat-wechat-3.14.0-all.svg", "minicompat-wechat-3.14.0-all.png", "minicompat-wechat-3.14.0-all.csv",
		"minicompat-wechat-" + newestOf(t, "wechat") + "-all.svg", "minicompat-wechat-" + newestOf(t, "wechat") + "-all.png", "minicompat-wechat-" + newestOf(t, "wechat") + "-all.csv",
		"minicompat-systems-wechat-" + newestOf(t, "wechat") + "-3.14.0.svg", "minicompat-systems-wechat-" + newestOf(t, "wechat") + "-3.14.0.png", "minicompat-systems-wechat-" + newestOf(t, "wechat") + "-3.14.0.csv",
		"minicompat-coverage-wechat-" + newestOf(t, "wechat") + "-all.svg", "minicompat-coverage-wechat-" + newestOf(t, "wechat") + "-all.png", "minicompat-coverage-wechat-" + newestOf(t, "wechat") + "-all.csv",
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	none, s := open("?tool=time&platform=xiaohongshu&version=1.0.0")
	for _, action := range []string{"over.save", "impact.save", "impact.save.strips", "stairs.save"} {
		none.dispatch(action, &event{Arg: "svg"})
	}
	if s.saved != nil {
		t.Errorf("saved nothing as %v", s.saved)
	}
}

func TestCSV(t *testing.T) {
	got := writeCSV([][]string{{"a", "b,c"}, {`say "so"`, "two\nlines"}})
	if want := "a,\"b,c\"\r\n\"say \"\"so\"\"\",\"two\nlines\"\r\n"; got != want {
		t.Errorf("%q", got)
	}
	formulas := writeCSV([][]string{{"=1+1", "+a", "-a", "@a", "\ta"}, {"-", "-0.5", "+1", "a=1", ""}})
	if want := "'=1+1,'+a,'-a,'@a,'\ta\r\n-,-0.5,+1,a=1,\r\n"; formulas != want {
		t.Errorf("%q", formulas)
	}
	if got := fileName("minicompat", "", "../2.x", "日"); got != "minicompat-..-2.x--" {
		t.Errorf("%q", got)
	}
}

// savedAs is what an action saves in one form.
func savedAs(p *page, s *stage, action, kind string) string {
	p.dispatch(action, &event{Arg: kind})
	return s.saved[len(s.saved)-1].Body
}

func TestCoverageFile(t *testing.T) {
	p, s := open("?snapshot=2019-04-27&segment=ios&lang=en")
	drawing := savedAs(p, s, "stairs.save", "svg")
	for _, want := range []string{
		"<title>Coverage by minimum</title>", "WeChat, iOS, as of 2019-04-27", "Source: WeChat documentation", "minimum base library", "Coverage<",
		"certain<", "as printed<", "possible, not certain<", "target 99\u00a0%<", "certain up to 1.9.97", "The axis begins at 95\u00a0%.", "later releases lie below",
		">100\u00a0%<", ">96\u00a0%<", ">95\u00a0%<", `stroke-dasharray="50 30"`,
	} {
		if !strings.Contains(drawing, want) {
			t.Errorf("no %q in the drawing", want)
		}
	}
	answer, _ := query.Minimum(query.Params{"platform": {"wechat"}, "snapshot": {"2019-04-27"}, "segment": {"ios"}, "coverage": {"99"}})
	rows, err := csv.NewReader(strings.NewReader(savedAs(p, s, "stairs.save", "csv"))).ReadAll()
	if err != nil || len(rows) != len(answer.Versions)+1 {
		t.Fatalf("%d rows of %d releases: %v", len(rows), len(answer.Versions), err)
	}
	for i, r := range answer.Versions {
		want := []string{"wechat", "", "ios", "2019-04-27", r.Version, r.Printed, r.Coverage.Printed.String(), r.Coverage.Lower.String(), r.Coverage.Upper.String(), "wechat-docs-distribution"}
		if diff := cmp.Diff(want, rows[i+1]); diff != "" {
			t.Error(diff)
		}
	}
}

func TestFilesOfOnesOwnUsers(t *testing.T) {
	p, s := open("?tool=own&version=2.9.0&lang=en")
	keep(p, shopRead)
	p.dispatch("tools.open", &event{Arg: "shares"})
	for _, action := range []string{"stairs.save", "impact.save", "impact.save.strips"} {
		drawing := savedAs(p, s, action, "svg")
		for _, want := range []string{"my &lt;b&gt;shop", "WeChat · All systems", "2026-11-20 (not published)", "your own distribution, not published"} {
			if !strings.Contains(drawing, want) {
				t.Errorf("%s: no %q in %s", action, want, drawing)
			}
		}
		if rows := savedAs(p, s, action, "csv"); !strings.Contains(rows, "2026-11-20") || !strings.Contains(rows, "\"own, not published\"") {
			t.Errorf("%s: %s", action, rows)
		}
	}
}
