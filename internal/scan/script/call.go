package script

import (
	"strings"

	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// handsOver walks the arguments of a call.
func (w *walker) handsOver(n *syntax.Node, callee *value) {
	if w.muted != 0 {
		return
	}
	outer := w.guards
	w.guards = outer.under(callee.conditions())
	w.arguments(n, callee)
	w.guards = outer
}

// call is what a call of callee gives, which was read from base. It is kept for
// those who look it up.
func (w *walker) call(n *syntax.Node, base, callee *value) *value {
	v := w.outcome(n, base, callee)
	if n.Ref = 1; v != nil {
		w.memo = append(w.memo, v)
		n.Ref = int32(len(w.memo) - 1)
	}
	return v
}

// outcome is what a call gives.
func (w *walker) outcome(n *syntax.Node, base, callee *value) *value {
	switch {
	case callee.isThing(catalog.Named) && callee.thing.Path == "canIUse":
		return w.canIUse(n)
	case callee.isThing(catalog.Named):
		return callee.leadsTo(w.catalog.Call(callee.thing))
	case callee.isKind(getter) && len(n.List) == 0:
		return w.framework("Taro")
	case n.Left == nil:
		return nil
	case n.Left.Kind == syntax.Member && n.Left.Ref != 0:
		return callee // what was sent
	}
	if v := w.comparison(n); v != nil {
		return v
	}
	if isInterop(calleeName(n)) && len(n.List) > 0 {
		return w.silent(n.List[0]).without()
	}
	if name := memberName(n.Left); name != "" {
		return w.methodCall(n, base, name)
	}
	if n.Left.Kind == syntax.Name && n.Left.Ref == 0 {
		return w.globalCall(n)
	}
	return w.functionCall(n, n.Left)
}

// canIUse is a guard where it asks for a literal path.
func (w *walker) canIUse(n *syntax.Node) *value {
	if len(n.List) == 0 {
		return nil
	}
	g := w.asked(n.List[0])
	if g == nil {
		return nil
	}
	g.Offset = int(n.Start)
	return &value{cond: finding.Condition{True: []finding.Guard{*g}}}
}

// asked is the guard of what canIUse is asked for: a literal path, or a
// parameter that will be one; nil for another.
func (w *walker) asked(n *syntax.Node) *finding.Guard {
	if path, ok := w.text(n); ok {
		path = strings.Clone(w.catalog.Tested(path)) // lest it keeps the source
		return &finding.Guard{Check: finding.CanIUse, Path: path}
	}
	return w.hole(finding.CanIUse, n)
}

// text is the string that an expression is, also through variables.
func (w *walker) text(n *syntax.Node) (string, bool) {
	if n = w.origin(n); n != nil && n.Kind == syntax.String {
		return n.Text, true
	}
	return "", false
}

// functionCall is what a function of the same file gives.
func (w *walker) functionCall(n, callee *syntax.Node) *value {
	if f := w.origin(callee); f != nil && f.Kind == syntax.Function {
		return w.filled(w.result(f), f, n)
	}
	return nil
}

// result is what all returns of a function agree on.
func (w *walker) result(n *syntax.Node) *value {
	f := &w.functions[n.Ref]
	if n.Ref == 0 || f.state != untouched || n.Right == nil {
		return f.value
	}
	f.state = underway
	if n.Right.Kind == syntax.Block {
		f.value = w.returned(n.Right)
	} else {
		f.value = w.silent(n.Right)
	}
	if n.Async {
		f.value = promised(w.await(f.value))
	}
	f.state = done
	return f.value
}

func (w *walker) returned(body *syntax.Node) *value {
	if w.muted >= maxLookups {
		return nil
	}
	guards, collect, all := w.guards, w.collect, merged{}
	w.muted++
	w.guards, w.collect = nil, &all
	if !w.statements(body.List) {
		all.add(fixed(never), nil)
	}
	w.muted--
	w.guards, w.collect = guards, collect
	return all.result()
}

// globalCall is what the functions that programs have without declaring give.
func (w *walker) globalCall(n *syntax.Node) *value {
	if len(n.List) == 0 || n.List[0] == nil {
		return nil
	}
	argument := n.List[0]
	switch n.Left.Text {
	case "Boolean":
		return decided(w.silent(argument).condition())
	case "String":
		return w.silent(argument).without()
	case "parseFloat", "parseInt", "Number":
		return asNumber(w.silent(argument))
	case "require":
		if argument.Kind == syntax.String {
			return w.required(argument.Text)
		}
	}
	return nil
}

// isInterop knows what compilers wrap a module in.
func isInterop(name string) bool {
	return strings.HasPrefix(name, "_interopRequire") || strings.HasPrefix(name, "__import")
}

// required is what a module stands for.
func (w *walker) required(name string) *value {
	bare := strings.TrimSuffix(name, ".js")
	switch {
	case name == "@tarojs/taro":
		return w.framework("Taro")
	case bare == "common/vendor" || strings.HasSuffix(bare, "/common/vendor"):
		return &value{kind: vendor}
	}
	return nil
}

func isUniPackage(name string) bool { return strings.HasPrefix(name, "@dcloudio/") }

// methodCall is what the methods that all promises, functions, lists and strings
// have give, and those of this.
func (w *walker) methodCall(n *syntax.Node, base *value, name string) *value {
	switch {
	case base == nil:
		return w.staticCall(n, name)
	case base.kind == self:
		if f := w.method(name); f != nil && f.Kind == syntax.Function {
			return w.filled(w.result(f), f, n)
		}
		return nil
	case base.kind == library || base.kind == number || base.kind == components:
		return w.versionCall(n, base, name)
	}
	switch name {
	case "then":
		return w.then(n)
	case "catch", "finally":
		return base
	case "hasOwnProperty":
		return w.in(n, base)
	case "bind":
		return base.without()
	case "call", "apply":
		if base.isThing(catalog.Named) {
			return base.leadsTo(w.catalog.Call(base.thing))
		}
	case "find", "pop", "shift", "at":
		return w.elementOf(base, -1)
	case "filter", "slice", "concat", "reverse", "sort":
		return base.without()
	}
	return nil
}

// then is a promise of what the function gives that it is handed.
func (w *walker) then(n *syntax.Node) *value {
	if len(n.List) == 0 {
		return nil
	}
	if f := w.origin(n.List[0]); f != nil && f.Kind == syntax.Function {
		return promised(w.await(w.result(f)))
	}
	return nil
}

// staticCall knows Promise.all, Promise.resolve, hasOwnProperty and what a
// function that is called through call or apply gives.
func (w *walker) staticCall(n *syntax.Node, name string) *value {
	on := n.Left.Left
	if on == nil || len(n.List) == 0 || n.List[0] == nil {
		return nil
	}
	switch {
	case name == "call" || name == "apply":
		return w.functionCall(n, on)
	case on.Kind != syntax.Name || on.Text != "Promise" || on.Ref != 0:
	case name == "resolve":
		return promised(w.await(w.silent(n.List[0])))
	case name == "all" && n.List[0].Kind == syntax.Array:
		return &value{kind: together, node: n.List[0], kept: true}
	}
	return nil
}
