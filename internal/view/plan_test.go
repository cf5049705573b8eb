package view

import (
	"slices"
	"strings"
	"testing"

	"minicompat/internal/view/tree"
)

func wantNot(t *testing.T, p *page, not ...string) {
	t.Helper()
	for _, n := range not {
		if says(p, n) {
			t.Errorf("%q in %s", n, p.text())
		}
	}
}

func TestRaise(t *testing.T) {
	tests := []struct {
		query string
		want  []string
	}{
		{"", []string{"Minimum now", "For example 2.9.0", "Keeps 99 % of users for certain"}},
		{"&version=2.9.0&feature=chooseMedia", []string{"taken from the question above", "Going from 2.9.0 to 2.10.0 loses", "Features gained"}},
		{"&from=2.6.0&to=2.6.6&snapshot=2019-04-27", []string{"All systems 0.01 % 0 % – 0.13 %", "iOS", "Android", "Versions lost (5)", "2.6.5 0.01 %", "WeChat, as of 2019-04-27", "API", "offAudioInterruptionBegin", "attribute", "form.report-submit-timeout"}},
		{"&from=2.9.0&to=2.9.0", []string{"2.9.0 is not above 2.9.0: nothing is raised"}},
		{"&from=3.0.0&to=2.9.0", []string{"2.9.0 is not above 3.0.0"}},
		{"&from=2..1&to=latest", []string{"One part of", "Use 2.1", `"latest" is not a version`}},
		{"&from=2.9.0&to=3.16.0", []string{"Show all"}},
		{"&version=%3E%3D2.9.0&to=2.10.0", []string{"For example 2.9.0"}},
		{"&platform=alipay&from=1.24.0&to=2.9.20", []string{"cannot be told", "≥ 2.9.19 97.1 %", "users still on 1.x are not in it", "Alipay 2.x, as of " + newestOf(t, "alipay")}},
		{"&platform=xiaohongshu&from=3.0.0&to=3.1.0", []string{"No distribution is published", "Xiaohongshu publishes no first releases"}},
		{"&lang=zh&from=2.6.0&to=2.6.6&snapshot=2019-04-27", []string{"从 2.6.0 提高到 2.6.6，会失去", "换来的能力"}},
	}
	for _, tt := range tests {
		t.Run(tt.query, func(t *testing.T) {
			p, _ := open("?tool=raise" + tt.query)
			for _, w := range tt.want {
				if !says(p, w) {
					t.Errorf("no %q in %s", w, squeeze(tree.Plain(tree.Find(p.shown, "id", "t-tool"))))
				}
			}
		})
	}
}

func TestRaiseFieldsAreTheReaders(t *testing.T) {
	p, s := open("?tool=raise&version=2.9.0&feature=chooseMedia")
	value := func(name string) string { return tree.PropOf(tree.Find(p.shown, "name", name), "value") }
	if value("from") != "2.9.0" || value("to") != "2.10.0" {
		t.Fatalf("from %q to %q", value("from"), value("to"))
	}
	p.dispatch("raise.to", &event{Type: "input", Value: ""})
	s.rest()
	if value("to") != "" {
		t.Errorf("what was cleared came back: %q", value("to"))
	}
	wantNot(t, p, "Nothing is entered")
	p.dispatch("raise.to", &event{Type: "change", Value: "3.0.x"})
	wantSays(t, p, `"3.0.x" is not a version`)
	if value("to") != "3.0.x" || s.query != "?version=2.9.0&feature=chooseMedia&tool=raise&to=3.0.x" {
		t.Errorf("to %q at %s", value("to"), s.query)
	}
	p.dispatch("raise.fix.to", &event{Arg: "3.0.0"})
	wantSays(t, p, "Going from 2.9.0 to 3.0.0 loses")
	if s.focused != "t-raise-to" {
		t.Errorf("focus on %q", s.focused)
	}
}

// links counts what can be asked about in the tool that is open.
func links(p *page) int {
	return strings.Count(strings.Join(tree.Values(tree.Find(p.shown, "id", "t-tool"), "data-on-click"), " "), "raise.ask")
}

func TestRaiseGroupsAreFolded(t *testing.T) {
	p, _ := open("?tool=raise&from=1.0.0&to=3.15.0")
	wantNot(t, p, "createVKSession.object.version")
	if tree.Find(p.shown, "aria-expanded", "true") == nil {
		t.Error("no short group is open")
	}
	before := links(p)
	p.dispatch("raise.kind", &event{Arg: "api"})
	if got := links(p); got != before+perPage {
		t.Errorf("%d rows after %d", got, before)
	}
	all := p.panels.tools.(*tools)
	if asked := len(all.list[all.index("raise")].panel.(*raise).gains.features); asked != 0 {
		t.Errorf("asked for the parts of %d owners that are closed", asked)
	}
	p.dispatch("raise.more", &event{Arg: "api"})
	p.dispatch("raise.more", &event{Arg: "api"})
	if got := links(p); got != before+3*perPage {
		t.Errorf("%d rows past what the engine lists at a time", got-before)
	}
	p.dispatch("raise.kind", &event{Arg: "api"})
	if links(p) != before {
		t.Error("the group stays open")
	}
}

func TestWhatIsGainedByOwner(t *testing.T) {
	p, _ := open("?tool=raise&from=2.6.0&to=2.7.0&lang=en")
	wantSays(t, p, "Features gained (67)", "New APIs (13)", "onKeyboardHeightChange 2.7.0", "Additions to existing APIs (5)", "getUserInfo.success.cloudID result 2.7.0", "New components (1)", "editor 2.7.0 parts: 10", "Additions to existing components (11)", "video 3", "image.show-menu-by-longpress attribute 2.7.0")
	wantNot(t, p, "editor.bindblur", "video.vslide-gesture")
	before := links(p)
	p.dispatch("raise.owner", &event{Arg: "editor"})
	wantSays(t, p, "editor.bindblur attribute 2.7.0")
	p.dispatch("raise.owner", &event{Arg: "video"})
	wantSays(t, p, "video.vslide-gesture attribute 2.6.2")
	if got := links(p); got != before+10+3 { // the new one names itself already
		t.Errorf("%d links after %d", got, before)
	}
	p.dispatch("raise.owner", &event{Arg: "video"})
	wantNot(t, p, "video.vslide-gesture")
	p.dispatch("raise.to", &event{Type: "change", Value: "2.7.1"})
	wantNot(t, p, "editor.bindblur")

	zh, _ := open("?tool=raise&from=1.5.0&to=2.7.0&lang=zh")
	zh.dispatch("raise.kind", &event{Arg: "class"})
	wantSays(t, zh, "新的类（", "内含：")
}

func TestRaiseOnOnesOwnUsers(t *testing.T) {
	p, _ := open("?tool=own&version=2.9.0&lang=en")
	keep(p, shopRead)
	p.dispatch("tools.open", &event{Arg: "raise"})
	p.dispatch("raise.to", &event{Type: "change", Value: "3.0.0"})
	wantSays(t, p, "All systems 40 % 39.99 % – 40.01 %", "iOS 0 % 0 % – 0.5 %", "Versions lost (1) 2.9.0 40.00 %", "my <b>shop”, 2026-11-20 (not published)")
	if says(p, "Android") && strings.Contains(tree.Plain(tree.Find(p.shown, "id", "t-tool")), "Android") {
		t.Error("a system that the table lacks")
	}
}

func TestAskingFromATool(t *testing.T) {
	p, s := open("?tool=raise&from=2.6.0&to=2.6.6&version=2.6.0&needs=a")
	long := strings.Repeat("wx.login\n", 400)
	p.dispatch("needs.list", &event{Type: "change", Value: long})
	p.dispatch("raise.ask", &event{Arg: "wechat form.report-submit-timeout"})
	if p.question.Feature != "form.report-submit-timeout" || p.question.Needs != long || s.focused != "t-answer" {
		t.Errorf("%q, focus on %q, list of %d bytes", p.question.Feature, s.focused, len(p.question.Needs))
	}
	e := event{Arg: "wechat showToast", Mod: true}
	p.dispatch("raise.ask", &e)
	if e.Prevent || p.question.Feature == "showToast" {
		t.Error("a new tab changes this one")
	}
}

func TestNeeds(t *testing.T) {
	p, s := open("?tool=needs&lang=en&snapshot=2019-04-27&version=1.5.0")
	wantSays(t, p, "List of features", "Fill in an example")
	p.dispatch("needs.list", &event{Type: "input", Value: "wx.login()\nCameraContext.takePhoto, chooseMedia // photos\nchoseMedia\na..b"})
	s.rest()
	wantSays(t, p,
		"The minimum that they need together at least 2.10.0", "chooseMedia forces it",
		"The first release of 1 of them is not known",
		"What each costs",
		"choseMedia Did you mean: chooseMedia unknown no source lists this path",
		"What could not be read (1)", "Line 4: One segment of",
	)
	if !strings.HasSuffix(s.query, "needs=wx.login%28%29%0ACameraContext.takePhoto%2C+chooseMedia+%2F%2F+photos%0AchoseMedia%0Aa..b&lang=en") {
		t.Errorf("address %s", s.query)
	}
	again, _ := open(s.query)
	if tool := func(p *page) string { return tree.Plain(tree.Find(p.shown, "id", "t-tool")) }; tool(again) != tool(p) {
		t.Errorf("the address leads to %s", tool(again))
	}
	var order []string
	for _, link := range tree.Values(tree.Find(p.shown, "aria-labelledby", "t-needs-table"), "data-arg") {
		order = append(order, strings.TrimPrefix(link, "wechat "))
	}
	if want := []string{"chooseMedia", "CameraContext.takePhoto", "login", "choseMedia", "chooseMedia"}; !slices.Equal(order[:4], want[:4]) {
		t.Errorf("order %q", order)
	}
}

// Each cost is the engine's own, and together they are those of the minimum.
func TestNeedsCosts(t *testing.T) {
	p, _ := open("?tool=needs&lang=en&snapshot=2019-04-27&needs=login,live-player,getSystemInfo,startBeaconDiscovery.success")
	table := squeeze(tree.Plain(tree.Find(p.shown, "aria-labelledby", "t-needs-table")))
	for _, w := range []string{"live-player component 1.7.0 stated", "inherited from startBeaconDiscovery", "not before 1.2.0", "login API 1.0.0", "the lowest", "no more"} {
		if !strings.Contains(table, squeeze(w)) {
			t.Errorf("no %q in %s", w, table)
		}
	}
}

func TestNeedsWithoutADistribution(t *testing.T) {
	p, _ := open("?tool=needs&lang=en&platform=xiaohongshu&needs=showToast")
	wantSays(t, p, "None of these has a known first release", "no public source says")
	day, _ := open("?tool=needs&lang=en&snapshot=1999-01-01&needs=chooseMedia")
	wantSays(t, day, "2.10.0 chooseMedia forces it", "There is no distribution of")
}

func TestNeedsOnOnesOwnUsers(t *testing.T) {
	p, _ := open("?tool=own&version=2.9.0&lang=en")
	keep(p, shopRead)
	p.dispatch("tools.open", &event{Arg: "needs"})
	p.dispatch("needs.try", &event{Arg: "chooseMedia"})
	wantSays(t, p, "about 40 % of users, between 39.99 % and 40.01 %", "Beyond 2.9.0 that is 40 % more", "my <b>shop")
}

func TestLongLists(t *testing.T) {
	var many []string
	for i := range 150 {
		many = append(many, "feature"+itoa(i))
	}
	p, s := open("?tool=needs&lang=en")
	p.dispatch("needs.list", &event{Type: "change", Value: strings.Join(many, "\n")})
	wantSays(t, p, "Only the first 100 are worked out, 50 more are not", "too long for the address")
	if strings.Contains(s.query, "feature1") || !strings.Contains(p.question.Needs, "feature149") {
		t.Errorf("address %s", s.query)
	}
	p.dispatch("needs.failed", &event{})
	wantSays(t, p, "This file cannot be read")
	if p.question.Needs == "" {
		t.Error("a file that cannot be read empties the list")
	}
	p.dispatch("needs.clear", &event{})
	wantNot(t, p, "This file cannot be read", "Only the first")
}

func TestExamplesOfLists(t *testing.T) {
	for _, platform := range []string{"wechat", "alipay", "xiaohongshu"} {
		t.Run(platform, func(t *testing.T) {
			p, _ := open("?tool=needs&lang=en&platform=" + platform)
			p.dispatch("needs.try", &event{Arg: exampleNeeds(platform)})
			wantNot(t, p, "could not be read", "no source lists")
			wantSays(t, p, "What each costs")
		})
	}
}

func TestAcross(t *testing.T) {
	tests := []struct {
		query string
		want  []string
		not   []string
	}{
		{"?feature=showToast", []string{"On the three platforms", "WeChat asked", "in the catalogue of 2024-12", "unknown: no distribution is published", "as of " + newestOf(t, "wechat")}, []string{"no counterpart known"}},
		{"?feature=getLocation.success.latitude", []string{"getLocation.callback.latitude", "Alipay 2.x, as of", "inherited from getLocation"}, nil},
		{"?feature=scroll-view.bindscroll", []string{"scroll-view.onScroll"}, nil},
		{"?feature=chooseMedia.object.mediaType", []string{"no counterpart known"}, nil},
		{"?feature=noSuchThing", nil, []string{"On the three platforms"}},
		{"?version=2.9.0", nil, []string{"On the three platforms"}},
		{"?lang=zh&platform=alipay&feature=getLocation", []string{"在三个平台上", "支付宝你问的"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.query, func(t *testing.T) {
			p, _ := open(tt.query)
			wantSays(t, p, tt.want...)
			wantNot(t, p, tt.not...)
		})
	}
	p, _ := open("?feature=getLocation.success&segment=ios&lang=en")
	p.dispatch("across.ask", &event{Arg: "alipay getLocation.callback"})
	if p.question.Platform != "alipay" || p.question.Feature != "getLocation.callback" || p.question.Segment != "" {
		t.Errorf("asks %+v", p.question)
	}
	wantSays(t, p, "Alipay asked")
}

func TestCoverageChart(t *testing.T) {
	p, s := open("?snapshot=2019-04-27&lang=en")
	wantSays(t, p, "Coverage by minimum", "certain up to 1.9.97", "The axis begins at 95 %", "Choose a column")
	cursor := func() string { return tree.AttrOf(tree.Find(p.shown, "role", "slider"), "aria-valuetext") }
	first := cursor()
	p.dispatch("stairs.key", &event{Key: "ArrowLeft"})
	if cursor() == first || says(p, "Choose a column") {
		t.Errorf("the cursor stays at %s", first)
	}
	p.dispatch("stairs.pick", &event{Arg: "1.9.97"})
	if got := cursor(); !strings.HasPrefix(got, "1.9.97: certain 99.") || !says(p, got) {
		t.Errorf("reads %q", got)
	}
	p.dispatch("shares.target", &event{Type: "change", Value: "50"})
	s.rest()
	wantSays(t, p, "target 50 %", "1.9.97: certain")
	wantNot(t, p, "The axis begins")
	p.dispatch("shares.target", &event{Type: "change", Value: "100"})
	wantSays(t, p, "The axis begins at 99.9 %")
}
