// Package card words the answer that the embedded element shows: a verdict, the
// share of users who have it, bounds, and what stands behind. It decides
// nothing: it asks package query and puts the answers into words.
//
// The element paints a card without the engine from what Brief gives at build
// time, and paints it again from Of when the engine is there, in the same
// places. Bad input is answered with a card that says what is wrong with it.
package card

import (
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// Question is what an element asks, as its attributes give it: the members of
// the JSON object have these names in lower case.
type Question struct {
	Platform, Feature string
	Version           string // or a range
	Minimum           string // that the reader's program has now
	Segment, Snapshot string
	Lang              string
	Rows              bool   // with the segments side by side
	Today             string // YYYY-MM-DD, from which ages are told
	Own               *Own   // a distribution of one's own
}

// Card is an answer in words, every string in the language of the question.
type Card struct {
	Tone        string         `json:"tone"`           // good, bad, mixed, info, unknown
	Word        string         `json:"word"`           // the verdict
	Short       string         `json:"short"`          // the verdict in the room of a badge
	Form        string         `json:"form,omitempty"` // of the first release: see Brief.Form
	Feature     string         `json:"feature,omitempty"`
	Share       string         `json:"share"`
	Percent     string         `json:"percent,omitempty"` // the share alone
	Basis       string         `json:"basis,omitempty"`   // which distribution
	Bar         *Bar           `json:"bar,omitempty"`
	Line        string         `json:"line"` // bounds, or why there are none
	Tags        []string       `json:"tags,omitempty"`
	Notes       []string       `json:"notes,omitempty"`
	Source      *Source        `json:"source,omitempty"`
	Rows        []Row          `json:"rows,omitempty"`
	Code        string         `json:"code,omitempty"` // the guard that fits best
	Suggestions []string       `json:"suggestions,omitempty"`
	Problem     *query.Problem `json:"problem,omitempty"`

	CanIUse *query.CanIUseAnswer `json:"canIUse,omitempty"`
	Impact  *query.ImpactAnswer  `json:"impact,omitempty"`
}

// Bar is the share of users who have it, in thousandths: Sure certainly have
// it, of Maybe more it cannot be told.
type Bar struct {
	Sure  int `json:"sure"`
	Maybe int `json:"maybe"`
}

// Source is where the verdict comes from.
type Source struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
	Age  string `json:"age,omitempty"` // what the age of the source means
}

// Row is one segment of the distribution.
type Row struct {
	Segment string `json:"segment"`
	Name    string `json:"name"`
	Share   string `json:"share"`
	Bounds  string `json:"bounds"`
	Bar     *Bar   `json:"bar,omitempty"`
}

// writer words one card.
type writer struct {
	text.Words
	q    Question
	own  query.Params // of the question's own distribution, or nil
	card Card
}

// Of answers a question.
func Of(q Question) Card {
	lang, ok := text.Match(q.Lang)
	if !ok {
		lang = text.Chinese
	}
	w := &writer{Words: text.For(lang), q: q}
	switch {
	case q.Feature == "" && q.Version == "" && q.Minimum == "":
		w.unasked()
	case q.Feature == "":
		w.minimum()
	default:
		w.feature()
	}
	return w.card
}

func (w *writer) unasked() {
	w.card.Tone, w.card.Word = "unknown", w.T(text.CardNothing)
	w.card.Short = w.card.Word
	w.card.Line = w.T(text.CardAskMore, "showToast.object.image")
}

// at is the version that the verdict is for.
func (w *writer) at() string {
	if w.q.Version != "" {
		return w.q.Version
	}
	return w.q.Minimum
}

// refuse says which attribute is wrong, and why.
func (w *writer) refuse(problem *query.Problem) {
	w.card.Problem = problem
	w.card.Tone, w.card.Word = "unknown", w.T(text.NoAnswer)
	w.card.Short = w.T(text.CardInvalid)
	w.card.Line = w.Words.Problem(problem)
}

func (w *writer) feature() {
	can, problem := query.CanIUse(query.Params{
		"platform": {w.q.Platform}, "feature": {w.q.Feature}, "version": {w.at()},
	})
	if problem != nil {
		w.refuse(problem)
		return
	}
	w.card.CanIUse, w.card.Feature, w.card.Suggestions = &can, can.Feature, can.Suggestions
	w.verdict(can)
	w.ground(can)
	w.guard(can)
	w.impact(query.Params{"feature": {can.Feature}})
	w.since(can)
}

// since stands before the bounds where the verdict is about a version: whoever
// reads "not supported" asks from when on it is.
func (w *writer) since(can query.CanIUseAnswer) {
	if w.at() == "" || w.card.Problem != nil || can.Since == "" && can.Client == "" {
		return
	}
	f := form(can)
	w.card.Line = w.T(text.CardThen, w.T(f.phrase, f.of), w.card.Line)
}

// minimum is the card without a path: what a version keeps as a minimum.
func (w *writer) minimum() {
	w.card.Tone, w.card.Word = "info", w.T(text.CardMinimum, text.Visible(w.at()))
	w.card.Short = w.card.Word
	w.impact(query.Params{"minimum": {w.at()}})
}
