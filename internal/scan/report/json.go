package report

import (
	"encoding/json"
	"io"
	"maps"
	"slices"

	"minicompat/internal/query"
	"minicompat/internal/scan"
)

// Document is the report as JSON: the result, with what it costs.
type Document struct {
	scan.Result
	// Given is the minimum that the program asks for, Above the features that
	// lack a guard there.
	Given string   `json:"given,omitempty"`
	Above []string `json:"above,omitempty"`
	Costs []Cost   `json:"costs"`
	Data  string   `json:"data"` // the version of the data that all rests on
}

func (r *report) json(w io.Writer) error {
	d := Document{Result: r.Result, Given: r.Minimum, Above: slices.Sorted(maps.Keys(r.above)), Costs: r.costs, Data: query.DataVersion()}
	if d.Costs == nil {
		d.Costs = []Cost{}
	}
	return encode(w, d)
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}
