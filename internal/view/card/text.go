package card

import "minicompat/internal/plainjson"

//go:generate go run minicompat/internal/plainjson/gen Card

// Answer takes a question and gives a card, both as JSON. What is no question
// is answered like one in which nothing is asked.
func Answer(question string) []byte {
	card := Of(readQuestion(plainjson.Read(question)))
	var w plainjson.Writer
	card.WriteJSON(&w)
	return w.Out
}

// readQuestion passes over members that it does not know or that are not of
// their type: they come from attributes, which authors write.
func readQuestion(r *plainjson.Reader) (q Question) {
	r.Object(func(name string) {
		field := q.field(name)
		switch {
		case field != nil && r.Is('"'):
			*field = r.String()
		case name == "own" && r.Is('{'):
			q.Own = readOwn(r)
		case name == "rows":
			q.Rows = r.Is('t')
			r.Skip()
		default:
			r.Skip()
		}
	})
	return q
}

func (q *Question) field(name string) *string {
	switch name {
	case "platform":
		return &q.Platform
	case "feature":
		return &q.Feature
	case "version":
		return &q.Version
	case "minimum":
		return &q.Minimum
	case "segment":
		return &q.Segment
	case "snapshot":
		return &q.Snapshot
	case "lang":
		return &q.Lang
	case "today":
		return &q.Today
	}
	return nil
}

func readOwn(r *plainjson.Reader) *Own {
	var own Own
	r.Object(func(name string) {
		if field := own.field(name); field != nil && r.Is('"') {
			*field = r.String()
		} else {
			r.Skip()
		}
	})
	return &own
}

func (o *Own) field(name string) *string {
	switch name {
	case "file":
		return &o.File
	case "fault":
		return &o.Fault
	case "given":
		return &o.Given
	}
	return o.Own.Field(name)
}
