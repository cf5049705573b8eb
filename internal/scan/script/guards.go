package script

import (
	"slices"
	"strings"

	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
)

// maxGuards bounds the conditions that are kept for one place: more than anybody
// nests, so that neither keeping nor judging them grows with the source.
const maxGuards = 16

// held is a list of the conditions that hold at a place. Lists share what lies
// around them, so that going into a branch copies nothing.
type held struct {
	guard finding.Guard
	outer *held
	size  int
	list  []finding.Guard // made when it is first asked for
	only  []finding.Guard // the guard by itself
}

// under is the list with more guards. What is there already is not repeated.
func (h *held) under(guards []finding.Guard) *held {
	for _, g := range guards {
		if h.length() < maxGuards && !h.has(g) {
			h = &held{guard: g, outer: h, size: h.length() + 1}
		}
	}
	return h
}

func (h *held) length() int {
	if h == nil {
		return 0
	}
	return h.size
}

func (h *held) has(g finding.Guard) bool {
	for ; h != nil; h = h.outer {
		if agree(h.guard, g) {
			return true
		}
	}
	return false
}

// deciding is the guard that decides what a mention of path is worth: the
// outermost that covers it, else the innermost that is meant to. The slice is
// shared.
func (h *held) deciding(c *catalog.Catalog, path string) []finding.Guard {
	var found, innermost *held
	for at := h; at != nil; at = at.outer {
		if c.Covers(at.guard, path) {
			found = at
		}
		if innermost == nil && c.Meant(at.guard) {
			innermost = at
		}
	}
	if found == nil {
		found = innermost
	}
	if found == nil {
		return nil
	}
	if found.only == nil {
		found.only = []finding.Guard{found.guard}
	}
	return found.only
}

// guards lists the conditions, outermost first. The slice is shared.
func (h *held) guards() []finding.Guard {
	if h == nil {
		return nil
	}
	if h.list == nil {
		h.list = make([]finding.Guard, h.size)
		for at := h; at != nil; at = at.outer {
			h.list[at.size-1] = at.guard
		}
	}
	return h.list
}

// agree reports whether two guards ask for the same.
func agree(a, b finding.Guard) bool {
	return a.Check == b.Check && a.Path == b.Path && a.Version == b.Version && a.Line == b.Line && a.Column == b.Column
}

// joined is the guards of both lists, each once, up to maxGuards. It may be one
// of them.
func joined(a, b []finding.Guard) []finding.Guard {
	if len(a) == 0 {
		return b
	}
	list := a[:len(a):len(a)]
	for _, g := range b {
		if len(list) < maxGuards && !slices.ContainsFunc(a, func(h finding.Guard) bool { return agree(g, h) }) {
			list = append(list, g)
		}
	}
	return list
}

// common is the guards that hold either way: those of one list that a guard of
// the other implies.
func common(a, b []finding.Guard) []finding.Guard {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	if len(a) == len(b) && &a[0] == &b[0] {
		return a
	}
	var list []finding.Guard
	for _, g := range a {
		if impliedBy(b, g) {
			list = append(list, g)
		}
	}
	for _, g := range b {
		if impliedBy(a, g) && !impliedBy(list, g) {
			list = append(list, g)
		}
	}
	return list
}

// impliedBy reports whether a guard asks for no more than one of a list.
func impliedBy(list []finding.Guard, g finding.Guard) bool {
	for _, h := range list {
		if agree(h, g) || h.Path != "" && g.Path != "" && (h.Path == g.Path || strings.HasPrefix(h.Path, g.Path+".")) {
			return true
		}
	}
	return false
}

// both is the condition of a && b, as finding.Condition.And says, bounded and
// without copying where one side says nothing.
func both(a, b finding.Condition) finding.Condition {
	return finding.Condition{True: joined(a.True, b.True)}
}
