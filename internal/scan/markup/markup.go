// Package markup finds the features that a template mentions (.wxml, .axml,
// .xhsml), and the guards that hold where it does.
//
// A component is mentioned by its opening tag, an attribute or event by its
// name, a literal value by itself: as the whole value, or as what a binding
// gives, {{'a'}} or {{c ? 'a' : 'b'}}. Tags that are custom components, and
// their attributes, mention nothing; nor do comments, text, closing tags, and
// the scripts in <wxs>.
//
// A guard is the truth of a data field in wx:if, wx:elif and wx:else (a:, xhs:),
// or in the condition of a literal's binding. It holds on the element and what
// is in it. What <template> and <include> bring in from elsewhere is not
// followed.
//
// Any source is answered. What is broken (a tag or value that is not closed, a
// closing tag that closes nothing) is told as a stumble, and reading goes on
// behind it.
package markup

import (
	"strings"

	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// Reader reads the templates of one platform. It remembers which names lead to
// which path, and is not safe for use by several goroutines.
type Reader struct{ names names }

// NewReader makes a reader.
func NewReader(c *catalog.Catalog) *Reader { return &Reader{newNames(c)} }

// Input is a template and what is known of its page.
type Input struct {
	Source string
	// Custom reports whether a tag is a custom component.
	Custom func(tag string) bool
	// Field gives what the truth of a data field says; ok is false for nothing.
	// Without it nothing is said.
	Field func(name string) (c finding.Condition, ok bool)
}

// Output is what was found, in the order of the source; offsets are in bytes.
// Guards that a field brings are as Field gave them.
type Output struct {
	Mentions []finding.Mention
	Stumbles []syntax.Stumble
}

// Read reads a template.
func (one *Reader) Read(in Input) Output {
	r := reader{Input: in, names: one.names, scanner: newScanner(in.Source), stack: make([]frame, 1, 32)}
	for {
		t, ok := r.next()
		if !ok {
			break
		}
		if t.closing {
			r.close(t)
		} else {
			r.open(t)
		}
	}
	if r.stumble >= 0 {
		r.out.Stumbles = append(r.out.Stumbles, syntax.Stumble{Offset: r.stumble})
	}
	return r.out
}

type reader struct {
	Input
	*scanner
	names names
	out   Output
	stack []frame // the first is the file
	over  int     // elements that are open beyond maxDepth
}

// frame is an open element.
type frame struct {
	name   string
	at     int
	guards []finding.Guard // that hold in it
	// chain are the guards that hold for an elif or else that comes next in it;
	// inChain says that one may.
	chain   []finding.Guard
	inChain bool
}

// maxDepth is how deep elements are followed, maxGuards how many guards are
// kept of one place: what is deeper still is read, with the guards around it.
const (
	maxDepth  = syntax.MaxDepth
	maxGuards = 64
)

func (r *reader) open(t tag) {
	guards := r.guardsOf(t)
	if !r.Custom(t.name) {
		r.mention(t, guards)
	}
	switch {
	case t.alone || isVoid(t.name):
	case isRaw(t.name):
		r.skipRaw(t.name)
	case len(r.stack) > maxDepth:
		if r.over == 0 {
			r.out.Stumbles = append(r.out.Stumbles, syntax.Stumble{Offset: t.at, TooDeep: true})
		}
		r.over++
	default:
		r.stack = append(r.stack, frame{name: t.name, at: t.at, guards: guards})
	}
}

// close ends the nearest element of this name and those that were left open in
// it.
func (r *reader) close(t tag) {
	if isVoid(t.name) || isRaw(t.name) {
		return
	}
	if r.over > 0 {
		r.over--
		return
	}
	for i := len(r.stack) - 1; i > 0; i-- {
		if r.stack[i].name != t.name {
			continue
		}
		if i+1 < len(r.stack) {
			r.stumbleAt(r.stack[i+1].at)
		}
		r.stack = r.stack[:i]
		return
	}
	r.stumbleAt(t.at)
}

// isVoid lists the elements without content, which some leave open.
func isVoid(tag string) bool {
	return tag == "import" || tag == "include" || tag == "input" || tag == "image" || tag == "import-sjs"
}

// isRaw lists the elements that hold a script.
func isRaw(tag string) bool { return tag == "wxs" || tag == "sjs" }

// guardsOf are the guards that hold on an element: those around it, and what
// its own condition says. It notes what its next siblings may go on from.
func (r *reader) guardsOf(t tag) []finding.Guard {
	around := &r.stack[len(r.stack)-1]
	kind, value := directive(t)
	condition := finding.Condition{}
	if kind == "if" || kind == "elif" {
		condition = r.truth(value)
	}
	switch {
	case kind == "if":
		around.chain, around.inChain = condition.False, true
		return join(around.guards, condition.True)
	case kind == "elif" && around.inChain:
		guards := join(join(around.guards, around.chain), condition.True)
		around.chain = join(around.chain, condition.False)
		return guards
	case kind == "else" && around.inChain:
		around.inChain = false
		return join(around.guards, around.chain)
	}
	around.inChain = false
	return join(around.guards, condition.True)
}

// directive finds wx:if and its relatives.
func directive(t tag) (kind, value string) {
	for _, a := range t.attributes {
		switch prefix, name, _ := strings.Cut(a.name, ":"); prefix {
		case "wx", "a", "xhs":
			if name == "if" || name == "elif" || name == "else" {
				return name, a.value
			}
		}
	}
	return "", ""
}

// join never changes a's own room.
func join(a, b []finding.Guard) []finding.Guard {
	if len(b) == 0 || len(a) >= maxGuards {
		return a
	}
	return append(a[:len(a):len(a)], b[:min(len(b), maxGuards-len(a))]...)
}
