package card

import (
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// Brief is what the element needs to paint its first answer for a path without
// the engine: which phrases of text.Element to use, and what to put in them.
// It holds for every language, the newest distribution and all users.
type Brief struct {
	Form  string // since, after, by, client, noSince
	Of    string // the version in that phrase
	Short string // the same in the room of a badge
	Have  string // have, haveLeast, haveMost, span; noShare without a figure
	Share []string
	Bar   *Bar
	Old   bool // deprecated
	Torn  bool // its sources differ
}

// AsOf is the day of the newest distribution of a platform, by line ("" where
// there are none), each empty where there is no distribution.
type AsOf struct{ Line, Day string }

// BriefOf is the brief of a known path, and the distribution it rests on.
func BriefOf(platform, path string) (Brief, AsOf) {
	w := &writer{Words: text.For(text.English), q: Question{Platform: platform, Feature: path}}
	can, problem := query.CanIUse(query.Params{"platform": {platform}, "feature": {path}})
	if problem != nil {
		return Brief{Form: "noSince", Have: "noShare"}, AsOf{}
	}
	f := form(can)
	brief := Brief{Form: f.name, Of: f.of, Short: short(can), Have: "noShare", Old: can.Deprecated != "", Torn: len(can.Claims) > 0}
	answer, problem := query.Impact(query.Params{"platform": {platform}, "line": {query.LineFor(platform, "")}, "feature": {path}})
	if problem != nil {
		return brief, AsOf{}
	}
	at := AsOf{answer.Snapshot.Line, answer.Snapshot.AsOf}
	if answer.Affected == nil {
		return brief, at
	}
	h := have(answer)
	brief.Have, brief.Share, brief.Bar = h.name, h.args(w), barOf(answer)
	return brief, at
}
