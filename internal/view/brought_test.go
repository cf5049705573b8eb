package view

import (
	"strings"
	"testing"

	"minicompat/internal/view/own"
	"minicompat/internal/view/tree"
)

const shopRead = `{"state":"read","tables":[{"as_of":"2026-11-20","title":"Nov","segments":[
	{"segment":"all","sum":"100.00","rows":[{"version":"3.8.0","share":"60.00"},{"version":"2.9.0","share":"40.00"}]},
	{"segment":"ios","sum":"100","rows":[{"version":"3.8.0","share":"100"}]}]}],
	"refused":[{"line":7,"text":"1.7.482.21%","code":"ambiguous"}]}`

// keep pastes a table on the page and keeps it.
func keep(p *page, message string) {
	p.dispatch("own.told", &event{Value: message})
	p.dispatch("own.name", &event{Value: "my <b>shop"})
	p.dispatch("own.keep", &event{})
}

func wantSays(t *testing.T, p *page, want ...string) {
	t.Helper()
	for _, w := range want {
		if !says(p, w) {
			t.Errorf("no %q in %s", w, p.text())
		}
	}
}

func TestBringingATable(t *testing.T) {
	p, s := open("?tool=own&feature=chooseMedia&version=2.9.0&lang=en")
	p.dispatch("own.told", &event{Value: `{"state":"reading","Done":1,"Total":10}`})
	wantSays(t, p, "Reading…")
	p.dispatch("own.told", &event{Value: shopRead})
	wantSays(t, p, "What was understood", "rows: 2, sum: 100.00 %", "Line 7", "1.7.482.21%")
	keep(p, shopRead)
	wantSays(t, p, "about 40 % of users, between 39.99 % and 40.01 %", "Your own distribution “my <b>shop”, 2026-11-20 (not published)", "in use")
	if !strings.Contains(s.kept["own"], "my \\u003cb\\u003eshop") || !strings.HasPrefix(p.question.Snapshot, own.Prefix) {
		t.Errorf("kept %q, snapshot %s", s.kept["own"], p.question.Snapshot)
	}

	// The other system, the other panels.
	p.dispatch("ask.segment", &event{Value: "ios"})
	wantSays(t, p, "hardly any users, at most")
	p.dispatch("ask.segment", &event{Value: "android"})
	if tree.Find(p.shown, "aria-invalid", "true") == nil {
		t.Error("a system that the table lacks passes")
	}
	p.dispatch("ask.segment", &event{Value: "all"})
	p.dispatch("tools.open", &event{Arg: "shares"})
	wantSays(t, p, "The highest version that keeps 99 % for certain: 2.9.0")

	// The next visit has it, and forgets it when told to.
	next, s2 := open("?tool=own&lang=en")
	if says(next, "my <b>shop") {
		t.Error("a table from nowhere")
	}
	s2.kept["own"] = s.kept["own"]
	again := newPage(frame{host: s2, document: paper{}, root: 1, prefix: "t-", remembered: options{Own: s.kept["own"]}})
	again.open()
	wantSays(t, again, "my <b>shop · 2026-11-20")
	id := p.question.Snapshot
	again.dispatch("own.use", &event{Arg: id})
	again.dispatch("own.drop", &event{Arg: id})
	if again.question.Snapshot != "" || s2.kept["own"] != "[]" || says(again, "my <b>shop") {
		t.Errorf("still there: %q, %s", s2.kept["own"], again.question.Snapshot)
	}
}

func TestATableInALink(t *testing.T) {
	table := own.Table{Name: "shop", Platform: "xiaohongshu", Segments: []own.Segment{{Name: "all", Rows: []own.Row{{Version: "3.95.0", Share: "60.00"}, {Version: "3.80.0", Share: "40.00"}}}}}
	link, _ := table.Link()
	p, s := open("?platform=xiaohongshu&version=3.90.0&lang=en&tool=own&own=" + link)
	wantSays(t, p, "between 39.99 % and 40.01 %", "from the link, not published")
	if s.kept["own"] != "" {
		t.Error("a link was kept unasked")
	}
	p.dispatch("own.adopt", &event{})
	if s.kept["own"] == "" || p.question.Own != "" || p.question.Snapshot != table.ID() {
		t.Errorf("not kept: %+v", p.question)
	}
	p.dispatch("ask.snapshot", &event{Value: ""})
	wantSays(t, p, "No distribution is published for this platform")

	cut, _ := open("?version=2.9.0&lang=en&own=wechat!-!-!all~3.8")
	wantSays(t, cut, "may have been cut short", "as of "+newestOf(t, "wechat"))
	gone, _ := open("?version=2.9.0&lang=en&snapshot=own:nowhere")
	wantSays(t, gone, "not kept in this browser")
}

// A table of all users says nothing about those on iOS.
func TestASystemThatATableLacks(t *testing.T) {
	p, _ := open("?platform=wechat&version=2.9.0&lang=en&own=wechat!-!2026-11-20!all~3.8.0_60.00~2.8.0_40.00!!shop")
	wantSays(t, p, "between 39.99 % and 40.01 %")
	p.dispatch("ask.segment", &event{Value: "ios"})
	wantSays(t, p, `no "iOS"`)
	if says(p, "between 39.99 % and 40.01 %") {
		t.Error(p.text())
	}
}

func TestAFileOfOurs(t *testing.T) {
	p, _ := open("?tool=own&version=2.9.0&lang=en")
	p.dispatch("own.told", &event{Value: `{"state":"file","text":"# platform: wechat\n# name: shop\nall\t3.8.0\t60.00\nall\t2.8.0\t40.00"}`})
	wantSays(t, p, "shop", "in use", "between 39.99 % and 40.01 %")
	p.dispatch("own.told", &event{Value: `{"state":"file","text":"# platform: wechat\nall\t3.8.0"}`})
	wantSays(t, p, "not one that was exported here")
	p.dispatch("own.told", &event{Value: `nonsense`})
	p.dispatch("own.told", &event{Value: `{"state":"read","tables":[]}`})
	wantSays(t, p, "No distribution was found")
	p.dispatch("own.told", &event{Value: `{"state":"read","tables":[{"segments":[{"segment":"all","rows":[{"version":"3.8.0","share":"90"},{"version":"3.7.0","share":"20"}]}]}]}`})
	wantSays(t, p, "contradicts itself")
	if tree.Find(p.shown, "data-on-click", "own.keep") != nil {
		t.Error("a table over 100 percent can be kept")
	}
}
