// Package syntax reads JavaScript and TypeScript into a tree that is just what a
// search for features needs. Tokens come from tdewolff's lexer; the parser is
// forgiving: types are passed over, and after what it cannot read it goes on
// with the next statement and says where it stumbled. It never fails.
package syntax

// Kind says what a node is, and so which of its fields mean what. A field that a
// kind does not name is empty.
type Kind uint8

const (
	Bad Kind = iota // what could not be read

	// Expressions.
	Name     // Text: the identifier
	String   // Text: its value; also a template without substitutions
	Number   // Text: as written
	Literal  // Text: true, false, null, undefined is a Name; RegExp and BigInt have their source
	Template // List: the substitutions; Left: the tag, or nil
	This     // this
	Member   // Left . Text; At is where the name begins; Optional for ?.
	Index    // Left [ Right ]; Optional
	Call     // Left ( List ); Optional
	New      // new Left ( List )
	Unary    // Text: ! typeof void delete - + ~ ++ -- await yield; Left
	Postfix  // Left, Text: ++ --
	Binary   // Left, Text: any binary operator, && || ?? and in instanceof among them; Right
	Assign   // Left, Text: = += &&= …; Right. Left may be a pattern
	Ternary  // Left ? Right : Third
	Comma    // List
	Object   // List: Property, Spread; also as a pattern
	Array    // List: expressions, Spread, nil for holes; also as a pattern
	Property // Text: the key; At: where it begins; Left: a computed key, else nil; Right: the value, a Function for methods, getters and setters, nil for shorthand { x }; in patterns Right may be Default
	Spread   // Left: of an argument, element, property, or the rest in patterns
	Default  // in patterns and parameters: Left = Right
	Function // Text: its name or ""; List: parameters (patterns); Right: the body, a Block or, for arrows, an expression; Arrow, Async
	Class    // Text: its name or ""; Left: what it extends; List: Property (methods, fields; Static), Block (static blocks)

	// Statements.
	Program    // List
	Block      // List
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
	Import     // Text: the module; List: Specifier
	Export     // Left: a declaration or expression, or nil; List: Specifier; Text: the module, or ""
	Specifier  // Text: the name in the module ("default", "*"); Left: the local Name
	Empty
)

// Node is a piece of a program. Start, End and At are offsets in bytes.
type Node struct {
	Kind     Kind
	Optional bool // ?. before it
	Arrow    bool
	Async    bool
	Static   bool
	Start    int32
	End      int32
	At       int32
	Text     string
	Left     *Node
	Right    *Node
	Third    *Node
	List     []*Node
}

// File is what was read.
type File struct {
	Root *Node // a Program
	// Stumbles are the places, in bytes, from which on something was passed over.
	Stumbles []Stumble
}

// Stumble is a place where reading became unsure.
type Stumble struct {
	Offset  int
	TooDeep bool // nested beyond MaxDepth; else broken syntax
}

// MaxDepth is how deep a program may be nested.
const MaxDepth = 1000
