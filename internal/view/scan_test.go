package view

import (
	"encoding/json"
	"strings"
	"testing"

	"minicompat/internal/view/tree"
)

const scanFoundMessage = `{"state":"found","name":"my <b>shop","chosen":"","folders":{"node_modules":1,"hidden":2,"closed":1},
	"lists":{"problems":1,"unread":250,"features":4},
	"result":{"platform":"wechat","evidence":[{"platform":"wechat","mentions":12,"templates":3,"config":true},{"platform":"alipay","mentions":1}],
	"needs":[{"line":"","minimum":"2.10.0","at_least":false,"at_most":false,"forced_by":["chooseMedia","chooseMedia.object.count"]}],
	"problems":[{"code":"as_string","file":"a.js","line":2,"column":5,"text":"if (v > '2.9.0')"}],
	"unread":[{"file":"<img src=x>.js","code":"too_large"},{"file":"b.js","code":"syntax","line":3,"column":1,"partly":true}],
	"skipped":[{"reason":"node_modules","files":7,"bytes":2048},{"reason":"map","files":1,"bytes":10}],
	"totals":{"files":9,"bytes":12345,"lines":400,"uses":20,"guarded":4,"insufficient":2}}}`

const scanFeaturesMessage = `{"state":"features","features":[
	{"path":"showToast","kind":"api","since":[{"line":"","version":"1.0.0","basis":"stated","from":"showToast"}],"counts":{"uses":9}},
	{"path":"chooseMedia","kind":"api","since":[{"line":"","version":"2.10.0","basis":"stated","from":"chooseMedia"}],"counts":{"uses":3,"guarded":1,"insufficient":1},
		"uses":[{"file":"pages/<i>.js","line":12,"column":8,"text":"wx.chooseMedia()","state":"none"}]},
	{"path":"getSystemInfoAsync","kind":"api","since":[{"line":"","version":"2.14.1","basis":"stated","from":"getSystemInfoAsync"}],"counts":{"uses":3,"guarded":3}},
	{"path":"frobnicate","kind":"","since":[],"counts":{"uses":5}}]}`

func tellScan(p *page, messages ...string) {
	for _, m := range messages {
		p.dispatch("scan.told", &event{Value: m})
	}
	p.frame.host.(*stage).rest()
}

// scanned is the page with a result.
func scanned(query string) (*page, *stage) {
	p, s := open("?tool=scan&lang=en" + query)
	tellScan(p, `{"state":"listing","files":3}`, scanFoundMessage, scanFeaturesMessage, `{"state":"done"}`)
	return p, s
}

func TestScanStates(t *testing.T) {
	tests := []struct {
		message string
		want    []string
	}{
		{`{"state":"listing","files":1234}`, []string{"Listing files", "1,234 files found", "Cancel"}},
		{`{"state":"reading","name":"shop","progress":{"files":2,"of":10,"bytes":2097152,"total":4194304,"uses":3}}`, []string{"Scanning shop", "2 of 10 files · 2.0 MB of 4.0 MB · 3 uses", "Cancel"}},
		{`{"state":"stopped"}`, []string{"Cancelled; nothing was kept"}},
		{`{"state":"failed","reason":"crashed"}`, []string{"The scanner failed", "Try again"}},
		{`{"state":"failed","reason":"unreachable"}`, []string{"did not load"}},
		{`{"state":"failed","reason":"not_a_zip"}`, []string{"no zip that can be read"}},
		{`{"state":"failed","reason":"odd\u0007"}`, []string{"could not be scanned"}},
		{`nonsense`, []string{"Drop a folder or a zip here"}},
		{`{"state":"features","features":[]}`, []string{"Drop a folder or a zip here"}},
		{`{"state":"done"}`, []string{"Drop a folder or a zip here"}},
		{`{"state":"uses","path":"x","uses":[]}`, []string{"Drop a folder or a zip here"}},
	}
	for _, tt := range tests {
		t.Run(tt.message, func(t *testing.T) {
			p, _ := open("?tool=scan&lang=en")
			tellScan(p, tt.message)
			wantSays(t, p, tt.want...)
		})
	}
}

func TestScanBar(t *testing.T) {
	p, _ := open("?tool=scan&lang=en")
	tellScan(p, `{"state":"reading","name":"","progress":{"files":1,"of":4,"bytes":0,"total":0,"uses":0}}`)
	bar := tree.Find(p.shown, "role", "progressbar")
	if got := tree.AttrOf(bar, "aria-valuenow"); got != "25" {
		t.Errorf("at %s of 100", got)
	}
}

func TestScanResult(t *testing.T) {
	p, _ := scanned("")
	wantSays(t, p, "my <b>shop", "9 files read, 12 KB, 400 lines", "The minimum base library that this code needs", "2.10.0",
		"chooseMedia forces it: pages/<i>.js:12:8", "The same goes for 1 feature more: see the table", "as of "+newestOf(t, "wechat"),
		"20 uses", "14 not guarded", "4 guarded", "2 wrong guards", "5 minimum not known",
		"Taken for WeChat: 12 mentions of wx, 3 .wxml templates, WeChat's project file.", "The minimum of 1 feature is not known",
		"Features used (4)", "Versions compared as text or numbers (1)", "2.10.0 comes before 2.9.0",
		"not to their end (250)", "<img src=x>.js over 16 MiB", "b.js:3:1 broken syntax; reading went on behind it; what could be read of it was", "248 more: see the exported JSON",
		"node_modules files: 7, 2 KB · folders that were not opened: 1", "source map files: 1, 10 B", "hidden folders", "Folders that could not be opened: 1")
	order := []string{"getSystemInfoAsync", "chooseMedia", "showToast", "frobnicate"}
	last := -1
	for _, path := range order {
		at := strings.Index(squeeze(tree.Plain(tree.Find(p.shown, "class", "table figure needs-table scan-table"))), path)
		if at <= last {
			t.Errorf("%s is out of order", path)
		}
		last = at
	}
}

func TestScanFilters(t *testing.T) {
	tests := []struct {
		filter    string
		want, not []string
	}{
		{"forces", []string{"chooseMedia"}, []string{"showToast", "frobnicate"}},
		{"open", []string{"chooseMedia", "showToast", "frobnicate"}, []string{"getSystemInfoAsync"}},
		{"wrong", []string{"chooseMedia"}, []string{"showToast"}},
		{"unknown", []string{"frobnicate"}, []string{"chooseMedia"}},
		{"all", []string{"frobnicate", "chooseMedia", "showToast", "getSystemInfoAsync"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.filter, func(t *testing.T) {
			p, _ := scanned("")
			p.dispatch("scan.filter", &event{Arg: tt.filter})
			shown := squeeze(tree.Plain(tree.Find(p.shown, "class", "table figure needs-table scan-table")))
			for _, w := range tt.want {
				if !strings.Contains(shown, w) {
					t.Errorf("no %s in %s", w, shown)
				}
			}
			for _, n := range tt.not {
				if strings.Contains(shown, n) {
					t.Errorf("%s in %s", n, shown)
				}
			}
		})
	}
}

func TestScanUses(t *testing.T) {
	p, s := scanned("")
	p.dispatch("scan.open", &event{Arg: "chooseMedia"})
	if len(s.asked) != 1 || s.asked[0].Do != "uses" || s.asked[0].Path != "chooseMedia" || s.asked[0].Offset != 0 {
		t.Fatalf("asked %+v", s.asked)
	}
	wantSays(t, p, "Fetching")
	tellScan(p, `{"state":"uses","path":"chooseMedia","offset":0,"of":3,"uses":[
		{"file":"a.js","line":1,"column":2,"text":"<script>alert(1)</script>","state":"none"},
		{"file":"a.js","line":5,"column":2,"text":"b","state":"insufficient","guard":{"check":"version","version":"2.0.0","line":4,"column":3}},
		{"file":"a.wxml","line":7,"column":2,"text":"c","state":"guarded","guard":{"check":"can_i_use","path":"chooseMedia","file":"a.js","line":6,"column":7}}]}`)
	wantSays(t, p, "a.js:1:2 not guarded <script>alert(1)</script>", "guard too low: 2.0.0 < 2.10.0, at 4:3", "guarded by canIUse('chooseMedia') at a.js:6:7")
	tellScan(p, `{"state":"uses","path":"chooseMedia","offset":0,"of":3,"uses":[{"file":"twice.js"}]}`) // an answer to what was asked before
	wantNot(t, p, "twice.js")
	p.dispatch("scan.open", &event{Arg: "chooseMedia"})
	wantNot(t, p, "guard too low")
	p.dispatch("scan.open", &event{Arg: "showToast"})
	tellScan(p, `{"state":"uses","path":"showToast","offset":0,"lost":true}`)
	wantSays(t, p, "the scanner has ended")
}

func TestWrongGuards(t *testing.T) {
	tests := []struct{ guard, want string }{
		{`{"check":"can_i_use","path":"showToast","line":4,"column":3}`, "4:3 checks showToast, which is not this"},
		{`{"check":"exists","path":"login","line":4,"column":3}`, "4:3 checks login, which is not this"},
		{`{"check":"as_string","version":"2.10.0","line":4,"column":3}`, "compared as text at 4:3"},
		{`{"check":"as_number","version":"2.10.0","line":4,"column":3}`, "compared as numbers at 4:3"},
		{`null`, "wrong guard"},
	}
	for _, tt := range tests {
		t.Run(tt.guard, func(t *testing.T) {
			p, _ := scanned("")
			p.dispatch("scan.open", &event{Arg: "chooseMedia"})
			tellScan(p, `{"state":"uses","path":"chooseMedia","offset":0,"of":1,"uses":[{"file":"a.js","line":5,"column":2,"text":"b","state":"insufficient","guard":`+tt.guard+`}]}`)
			wantSays(t, p, tt.want)
		})
	}
}

func TestWhatIfTheMinimumWereLower(t *testing.T) {
	p, s := scanned("&version=2.9.0&snapshot=2019-04-27")
	value := func() string { return tree.PropOf(tree.Find(p.shown, "id", "t-scan-lower"), "value") }
	if value() != "2.9.0" {
		t.Errorf("proposes %q", value())
	}
	wantSays(t, p, "taken from the question above", "To be guarded: 2 uses of 1 feature.", "Perhaps also 1 feature more")
	p.dispatch("scan.code", &event{Arg: "chooseMedia"})
	wantSays(t, p, "if (wx.chooseMedia)", "Copy")
	if last := s.asked[len(s.asked)-1]; last.Do != "uses" || last.Path != "chooseMedia" {
		t.Errorf("asked %+v", last)
	}
	tellScan(p, `{"state":"uses","path":"chooseMedia","offset":0,"of":2,"uses":[{"file":"here.js","line":5,"column":2,"state":"none"},{"file":"no.js","state":"guarded"}]}`)
	wantSays(t, p, "here.js:5:2")
	wantNot(t, p, "no.js")
	p.dispatch("scan.lower", &event{Value: "2.10.0"})
	wantSays(t, p, "2.10.0 is not below 2.10.0, which the code needs")
	p.dispatch("scan.lower", &event{Value: "2..1"})
	wantSays(t, p, "Use 2.1")
	p.dispatch("scan.fix", &event{Arg: "2.1"})
	if value() != "2.1" {
		t.Errorf("not mended: %q", value())
	}

	p, _ = scanned("&snapshot=2020-04-01") // few had 2.10.0 then
	wantSays(t, p, "it keeps 99 % of users for certain", "That brings back")
}

func TestScanReport(t *testing.T) {
	p, s := scanned("&segment=ios&snapshot=2020-04-01")
	p.dispatch("scan.save", &event{Arg: "sarif"})
	asked := s.asked[len(s.asked)-1]
	if asked.Do != "report" || asked.Format != "sarif" || asked.Name != "minicompat-scan-wechat.sarif" || asked.Minimum != "" || asked.Language != "en" {
		t.Errorf("asked %+v", asked)
	}
	var params map[string][]string
	if err := json.Unmarshal([]byte(asked.Params), &params); err != nil || params["segment"][0] != "ios" || params["snapshot"][0] != "2020-04-01" {
		t.Errorf("params %s", asked.Params)
	}
	tellScan(p, `{"state":"reported","format":"sarif"}`)
	wantSays(t, p, "SARIF was saved.")
	p.dispatch("scan.lower", &event{Value: "2.9.0"})
	p.dispatch("scan.save", &event{Arg: "markdown"})
	if asked := s.asked[len(s.asked)-1]; asked.Name != "minicompat-scan-wechat.md" || asked.Minimum != "2.9.0" {
		t.Errorf("asked %+v", asked)
	}
	tellScan(p, `{"state":"reported","format":"markdown","lost":true}`)
	wantSays(t, p, "could not be saved")
}

func TestScanWithAnOwnDistribution(t *testing.T) {
	p, _ := open("?tool=own&lang=en")
	keep(p, shopRead)
	p.dispatch("tools.open", &event{Arg: "scan"})
	tellScan(p, scanFoundMessage, scanFeaturesMessage, `{"state":"done"}`)
	wantSays(t, p, "about 40 % of users, between 39.99 % and 40.01 %", "not published")
}

func TestAScanGoesOnBehindAnotherPanel(t *testing.T) {
	p, _ := open("?tool=scan&lang=en")
	tellScan(p, `{"state":"reading","name":"shop","progress":{"of":3}}`)
	p.dispatch("tools.open", &event{Arg: "shares"})
	if tree.Find(p.shown, "data-on-minicompat-told", "scan.told") == nil {
		t.Fatal("nobody hears what is told")
	}
	tellScan(p, scanFoundMessage, scanFeaturesMessage, `{"state":"done"}`)
	p.dispatch("tools.open", &event{Arg: "scan"})
	wantSays(t, p, "chooseMedia forces it")
}

func TestScanOfAnotherPlatform(t *testing.T) {
	p, s := open("?tool=scan&lang=en&snapshot=2019-04-27")
	tellScan(p, `{"state":"found","chosen":"alipay","result":{"platform":"alipay","evidence":[{"platform":"alipay","mentions":3}],
		"needs":[{"line":"2.x","minimum":"2.8.0","forced_by":["x"]},{"line":"1.x","never":true,"forced_by":["x"]}],"totals":{"uses":2}}}`,
		`{"state":"features","features":[{"path":"x","kind":"api","since":[{"line":"2.x","version":"2.8.0","basis":"stated"},{"line":"1.x","never":true}],"counts":{"uses":2}}]}`, `{"state":"done"}`)
	wantSays(t, p, "The minimum it needs on 2.x", "The minimum it needs on 1.x", "no release of this line will do", "Alipay 2.x", "as of "+newestOf(t, "alipay"),
		"The page asks about WeChat; this rests on the newest distribution of Alipay.", "never on this line", "Scanned as Alipay, as you chose. The files hold 3 mentions of my.")
	p.dispatch("scan.turn", &event{Arg: "alipay"})
	if p.question.Platform != "alipay" || p.question.Snapshot != "" {
		t.Errorf("turned to %+v", p.question)
	}
	wantNot(t, p, "The page asks about")
	p.dispatch("scan.as", &event{Arg: "xiaohongshu"})
	if last := s.asked[len(s.asked)-1]; last.Do != "again" || last.Platform != "xiaohongshu" {
		t.Errorf("asked %+v", last)
	}
	tellScan(p, `{"state":"found","chosen":"xiaohongshu","result":{"platform":"xiaohongshu","needs":[{"line":"","minimum":"","forced_by":[]}],"totals":{"uses":1}}}`,
		`{"state":"features","features":[{"path":"request","kind":"api","since":[],"counts":{"uses":1}}]}`, `{"state":"done"}`)
	wantSays(t, p, "The files hold no trace of one", "The minimum of 1 feature is not known")
	tellScan(p, `{"state":"found","result":{"platform":"","totals":{"files":1}}}`, `{"state":"done"}`)
	wantSays(t, p, "Nothing tells which platform this is for")
	tellScan(p, `{"state":"found","result":{"platform":"wechat","needs":[{"line":""}],"totals":{"files":1}}}`, `{"state":"done"}`)
	wantSays(t, p, "No use of a platform's feature was found")
}

func TestScanWithoutAScanner(t *testing.T) {
	s := &stage{query: "?tool=scan", kept: map[string]string{}, timers: map[int]func(){}, langs: []string{"en"}}
	p := newPage(frame{host: s, document: paper{}, root: 1, prefix: "t-", remembered: options{NoScanner: true}})
	p.open()
	wantSays(t, p, "This page in one file comes without the scanner")
	if tree.Find(p.shown, "type", "file") != nil {
		t.Error("it offers to choose a file all the same")
	}
	p = newPage(frame{host: s, document: paper{}, root: 1, prefix: "t-", remembered: options{NoFolders: true}})
	p.open()
	wantSays(t, p, "Choose a zip")
	wantNot(t, p, "Choose a folder")
}
