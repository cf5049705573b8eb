package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/syntax"
)

// option is a property of an object that is handed to an API.
type option struct {
	key        string
	at, length int32
	value      *syntax.Node
}

// arguments walks what is handed to a call; objects are options where an API is
// called.
func (w *walker) arguments(n *syntax.Node, callee *value) {
	path, list := "", n.List
	if callee.isThing(catalog.Named) {
		path = callee.thing.Path
	}
	if name := memberName(n.Left); path == "" && (name == "call" || name == "apply") {
		path = w.calledThrough(n)
	}
	m := asUse
	if n.Left != nil && n.Left.Kind == syntax.Name && n.Left.Ref == 0 && n.Left.Text == "Boolean" {
		m = asTest
	}
	for _, argument := range list {
		if path == "" {
			w.expression(argument, m)
		} else {
			w.argument(path, argument)
		}
	}
}

// calledThrough is the API of wx.x.call(wx, {…}).
func (w *walker) calledThrough(n *syntax.Node) string {
	if on := w.silent(n.Left.Left); on.isThing(catalog.Named) {
		return on.thing.Path
	}
	return ""
}

// argument walks an expression that is handed to a call of path, or is the value
// of its option path.
func (w *walker) argument(path string, n *syntax.Node) {
	if n == nil {
		return
	}
	switch n.Kind {
	case syntax.Object:
		w.options(path, n, true)
	case syntax.Array:
		for _, item := range n.List {
			w.argument(path, item)
		}
	case syntax.Spread:
		w.argument(path, n.Left)
	case syntax.Ternary, syntax.Binary:
		w.alternatives(path, n)
	case syntax.Call:
		w.argumentCall(path, n)
	case syntax.Name:
		w.expression(n, asUse)
		w.link(path, n)
	case syntax.String, syntax.Number, syntax.Literal:
		w.literal(path, n)
	case syntax.Unary:
		w.literal(path, n)
		w.expression(n, asUse)
	default:
		w.expression(n, asUse)
	}
}

// alternatives walks c ? a : b and a || b, each side under its guards.
func (w *walker) alternatives(path string, n *syntax.Node) {
	outer := w.guards
	for ; n != nil && n.Kind == syntax.Ternary; n = n.Third {
		c := w.expression(n.Left, asTest).condition()
		before := w.guards
		w.guards = before.under(c.True)
		w.argument(path, n.Right)
		w.guards = before.under(c.False)
	}
	if n != nil && n.Kind == syntax.Binary {
		w.alternative(path, n)
	} else {
		w.argument(path, n)
	}
	w.guards = outer
}

func (w *walker) alternative(path string, n *syntax.Node) {
	switch {
	case n.Text == "&&":
		w.guards = w.guards.under(w.expression(n.Left, asTest).condition().True)
		w.argument(path, n.Right)
	case !isLogical(n.Text):
		w.expression(n, asUse)
	case n.Left != nil && n.Left.Kind != syntax.Binary:
		w.argument(path, n.Left)
		w.argument(path, n.Right)
	default:
		w.expression(n.Left, asSelf)
		w.argument(path, n.Right)
	}
}

// argumentCall sees through Object.assign.
func (w *walker) argumentCall(path string, n *syntax.Node) {
	if !isAssign(n) {
		w.expression(n, asUse)
		return
	}
	w.expression(n.Left, asUse)
	for _, argument := range n.List {
		w.argument(path, argument)
	}
}

// options mentions the keys of an object that is handed to path, and walks what
// they hold, unless it is linked: another place walks it.
func (w *walker) options(path string, n *syntax.Node, walk bool) {
	for _, item := range n.List {
		switch {
		case item == nil:
		case item.Kind == syntax.Spread && walk:
			w.argument(path, item.Left)
		case item.Kind == syntax.Spread:
			w.link(path, item.Left)
		case item.Kind == syntax.Property:
			w.optionProperty(path, item, walk)
		}
	}
}

func (w *walker) optionProperty(path string, item *syntax.Node, walk bool) {
	if walk && item.Left != nil {
		w.expression(item.Left, asUse)
	}
	value := item.Right
	if value == nil { // { title }
		value = &syntax.Node{Kind: syntax.Name, Text: item.Text, Ref: item.Ref}
	}
	at, length := w.keyPlace(item)
	w.option(path, option{literalKey(item), at, length, value}, walk)
}

// option mentions a known option and its known literal values.
func (w *walker) option(path string, o option, walk bool) {
	full, ok := "", false
	if o.key != "success" && o.key != "fail" && o.key != "complete" && o.key != "" {
		full, ok = w.catalog.Param(path, o.key)
	}
	if ok {
		w.say(catalog.Step{Path: full, Known: true}, mention{at: o.at, length: o.length}, w.guards)
	}
	switch {
	case ok && walk:
		w.argument(full, o.value)
	case ok:
		w.linkValue(full, o.value)
	case walk:
		w.expression(o.value, asUse)
	}
}

// literal mentions a string, a number or a boolean that is a known value.
func (w *walker) literal(path string, n *syntax.Node) {
	text := n.Text
	switch {
	case n.Kind == syntax.Literal && !isBoolean(n):
		return
	case n.Kind == syntax.Unary && (n.Text != "-" || n.Left == nil || n.Left.Kind != syntax.Number):
		return
	case n.Kind == syntax.Unary:
		text = "-" + n.Left.Text
	}
	if full, ok := w.catalog.Value(path, text); ok {
		w.say(catalog.Step{Path: full, Known: true}, mention{at: n.Start, length: n.End - n.Start}, w.guards)
	}
}

// maxLinks bounds how often one object literal is gone through for the calls
// that its variable is handed to.
const maxLinks = 16

// link mentions what a variable holds that is handed to path.
func (w *walker) link(path string, n *syntax.Node) {
	if n.Kind != syntax.Name || n.Ref == 0 {
		return
	}
	to := w.origin(n)
	if to == nil || w.linked[to] >= maxLinks || w.depth >= maxHops {
		return
	}
	w.linked[to]++
	w.depth++
	outer := w.guards
	w.guards = outer.under(w.kept[to].guards())
	w.linkValue(path, to)
	w.guards = outer
	w.depth--
}

func (w *walker) linkValue(path string, n *syntax.Node) {
	for n != nil && n.Kind == syntax.Ternary {
		w.linkValue(path, n.Right)
		n = n.Third
	}
	if n == nil {
		return
	}
	switch n.Kind {
	case syntax.Object:
		w.options(path, n, false)
	case syntax.Array:
		for _, item := range n.List {
			w.linkValue(path, item)
		}
	case syntax.Name:
		w.link(path, n)
	case syntax.String, syntax.Number, syntax.Literal, syntax.Unary:
		w.literal(path, n)
	}
}
