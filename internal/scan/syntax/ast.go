// Package syntax reads JavaScript and TypeScript into a tree that is just what a
// search for features needs. Tokens come from tdewolff's lexer; the parser is
// forgiving: types are passed over, and after what it cannot read it goes on
// with the next operand or statement and says where it stumbled. It never fails:
// any source, also one that is no script, gives a tree.
//
// TypeScript and JSX are read everywhere, so the kind of a file need not be
// known. Where TypeScript reads differently from JavaScript, JavaScript wins:
// a <b> (c) compares; f<T>(x) is a call with type arguments, because no space is
// before the angle bracket and what is in it reads as types.
//
// What only types need is left out: annotations, as, satisfies, !, overloads,
// members without a body, index signatures, imports of types. Interfaces, type
// aliases and all that declare says are Empty statements, so that
// "declare const wx: any" declares no variable. An enum is a Var that holds an
// Object, a namespace is a Block, import a = require('b') is a Var.
//
// Parentheses leave no node. Chains may be very long, and their nodes nest along
// one field: Left of Binary, Member, Index, Call, Template and Postfix, Third of
// Ternary and If, Right of Assign. Whoever walks the tree must follow these in a
// loop. Along all else the tree is nested a few levels deep for each level that
// MaxDepth counts.
package syntax

// Kind says what a node is, and so which of its fields mean what. A field that a
// kind does not name is empty.
type Kind uint8

const (
	Bad Kind = iota // what could not be read, or an operand that is missing

	// Expressions.
	Name     // Text: the identifier; also super, import (as what import(…) calls), import.meta, new.target, #x in #x in y
	String   // Text: its value; also a template without substitutions
	Number   // Text: as written
	Literal  // Text: true, false, null; a RegExp's or a BigInt's source. undefined is a Name
	Template // List: the substitutions; Left: the tag, or nil
	This     // this
	Member   // Left . Text (#x for a private name); At is where the name begins; Optional for ?.
	Index    // Left [ Right ]; At: where Right begins; Optional
	Call     // Left ( List ); At: the parenthesis; Optional
	New      // new Left ( List )
	Unary    // Text: ! typeof void delete - + ~ ++ -- await yield; Left, nil for a bare yield
	Postfix  // Left, Text: ++ --
	Binary   // Left, Text: any binary operator, && || ?? and in instanceof among them; Right
	Assign   // Left, Text: = += &&= …; Right. Left may be a pattern
	Ternary  // Left ? Right : Third
	Comma    // List
	Object   // List: Property, Spread; also as a pattern
	Array    // List: expressions, Spread, nil for holes; also as a pattern. A JSX element is an Array of all expressions in its braces, those of the elements within it included
	Property // Text: the key; At: where it begins; Left: a computed key, else nil; Right: the value, a Function for methods, getters and setters, nil for shorthand { x } and fields without a value; in patterns Right may be Default, also for { x = 1 }
	Spread   // Left: of an argument, element, property, or the rest in patterns
	Default  // in patterns and parameters: Left = Right
	Function // Text: its name or "" (a method's name is its Property's); At: the name; List: parameters (patterns); Right: the body, a Block or, for arrows, an expression; Arrow, Async
	Class    // Text: its name or ""; At: the name; Left: what it extends; List: Property (methods, fields; Static), Block (static blocks, and decorators, each an Expression in it)

	// Statements. A Function or a Class is one too where it is declared.
	Program    // List
	Block      // List; with (a) b is a Block of a and b
	Var        // Text: var let const using; List: Declarator
	Declarator // Left: pattern; Right: initial value or nil
	Expression // Left
	If         // Left: condition; Right: then; Third: else or nil
	For        // List: initialiser, condition, update (each may be nil); Right: body
	ForEach    // for-in, for-of: Left: pattern or Var; Third: what is gone through; Right: body
	While      // Left: condition; Right: body
	DoWhile    // Right: body; Left: condition
	Return     // Left or nil
	Throw      // Left
	Jump       // Text: break or continue
	Try        // Left: block; List: catch parameter or nil, catch block or nil; Third: finally or nil
	Switch     // Left; List: Case
	Case       // Left: nil for default; List: statements
	Labelled   // Text; Left: statement
	Import     // Text: the module; At: its string; List: Specifier
	Export     // Left: a declaration or expression, or nil; List: Specifier; Text: the module, or ""
	Specifier  // Text: the name in the module that is imported from or exported from ("default", "*"); Left: the local Name, nil where there is none; in export { a as b }, Text is b and Left is a; in export * as b, Text is b
	Empty
)

// Node is a piece of a program. Start, End and At are offsets in bytes; a node
// lies within its parent. Ref is free for whoever walks the tree, to note what a
// node leads to.
type Node struct {
	Kind     Kind
	Optional bool // ?. before it
	Arrow    bool
	Async    bool
	Static   bool
	Start    int32
	End      int32
	At       int32
	Ref      int32  // left at 0 for whoever walks the tree
	Text     string // part of the source wherever that has no escapes
	Left     *Node
	Right    *Node
	Third    *Node
	List     []*Node
}

// File is what was read.
type File struct {
	Root *Node // a Program
	// Stumbles are the places, in bytes and in order of reading, from which on
	// something was passed over or did not fit; the first thousand of them.
	Stumbles []Stumble
}

// Stumble is a place where reading became unsure.
type Stumble struct {
	Offset  int
	TooDeep bool // nested beyond MaxDepth; else broken syntax
}

// MaxDepth is how deep statements and operands may be nested.
const MaxDepth = 1000
