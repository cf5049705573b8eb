package httpapi

import (
	"net/url"

	"minicompat/internal/query"
)

// The limits. Cloudflare takes addresses of 16 KiB; the largest published
// distribution is a body of 5,000 bytes.
const (
	maxAddress = 16 << 10 // bytes of path and query
	maxName    = 64       // bytes of a parameter's name
	maxValue   = 2 << 10  // bytes of a parameter's value
	maxShares  = 64 << 10 // bytes of shares, shares_ios and shares_android
	maxValues  = 100      // values of one parameter
	maxBatch   = 100      // questions in a batch

	// MaxBody is the largest body that is read, in bytes.
	MaxBody = 256 << 10
)

func addressLength(u *url.URL) int {
	return max(len(u.Path), len(u.RawPath)) + len(u.RawQuery)
}

// parameters reads a query string. Unlike url.URL.Query it does not pass over
// what it cannot read.
func parameters(text string) (query.Params, *query.Problem) {
	values, err := url.ParseQuery(text)
	if err != nil {
		return nil, query.BadRequest(err.Error())
	}
	for name, list := range values {
		if problem := check(name, list); problem != nil {
			return nil, problem
		}
	}
	return query.Params(values), nil
}

// check holds one parameter to the limits.
func check(name string, values []string) *query.Problem {
	if len(name) > maxName {
		return query.ParameterTooLong(name, maxName)
	}
	if len(values) > maxValues {
		return query.BadRequest("more than 100 values of " + name)
	}
	most := maxValue
	switch name {
	case "shares", "shares_ios", "shares_android":
		most = maxShares
	}
	for _, value := range values {
		if len(value) > most {
			return query.ParameterTooLong(name, most)
		}
	}
	return nil
}
