package httpapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"minicompat/internal/query"
)

const asJSON = "application/json"

func post(body string) *httptest.ResponseRecorder {
	return call("POST", "/api/v1/batch", body, "Content-Type", asJSON)
}

// elements takes the answers of a batch apart.
func elements(t *testing.T, w *httptest.ResponseRecorder) []json.RawMessage {
	t.Helper()
	var got struct{ Data []json.RawMessage }
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil || w.Code != 200 {
		t.Fatalf("%d %.300s: %v", w.Code, w.Body, err)
	}
	return got.Data
}

func TestBatchIsTheSingleAnswers(t *testing.T) {
	w := post(`{"questions":[
		{"question":"compare","params":{"a":"1.11.0","b":"1.9.9"}},
		{"question":"impact","params":{"platform":"wx","feature":["showToast","chooseMedia"]}},
		{"question":"compare","params":{"a":"2..1","b":"1"}},
		{"question":"nothing"}]}`)
	got := elements(t, w)
	for i, target := range []string{"compare?a=1.11.0&b=1.9.9", "impact?platform=wx&feature=showToast&feature=chooseMedia", "compare?a=2..1&b=1"} {
		if want := call("GET", Prefix+target, "").Body.String(); string(got[i]) != want {
			t.Errorf("%s: got %s, want %s", target, got[i], want)
		}
	}
	if len(got) != 4 || !strings.Contains(string(got[3]), "unknown_question") {
		t.Errorf("got %s", got)
	}
	everywhere(t, w.Header())
	if w.Header().Get("ETag") != "" || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("a batch is kept: %v", w.Header())
	}
}

func TestBatchWithOwnSnapshot(t *testing.T) {
	own := `"snapshot":{"platform":"wechat","shares":"3.0.0 60, 2.0.0 40","as_of":"2026-11-01","name":"ours"}`
	w := post(`{"questions":[
		{"question":"impact","params":{"platform":"wx","minimum":"3.0.0"}},
		{"question":"impact","params":{"platform":"wx","minimum":"3.0.0","snapshot":"2021-01-01"}},
		{"question":"impact","params":{"platform":"my","minimum":"2.0.0"}},
		{"question":"compare","params":{"a":"1","b":"2"}}],` + own + `}`)
	got := elements(t, w)
	for i, part := range []string{`"own":true,"name":"ours"`, `"as_of":"2021-01-01"`, `"as_of":"2024-04-01"`, `"result":-1`} {
		if !strings.Contains(string(got[i]), part) {
			t.Errorf("%d: %s lacks %s", i, got[i], part)
		}
	}
	want, _ := query.Ask("impact", query.Params{"platform": {"wx"}, "minimum": {"3.0.0"}, "shares": {"3.0.0 60, 2.0.0 40"}, "as_of": {"2026-11-01"}, "name": {"ours"}})
	if string(got[0]) != string(want) {
		t.Errorf("got %s, want %s", got[0], want)
	}
	if day := w.Header().Get("Minicompat-Snapshot"); day != "2026-11-01" {
		t.Errorf("Minicompat-Snapshot is %q", day)
	}
}

// A snapshot of one's own answers each question about users as the question
// would by itself, with the snapshot among its parameters; other questions are
// answered as if it were not there.
func TestBatchAnswersLikeTheQuestions(t *testing.T) {
	users := []string{"impact?minimum=2.5.0", "impact?feature=chooseMedia&feature=showToast", "impact?feature=noSuchThing",
		"raise?from=1.9.0&to=2.5.0", "raise?from=1.9.0&to=2.5.0&gained=false", "minimum?coverage=55"}
	others := []string{"adoption?version=2.5.0", "features?prefix=chooseMedia&limit=3", "canIUse?feature=chooseMedia&version=2.5.0",
		"snapshots?", "across?feature=showToast"}
	groups := map[string]string{"shares": "3.0.0 60, 2.0.0 40", "shares_ios": "3.0.0 70, 2.0.0 30", "shares_android": "3.0.0 10, 2.0.0 90"}
	for _, names := range [][]string{{"shares"}, {"shares_ios"}, {"shares_ios", "shares_android"}, {"shares", "shares_ios", "shares_android"}} {
		own := map[string]string{"platform": "wechat", "as_of": "2026-11-01", "name": "ours"}
		for _, name := range names {
			own[name] = groups[name]
		}
		for _, asked := range users {
			for _, segment := range []string{"", "all", "ios", "android"} {
				sameInBatch(t, asked+"&segment="+segment, own, own)
			}
		}
		for _, asked := range others {
			sameInBatch(t, asked, own, map[string]string{"platform": "wechat"})
		}
	}
}

// sameInBatch asks a question of WeChat in a batch with a snapshot, which must
// do what more parameters do by themselves.
func sameInBatch(t *testing.T, asked string, snapshot, more map[string]string) {
	t.Helper()
	question, rest, _ := strings.Cut(asked, "?")
	params, _ := url.ParseQuery(rest)
	params.Set("platform", "wechat")
	body, _ := json.Marshal(map[string]any{"questions": []any{map[string]any{"question": question, "params": params}}, "snapshot": snapshot})
	got := string(elements(t, post(string(body)))[0])
	for name, value := range more {
		params.Set(name, value)
	}
	if want, _ := query.Ask(question, query.Params(params)); got != string(want) {
		t.Errorf("%s with %v: got %s, want %s", asked, snapshot, got, want)
	}
}

func TestBatchWithSystems(t *testing.T) {
	w := post(`{"questions":[
		{"question":"impact","params":{"platform":"wx","minimum":"3.0.0","segment":"ios"}},
		{"question":"raise","params":{"platform":"wx","from":"2.0.0","to":"3.0.0","segment":"android"}},
		{"question":"minimum","params":{"platform":"wx","coverage":"60","segment":"ios"}},
		{"question":"impact","params":{"platform":"wx","minimum":"3.0.0"}}],
		"snapshot":{"platform":"wx","shares_ios":"3.0.0 70, 2.0.0 30","shares_android":"3.0.0 10, 2.0.0 90"}}`)
	got := elements(t, w)
	for i, part := range []string{`"affected":{"printed":30`, `"lost":{"printed":90`, `"certain":{"version":"3.0.0"`, `"available":["ios","android"]`} {
		if !strings.Contains(string(got[i]), part) {
			t.Errorf("%d: %s lacks %s", i, got[i], part)
		}
	}
}

// A snapshot that says which of Alipay's lines it is of answers for that line.
func TestBatchWithLine(t *testing.T) {
	w := post(`{"questions":[
		{"question":"impact","params":{"platform":"my","minimum":"1.24.0"}},
		{"question":"impact","params":{"platform":"my","minimum":"1.24.0","line":"1.x"}},
		{"question":"minimum","params":{"platform":"my","coverage":"90","line":"2.x"}}],
		"snapshot":{"platform":"my","line":"2.x","shares":"2.8.0 100"}}`)
	got := elements(t, w)
	for i, part := range []string{`"line":"2.x","own":true`, `"segment":"all","line":"1.x","source"`, `"line":"2.x","own":true`} {
		if !strings.Contains(string(got[i]), part) {
			t.Errorf("%d: %s lacks %s", i, got[i], part)
		}
	}
}

func TestBatchRefused(t *testing.T) {
	list := func(n int) string { return strings.Repeat(`{"question":"nothing"},`, n-1) + `{"question":"nothing"}` }
	tests := []struct {
		name, body, contentType string
		status                  int
		part                    string
	}{
		{"no body", "", asJSON, 400, "bad_request"},
		{"no JSON", "{", asJSON, 400, "bad_request"},
		{"an array", "[]", asJSON, 400, "bad_request"},
		{"null", "null", asJSON, 400, "an object is expected"},
		{"no questions", "{}", asJSON, 400, "questions is missing"},
		{"questions of a wrong type", `{"questions":{}}`, asJSON, 400, "bad_request"},
		{"a question of a wrong type", `{"questions":["compare"]}`, asJSON, 400, "bad_request"},
		{"a parameter of a wrong type", `{"questions":[{"question":"compare","params":{"a":1}}]}`, asJSON, 400, "bad_request"},
		{"a parameter that is null", `{"questions":[{"question":"compare","params":{"a":null}}]}`, asJSON, 400, "bad_request"},
		{"a field that is not named", `{"questions":[],"more":1}`, asJSON, 400, "bad_request"},
		{"more after the end", `{"questions":[]} {}`, asJSON, 400, "the end is expected"},
		{"not UTF-8", "{\"questions\":[{\"question\":\"\xff\"}]}", asJSON, 400, "not UTF-8"},
		{"deep", strings.Repeat("[", 100_000), asJSON, 400, "bad_request"},
		{"101 questions", `{"questions":[` + list(maxBatch+1) + `]}`, asJSON, 400, "more than 100"},
		{"too large", strings.Repeat(" ", MaxBody+1), asJSON, 413, "body_too_large"},
		{"a form", "a=1", "application/x-www-form-urlencoded", 415, "unsupported_media_type"},
		{"no type", "{}", "", 415, "unsupported_media_type"},
		{"a broken type", "{}", "application/json; =", 415, "unsupported_media_type"},
		{"no platform", `{"questions":[],"snapshot":{"shares":"1.0 1"}}`, asJSON, 400, "missing_parameter"},
		{"no shares", `{"questions":[],"snapshot":{"platform":"wx"}}`, asJSON, 400, "missing_parameter"},
		{"shares that are none", `{"questions":[],"snapshot":{"platform":"wx","shares":"a b c"}}`, asJSON, 422, "invalid_table"},
		{"shares of iOS that are none", `{"questions":[],"snapshot":{"platform":"wx","shares":"1.0 1","shares_ios":"a b c"}}`, asJSON, 422, `"field":"shares_ios"`},
		{"shares of Android that are none", `{"questions":[],"snapshot":{"platform":"wx","shares_ios":"1.0 1","shares_android":"1.0"}}`, asJSON, 422, `"field":"shares_android"`},
		{"shares that are no text", `{"questions":[],"snapshot":{"platform":"wx","shares":{"1.0":1}}}`, asJSON, 400, "bad_request"},
		{"no line", `{"questions":[],"snapshot":{"platform":"my","line":"3.x","shares":"1.0 1"}}`, asJSON, 400, `"field":"line"`},
		{"shares over 100 %", `{"questions":[],"snapshot":{"platform":"wx","shares":"1.0 90, 2.0 90"}}`, asJSON, 422, "invalid_table"},
		{"no day", `{"questions":[],"snapshot":{"platform":"wx","shares":"1.0 90","as_of":"now\r\nX: y"}}`, asJSON, 400, "invalid_parameter"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := call("POST", "/api/v1/batch", tt.body, "Content-Type", tt.contentType)
			if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.part) {
				t.Errorf("got %d %.300s, want %d with %s", w.Code, w.Body, tt.status, tt.part)
			}
			isProblem(t, w)
			everywhere(t, w.Header())
		})
	}
}

func TestBatchLimits(t *testing.T) {
	full := fmt.Sprintf(`{"questions":[%s]}`, strings.TrimSuffix(strings.Repeat(`{"question":"compare","params":{"a":"1","b":"2"}},`, maxBatch), ","))
	if got := elements(t, post(full)); len(got) != maxBatch {
		t.Errorf("%d answers", len(got))
	}
	if got := elements(t, post(`{"questions":[]}`)); len(got) != 0 {
		t.Errorf("%d answers", len(got))
	}
	got := elements(t, post(`{"questions":[{"question":"compare","params":{"a":"`+strings.Repeat("1", maxValue+1)+`","b":"1"}}]}`))
	if !strings.Contains(string(got[0]), `"field":"a"`) || !strings.Contains(string(got[0]), "too_long") {
		t.Errorf("got %s", got[0])
	}
}

// unread fails a test that reads it.
type unread struct{ t *testing.T }

func (u unread) Read([]byte) (int, error) {
	u.t.Error("the body is read")
	return 0, io.EOF
}

func TestRefusedWithoutReading(t *testing.T) {
	for name, change := range map[string]func(*testRequest){
		"a length over the limit": func(r *testRequest) { r.length = MaxBody + 1 },
		"another type":            func(r *testRequest) { r.typed = "text/plain" },
		"another method":          func(r *testRequest) { r.method = "PUT" },
		"an address too long":     func(r *testRequest) { r.target += "?" + strings.Repeat("a", maxAddress) },
	} {
		t.Run(name, func(t *testing.T) {
			request := testRequest{"POST", "/api/v1/batch", asJSON, -1}
			change(&request)
			r := httptest.NewRequest(request.method, request.target, unread{t})
			r.Header.Set("Content-Type", request.typed)
			r.ContentLength = request.length
			w := httptest.NewRecorder()
			Handler().ServeHTTP(w, r)
			isProblem(t, w)
		})
	}
}

type testRequest struct {
	method, target, typed string
	length                int64
}

// endless never ends; a limit must.
type endless struct{ given int }

func (e *endless) Read(p []byte) (int, error) {
	e.given += len(p)
	return len(p), nil
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("gone") }

func TestBodiesThatDoNotEndWell(t *testing.T) {
	body := &endless{}
	for name, tt := range map[string]struct {
		body   io.Reader
		status int
	}{"endless": {body, 413}, "breaks off": {broken{}, 400}} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest("POST", "/api/v1/batch", tt.body)
			r.Header.Set("Content-Type", asJSON)
			w := httptest.NewRecorder()
			Handler().ServeHTTP(w, r)
			if w.Code != tt.status {
				t.Errorf("got %d, want %d", w.Code, tt.status)
			}
			isProblem(t, w)
		})
	}
	if body.given > 2*MaxBody {
		t.Errorf("%d bytes were read", body.given)
	}
}
