// Package report writes the text of an issue that says that an answer is wrong:
// path, claim as the page shows it, version of the data, and a link to the
// answer. It is Markdown. Whatever the answer holds stands in code spans, where
// it is neither markup nor a mention of anybody, and nothing is longer than
// what an address can carry.
package report

import (
	"net/url"
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// maxAddress is the longest address of an issue, in bytes: trackers refuse
// about 8 KB.
const maxAddress = 7500

// maxValue is the longest value that is quoted, in characters.
const maxValue = 200

// Answer is what is reported. Feature is "" where only a version is asked about.
type Answer struct {
	Platform, Feature, Version, Client string
	Can                                query.CanIUseAnswer
	Verdict                            string // in the words of the page
	Shares                             string // the distribution that figures stand on, or ""
	Data                               string // version of the data
	Link                               string // to this answer, or ""
}

// Issue is the text of an issue.
type Issue struct{ Title, Body string }

// Write writes the issue in the language of the words.
func Write(w text.Words, a Answer) Issue {
	r := &writer{Words: w}
	r.fact(text.ReportPath, w.PlatformName(a.Platform), a.Feature)
	r.fact(text.ReportVersion, "", a.Version)
	r.fact(text.ReportClient, "", a.Client)
	r.fact(text.ReportVerdict, "", a.Verdict)
	if a.Feature != "" {
		r.claim(a.Can)
	}
	r.fact(text.ReportShares, "", a.Shares)
	r.fact(text.ReportData, "", a.Data)
	if a.Link != "" {
		r.line(w.T(text.ReportLink), a.Link)
	}
	r.out.WriteString("\n" + w.T(text.ReportRight) + "\n\n" + w.T(text.ReportProof) + "\n")
	subject := a.Feature
	if subject == "" {
		subject = a.Version
	}
	return Issue{Title: w.T(text.ReportPrefix, w.PlatformName(a.Platform), clip(subject)), Body: r.out.String()}
}

// Address is the page of a tracker with the issue filled in, for the tracker's
// own address of new issues; "" where that is no https address. A body that
// would make it too long loses its end.
func (i Issue) Address(tracker string) string {
	base, err := url.Parse(tracker)
	if err != nil || base.Scheme != "https" || base.Host == "" {
		return ""
	}
	body := []rune(i.Body)
	for {
		values := base.Query()
		values.Set("title", i.Title)
		values.Set("body", string(body))
		filled := *base
		filled.RawQuery = values.Encode()
		if s := filled.String(); len(s) <= maxAddress || len(body) == 0 {
			return s
		}
		body = body[:len(body)*9/10]
	}
}

type writer struct {
	text.Words
	out strings.Builder
}

// claim is what the answer rests on.
func (r *writer) claim(can query.CanIUseAnswer) {
	r.fact(text.SinceLabel, "", can.Since)
	r.fact(text.BasisLabel, "", can.Basis)
	r.fact(text.ReportFrom, "", can.From)
	if s := can.Source; s != nil {
		r.fact(text.SourceLabel, r.SourceName(s.Key, s.Name), dated(s))
		r.fact(text.FeaturePage, "", s.Page)
	}
	for _, c := range can.Claims {
		r.fact(text.ClaimsLabel, r.SourceName(c.Source, c.Source), c.Op+c.Version)
	}
}

// dated is the version of a package with its day, or the day alone.
func dated(s *query.Source) string {
	if s.Accessed == s.AsOf {
		return s.AsOf
	}
	return strings.TrimSpace(s.Accessed + " " + s.AsOf)
}

// fact is a line with a value in a code span; without a value there is none.
func (r *writer) fact(label text.Phrase, before, value string) {
	if value == "" {
		return
	}
	if before != "" {
		before += " "
	}
	r.line(r.T(label), before+code(value))
}

func (r *writer) line(label, value string) {
	r.out.WriteString("- " + label + r.T(text.ClaimsColon) + value + "\n")
}

// code is a code span: its fence is longer than any run of fences within, and
// characters that are not seen are written out.
func code(s string) string {
	s = clip(s)
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if len(fence) > 1 {
		return fence + " " + s + " " + fence
	}
	return fence + s + fence
}

// clip shortens a value, and makes what would not be seen in it visible.
func clip(s string) string {
	list := []rune(text.Visible(s))
	if len(list) <= maxValue {
		return string(list)
	}
	return string(list[:maxValue]) + "…"
}
