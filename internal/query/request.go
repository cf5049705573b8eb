package query

import (
	"encoding/json"
	"errors"

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

// Ask answers the request as the function Ask does.
func (r Request) Ask() ([]byte, *Problem) {
	params := make(Params, len(r.Params))
	for name, values := range r.Params {
		params[name] = values
	}
	return Ask(r.Question, params)
}

// Own is a distribution of one's own that several requests share. Shares has
// the form of the parameter of this name.
type Own struct {
	Platform string `json:"platform"`
	Shares   string `json:"shares"`
	AsOf     string `json:"as_of"` // day, optional
	Name     string `json:"name"`  // optional
}

// Check says what is wrong with the distribution, whoever asks.
func (o Own) Check() *Problem {
	params := o.params()
	platform, problem := params.platform()
	if problem != nil {
		return problem
	}
	if o.Shares == "" {
		return missing("shares", exampleShares)
	}
	_, problem = params.ownTable(platform, "")
	return problem
}

func (o Own) params() Params {
	return Params{"platform": {o.Platform}, "shares": {o.Shares}, "as_of": {o.AsOf}, "name": {o.Name}}
}

// Lend gives the distribution to a request that reads one (impact, raise,
// minimum) on its platform, unless the request says itself which one it wants.
func (o Own) Lend(r *Request) {
	switch r.Question {
	case "impact", "raise", "minimum":
	default:
		return
	}
	mine, _ := dataset.ParsePlatform(o.Platform)
	asked, _ := dataset.ParsePlatform(Params{"": r.Params["platform"]}.get(""))
	if mine != asked || len(r.Params["shares"])+len(r.Params["snapshot"])+len(r.Params["segment"]) > 0 {
		return
	}
	lent := map[string]Values{"shares": {o.Shares}, "as_of": {o.AsOf}, "name": {o.Name}}
	for name, values := range r.Params {
		lent[name] = values
	}
	r.Params = lent
}
