// Package word puts answers on badges: since when, and which share of users
// has it on the newest distribution; with a version, whether it is supported.
// Badges have no language of their own: they show versions, shares and signs,
// and their title says the same in English. What is unknown says so.
package word

import (
	"strings"

	"minicompat/internal/badge"
	"minicompat/internal/query"
)

// Question is what a badge is asked.
type Question struct {
	Platform, Path   string
	Version, Segment string // optional
}

// Of words the badge for a question. The problem is that of package query.
func Of(q Question) (badge.Badge, *query.Problem) {
	can, problem := query.CanIUse(query.Params{"platform": {q.Platform}, "feature": {q.Path}, "version": {q.Version}})
	if problem != nil {
		return badge.Badge{}, problem
	}
	b := badge.Badge{Label: label(can), Message: Since(can), Colour: colour(can)}
	title := []string{b.Label + " on " + q.Platform, sentence(can)}
	if can.Support != "" {
		b.Message = can.Version + " " + sign(can.Support) + " · " + b.Message
		title = append(title, "base library "+can.Version+": "+can.Support)
	}
	share, day, problem := coverage(q, can)
	if problem != nil {
		return badge.Badge{}, problem
	}
	if share != "" {
		b.Message += " · " + share
		title = append(title, share+" of users have it, as of "+day)
	}
	b.Title = strings.Join(title, "; ")
	return b, nil
}

// label writes the path as the platform's developers do.
func label(can query.CanIUseAnswer) string {
	switch can.Kind {
	case "component", "attribute", "value":
		root, rest, _ := strings.Cut(can.Feature, ".")
		if rest == "" {
			return "<" + root + ">"
		}
		return can.Feature
	case "member", "class", "framework", "":
		return can.Feature
	}
	return map[string]string{"wechat": "wx.", "alipay": "my.", "xiaohongshu": "xhs."}[can.Platform] + can.Feature
}

// Since is the first release in signs: "2.10.0+" stated, "≥ 2.10.0" not before
// it, "≤ 2.8.2" there by it, "?" unknown.
func Since(can query.CanIUseAnswer) string {
	switch {
	case can.Since == "" && can.Client != "":
		return "client " + can.Client + "+"
	case can.Since == "" && can.Catalogue != "":
		return "since ? (seen " + can.Catalogue + ")"
	case can.Since == "":
		return "since ?"
	case can.Basis == "inherited":
		return "≥ " + can.Since
	case can.Basis == "observed":
		return "≤ " + can.Since
	}
	return can.Since + "+"
}

func sentence(can query.CanIUseAnswer) string {
	switch {
	case can.Since == "" && can.Client != "":
		return "needs client " + can.Client
	case can.Since == "":
		return "first release unknown"
	case can.Basis == "inherited":
		return "not before " + can.Since
	case can.Basis == "observed":
		return "there by " + can.Since
	}
	return "from " + can.Since + " on"
}

func sign(support string) string {
	switch support {
	case "supported":
		return "✓"
	case "unsupported":
		return "✗"
	case "mixed":
		return "±"
	}
	return "?"
}

func colour(can query.CanIUseAnswer) badge.Colour {
	switch {
	case can.Support == "supported":
		return badge.Good
	case can.Support == "unsupported":
		return badge.Bad
	case can.Support == "mixed":
		return badge.Warn
	case can.Support == "unknown" || can.Since == "" && can.Client == "":
		return badge.Unknown
	}
	return badge.Info
}

// coverage is the printed share of users who have it, with a sign where it is a
// bound, and the day of the distribution; "" where it is not known.
func coverage(q Question, can query.CanIUseAnswer) (share, day string, problem *query.Problem) {
	a, problem := query.Impact(query.Params{"platform": {q.Platform}, "line": {query.LineFor(q.Platform, q.Version)}, "feature": {can.Feature}, "segment": {q.Segment}})
	switch {
	case problem != nil && problem.Code == query.CodeNoData:
		return "", "", nil
	case problem != nil:
		return "", "", problem
	case a.Coverage == nil || a.Coverage.Straddling > 0:
		return "", "", nil
	}
	printed := min(max(a.Coverage.Printed, 0), max(a.Coverage.Upper, 0)).String() + " %"
	switch {
	case a.AtLeast:
		printed = "≤ " + printed
	case a.AtMost:
		printed = "≥ " + printed
	}
	return printed, a.Snapshot.AsOf, nil
}
