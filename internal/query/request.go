package query

import (
	"maps"

	"minicompat/internal/dataset"
	"minicompat/internal/plainjson"
)

// Request is a question as JSON has it, where a parameter is a string or
// several:
//
//	{"question": "canIUse", "params": {"platform": "wechat", "feature": ["a", "b"]}}
type Request struct {
	Question string `json:"question"`
	Params   Params `json:"params"`

	values []string // what Params hold, one after the other
}

// Read reads a request, which has no other members, into the room of the one
// before: that must be answered by then.
func (q *Request) Read(r *plainjson.Reader) {
	q.Question, q.values = "", q.values[:0]
	if q.Params == nil {
		q.Params = make(Params)
	}
	clear(q.Params)
	r.Object(func(name string) {
		switch name {
		case "question":
			q.Question = r.String()
		case "params":
			r.Object(func(name string) { q.Params[name] = q.readValues(r) })
		default:
			r.Fail(r.Offset(), "question or params, and no "+quote(name)+",")
		}
	})
}

func (q *Request) readValues(r *plainjson.Reader) []string {
	from := len(q.values)
	switch {
	case r.Is('"'):
		q.values = append(q.values, r.String())
	case r.Is('['):
		r.Array(func() { q.values = append(q.values, r.String()) })
	default:
		r.Fail(r.Offset(), "a string or an array of strings")
	}
	return q.values[from:len(q.values):len(q.values)]
}

// Ask answers the request as the function Ask does.
func (r Request) Ask() ([]byte, *Problem) { return Ask(r.Question, r.Params) }

// Own is a distribution of one's own that several requests share; its fields
// are the parameters of these names.
type Own struct {
	Platform, Line       string
	Shares, IOS, Android string
	AsOf, Name           string
}

// Field is where the parameter of a name is kept, nil when there is none.
func (o *Own) Field(name string) *string {
	switch name {
	case "platform":
		return &o.Platform
	case "line":
		return &o.Line
	case "shares":
		return &o.Shares
	case "shares_ios":
		return &o.IOS
	case "shares_android":
		return &o.Android
	case "as_of":
		return &o.AsOf
	case "name":
		return &o.Name
	}
	return nil
}

// ReadOwn reads a distribution of one's own, an object of strings.
func ReadOwn(r *plainjson.Reader) (own Own) {
	r.Object(func(name string) {
		field := own.Field(name)
		if field == nil {
			r.Fail(r.Offset(), "a parameter of a distribution, and no "+quote(name)+",")
			return
		}
		*field = r.String()
	})
	return own
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
	asked := r.Params
	mine, _ := dataset.ParsePlatform(o.Platform)
	theirs, _ := dataset.ParsePlatform(asked.get("platform"))
	if mine != theirs || asked.hasOwn() || asked.get("snapshot") != "" {
		return
	}
	if line := asked.get("line"); line != "" && o.Line != "" && line != o.Line {
		return
	}
	lent := maps.Clone(r.Params)
	maps.Copy(lent, o.Params())
	r.Params = lent
}
