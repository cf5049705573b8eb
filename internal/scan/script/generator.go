package script

import "minicompat/internal/scan/syntax"

// Compilers turn an async function into steps: a switch on a context, whose cases
// return the promise that is awaited and go on with what it was kept with, which
// the context has as sent (regenerator: e.sent, e.v; TypeScript: e.sent()).

// steps is the switch that the first walk is in.
type steps struct {
	of   string       // the name of the context, "" for another switch
	last *syntax.Node // what the last step returned
}

// contextOf is the name of what a switch is on: e.prev = e.next, e.n, e.label.
func contextOf(n *syntax.Node) string {
	for n != nil && n.Kind == syntax.Assign {
		n = n.Right
	}
	if n == nil || n.Kind != syntax.Member || n.Left == nil || n.Left.Kind != syntax.Name {
		return ""
	}
	switch n.Text {
	case "next", "n", "label":
		return n.Left.Text
	}
	return ""
}

// send notes in a context's member which step it comes from.
func (b *binder) send(n *syntax.Node, name string) {
	if name != "sent" && name != "v" || b.steps.of == "" || b.steps.last == nil || n.Kind != syntax.Member {
		return
	}
	if n.Left == nil || n.Left.Kind != syntax.Name || n.Left.Text != b.steps.of {
		return
	}
	last := b.steps.last
	if last.Kind == syntax.Array && len(last.List) == 2 { // [4, promise]
		last = last.List[1]
	}
	b.sent = append(b.sent, last)
	n.Ref = int32(len(b.sent) - 1)
}
