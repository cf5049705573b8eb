package query

import (
	"encoding/json"
	"errors"
	"maps"
	"unicode/utf8"

	"minicompat/internal/dataset"
)

// Request is a question as JSON has it, where a parameter is a string or
// several:
//
//	{"question": "canIUse", "params": {"platform": "wechat", "feature": ["a", "b"]}}
type Request struct {
	Question string            `json:"question"`
	Params   map[string]Values `json:"params"`
}

// Values are the values of one parameter.
type Values []string

var errNoValues = errors.New("a parameter is a string or an array of strings")

// UnmarshalJSON takes a string or an array of strings.
func (v *Values) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return errNoValues
	}
	if one, ok := plain(text); ok {
		*v = Values{one}
		return nil
	}
	var one string
	if json.Unmarshal(text, &one) == nil {
		*v = Values{one}
		return nil
	}
	var many []string
	if json.Unmarshal(text, &many) != nil {
		return errNoValues
	}
	*v = many
	return nil
}

// plain is what a JSON string holds that needs no decoding, as most do: reading
// it by encoding/json was half of reading a request.
func plain(text []byte) (string, bool) {
	if len(text) < 2 || text[0] != '"' {
		return "", false
	}
	inner := text[1 : len(text)-1]
	for _, c := range inner {
		if c == '\\' || c >= utf8.RuneSelf {
			return "", false
		}
	}
	return string(inner), true
}

// Ask answers the request as the function Ask does.
func (r Request) Ask() ([]byte, *Problem) {
	params := make(Params, len(r.Params))
	for name, values := range r.Params {
		params[name] = values
	}
	return Ask(r.Question, params)
}

// Own is a distribution of one's own that several requests share; its fields
// are the parameters of these names.
type Own struct {
	Platform string `json:"platform"`
	Line     string `json:"line"`
	Shares   string `json:"shares"`
	IOS      string `json:"shares_ios"`
	Android  string `json:"shares_android"`
	AsOf     string `json:"as_of"`
	Name     string `json:"name"`
}

// Params are the parameters that are given.
func (o Own) Params() Params {
	params := make(Params)
	for name, value := range map[string]string{
		"platform": o.Platform, "line": o.Line, "shares": o.Shares, "shares_ios": o.IOS, "shares_android": o.Android,
		"as_of": o.AsOf, "name": o.Name,
	} {
		if value != "" {
			params[name] = []string{value}
		}
	}
	return params
}

// Check says what is wrong with the distribution, whoever asks.
func (o Own) Check() *Problem { return o.Params().CheckOwn() }

// Lend gives the distribution to a request that reads one (impact, raise,
// minimum) on its platform and line, unless the request has its own or names a
// snapshot.
func (o Own) Lend(r *Request) {
	switch r.Question {
	case "impact", "raise", "minimum":
	default:
		return
	}
	asked := make(Params, len(r.Params))
	for name, values := range r.Params {
		asked[name] = values
	}
	mine, _ := dataset.ParsePlatform(o.Platform)
	theirs, _ := dataset.ParsePlatform(asked.get("platform"))
	if mine != theirs || asked.hasOwn() || asked.get("snapshot") != "" {
		return
	}
	if line := asked.get("line"); line != "" && o.Line != "" && line != o.Line {
		return
	}
	lent := maps.Clone(r.Params)
	for name, values := range o.Params() {
		lent[name] = values
	}
	r.Params = lent
}
