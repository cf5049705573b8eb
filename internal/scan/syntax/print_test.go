package syntax

import (
	"strconv"
	"strings"
)

var kindNames = [...]string{
	Bad: "bad", Name: "name", String: "string", Number: "number", Literal: "literal", Template: "template", This: "this",
	Member: "member", Index: "index", Call: "call", New: "new", Unary: "unary", Postfix: "postfix", Binary: "binary",
	Assign: "assign", Ternary: "?:", Comma: "comma", Object: "object", Array: "array", Property: "prop", Spread: "spread",
	Default: "default", Function: "function", Class: "class", Program: "program", Block: "block", Var: "var",
	Declarator: "declare", Expression: "do", If: "if", For: "for", ForEach: "foreach", While: "while", DoWhile: "dowhile",
	Return: "return", Throw: "throw", Jump: "jump", Try: "try", Switch: "switch", Case: "case", Labelled: "label",
	Import: "import", Export: "export", Specifier: "spec", Empty: "empty",
}

// format writes a tree as an S-expression. Names, numbers, literals and strings
// stand for themselves; the fields of other nodes come in the order Text, Left,
// Right, Third, List, an absent one as -, trailing ones left out. Functions and
// properties have no Left, unless the property is computed.
func format(n *Node) string {
	var b strings.Builder
	writeNode(&b, n)
	return b.String()
}

func writeNode(b *strings.Builder, n *Node) {
	switch {
	case n == nil:
		b.WriteByte('-')
	case n.Kind == Name || n.Kind == Number || n.Kind == Literal:
		b.WriteString(n.Text)
	case n.Kind == String:
		b.WriteString(strconv.Quote(n.Text))
	default:
		writeBranch(b, n)
	}
}

func writeBranch(b *strings.Builder, n *Node) {
	b.WriteString("(" + flags(n) + kindNames[n.Kind])
	if n.Text != "" {
		b.WriteString(" " + n.Text)
	}
	parts := []*Node{n.Left, n.Right, n.Third}
	if n.Kind == Function || n.Kind == Property && n.Left == nil {
		parts = parts[1:]
	} else if n.Kind == Property {
		b.WriteString(" computed")
	}
	for len(parts) > 0 && parts[len(parts)-1] == nil {
		parts = parts[:len(parts)-1]
	}
	for _, part := range parts {
		b.WriteByte(' ')
		writeNode(b, part)
	}
	if n.List != nil {
		b.WriteString(" [")
		for i, part := range n.List {
			if i > 0 {
				b.WriteByte(' ')
			}
			writeNode(b, part)
		}
		b.WriteByte(']')
	}
	b.WriteByte(')')
}

func flags(n *Node) string {
	s := ""
	if n.Static {
		s += "static "
	}
	if n.Async {
		s += "async "
	}
	if n.Arrow {
		s += "=>"
	}
	if n.Optional {
		s += "?."
	}
	return s
}
