package httpapi

import (
	"testing"

	"minicompat/internal/query"
)

func TestConditional(t *testing.T) {
	target := "/api/v1/compare?a=1&b=2"
	tag := call("GET", target, "").Header().Get("ETag")
	tests := []struct {
		name, method, given string
		status              int
	}{
		{"the tag", "GET", tag, 304},
		{"the tag for HEAD", "HEAD", tag, 304},
		{"the tag, weak", "GET", "W/" + tag, 304},
		{"a list", "GET", `"x", ` + tag + `,"y"`, 304},
		{"any", "GET", "*", 304},
		{"another", "GET", `"` + query.DataVersion() + `-0"`, 200},
		{"without quotes", "GET", tag[1 : len(tag)-1], 200},
		{"none", "GET", "", 200},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := call(tt.method, target, "", "If-None-Match", tt.given)
			if w.Code != tt.status {
				t.Errorf("got %d, want %d", w.Code, tt.status)
			}
			if w.Header().Get("ETag") != tag || w.Header().Get("Cache-Control") != keep {
				t.Errorf("headers %v", w.Header())
			}
			if w.Code == 304 && (w.Body.Len() > 0 || w.Header().Get("Content-Length") != "") {
				t.Errorf("a 304 with a body: %v %s", w.Header(), w.Body)
			}
		})
	}
}

// Equal answers have equal tags, and other answers others: what comes from the
// same data under two addresses, and what a changed program would say.
func TestTagFollowsTheBytes(t *testing.T) {
	seen := map[string]string{}
	for _, target := range []string{
		"compare?a=1&b=2", "compare?a=1&b=3", "canIUse?platform=wx&feature=showToast", "openapi.json",
		"badge/wx/showToast.svg", "badge/wx/showToast.svg?colour=000000", "impact?platform=wechat&minimum=2.0.0",
	} {
		tag := call("GET", Prefix+target, "").Header().Get("ETag")
		if other, twice := seen[tag]; twice || tag == "" {
			t.Errorf("%s and %s have %s", target, other, tag)
		}
		seen[tag] = target
		if again := call("GET", Prefix+target, "").Header().Get("ETag"); again != tag {
			t.Errorf("%s: %s, then %s", target, tag, again)
		}
	}
}

func TestProblemsHaveNoTag(t *testing.T) {
	if w := call("GET", "/api/v1/compare?a=1", "", "If-None-Match", "*"); w.Code != 400 {
		t.Errorf("got %d", w.Code)
	}
}
