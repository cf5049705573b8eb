package card

import (
	"strconv"

	"minicompat/internal/query"
	"minicompat/internal/view/own"
)

// Own is a distribution of one's own as the element's property gives it: the
// parameters of package query, or the text of a file that the page exported, or
// why it is neither.
type Own struct {
	query.Own
	File  string // see package own
	Fault string // form, name or rows: see text.Words.Problem
	Given string // what the fault is about
}

// params are the parameters by which package query reads the distribution for a
// platform. It is refused as a whole, also for a part that is not asked for.
func (o *Own) params(platform string) (query.Params, *query.Problem) {
	if o == nil {
		return nil, nil
	}
	of, params, problem := o.read()
	if problem == nil {
		problem = query.NotOf(of, platform)
	}
	if problem != nil {
		return nil, problem
	}
	params["platform"] = []string{platform}
	return params, params.CheckOwn()
}

// read takes the distribution as it was given, with the platform that it is of
// ("" where it does not say).
func (o *Own) read() (platform string, params query.Params, problem *query.Problem) {
	switch {
	case o.Fault != "":
		return "", nil, query.NotATable(o.Fault, o.Given)
	case o.File == "":
		return o.Platform, o.Params(), nil
	}
	table, err := own.Parse(o.File)
	if err != nil {
		line := ""
		if e, ok := err.(*own.LineError); ok {
			line = strconv.Itoa(e.Line)
		}
		return "", nil, query.NotATable("file", line)
	}
	return table.Platform, table.Params(), nil
}

// ofOneGroup reports whether a distribution of one's own has a single table,
// which then is of whichever users it is asked for.
func ofOneGroup(own query.Params) bool {
	return own != nil && own["shares_ios"] == nil && own["shares_android"] == nil
}
