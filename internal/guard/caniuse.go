package guard

import (
	"strings"

	"minicompat/internal/version"
)

// canIUse asks the platform. It is the one style that fits every path.
func (r request) canIUse() Snippet {
	var s source
	notes := r.canIUseNotes()
	r.canIUseComments(&s, notes)
	s.branch(r, []string{r.canIUseCall("")})
	return script(StyleCanIUse, s.String(), notes)
}

// canIUseCall is the condition. wx.canIUse came with base library 1.1.1 (WeChat
// docs, wx.canIUse), so there it is looked for first; the other platforms
// document no release without it. prefix makes that look a boolean.
func (r request) canIUseCall(prefix string) string {
	call := r.platform.global + ".canIUse(" + jsString(r.canIUsePath()) + ")"
	if r.platform.global == "wx" {
		return prefix + "wx.canIUse && " + call
	}
	return call
}

func (r request) canIUseNotes() []Note {
	if r.platform.global != "wx" {
		return nil
	}
	if r.newerThan("2.6.2") {
		return []Note{NoteCanIUseAbsent}
	}
	return []Note{NoteCanIUseAbsent, NoteCanIUseIncomplete}
}

func (r request) canIUseComments(s *source, notes []Note) {
	for _, note := range notes {
		switch note {
		case NoteCanIUseAbsent:
			s.comment(r.words.canIUseAbsent)
		case NoteCanIUseIncomplete:
			s.comment(r.words.canIUseIncomplete)
		}
	}
}

// newerThan says whether the feature is known to have come with base library v
// or later, so that it does not matter what older ones do.
func (r request) newerThan(v string) bool {
	since, err := version.Parse(r.Since)
	if err != nil {
		return false
	}
	bound, err := version.Parse(v)
	return err == nil && version.Compare(since, bound) >= 0
}

// canIUsePath is the path as the platform's own canIUse takes it: Alipay has
// object, return and callback, and no success (Alipay docs, my.canIUse).
func (r request) canIUsePath() string {
	segments := strings.Split(r.Path, ".")
	if r.platform.global == "my" {
		if i := callIndex(segments); i > 0 && segments[i] == "success" && !r.endsInValue(i, segments) {
			segments[i] = "callback"
		}
	}
	return strings.Join(segments, ".")
}

// endsInValue tells icon.type.success, an attribute's value, from an API's
// success, which as the last segment is no value.
func (r request) endsInValue(i int, segments []string) bool {
	component := r.Kind == "component" || r.Kind == "attribute"
	return component || i == len(segments)-1 && i > 1 && r.Kind != "method"
}

// callIndex is where return, success, object or callback first stands behind
// the root, or -1.
func callIndex(segments []string) int {
	for i := 1; i < len(segments); i++ {
		if isCall(segments[i]) {
			return i
		}
	}
	return -1
}
