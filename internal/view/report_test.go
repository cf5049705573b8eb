package view

import (
	"net/url"
	"strings"
	"testing"

	"minicompat/internal/query"
	"minicompat/internal/view/snippet"
	"minicompat/internal/view/tree"
)

// openSite shows a page of a site that has an address, and a tracker or none.
func openSite(query, tracker string) *page {
	s := &stage{query: query, kept: map[string]string{}, timers: map[int]func(){}, langs: []string{"en"}}
	given := options{Issues: tracker, Embed: &snippet.Site{Base: "https://compat.example/tools/", Loader: "x.js"}}
	p := newPage(frame{host: s, document: paper{}, root: 1, prefix: "t-", remembered: given})
	p.open()
	return p
}

func TestReportLeadsToTheTracker(t *testing.T) {
	p := openSite("?feature=chooseMedia&version=2.9.0", "https://github.com/OWNER/REPO/issues/new")
	link := tree.Find(p.shown, "id", "t-report-open")
	u, err := url.Parse(tree.AttrOf(link, "href"))
	if err != nil || u.Host != "github.com" || tree.AttrOf(link, "rel") != "noopener noreferrer" {
		t.Fatalf("%q, %v", tree.AttrOf(link, "href"), err)
	}
	body := u.Query().Get("body")
	for _, want := range []string{"`chooseMedia`", "`2.9.0`", "Not supported", "`2.10.0`", "`" + query.DataVersion() + "`", "https://compat.example/tools/?version=2.9.0&feature=chooseMedia&lang=en\n"} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q in\n%s", want, body)
		}
	}
	if tree.Find(p.shown, "id", "t-report") != nil {
		t.Error("a dialog beside the link")
	}
}

func TestReportWithoutATrackerIsToCopy(t *testing.T) {
	for _, tracker := range []string{"", "javascript:alert(1)"} {
		t.Run(tracker, func(t *testing.T) {
			p := openSite("?feature=chooseMedia&version=2.9.0", tracker)
			p.dispatch("report.open", &event{})
			said := tree.Plain(tree.Find(p.shown, "id", "t-report-text"))
			if !strings.Contains(said, "minicompat, wrong data: WeChat chooseMedia") || !strings.Contains(said, query.DataVersion()) {
				t.Errorf("the text is %q", said)
			}
			p.dispatch("report.copy", &event{})
			wantSays(t, p, "Copied")
		})
	}
}

// Every answer can be reported, and nothing that is no answer.
func TestReportIsOnEachAnswer(t *testing.T) {
	tests := map[string]bool{
		"?feature=chooseMedia":                               true,
		"?feature=noSuchThing&version=2.9.0":                 true,
		"?version=2.9.0":                                     true,
		"?feature=chooseMedia&version=latest":                true,
		"?feature=chooseMedia&version=%3E%3D2.9.0+%3C3":      true,
		"?platform=xiaohongshu&feature=showModal":            true,
		"?platform=alipay&feature=getLocation&version=1.2.0": true,
		"":                false,
		"?version=latest": false,
		"?feature=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&version=1": false,
	}
	for query, want := range tests {
		t.Run(query, func(t *testing.T) {
			p := openSite(query, "")
			if got := tree.Find(p.shown, "id", "t-report-open") != nil; got != want {
				t.Errorf("reported: %v", got)
			}
		})
	}
}

// A reader's own distribution is theirs: a report does not carry it.
func TestReportKeepsOwnTablesPrivate(t *testing.T) {
	p := openSite("?tool=own&feature=chooseMedia&version=2.9.0", "https://github.com/OWNER/REPO/issues/new")
	keep(p, shopRead)
	address, err := url.QueryUnescape(tree.AttrOf(tree.Find(p.shown, "id", "t-report-open"), "href"))
	if err != nil || !strings.Contains(address, "chooseMedia") {
		t.Fatalf("%q, %v", address, err)
	}
	for _, secret := range []string{"my <b>shop", "2026-11-20", "60.00", "own:"} {
		if strings.Contains(address, secret) {
			t.Errorf("%q in %s", secret, address)
		}
	}
}
