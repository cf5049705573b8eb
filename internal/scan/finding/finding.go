// Package finding holds what the readers of scripts and templates say of a
// source: mentions of features with the conditions that hold there, and what
// becomes of them once they are judged.
package finding

// State says what guards a use.
type State string

const (
	None         State = "none"         // no guard holds here
	Guarded      State = "guarded"      // a guard covers it
	Insufficient State = "insufficient" // guards hold here, none covers it
)

// Check is the kind of a guard.
type Check string

const (
	CanIUse  Check = "can_i_use" // canIUse('path')
	Exists   Check = "exists"    // the mention is true, or a function
	Version  Check = "version"   // a comparison of versions
	AsString Check = "as_string" // versions compared as strings: guards nothing
	AsNumber Check = "as_number" // versions compared as numbers: guards nothing
)

// Guard is a condition that holds where something runs. Path is set for CanIUse
// and Exists, Version for the others.
type Guard struct {
	Check   Check  `json:"check"`
	Path    string `json:"path,omitempty"`
	Version string `json:"version,omitempty"` // at or above it
	File    string `json:"file,omitempty"`    // where it is another than the use's
	Line    int    `json:"line"`
	Column  int    `json:"column"` // in UTF-16 units, from 1
	Offset  int    `json:"-"`      // in bytes, before Line and Column are known
}

// Mention is a place that names a feature, before it is judged.
type Mention struct {
	Path   string
	Known  bool // the data has the path
	Offset int  // of the name that mentions it, in bytes
	Length int
	// Guards are the conditions that hold there, outermost first.
	Guards []Guard
}

// Use is a mention that was judged. Line and Column count from 1, the column in
// UTF-16 units; Text is the source line, cut to what can be shown.
type Use struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Length int    `json:"length"` // in UTF-16 units
	Text   string `json:"text"`
	State  State  `json:"state"`
	// Guard is the one that covers the use, or, when it is insufficient, the
	// innermost of those that do not.
	Guard *Guard `json:"guard,omitempty"`
}

// Problem is something wrong that is no use: versions that are compared as
// strings (AsString) or as numbers (AsNumber).
type Problem struct {
	Code   Check  `json:"code"`
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Length int    `json:"length"`
	Text   string `json:"text"`
	Offset int    `json:"-"`
}

// Condition is what holds when an expression is true, and what when it is false.
type Condition struct{ True, False []Guard }

// Not is the condition of the negated expression.
func (c Condition) Not() Condition { return Condition{c.False, c.True} }

// And is the condition of both: each side's guards hold when both are true;
// nothing is known when they are not.
func (c Condition) And(d Condition) Condition {
	return Condition{True: append(append([]Guard(nil), c.True...), d.True...)}
}

// Or is the condition of either.
func (c Condition) Or(d Condition) Condition { return c.Not().And(d.Not()).Not() }
