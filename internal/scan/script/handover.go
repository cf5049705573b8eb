package script

import (
	"strings"

	"minicompat/internal/scan/syntax"
)

// call walks the arguments of a call and notes what is handed to it.
func (b *binder) call(n *syntax.Node) {
	b.calledAtOnce(n)
	for i, argument := range n.List {
		b.node(argument)
		if !isAssign(n) { // what that takes goes where its outcome goes
			b.hand(argument, handed{call: n, arg: int32(i)})
		}
	}
	if len(n.List) == 0 {
		return
	}
	switch name := calleeName(n); {
	case name == "setData":
		b.setData(n.List[0])
	case isPageMaker(name):
		b.pages = append(b.pages, n.List[0])
	}
}

// calleeName is the last name of what a call calls.
func calleeName(n *syntax.Node) string {
	if n.Left != nil && n.Left.Kind == syntax.Name {
		return n.Left.Text
	}
	return memberName(n.Left)
}

// hand notes that an argument, or what an object in it holds, is handed over.
func (b *binder) hand(n *syntax.Node, to handed) {
	for n != nil && n.Kind == syntax.Ternary {
		b.hand(n.Right, to)
		n = n.Third
	}
	if n == nil {
		return
	}
	switch n.Kind {
	case syntax.Name:
		b.handOver(n.Ref, to)
	case syntax.Function:
		b.functions[b.functionOf(n)].to = to
	case syntax.Member:
		if b.isThis(n.Left) {
			b.passed[n.Text] = b.before(b.passed[n.Text], to)
		}
	case syntax.Object:
		if to.key == "" {
			b.handProperties(n, to)
		}
	case syntax.Binary:
		if isLogical(n.Text) {
			b.hand(n.Right, to)
		}
	case syntax.Call:
		b.handCall(n, to)
	}
}

func isLogical(operator string) bool {
	return operator == "&&" || operator == "||" || operator == "??"
}

// handCall sees through Object.assign({}, …) and function(){}.bind(this).
func (b *binder) handCall(n *syntax.Node, to handed) {
	switch {
	case to.key == "" && isAssign(n):
		for _, argument := range n.List {
			b.hand(argument, to)
		}
	case memberName(n.Left) == "bind" && n.Left.Left != nil:
		switch n.Left.Left.Kind {
		case syntax.Function, syntax.Name, syntax.Member:
			b.hand(n.Left.Left, to)
		}
	}
}

// isAssign knows Object.assign and what compilers write for it and for spreads.
func isAssign(n *syntax.Node) bool {
	switch name := calleeName(n); name {
	case "assign":
		return n.Left.Kind == syntax.Member && n.Left.Left != nil && n.Left.Left.Text == "Object"
	case "__assign", "_extends", "_objectSpread", "_objectSpread2", "objectSpread2":
		return true
	}
	return false
}

func (b *binder) handProperties(n *syntax.Node, to handed) {
	for _, item := range n.List {
		switch {
		case item == nil:
		case item.Kind == syntax.Spread:
			b.hand(item.Left, to)
		case item.Kind == syntax.Property && item.Right == nil:
			b.handOver(item.Ref, handed{call: to.call, arg: to.arg, key: item.Text})
		case item.Kind == syntax.Property:
			if key := literalKey(item); key != "" {
				b.hand(item.Right, handed{call: to.call, arg: to.arg, key: key})
			}
		}
	}
}

// calledAtOnce notes (function(a){})(x), also through call and apply: what is
// handed to such a function are its parameters.
func (b *binder) calledAtOnce(n *syntax.Node) {
	callee := n.Left
	if name := memberName(callee); name == "call" || name == "apply" {
		callee = callee.Left
	}
	if n.Kind != syntax.Call || callee == nil || callee.Kind != syntax.Function {
		return
	}
	ref := b.functionOf(callee)
	b.functions[ref].to = handed{call: n, arg: calledItself}
	for i, p := range callee.List {
		if argument := passed(n, i); argument != nil && p != nil && p.Kind == syntax.Name {
			b.handsFramework(ref, int32(i), argument)
		}
	}
}

// calledItself stands for the argument's number where the function is called.
const calledItself = -1

// passed is the argument that a call hands to parameter i of the function that
// it calls, directly or through call or apply.
func passed(n *syntax.Node, i int) *syntax.Node {
	list := n.List
	switch memberName(n.Left) {
	case "call":
		i++
	case "apply":
		if len(list) < 2 || list[1] == nil || list[1].Kind != syntax.Array {
			return nil
		}
		list = list[1].List
	}
	if i >= len(list) || list[i] == nil || list[i].Kind == syntax.Spread {
		return nil
	}
	return list[i]
}

// isPageMaker knows the calls whose object's properties are fields of this:
// Page, Component, App, Behavior, and what frameworks and stores wrap them in.
func isPageMaker(name string) bool {
	if name == "" {
		return false
	}
	for _, word := range []string{"Page", "Component", "App", "Behavior"} {
		if strings.HasPrefix(name, word) || strings.HasSuffix(name, word) {
			return true
		}
	}
	return name == "extend"
}
