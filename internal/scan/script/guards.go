package script

import "minicompat/internal/scan/finding"

// maxGuards bounds the conditions that are kept for one place, so that neither
// writing them down nor judging them grows with the source.
const maxGuards = 64

// held is a list of the conditions that hold at a place. Lists share what lies
// around them, so that going into a branch copies nothing.
type held struct {
	guard finding.Guard
	outer *held
	size  int
	list  []finding.Guard // made when a mention first asks for it
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
	return a.Check == b.Check && a.Path == b.Path && a.Version == b.Version
}

// joined is the guards of both lists, up to maxGuards. It may be one of them.
func joined(a, b []finding.Guard) []finding.Guard {
	if len(b) == 0 || len(a) >= maxGuards {
		return a
	}
	if len(a) == 0 {
		return b
	}
	b = b[:min(len(b), maxGuards-len(a))]
	return append(a[:len(a):len(a)], b...)
}

// common is the guards that are in both lists.
func common(a, b []finding.Guard) []finding.Guard {
	var list []finding.Guard
	for _, g := range a {
		for _, h := range b {
			if agree(g, h) {
				list = append(list, g)
				break
			}
		}
	}
	return list
}

// both is the condition of a && b, as finding.Condition.And says, bounded and
// without copying where one side says nothing.
func both(a, b finding.Condition) finding.Condition {
	return finding.Condition{True: joined(a.True, b.True)}
}
