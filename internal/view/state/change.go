package state

// Cleared is the question with nothing asked: platform, language, theme and
// the keys that are not the page's own stay.
func (q Question) Cleared() Question {
	return Question{Platform: q.Platform, Lang: q.Lang, Theme: q.Theme, rest: q.rest}
}

// With is the question that an address asks, in the language and theme of q
// and with the keys that are not the page's own.
func (q Question) With(query string) Question {
	asked := Parse(query)
	asked.Lang, asked.Theme, asked.rest, asked.Tool = q.Lang, q.Theme, q.rest, q.Tool
	return asked
}
