package state

import (
	"net/url"
	"strings"

	"minicompat/internal/view/own"
)

// maxValue is the longest value that enters an address, in bytes. What is
// longer is no question that anybody would link.
const maxValue = 300

// maxNeeds is the same for a list of paths: some forty of them, in an address
// that every messenger carries.
const maxNeeds = 1500

// field ties a key of the address to a field of the question. none is the
// value that stands for the default and is left out.
type field struct {
	key, none string
	of        func(*Question) *string
	long      bool // may be as long as a table in a link, or a list
}

func fields() []field {
	return []field{
		{"platform", "wechat", func(q *Question) *string { return &q.Platform }, false},
		{"version", "", func(q *Question) *string { return &q.Version }, false},
		{"feature", "", func(q *Question) *string { return &q.Feature }, false},
		{"client", "", func(q *Question) *string { return &q.Client }, false},
		{"segment", "all", func(q *Question) *string { return &q.Segment }, false},
		{"snapshot", "", func(q *Question) *string { return &q.Snapshot }, false},
		{"own", "", func(q *Question) *string { return &q.Own }, true},
		{"tool", "", func(q *Question) *string { return &q.Tool }, false},
		{"a", "", func(q *Question) *string { return &q.A }, false},
		{"b", "", func(q *Question) *string { return &q.B }, false},
		{"coverage", "", func(q *Question) *string { return &q.Coverage }, false},
		{"filter", "", func(q *Question) *string { return &q.Filter }, false},
		{"kind", "", func(q *Question) *string { return &q.Kind }, false},
		{"from", "", func(q *Question) *string { return &q.From }, false},
		{"to", "", func(q *Question) *string { return &q.To }, false},
		{"needs", "", func(q *Question) *string { return &q.Needs }, true},
		{"lang", "", func(q *Question) *string { return &q.Lang }, false},
		{"theme", "", func(q *Question) *string { return &q.Theme }, false},
	}
}

// most is the longest value that enters an address, in bytes.
func (f *field) most() int {
	switch {
	case f.key == "needs":
		return maxNeeds
	case f.long:
		return own.MaxLink
	}
	return maxValue
}

// Parse reads the query of an address, with or without its question mark. An
// unknown platform, language or theme becomes the default; every other value
// stays as it is. What is not percent-encoded properly is taken literally.
func Parse(query string) Question {
	var q Question
	all := fields()
	for text := range strings.SplitSeq(strings.TrimPrefix(query, "?"), "&") {
		if text == "" {
			continue
		}
		key, value, _ := strings.Cut(text, "=")
		if f := find(all, unescape(key)); f != nil {
			*f.of(&q) = unescape(value)
		} else if len(text) <= maxValue {
			q.rest = append(q.rest, text)
		}
	}
	q.Platform = oneOf(q.Platform, "wechat", "alipay", "xiaohongshu")
	q.Lang = oneOf(q.Lang, "", "zh", "en")
	q.Theme = oneOf(q.Theme, "", "light", "dark")
	return q
}

// oneOf is the value when it is among the known ones, else the first.
func oneOf(value string, known ...string) string {
	for _, k := range known {
		if value == k {
			return value
		}
	}
	return known[0]
}

func find(all []field, key string) *field {
	for i := range all {
		if all[i].key == key {
			return &all[i]
		}
	}
	return nil
}

func unescape(s string) string {
	if plain, err := url.QueryUnescape(s); err == nil {
		return plain
	}
	return s
}

// Address is the query of the address, with its question mark, or "" when all
// is default. Parse reads it back to the same question, but for values that
// are too long.
func (q Question) Address() string {
	var parts []string
	for _, f := range fields() {
		value := *f.of(&q)
		if value == "" || value == f.none || len(value) > f.most() {
			continue
		}
		parts = append(parts, f.key+"="+url.QueryEscape(value))
	}
	parts = append(parts, q.rest...)
	if len(parts) == 0 {
		return ""
	}
	return "?" + strings.Join(parts, "&")
}

// Carries reports whether the address carries the value of a key: what is too
// long is left out of it.
func (q Question) Carries(key string) bool {
	all := fields()
	f := find(all, key)
	return f != nil && len(*f.of(&q)) <= f.most()
}
