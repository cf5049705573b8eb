package card

import (
	"minicompat/internal/badge/word"
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// verdict words whether it can be used, or without a version since when.
func (w *writer) verdict(can query.CanIUseAnswer) {
	w.card.Tone, w.card.Word = w.tone(can)
	w.card.Form = form(can).name
	w.card.Short = w.card.Word
	if can.Support == "" {
		w.card.Short = short(can)
	}
	if can.Deprecated != "" {
		w.card.Tags = append(w.card.Tags, w.T(text.CardOldTag))
	}
	if len(can.Claims) > 0 {
		w.card.Tags = append(w.card.Tags, w.T(text.ClaimsLabel))
	}
}

// short is the first release in the room of a badge, which has none to say where
// else it was seen.
func short(can query.CanIUseAnswer) string {
	if can.Since == "" && can.Client == "" {
		return "since ?"
	}
	return word.Since(can)
}

func (w *writer) tone(can query.CanIUseAnswer) (name, said string) {
	switch can.Support {
	case "supported":
		return "good", w.T(text.Supported)
	case "unsupported":
		return "bad", w.T(text.Unsupported)
	case "mixed":
		return "mixed", w.T(text.Mixed)
	case "unknown":
		return "unknown", w.T(text.Unknown)
	}
	f := form(can)
	return f.tone, w.T(f.phrase, f.of)
}

// sinceForm is how since is worded where no version is asked for.
type sinceForm struct {
	name   string // of the phrase in text.Element
	tone   string
	phrase text.Phrase
	of     string // the version in the phrase
}

func form(can query.CanIUseAnswer) sinceForm {
	switch {
	case can.Since == "" && can.Client != "":
		return sinceForm{"client", "info", text.NeedsClient, can.Client}
	case can.Since == "":
		return sinceForm{"noSince", "unknown", text.NoSince, ""}
	case can.Basis == "inherited":
		return sinceForm{"after", "info", text.AvailableAfter, can.Since}
	case can.Basis == "observed":
		return sinceForm{"by", "info", text.AvailableBy, can.Since}
	}
	return sinceForm{"since", "info", text.AvailableSince, can.Since}
}

// ground lists what stands behind the verdict.
func (w *writer) ground(can query.CanIUseAnswer) {
	w.reason(can)
	if can.Known || can.Since != "" {
		w.note(w.basis(can))
	}
	w.cautions(can)
	for _, claim := range can.Claims {
		w.note(w.claimant(claim) + w.T(text.ClaimsColon) + w.claim(claim))
	}
	if s := can.Source; s != nil {
		page := s.Page
		if page == "" {
			page = s.URL
		}
		age, _ := w.FactsAge(s.AsOf, w.q.Today)
		w.card.Source = &Source{w.SourceName(s.Key, s.Name), page, age}
	}
}

func (w *writer) note(s string) { w.card.Notes = append(w.card.Notes, s) }

// reason says why support is unknown.
func (w *writer) reason(can query.CanIUseAnswer) {
	switch {
	case can.Catalogue != "":
		w.note(w.T(text.BasisCatalogue, can.Catalogue))
	case can.Reason != "":
		w.note(w.Why(can.Reason))
	case can.Support == "" && !can.Known:
		w.note(w.Why("not_found"))
	}
}

func (w *writer) basis(can query.CanIUseAnswer) string {
	switch {
	case can.Basis == "inherited":
		return w.T(text.BasisInherited, can.From)
	case can.Basis == "observed":
		return w.T(text.BasisObserved)
	case can.Basis == "stated" && can.From != "" && can.From != can.Feature:
		return w.T(text.BasisFrom, can.From)
	case can.Basis == "stated":
		return w.T(text.BasisStated)
	}
	return w.T(text.BasisNone)
}

// cautions are what one must not overlook.
func (w *writer) cautions(can query.CanIUseAnswer) {
	if can.Asked != "" {
		w.note(w.T(text.AnsweredFor, can.Asked, can.Feature))
	}
	switch {
	case can.Deprecated == "-":
		w.note(w.T(text.DeprecatedPlain))
	case can.Deprecated != "":
		w.note(w.T(text.DeprecatedFrom, can.Deprecated))
	}
	if can.Removed != "" {
		w.note(w.T(text.RemovedFrom, can.Removed))
	}
	if can.Internal {
		w.note(w.T(text.InternalName))
	}
	if n := can.Native; n != nil {
		w.note(n.Call + " → " + w.NativeSays(n.Answer, n.Reason, n.Below))
	}
	if len(can.Claims) > 0 {
		w.note(w.T(text.ClaimsNote))
	}
}

// claimant is who claims, with the day that the source speaks of.
func (w *writer) claimant(c query.Claim) string {
	name := w.SourceName(c.Source, c.Source)
	if c.AsOf == "" {
		return name
	}
	return name + w.T(text.AccessedOn, c.AsOf)
}

func (w *writer) claim(c query.Claim) string {
	switch c.Op {
	case "<=":
		return w.T(text.ClaimSeen, c.Version)
	case ">":
		return w.T(text.ClaimAbsent, c.Version)
	}
	return w.T(text.ClaimFrom, c.Version)
}

// guard is the code that fits best: the first style that applies.
func (w *writer) guard(can query.CanIUseAnswer) {
	answer, problem := query.Guard(query.Params{"platform": {can.Platform}, "feature": {can.Feature}, "lang": {string(w.Lang)}})
	if problem != nil {
		return
	}
	for _, s := range answer.Snippets {
		if s.Reason == "" && len(s.Files) > 0 {
			w.card.Code = s.Files[0].Code
			return
		}
	}
}
