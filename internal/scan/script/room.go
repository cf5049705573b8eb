package script

import (
	"sync"

	"minicompat/internal/scan/syntax"
)

// room is memory for one script at a time: its tree and what is learnt of it.
type room struct {
	tree   syntax.Room
	learnt *program
}

var rooms = sync.Pool{New: func() any { return newRoom() }}

func newRoom() *room { return &room{learnt: new(program)} }

// maxKept is how many bindings or defs may stay for the next script; a script of
// 100 KB has fewer.
const maxKept = 4096

// program makes room for what a source of this many bytes likely has.
func (r *room) program(bytes int) *program {
	p := &program{
		fields: make(map[string][]int32), data: make(map[string][]int32),
		written: make(map[string]bool), used: make(map[int32][]string), passed: make(map[string]int32),
	}
	before := r.learnt
	p.bindings = onlyNone(before.bindings, bytes/128)
	p.defs = onlyNone(before.defs, bytes/48)
	p.functions = onlyNone(before.functions, bytes/256)
	p.handed = onlyNone(before.handed, bytes/256)
	p.sent = onlyNone(before.sent, 0)
	r.learnt = p
	return p
}

// onlyNone is a list that has only its entry 0, which stands for none, and takes
// over the memory of another.
func onlyNone[T any](before []T, likely int) []T {
	if cap(before) <= likely {
		return make([]T, 1, 1+likely)
	}
	return before[:1]
}

// unwalk takes back what the second walk noted, for another one.
func (r *room) unwalk() {
	p := r.learnt
	for i := range p.bindings {
		p.bindings[i].state, p.bindings[i].value = untouched, nil
	}
	for i := range p.defs {
		p.defs[i].state, p.defs[i].value, p.defs[i].held = untouched, nil, nil
	}
	for i := range p.functions {
		p.functions[i].state, p.functions[i].value = untouched, nil
	}
	for n := range r.tree.Nodes() {
		if n.Kind == syntax.Call { // its outcome
			n.Ref = 0
		}
	}
}

// clear lets go of the script.
func (r *room) clear() {
	r.tree.Clear()
	r.forget()
}

// forget empties what was learnt, but for its memory.
func (r *room) forget() {
	p := r.learnt
	*p = program{bindings: emptied(p.bindings), defs: emptied(p.defs), functions: emptied(p.functions), handed: emptied(p.handed), sent: emptied(p.sent)}
}

func emptied[T any](list []T) []T {
	if cap(list) > maxKept {
		return nil
	}
	clear(list)
	return list[:0]
}
