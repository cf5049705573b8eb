package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// walker is the second walk: it mentions what the program names, with the guards
// that hold there. Values are worked out when they are asked for, and kept.
type walker struct {
	*program
	catalog *catalog.Catalog
	source  string
	out     *Output
	guards  *held // what holds here
	end     *held // what holds at the end of the branch that was walked last
	muted   int   // a value is looked up, nothing is mentioned
	collect *merged
	this    *value
	ours    *value   // the platform's global object
	memo    []*value // of calls, by Node.Ref
	spine   []link
	rest    []right
	depth   int
	parts   map[*syntax.Node]*value
	linked  map[*syntax.Node]int
	kept    map[*syntax.Node]*held
	fieldOf map[string]*looked
	dataOf  map[string]*looked
}

// looked is the value of a field, once it was looked up.
type looked struct {
	state state
	value *value
}

// mode says what a mention is where it stands.
type mode uint8

const (
	asUse    mode = iota
	asTest        // only its truth matters: no use
	asSelf        // what follows happens only if it is there: it guards itself
	asNobody      // a use, but of its value there is none: of a in a || b() only the truth matters
)

func newWalker(in Input, p *program, out *Output) *walker {
	return &walker{
		program: p, catalog: in.Catalog, source: in.Source, out: out, memo: make([]*value, 2),
		this: &value{kind: self}, ours: &value{thing: catalog.Thing{Shape: catalog.Global}},
		parts: make(map[*syntax.Node]*value), linked: make(map[*syntax.Node]int), kept: make(map[*syntax.Node]*held), fieldOf: make(map[string]*looked), dataOf: make(map[string]*looked),
	}
}

// statements walks what runs by itself: what holds at its end holds nowhere else.
func (w *walker) statements(list []*syntax.Node) (exits bool) {
	outer := w.guards
	exits = w.block(list)
	w.guards = outer
	return exits
}

// block walks a list of statements. What an early return says holds to its end
// and, as that is where the program then came from, behind it.
func (w *walker) block(list []*syntax.Node) (exits bool) {
	outer := w.guards
	for _, n := range list {
		switch {
		case n == nil:
		case isHoisted(n): // it may be called before what the block returned on
			here := w.guards
			w.guards = outer
			w.statement(n)
			w.guards = here
		default:
			exits = w.statement(n) || exits
		}
	}
	return exits
}

// isHoisted knows the declarations of functions.
func isHoisted(n *syntax.Node) bool {
	return n.Kind == syntax.Function || n.Kind == syntax.Export && n.Left != nil && n.Left.Kind == syntax.Function
}

// branch walks a statement that runs only under more guards. What holds at its
// end is left in w.end.
func (w *walker) branch(n *syntax.Node, under []finding.Guard) (exits bool) {
	outer := w.guards
	w.guards = outer.under(under)
	if n != nil {
		exits = w.statement(n)
	}
	w.guards, w.end = outer, w.guards
	return exits
}

// statement walks a statement and says whether it never gets to its end.
func (w *walker) statement(n *syntax.Node) (exits bool) {
	switch n.Kind {
	case syntax.If:
		return w.branches(n)
	case syntax.Return:
		w.giveBack(n.Left)
		return true
	case syntax.Throw:
		w.outer(n.Left)
		return true
	case syntax.Jump:
		return true
	case syntax.Block, syntax.Program:
		return w.block(n.List)
	case syntax.Try:
		return w.try(n)
	case syntax.Labelled:
		w.branch(n.Left, nil)
	case syntax.For, syntax.ForEach, syntax.While, syntax.DoWhile:
		w.loop(n)
	case syntax.Switch:
		w.cases(n)
	default:
		w.simple(n)
	}
	return false
}

// simple walks the statements that hold no others.
func (w *walker) simple(n *syntax.Node) {
	switch n.Kind {
	case syntax.Expression:
		w.outer(n.Left)
	case syntax.Var:
		w.variables(n)
	case syntax.Export:
		if n.Left != nil {
			w.statement(n.Left)
		}
	case syntax.Import:
		w.imports(n)
	default:
		w.outer(n)
	}
}

// outer walks an expression whose value goes nowhere: when nothing is mentioned
// there is nothing to do.
func (w *walker) outer(n *syntax.Node) {
	if w.muted != 0 || n == nil {
		return
	}
	w.expression(n, asNobody)
}

// giveBack walks what a function returns.
func (w *walker) giveBack(n *syntax.Node) {
	v := fixed(never)
	if n != nil {
		v = w.expression(n, asUse)
	}
	if w.collect != nil && w.muted != 0 {
		w.collect.add(v, w.guards.guards())
	}
}

func (w *walker) try(n *syntax.Node) (exits bool) {
	exits = w.branch(n.Left, nil)
	if len(n.List) > 1 && n.List[1] != nil {
		exits = w.branch(n.List[1], nil) && exits
	}
	return w.branch(n.Third, nil) || exits
}

func (w *walker) loop(n *syntax.Node) {
	outer := w.guards
	switch n.Kind {
	case syntax.For:
		w.forLoop(n)
	case syntax.ForEach:
		w.forEach(n)
	case syntax.While:
		w.branch(n.Right, w.expression(n.Left, asTest).condition().True)
	case syntax.DoWhile:
		w.branch(n.Right, nil)
		w.expression(n.Left, asTest)
	}
	w.guards = outer
}

func (w *walker) forLoop(n *syntax.Node) {
	for i, part := range n.List {
		switch {
		case part == nil:
		case i == 1:
			w.guards = w.guards.under(w.expression(part, asTest).condition().True)
		default:
			w.statement(part)
		}
	}
	w.branch(n.Right, nil)
}

func (w *walker) forEach(n *syntax.Node) {
	v := w.expression(n.Third, asUse)
	if left := n.Left; left != nil && w.muted == 0 {
		if left.Kind == syntax.Var && len(left.List) > 0 {
			left = left.List[0].Left
		}
		w.pattern(left, w.elementOf(v, -1))
	}
	w.branch(n.Right, nil)
}

func (w *walker) cases(n *syntax.Node) {
	w.expression(n.Left, asUse)
	for _, c := range n.List {
		if c.Left != nil {
			w.expression(c.Left, asUse)
		}
		w.statements(c.List)
	}
}

func (w *walker) variables(n *syntax.Node) {
	if w.muted != 0 {
		return
	}
	for _, d := range n.List {
		if d.Right == nil {
			continue
		}
		w.defs[d.Ref].held = w.guards
		w.keep(d.Right)
		w.pattern(d.Left, w.expression(d.Right, asUse))
	}
}
