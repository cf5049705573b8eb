package query

import (
	"bytes"
	"encoding/json"
	"net/url"
	"testing"
)

// FuzzAsk asks any question with any parameters. The body is JSON and the same
// again, and nothing is an internal error.
func FuzzAsk(f *testing.F) {
	for _, g := range readGolden(f) {
		question, text, _ := bytes.Cut([]byte(g.request), []byte("?"))
		f.Add(string(question), string(text))
	}
	f.Fuzz(func(t *testing.T, question, text string) {
		params, err := url.ParseQuery(text)
		if err != nil {
			return
		}
		body, problem := Ask(question, Params(params))
		if !json.Valid(body) || problem != nil && (problem.Code == CodeInternal || problem.Status == 0) {
			t.Fatalf("%s", body)
		}
		if again, _ := Ask(question, Params(params)); !bytes.Equal(body, again) {
			t.Errorf("%s\nand again\n%s", body, again)
		}
	})
}

// FuzzOwn puts any text as a distribution of one's own. What is accepted has
// bounds within 0 and 100 that hold each other.
func FuzzOwn(f *testing.F) {
	f.Add("3.8.0 52.31, 3.7.12 20.05, other 0.4", "3.8.0", "99")
	f.Add(">=2.9.19 97.1\n2.9.17 1.44\n2.9.13 -\nother 0.13", "2.9.20", "50")
	f.Add("1.2 3, 1.2.0 4", "1.2", "")
	f.Fuzz(func(t *testing.T, shares, minimum, coverage string) {
		params := Params{"platform": {"wechat"}, "shares": {shares}, "minimum": {minimum}, "coverage": {coverage}}
		if answer, problem := Impact(params); problem == nil && answer.Affected != nil {
			for _, s := range []*Share{answer.Affected, answer.Coverage} {
				if s.Lower < 0 || s.Lower > s.Upper || s.Upper > 100_000_000 || s.Printed < s.Lower {
					t.Errorf("%+v of %q at %q", s, shares, minimum)
				}
			}
		}
		if body, problem := Ask("minimum", params); problem != nil && problem.Code == CodeInternal {
			t.Errorf("%s", body)
		}
	})
}
