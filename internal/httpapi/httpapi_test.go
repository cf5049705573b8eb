package httpapi

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"minicompat/internal/query"
)

func TestHandler(t *testing.T) {
	tests := []struct {
		method, target string
		status         int
		contentType    string
		body           string // a part of it
	}{
		{"GET", "/api/v1/compare?a=1.11.0&b=1.9.9", 200, typeAnswer, `"result":1`},
		{"GET", "/api/v1/canIUse?platform=wx&feature=wx.noSuchThing", 200, typeAnswer, `"known":false`},
		{"GET", "/api/v1/compare?a=2..1&b=1", 400, typeProblem, `"code":"invalid_version"`},
		{"GET", "/api/v1/compare?a=%zz&b=1", 400, typeProblem, `"code":"missing_parameter"`},
		{"GET", "/api/v1/nothing", 404, typeProblem, `"code":"unknown_question"`},
		{"GET", "/api/v1/", 404, typeProblem, `"code":"unknown_question"`},
		{"GET", "/api/v1/../../etc/passwd", 404, typeProblem, `"code":"unknown_question"`},
		{"GET", "/api/v1/impact?platform=xhs&minimum=1.0.0", 404, typeProblem, `"code":"no_data"`},
		{"GET", "/api/v1/compare?a=" + strings.Repeat("1", maxQuery), 414, typeProblem, `"code":"too_long"`},
		{"POST", "/api/v1/compare?a=1&b=2", 405, typeProblem, `"code":"method_not_allowed"`},
		{"DELETE", "/api/v1/compare", 405, typeProblem, `"code":"method_not_allowed"`},
		{"OPTIONS", "/api/v1/compare", 204, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.method+" "+tt.target[:min(60, len(tt.target))], func(t *testing.T) {
			w := httptest.NewRecorder()
			Handler().ServeHTTP(w, httptest.NewRequest(tt.method, tt.target, nil))
			if w.Code != tt.status || w.Header().Get("Content-Type") != tt.contentType {
				t.Errorf("got %d %s, want %d %s", w.Code, w.Header().Get("Content-Type"), tt.status, tt.contentType)
			}
			if !strings.Contains(w.Body.String(), tt.body) {
				t.Errorf("body %.200s lacks %s", w.Body, tt.body)
			}
			if w.Header().Get("X-Content-Type-Options") != "nosniff" || w.Header().Get("Access-Control-Allow-Origin") != "*" {
				t.Errorf("headers %v", w.Header())
			}
			if tt.status == 405 && w.Header().Get("Allow") != allowed {
				t.Errorf("405 without Allow: %v", w.Header())
			}
		})
	}
}

func TestSameBytesAsQuery(t *testing.T) {
	w := httptest.NewRecorder()
	target := "/api/v1/impact?platform=wechat&feature=getSystemInfoAsync.success.safeArea.top&feature=showToast"
	r := httptest.NewRequest(http.MethodGet, target, nil)
	Handler().ServeHTTP(w, r)
	want, _ := query.Ask("impact", query.Params(r.URL.Query()))
	if w.Body.String() != string(want) {
		t.Errorf("got %s, want %s", w.Body, want)
	}
}

func TestHeadHasNoBody(t *testing.T) {
	server := httptest.NewServer(Handler())
	defer server.Close()
	response, err := http.Head(server.URL + "/api/v1/compare?a=1&b=2")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != 200 || response.ContentLength == 0 {
		t.Errorf("got %d with length %d", response.StatusCode, response.ContentLength)
	}
}
