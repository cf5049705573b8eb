package httpapi

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/pb33f/libopenapi-validator/errors"

	"minicompat/internal/query"
)

// reader makes the validator of the contract.
func reader(t *testing.T) validator.Validator {
	t.Helper()
	document, err := libopenapi.NewDocument(openapi)
	if err != nil {
		t.Fatal(err)
	}
	v, problems := validator.NewValidator(document)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return v
}

func TestContractIsOpenAPI(t *testing.T) {
	if ok, problems := reader(t).ValidateDocument(); !ok {
		t.Error(words(problems))
	}
}

func words(problems []*errors.ValidationError) string {
	var out []string
	for _, p := range problems {
		out = append(out, p.Message+": "+p.Reason)
		for _, cause := range p.SchemaValidationErrors {
			out = append(out, "  "+cause.KeywordLocation+": "+cause.Reason)
		}
	}
	return strings.Join(out, "\n")
}

type exchange struct {
	r *http.Request
	w *http.Response
}

// send asks the handler and keeps both sides, so that each can be read again.
func exchanged(method, target, body string) exchange {
	make := func() *http.Request {
		r := httptest.NewRequest(method, target, strings.NewReader(body))
		if body != "" {
			r.Header.Set("Content-Type", asJSON)
		}
		return r
	}
	w := httptest.NewRecorder()
	Handler().ServeHTTP(w, make())
	return exchange{make(), w.Result()}
}

// golden are the requests of the corpus with their answers.
func golden(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("../query/testdata/golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	list := make(map[string]string)
	for block := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n\n") {
		lines := strings.Split(block, "\n")
		list[lines[len(lines)-2]] = lines[len(lines)-1]
	}
	return list
}

// Every golden answer is as the contract says, problems included, and every
// request that gets an answer is one that the contract names.
func TestGoldenFollowsTheContract(t *testing.T) {
	v, corpus := reader(t), golden(t)
	if len(corpus) < 150 {
		t.Fatalf("%d requests", len(corpus))
	}
	for request, answer := range corpus {
		t.Run(request, func(t *testing.T) {
			e := exchanged("GET", Prefix+request, "")
			body, _ := io.ReadAll(e.w.Body)
			if string(body) != answer {
				t.Fatalf("got %s, want %s", body, answer)
			}
			e.w.Body = io.NopCloser(bytes.NewReader(body))
			name, _, _ := strings.Cut(request, "?")
			if !query.Knows(name) {
				e.r = httptest.NewRequest("GET", Prefix+"compare", nil) // its problem is like that of any route
			} else if ok, problems := v.ValidateHttpRequest(e.r); !ok && e.w.StatusCode == 200 {
				t.Errorf("the request is not in the contract: %s", words(problems))
			}
			if ok, problems := v.ValidateHttpResponse(e.r, e.w); !ok {
				t.Errorf("the answer is not in the contract: %s\n%s", words(problems), body)
			}
		})
	}
}

func TestTheRestFollowsTheContract(t *testing.T) {
	whole := `{"questions":[{"question":"compare","params":{"a":"1","b":"2"}},{"question":"impact","params":{"platform":"wx","feature":["showToast","x"]}},{"question":"nothing"}],` +
		`"snapshot":{"platform":"wechat","line":"","shares":"3.0.0 60, 2.0.0 40","shares_ios":"3.0.0 1","shares_android":"3.0.0 1","as_of":"2026-11-01","name":"ours"}}`
	tests := []struct {
		method, target, body string
		status               int
	}{
		{"POST", "batch", whole, 200}, {"POST", "batch", `{"questions":[]}`, 200}, {"OPTIONS", "batch", "", 204},
		{"GET", "badge/wechat/chooseMedia.svg?version=2.9.0&segment=ios&label=x&colour=abcdef", "", 200},
		{"GET", "badge/wechat/showToast.object.image.svg", "", 200},
		{"GET", "openapi.json", "", 200}, {"OPTIONS", "compare", "", 204}, {"HEAD", "compare?a=1&b=2", "", 200},
	}
	for _, tt := range tests {
		t.Run(tt.method+" "+tt.target, func(t *testing.T) {
			e := exchanged(tt.method, Prefix+tt.target, tt.body)
			if e.w.StatusCode != tt.status {
				t.Fatalf("got %d", e.w.StatusCode)
			}
			if ok, problems := reader(t).ValidateHttpRequestResponse(e.r, e.w); !ok {
				t.Error(words(problems))
			}
		})
	}
}

// A validator that lets everything pass would pass this test too, if it were
// not for what it must refuse.
func TestTheContractRefuses(t *testing.T) {
	v := reader(t)
	for _, target := range []string{"nothing", "compare/x", "../compare?a=1&b=2", "badge/wechat/chooseMedia"} {
		if ok, _ := v.ValidateHttpRequest(httptest.NewRequest("GET", Prefix+target, nil)); ok {
			t.Errorf("the contract names %s", target)
		}
	}
	for _, target := range []string{"compare?a=1", "canIUse?feature=showToast", "canIUse?platform=tt&feature=showToast"} {
		if ok, _ := v.ValidateHttpRequest(httptest.NewRequest("GET", Prefix+target, nil)); ok {
			t.Errorf("the contract allows %s", target)
		}
	}
	for _, change := range [][2]string{{`"result":-1`, `"result":-1,"more":1`}, {`"result":-1`, `"result":-2`}, {`"result":-1,`, ``}, {`"data"`, `"date"`}} {
		e := exchanged("GET", "/api/v1/compare?a=1&b=2", "")
		body, _ := io.ReadAll(e.w.Body)
		e.w.Body = io.NopCloser(strings.NewReader(strings.Replace(string(body), change[0], change[1], 1)))
		if ok, _ := v.ValidateHttpResponse(e.r, e.w); ok {
			t.Errorf("the contract allows %s for %s", change[1], change[0])
		}
	}
}

// The routes of the contract are those of the handler, with the same methods.
func TestRoutesOfTheContract(t *testing.T) {
	var document struct {
		Paths map[string]map[string]json.RawMessage
	}
	if err := json.Unmarshal(openapi, &document); err != nil {
		t.Fatal(err)
	}
	for _, name := range append(query.Questions(), "batch", "openapi.json", "badge/{platform}/{path}.svg") {
		if document.Paths["/"+name] == nil {
			t.Errorf("the contract lacks %s", name)
		}
	}
	for path, operations := range document.Paths {
		found, ok := find(Prefix + strings.TrimPrefix(path, "/"))
		if !ok {
			t.Errorf("nothing answers %s", path)
		}
		delete(operations, "parameters")
		methods := strings.Split(strings.ToLower(found.allow), ", ")
		slices.Sort(methods)
		if named := slices.Sorted(maps.Keys(operations)); !slices.Equal(named, methods) {
			t.Errorf("%s has %v, the contract says %v", path, methods, named)
		}
	}
}

// Every object of the contract says that it has no more fields than it names,
// and every code of a problem is there.
func TestTheContractIsClosed(t *testing.T) {
	var document struct {
		Components struct{ Schemas map[string]any }
	}
	if err := json.Unmarshal(openapi, &document); err != nil {
		t.Fatal(err)
	}
	for name, schema := range document.Components.Schemas {
		closed(t, name, schema)
	}
}

func closed(t *testing.T, place string, schema any) {
	switch s := schema.(type) {
	case map[string]any:
		if _, more := s["additionalProperties"]; s["type"] == "object" && !more {
			t.Errorf("%s may have more fields", place)
		}
		for key, value := range s {
			closed(t, place+"/"+key, value)
		}
	case []any:
		for _, value := range s {
			closed(t, place, value)
		}
	}
}
