package snippet

import (
	"strings"
	"testing"
)

var site = Site{"https://docs.example/minicompat/", "minicompat-0.1.0-0123456789.js", "sha384-abc"}

func TestWrite(t *testing.T) {
	q := Question{Platform: "wechat", Feature: "chooseMedia.object.count", Version: ">=2.9.0 <3", Lang: "zh", Badge: "wechat/api/chooseMedia"}
	want := map[string][]string{
		"element": {`<script type="module" src="https://docs.example/minicompat/minicompat.js"></script>`, `version="&gt;=2.9.0 &lt;3"`,
			`<img src="https://docs.example/minicompat/badge/wechat/api/chooseMedia.svg" alt="chooseMedia.object.count"`, "</mini-compat>"},
		"pinned":   {`integrity="sha384-abc" crossorigin="anonymous"`, `minicompat-0.1.0-0123456789.js`},
		"frame":    {`embed.html?feature=chooseMedia.object.count&amp;id=minicompat-1`, `loading="lazy"`, `title="minicompat: chooseMedia.object.count"`, "frames.js"},
		"markdown": {`[![chooseMedia](https://docs.example/minicompat/badge/wechat/api/chooseMedia.svg)](https://docs.example/minicompat/?feature=`},
	}
	list := Write(site, q)
	if len(list) != len(want) {
		t.Errorf("%d snippets", len(list))
	}
	for _, s := range list {
		for _, part := range want[s.Name] {
			if !strings.Contains(s.Code, part) {
				t.Errorf("%s lacks %s: %s", s.Name, part, s.Code)
			}
		}
	}
}

func TestWithoutABadge(t *testing.T) {
	for _, s := range Write(site, Question{Platform: "wechat", Feature: "noSuchThing"}) {
		if s.Name == "markdown" || strings.Contains(s.Code, "<img") {
			t.Error(s.Code)
		}
	}
}

// A hostile value ends neither its attribute, nor its text, nor its link.
func TestNothingLeavesItsPlace(t *testing.T) {
	hostile := "\"><script>alert(1)</script>\n](javascript:x) <!--"
	for _, s := range Write(site, Question{Platform: hostile, Feature: hostile, Version: hostile, Badge: "wechat/api/login"}) {
		bad := []string{"<script>alert", `""`, "<!--"}
		if s.Name == "markdown" {
			bad = append(bad, "](javascript")
		}
		for _, part := range bad {
			if strings.Contains(s.Code, part) {
				t.Errorf("%s holds %s: %s", s.Name, part, s.Code)
			}
		}
	}
	for _, s := range Write(site, Question{Feature: "a\u202eb\u200bc\x00\n", Version: "\u2028"}) {
		if strings.ContainsAny(s.Code, "\u202e\u200b\u2028\x00") || strings.Count(s.Code, "a&#8238;b&#8203;c&#0;&#10;") == 0 {
			t.Errorf("%s hides something: %q", s.Name, s.Code)
		}
	}
	for _, s := range Write(site, Question{Feature: hostile}) {
		if strings.Count(s.Code, "<script") != 1 || strings.Contains(s.Code, "<!--") {
			t.Errorf("%s: %s", s.Name, s.Code)
		}
	}
}
