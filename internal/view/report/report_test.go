package report

import (
	"net/url"
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

const tracker = "https://github.com/OWNER/REPO/issues/new"

func answerOf(t testing.TB, platform, path string) Answer {
	t.Helper()
	can, problem := query.CanIUse(query.Params{"platform": {platform}, "feature": {path}, "version": {"2.9.0"}})
	if problem != nil {
		t.Fatal(problem)
	}
	return Answer{
		Platform: platform, Feature: can.Feature, Version: "2.9.0", Can: can, Verdict: "Not supported",
		Shares: "WeChat, All systems, as of 2026-03-31", Data: query.DataVersion(),
		Link: "https://compat.example/tools/?feature=" + url.QueryEscape(path) + "&version=2.9.0&lang=en",
	}
}

func TestWrite(t *testing.T) {
	issue := Write(text.For(text.English), answerOf(t, "wechat", "UDPSocket.send.object.setBroadcast"))
	if issue.Title != "minicompat, wrong data: WeChat UDPSocket.send.object.setBroadcast" {
		t.Errorf("title %q", issue.Title)
	}
	for _, want := range []string{
		"- Path: WeChat `UDPSocket.send.object.setBroadcast`\n", "- Base library: `2.9.0`\n", "- The page says: `Not supported`\n", "- Since: `2.24.0`\n", "- Basis: `stated`\n",
		"- Decided by: `UDPSocket.send.object.setBroadcast`\n", "- Source: ", "- Sources differ: ", "`2.23.3`\n", "- Distribution: `WeChat, All systems, as of 2026-03-31`\n",
		"- Data version: `" + query.DataVersion() + "`\n", "- Permalink: https://compat.example/tools/?feature=UDPSocket", "What is right:",
	} {
		if !strings.Contains(issue.Body, want) {
			t.Errorf("no %q in\n%s", want, issue.Body)
		}
	}
	if chinese := Write(text.For(text.Chinese), answerOf(t, "wechat", "chooseMedia")); !strings.Contains(chinese.Body, "- 路径：微信 `chooseMedia`\n") || !strings.Contains(chinese.Body, "正确的应该是：") {
		t.Errorf("in Chinese\n%s", chinese.Body)
	}
}

func TestAddress(t *testing.T) {
	issue := Issue{Title: "a & b = c? #1 + 100 %", Body: "路径：`x`\n\"<img src=x onerror=alert(1)>\" @somebody"}
	for tracker, label := range map[string]string{tracker: "", tracker + "?labels=wrong+data": "wrong data"} {
		t.Run(tracker, func(t *testing.T) {
			u, err := url.Parse(issue.Address(tracker))
			if err != nil {
				t.Fatal(err)
			}
			q := u.Query()
			if q.Get("title") != issue.Title || q.Get("body") != issue.Body || q.Get("labels") != label || u.Host != "github.com" || u.Path != "/OWNER/REPO/issues/new" || u.Fragment != "" {
				t.Errorf("%s gives %q", u, q)
			}
		})
	}
	for _, no := range []string{"", "javascript:alert(1)", "http://github.com/x", "//github.com/x", "https://", "\x00"} {
		t.Run("no tracker "+no, func(t *testing.T) {
			if got := issue.Address(no); got != "" {
				t.Errorf("got %q", got)
			}
		})
	}
}

// What a reader typed or a source holds stays text.
func TestHostileTextStaysText(t *testing.T) {
	for _, hostile := range []string{
		"`code` and ``more``", "a\n- [x] @everyone\n# head", "<script>alert(1)</script>", "![x](https://evil.example/x.png)", "\u202egnp.exe", "```", strings.Repeat("@a ", 10_000), "\xff\xfe",
	} {
		t.Run(hostile[:min(len(hostile), 20)], func(t *testing.T) {
			a := answerOf(t, "wechat", "chooseMedia")
			a.Version, a.Feature = hostile, hostile
			issue := Write(text.For(text.English), a)
			for line := range strings.Lines(issue.Body) {
				rest, ok := strings.CutPrefix(line, "- ")
				if !ok && strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "What is right:") && !strings.HasPrefix(line, "Where that is written") {
					t.Errorf("a line of its own: %q", line)
				}
				if name, value, _ := strings.Cut(rest, ": "); name == "Base library" && !fenced(strings.TrimSpace(value)) {
					t.Errorf("not a code span: %q", value)
				}
			}
			if strings.ContainsAny(issue.Title, "\n\u202e") || len(issue.Address(tracker)) > maxAddress {
				t.Errorf("title %q, address of %d bytes", issue.Title, len(issue.Address(tracker)))
			}
		})
	}
}

// fenced reports whether a text is one code span: the fence that opens it comes
// again only at the end.
func fenced(s string) bool {
	fence := s[:len(s)-len(strings.TrimLeft(s, "`"))]
	inner, ok := strings.CutSuffix(strings.TrimPrefix(s, fence), fence)
	return fence != "" && ok && !strings.Contains(inner, fence)
}

// No answer of the data is so long that its report loses its end.
func TestEveryAnswerFits(t *testing.T) {
	longest := 0
	for _, p := range dataset.Platforms() {
		for path := range dataset.Paths(p) {
			for _, lang := range []text.Lang{text.Chinese, text.English} {
				issue := Write(text.For(lang), answerOf(t, string(p), path))
				address := issue.Address(tracker)
				longest = max(longest, len(address))
				if len(address) > maxAddress || !strings.HasSuffix(address, "title="+url.QueryEscape(issue.Title)) || !strings.Contains(address, url.QueryEscape(issue.Body)) {
					t.Errorf("%s %s: %d bytes", p, path, len(address))
				}
			}
		}
	}
	t.Logf("the longest has %d bytes", longest)
}

func TestTooLongLosesItsEnd(t *testing.T) {
	issue := Issue{Title: "t", Body: strings.Repeat("数据有误\n", 3000)}
	u, err := url.Parse(issue.Address(tracker))
	if err != nil || len(u.String()) > maxAddress || len(u.String()) < maxAddress/2 {
		t.Fatalf("%d bytes, %v", len(u.String()), err)
	}
	if !strings.HasPrefix(issue.Body, u.Query().Get("body")) {
		t.Error("the body is another")
	}
}
