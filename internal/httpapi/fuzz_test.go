package httpapi

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// FuzzAddress asks for any address. Each is answered, and never by a 500.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{
		"compare?a=1.11.0&b=1.9.9", "canIUse?platform=wx&feature=%00", "badge/wechat/chooseMedia.svg?label=%3Cb%3E&colour=zz",
		"badge/wx/%2e%2e%2f.svg", "openapi.json", "batch", "impact?platform=my&feature=a&feature=b;c", "%zz?%zz",
	} {
		f.Add("GET", s)
	}
	f.Add("BREW", "../batch?")
	f.Fuzz(func(t *testing.T, method, address string) {
		u, err := url.Parse("http://host" + Prefix + address)
		if err != nil {
			return
		}
		answered(t, &http.Request{Method: method, URL: u, Header: http.Header{}})
	})
}

// FuzzBatch posts any body.
func FuzzBatch(f *testing.F) {
	for _, s := range []string{
		`{"questions":[{"question":"compare","params":{"a":"1","b":["2"]}}]}`, `{"questions":[]}`, `{"questions":null}`, `[]`, "{", "\xff",
		`{"questions":[{"question":"impact","params":{"platform":"wechat","minimum":"3.0.0"}}],"snapshot":{"platform":"wechat","shares":"3.8.0 52.31"}}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		r := httptest.NewRequest(http.MethodPost, Prefix+"batch", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		answered(t, r)
	})
}

func answered(t *testing.T, r *http.Request) {
	t.Helper()
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, r)
	typed, body := w.Header().Get("Content-Type"), w.Body.Bytes()
	switch {
	case w.Code < 200 || w.Code >= 500 || w.Code < 400 == (typed == typeProblem):
		t.Errorf("%d %s: %s", w.Code, typed, body)
	case r.Method != http.MethodHead && (typed == typeAnswer || typed == typeProblem) && !json.Valid(body):
		t.Errorf("no JSON: %q", body)
	case w.Header().Get("X-Content-Type-Options") != "nosniff":
		t.Errorf("headers %v", w.Header())
	}
}
