package script

import (
	"minicompat/internal/scan/syntax"
)

// program is what the first walk learns of a source: which names stand for the
// same variable, and all the places from which a variable, a field of this or a
// field of data gets its value. Indices begin at 1; 0 is none.
type program struct {
	bindings  []binding
	defs      []def
	functions []function
	handed    []handed
	fields    map[string][]int32 // defs of fields of this, of the whole file
	data      map[string][]int32 // defs of fields of data, their names joined by dots
	written   map[string]bool    // names that are set on a global object
	used      map[int32][]string // members used on what may be a framework, by binding
	sent      []*syntax.Node     // what steps of compiled async functions return
	passed    map[string]int32   // the calls that fields of this are handed to, lists
}

// binding is a variable. The first walk notes in its names (Node.Ref of a Name,
// or of a shorthand Property) which one they are.
type binding struct {
	first, last int32 // its defs, a list
	handed      int32 // the calls that it is handed to, a list
	scope       int32
	interop     interop
	state       state
	value       *value
}

// def is a place from which values come.
type def struct {
	from   from
	fixed  bool // value may be a constant that says something of what holds there
	state  state
	index  int32        // an element, a parameter
	parent int32        // the def that is taken apart
	next   int32        // the binding's next
	node   *syntax.Node // an expression, or a function
	text   string       // a member, a module
	held   *held        // what holds there, once the second walk was there
	value  *value
}

// from says how a def gives its value.
type from uint8

const (
	unknown    from = iota
	expression      // the value of node
	member          // text of parent
	element         // one of parent's elements
	whole           // parent itself, or the rest of it
	parameter       // what function index gets as parameter parent
	declared        // node, a function
	imported        // text, from node's module
)

// state is how far the value of something was worked out.
type state uint8

const (
	untouched state = iota
	underway
	done
)

// function is one that the source defines. Node.Ref is its index.
type function struct {
	node  *syntax.Node
	to    handed // where it is written: a call that it is handed to
	in    int32  // or the variable whose object literal has it, as to.key
	named int32  // the variable that it is the value of
	field string // or the field of this
	state state
	value *value
	// parameters are those that may be a framework.
	parameters []maybe
}

// handed says that a variable or a function is handed to a call: as argument
// arg, or as option key of an object that is.
type handed struct {
	call *syntax.Node
	key  string
	arg  int32
	next int32
}

func (p *program) addDef(d def) int32 {
	p.defs = append(p.defs, d)
	return int32(len(p.defs) - 1)
}

// define adds a place to those from which a variable gets its value.
func (p *program) define(ref, d int32) {
	if ref == 0 {
		return
	}
	b := &p.bindings[ref]
	if b.first == 0 {
		b.first = d
	} else {
		p.defs[b.last].next = d
	}
	b.last = d
}

// maxHanded bounds the calls that are looked at for one variable.
const maxHanded = 8

// handOver adds a call to those that a variable is handed to.
func (p *program) handOver(ref int32, h handed) {
	if ref != 0 {
		p.bindings[ref].handed = p.before(p.bindings[ref].handed, h)
	}
}

// before puts a call before a list, or leaves a long one as it is.
func (p *program) before(first int32, h handed) int32 {
	n := 0
	for at := first; at != 0; at = p.handed[at].next {
		n++
	}
	if n == maxHanded {
		return first
	}
	h.next = first
	p.handed = append(p.handed, h)
	return int32(len(p.handed) - 1)
}

// only is the node from which alone a variable gets its value: an expression or
// a function; nil when there are several, or another place.
func (p *program) only(ref int32) *syntax.Node {
	if ref == 0 {
		return nil
	}
	d := p.defs[p.bindings[ref].first]
	if d.next != 0 || d.from != expression && d.from != declared {
		return nil
	}
	return d.node
}

// maxHops bounds how far a name is followed from variable to variable.
const maxHops = 8

// origin follows a name through variables that are set once to the expression
// that it stands for.
func (p *program) origin(n *syntax.Node) *syntax.Node {
	for range maxHops {
		if n == nil || n.Kind != syntax.Name {
			return n
		}
		n = p.only(n.Ref)
	}
	return nil
}
