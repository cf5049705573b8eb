package card

import (
	"maps"

	"minicompat/internal/impact"
	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/text"
)

// table asks for the distribution that the question names.
func (w *writer) table(more query.Params) query.Params {
	params := query.Params{
		"platform": {w.q.Platform}, "line": {query.LineFor(w.q.Platform, w.at())}, "segment": {w.q.Segment}, "snapshot": {w.q.Snapshot},
	}
	maps.Copy(params, w.own)
	maps.Copy(params, more)
	return params
}

// impact words how many users have what is needed, between which bounds.
func (w *writer) impact(need query.Params) {
	own, problem := w.q.Own.params(w.q.Platform)
	w.own = own
	var answer query.ImpactAnswer
	if problem == nil {
		answer, problem = query.Impact(w.table(need))
	}
	switch {
	case problem != nil && problem.Code == query.CodeNoData:
		w.card.Share, w.card.Line = w.T(text.CardNoShare), w.Words.Problem(problem)
		return
	case problem != nil:
		w.refuse(problem)
		return
	}
	w.card.Impact = &answer
	w.card.Basis = w.Words.Basis(w.q.Platform, answer.Snapshot)
	if ago := w.Ago(answer.Snapshot.AsOf, w.q.Today); ago != "" {
		w.card.Basis = w.T(text.CardAged, w.card.Basis, ago)
	}
	if answer.Affected == nil {
		w.unknownShare(answer)
	} else {
		w.shares(answer)
		w.card.Line = w.lost(answer)
	}
	if age, _ := w.Age(answer.Snapshot.AsOf, w.q.Today); age != "" {
		w.note(w.TableOf(w.q.Platform, answer.Snapshot) + " · " + age)
	}
	for _, code := range answer.Warnings {
		w.note(w.Warn(code))
	}
	if answer.Below != nil {
		w.note(w.Consequence(answer.Below.Action))
	}
	if w.q.Rows && answer.Minimum != "" {
		w.rows(answer)
	}
}

func (w *writer) unknownShare(a query.ImpactAnswer) {
	w.card.Share, w.card.Line = w.T(text.CardNoShare), w.T(text.ImpactUnknown)
	if len(a.Features) == 1 && a.Features[0].Reason == "client_needed" {
		w.card.Line = w.T(text.ImpactClient, a.Features[0].Client)
	}
}

func (w *writer) shares(a query.ImpactAnswer) {
	w.card.Bar = barOf(a)
	if w.q.Feature == "" {
		w.card.Percent = w.printed(*a.Coverage)
		w.card.Share = w.T(text.CardKept, w.card.Percent)
		return
	}
	h := have(a)
	w.card.Share, w.card.Percent = w.T(h.phrase, h.args(w)...), h.percent(w)
}

// printed is the printed share, kept within its bounds.
func (w *writer) printed(s query.Share) string {
	if s.Straddling > 0 {
		low, high := w.Bounds(s.Lower, s.Upper)
		return low + " – " + high
	}
	return w.Percent(min(max(s.Printed, 0), max(s.Upper, 0)))
}

// haveForm is how the share of users who have it is worded.
type haveForm struct {
	name   string // of the phrase in text.Element
	phrase text.Phrase
	share  query.Share
}

func have(a query.ImpactAnswer) haveForm {
	switch {
	case a.Coverage.Straddling > 0:
		return haveForm{"span", text.CardSpan, *a.Coverage}
	case a.AtLeast: // more may be lost: fewer have it
		return haveForm{"haveMost", text.CardHaveMost, *a.Coverage}
	case a.AtMost:
		return haveForm{"haveLeast", text.CardHaveLeast, *a.Coverage}
	}
	return haveForm{"have", text.CardHave, *a.Coverage}
}

func (h haveForm) args(w *writer) []string {
	if h.name == "span" {
		low, high := w.Bounds(h.share.Lower, h.share.Upper)
		return []string{low, high}
	}
	return []string{w.printed(h.share)}
}

// percent is the share alone, with a sign where it is a bound.
func (h haveForm) percent(w *writer) string {
	switch h.name {
	case "haveMost":
		return "≤ " + w.printed(h.share)
	case "haveLeast":
		return "≥ " + w.printed(h.share)
	case "span":
		return ""
	}
	return w.printed(h.share)
}

// lost words the bounds of who is lost, beyond a minimum where there is one.
func (w *writer) lost(a query.ImpactAnswer) string {
	now, err := version.Parse(w.q.Minimum)
	need, needErr := version.Parse(a.Minimum)
	if w.q.Feature == "" || w.q.Minimum == "" || err != nil || needErr != nil {
		return w.T(text.CardLost, w.loss(a, *a.Affected))
	}
	if !now.Less(need) {
		return w.within(a, now)
	}
	raise, problem := query.Raise(w.table(query.Params{"from": {w.q.Minimum}, "to": {a.Minimum}, "gained": {"false"}}))
	if problem != nil {
		return w.Words.Problem(problem)
	}
	return w.T(text.CardExtra, now.String(), w.loss(a, raise.Lost))
}

// within is said where the minimum is at or above what is needed. A feature
// that may have come later may still be above it.
func (w *writer) within(a query.ImpactAnswer, now version.Version) string {
	if a.AtLeast {
		return w.T(text.CardMaybeExtra, now.String())
	}
	return w.T(text.CardNoExtra, now.String())
}

// loss words the bounds of a loss. They hold for the minimum that is known:
// where the true one may be later or earlier, more or fewer may be lost.
func (w *writer) loss(a query.ImpactAnswer, s query.Share) string {
	low, high := w.Bounds(s.Lower, s.Upper)
	switch {
	case a.AtLeast:
		return w.T(text.CardRangeLeast, low, high)
	case a.AtMost:
		return w.T(text.CardRangeMost, low, high)
	}
	return w.T(text.CardRange, low, high)
}

// rows are the segments side by side; what the table lacks says so.
func (w *writer) rows(a query.ImpactAnswer) {
	for _, segment := range []string{"all", "ios", "android"} {
		row := Row{Segment: segment, Name: w.SegmentName(segment), Share: w.T(text.CardNoData)}
		if ofOneGroup(w.own) && segment != a.Snapshot.Segment {
			w.card.Rows = append(w.card.Rows, row)
			continue
		}
		answer, problem := query.Impact(w.table(query.Params{
			"minimum": {a.Minimum}, "segment": {segment}, "snapshot": {a.Snapshot.AsOf}, "line": {a.Snapshot.Line},
		}))
		if problem == nil && answer.Coverage != nil {
			low, high := w.Bounds(answer.Coverage.Lower, answer.Coverage.Upper)
			row.Share, row.Bounds, row.Bar = w.printed(*answer.Coverage), low+" – "+high, barOf(answer)
		}
		w.card.Rows = append(w.card.Rows, row)
	}
}

// barOf draws who has it. Where the true minimum may be later nobody has it for
// certain; where it may be earlier everybody may.
func barOf(a query.ImpactAnswer) *Bar {
	lower, upper := max(a.Coverage.Lower, 0), min(a.Coverage.Upper, impact.Whole)
	switch {
	case a.AtLeast:
		lower = 0
	case a.AtMost:
		upper = impact.Whole
	}
	sure := perMille(lower)
	return &Bar{Sure: sure, Maybe: max(perMille(upper)-sure, 0)}
}

func perMille(p impact.Percent) int { return int((p*1000 + impact.Whole/2) / impact.Whole) }
