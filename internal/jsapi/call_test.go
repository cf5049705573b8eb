package jsapi

import (
	"encoding/json"
	"strings"
	"testing"

	"minicompat/internal/query"
)

func TestCall(t *testing.T) {
	want, _ := query.Ask("impact", query.Params{"platform": {"wechat"}, "feature": {"showToast", "chooseMedia"}})
	got := Call(`{"question":"impact","params":{"platform":"wechat","feature":["showToast","chooseMedia"]}}`)
	if string(got) != string(want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestCallProblems(t *testing.T) {
	tests := []struct{ in, code string }{
		{"", "bad_request"},
		{"null", "bad_request"},
		{"[]", "bad_request"},
		{`{"question":1}`, "bad_request"},
		{`{"question":"compare","params":{"a":1}}`, "bad_request"},
		{`{"question":"compare","params":{"a":[1]}}`, "bad_request"},
		{`{"question":"compare","params":[]}`, "bad_request"},
		{`{"question":"compare","parameters":{}}`, "bad_request"},
		{`{"question":"compare"}`, "missing_parameter"},
		{`{"question":"compare","params":{"a":[]}}`, "missing_parameter"},
		{`{"question":"<script>"}`, "unknown_question"},
		{strings.Repeat(" ", maxRequest+1), "too_long"},
		{strings.Repeat("[", 100_000), "bad_request"},
	}
	for _, tt := range tests {
		t.Run(tt.in[:min(40, len(tt.in))], func(t *testing.T) {
			var problem struct{ Code string }
			if err := json.Unmarshal(Call(tt.in), &problem); err != nil || problem.Code != tt.code {
				t.Errorf("got %s, %v, want %s", Call(tt.in), err, tt.code)
			}
		})
	}
}

func TestBatchIsTheSingleAnswers(t *testing.T) {
	one := `{"question":"compare","params":{"a":"1.11.0","b":"1.9.9"}}`
	two := `{"question":"compare","params":{"a":"2..1","b":"1"}}`
	want := "[" + string(Call(one)) + "," + string(Call(two)) + "]"
	if got := string(Batch("[" + one + "," + two + "]")); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := string(Batch("[]")); got != "[]" {
		t.Errorf("an empty batch gives %s", got)
	}
}

func TestBatchIsLimited(t *testing.T) {
	most := "[" + strings.Repeat("{},", maxBatch-1) + "{}]"
	if got := string(Batch(most)); !strings.HasPrefix(got, "[") {
		t.Errorf("%d requests give %.80s", maxBatch, got)
	}
	if got := string(Batch("[{}," + most[1:])); !strings.Contains(got, "bad_request") {
		t.Errorf("%d requests give %.80s", maxBatch+1, got)
	}
}

func FuzzCall(f *testing.F) {
	f.Add(`{"question":"canIUse","params":{"platform":"wechat","feature":"showToast"}}`)
	f.Add(`[{"question":"guard","params":{"platform":["my"],"feature":"a"}}]`)
	f.Add(`{"question":"features","params":{"platform":"xhs","text":"\u0000"}}`)
	f.Add("{")
	f.Fuzz(func(t *testing.T, text string) {
		for _, body := range [][]byte{Call(text), Batch(text)} {
			if !json.Valid(body) {
				t.Fatalf("%q gives %q", text, body)
			}
		}
	})
}
