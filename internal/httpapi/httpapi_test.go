package httpapi

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/query"
)

// call asks the handler; header holds names and values in turn.
func call(method, target, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, r)
	return w
}

func TestHandler(t *testing.T) {
	long := strings.Repeat("1", maxValue+1)
	tests := []struct {
		method, target string
		status         int
		contentType    string
		body           string // a part of it
	}{
		{"GET", "/api/v1/compare?a=1.11.0&b=1.9.9", 200, typeAnswer, `"result":1`},
		{"GET", "/api/v1/canIUse?platform=wx&feature=wx.noSuchThing", 200, typeAnswer, `"known":false`},
		{"GET", "/api/v1/openapi.json", 200, typeAnswer, `"openapi": "3.1.0"`},
		{"GET", "/api/v1/compare?a=2..1&b=1", 400, typeProblem, `"code":"invalid_version"`},
		{"GET", "/api/v1/compare?a=%zz&b=1", 400, typeProblem, `"code":"bad_request"`},
		{"GET", "/api/v1/compare?a=1;b=1", 400, typeProblem, `"code":"bad_request"`},
		{"GET", "/api/v1/nothing", 404, typeProblem, `"code":"unknown_question"`},
		{"GET", "/api/v1/", 404, typeProblem, `"code":"unknown_question"`},
		{"GET", "/api/v1/compare/", 404, typeProblem, `"code":"unknown_question"`},
		{"GET", "/compare?a=1&b=2", 404, typeProblem, `"code":"unknown_question"`},
		{"GET", "/api/v1/../../etc/passwd", 404, typeProblem, `"code":"unknown_question"`},
		{"GET", "/api/v1/impact?platform=xhs&minimum=1.0.0", 404, typeProblem, `"code":"no_data"`},
		{"GET", "/api/v1/compare?b=1&a=" + long, 414, typeProblem, `"field":"a"`},
		{"GET", "/api/v1/compare?" + long + "=1", 414, typeProblem, `"code":"too_long"`},
		{"GET", "/api/v1/compare?a=" + strings.Repeat("1", maxAddress), 414, typeProblem, `"code":"too_long"`},
		{"GET", "/api/v1/" + strings.Repeat("a", maxAddress), 414, typeProblem, `"code":"too_long"`},
		{"GET", "/api/v1/impact?platform=wx" + strings.Repeat("&feature=a", maxValues+1), 400, typeProblem, `more than 100 values`},
		{"GET", "/api/v1/batch", 405, typeProblem, `"code":"method_not_allowed"`},
		{"POST", "/api/v1/compare?a=1&b=2", 405, typeProblem, `"code":"method_not_allowed"`},
		{"DELETE", "/api/v1/compare", 405, typeProblem, `"code":"method_not_allowed"`},
		{"get", "/api/v1/compare?a=1&b=2", 405, typeProblem, `"code":"method_not_allowed"`},
		{"OPTIONS", "/api/v1/compare", 204, "", ""},
		{"OPTIONS", "/api/v1/nothing", 404, typeProblem, ""},
	}
	for _, tt := range tests {
		t.Run(tt.method+" "+tt.target[:min(60, len(tt.target))], func(t *testing.T) {
			w := call(tt.method, tt.target, "")
			if w.Code != tt.status || w.Header().Get("Content-Type") != tt.contentType {
				t.Errorf("got %d %s, want %d %s", w.Code, w.Header().Get("Content-Type"), tt.status, tt.contentType)
			}
			if !strings.Contains(w.Body.String(), tt.body) {
				t.Errorf("body %.200s lacks %s", w.Body, tt.body)
			}
			if tt.contentType == typeProblem {
				isProblem(t, w)
			}
			everywhere(t, w.Header())
		})
	}
}

// everywhere checks what every response has.
func everywhere(t *testing.T, header http.Header) {
	t.Helper()
	for name, want := range map[string]string{
		"X-Content-Type-Options": "nosniff", "Access-Control-Allow-Origin": "*", "Minicompat-Data": query.DataVersion(),
	} {
		if header.Get(name) != want {
			t.Errorf("%s is %q, want %q", name, header.Get(name), want)
		}
	}
	if !strings.HasPrefix(header.Get("Content-Security-Policy"), "default-src 'none'") || header.Get("Cache-Control") == "" {
		t.Errorf("headers %v", header)
	}
}

// isProblem checks that a response is a problem document with its own status.
func isProblem(t *testing.T, w *httptest.ResponseRecorder) {
	t.Helper()
	var p query.Problem
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || p.Status != w.Code || p.Code == "" || p.Title == "" || p.Detail == "" {
		t.Errorf("%d with %.200s: %v", w.Code, w.Body, err)
	}
	if w.Header().Get("Cache-Control") != "no-store" || w.Header().Get("ETag") != "" {
		t.Errorf("a problem is kept: %v", w.Header())
	}
}

func TestAllow(t *testing.T) {
	tests := []struct{ method, path, allow string }{
		{"POST", "compare", reading}, {"PUT", "badge/wx/showToast.svg", reading}, {"PATCH", "openapi.json", reading},
		{"GET", "batch", posting}, {"HEAD", "batch", posting}, {"OPTIONS", "compare", reading}, {"OPTIONS", "batch", posting},
	}
	for _, tt := range tests {
		t.Run(tt.method+" "+tt.path, func(t *testing.T) {
			header := call(tt.method, Prefix+tt.path, "").Header()
			if header.Get("Allow") != tt.allow {
				t.Errorf("Allow is %q, want %q", header.Get("Allow"), tt.allow)
			}
			if methods := header.Get("Access-Control-Allow-Methods"); tt.method == "OPTIONS" && methods != tt.allow {
				t.Errorf("a browser may use %q", methods)
			}
		})
	}
}

func TestSameBytesAsQuery(t *testing.T) {
	target := "/api/v1/impact?platform=wechat&feature=getSystemInfoAsync.success.safeArea.top&feature=showToast"
	params := query.Params{"platform": {"wechat"}, "feature": {"getSystemInfoAsync.success.safeArea.top", "showToast"}}
	want, _ := query.Ask("impact", params)
	if got := call("GET", target, "").Body.String(); got != string(want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A server leaves out the body of a HEAD by itself; the Worker relies on us.
func TestHeadHasNoBody(t *testing.T) {
	for _, target := range []string{"/api/v1/compare?a=1&b=2", "/api/v1/compare", "/api/v1/nothing", "/api/v1/badge/wx/showToast.svg"} {
		head, get := call("HEAD", target, ""), call("GET", target, "")
		if head.Body.Len() > 0 || head.Code != get.Code {
			t.Errorf("%s: %d with %d bytes", target, head.Code, head.Body.Len())
		}
		for name := range get.Header() {
			if head.Header().Get(name) != get.Header().Get(name) {
				t.Errorf("%s: %s is %q, want %q", target, name, head.Header().Get(name), get.Header().Get(name))
			}
		}
	}
}

func TestSnapshotIsNamed(t *testing.T) {
	tests := []struct{ target, day string }{
		{"impact?platform=wechat&minimum=2.6.6&snapshot=2019-04-27", "2019-04-27"},
		{"raise?platform=wechat&from=2.0.0&to=2.6.6&snapshot=2019-04-27", "2019-04-27"},
		{"minimum?platform=wechat&coverage=99&snapshot=2019-04-27", "2019-04-27"},
		{"minimum?platform=wechat&coverage=99&shares=3.0.0+100&as_of=2026-11-01", "2026-11-01"},
		{"adoption?platform=wechat&version=2.6.6", dataset.Snapshots(dataset.WeChat)[0].AsOf},
		{"snapshots?platform=alipay", dataset.Snapshots(dataset.Alipay)[0].AsOf},
		{"snapshots?platform=xiaohongshu", ""},
		{"compare?a=1&b=2", ""},
	}
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			if got := call("GET", Prefix+tt.target, "").Header().Get("Minicompat-Snapshot"); got != tt.day {
				t.Errorf("got %q, want %q", got, tt.day)
			}
		})
	}
}

func TestSafe(t *testing.T) {
	w := httptest.NewRecorder()
	Safe(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("broken") })).
		ServeHTTP(w, httptest.NewRequest("GET", "/api/v1/compare", nil))
	if w.Code != 500 || !strings.Contains(w.Body.String(), `"code":"internal"`) || strings.Contains(w.Body.String(), "broken") {
		t.Errorf("got %d %s", w.Code, w.Body)
	}
	isProblem(t, w)
	everywhere(t, w.Header())
}
