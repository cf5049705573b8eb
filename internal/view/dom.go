package view

import (
	"minicompat/internal/view/text"
	"minicompat/internal/view/tree"
)

// Panels describe elements by these, for example
//
//	el("button", class("copy"), on("click", "guard.copy"), arg("wechat"), words("Copy"))
//
// and never touch the document: package tree finds what changed. They are called
// in thousands of places: inlined there, they were a fifth of the program.
type (
	node = tree.Node
	part = tree.Part
)

//go:noinline
func el(tag string, parts ...part) *node { return tree.El(tag, parts...) }

//go:noinline
func svg(tag string, parts ...part) *node { return tree.SVG(tag, parts...) }

//go:noinline
func words(s string) *node { return tree.Text(s) }

//go:noinline
func class(names string) part { return tree.Class(names) }

//go:noinline
func attr(name, value string) part { return tree.Attr(name, value) }

//go:noinline
func flag(name string, on bool) part { return tree.Flag(name, on) }

//go:noinline
func prop(name, value string) part { return tree.Prop(name, value) }

//go:noinline
func style(name, value string) part { return tree.Style(name, value) }

//go:noinline
func key(k string) part { return tree.Key(k) }

//go:noinline
func group(parts ...part) part { return tree.Group(parts...) }

//go:noinline
func nodes(list []*node) part { return tree.Nodes(list) }

//go:noinline
func when(on bool, parts ...part) part { return tree.If(on, parts...) }

// on names the action that an event on this element (or on what is in it)
// causes; a handler for it is registered once with ui.handle. One listener at
// the root hears all events, so elements come and go without listeners.
//
//go:noinline
func on(event, action string) part { return attr("data-on-"+event, action) }

// arg is passed to the handler of the element's action as event.Arg.
//
//go:noinline
func arg(value string) part { return attr("data-arg", value) }

// rich is a phrase with elements at its placeholders. It wraps nothing: use it
// inside a paragraph.
func rich(w text.Words, p text.Phrase, args ...*node) part {
	var parts []part
	for _, piece := range w.Pieces(p) {
		switch {
		case piece.Arg < 0:
			parts = append(parts, words(piece.Text))
		case piece.Arg < len(args):
			parts = append(parts, args[piece.Arg])
		}
	}
	return group(parts...)
}

// code is a version, a path or another literal.
func code(s string) *node { return el("code", words(s)) }

// memo keeps a part of a panel that is costly to describe until its key
// changes; what is kept is not compared again.
type memo struct {
	key  string
	node *node
}

func (m *memo) of(key string, describe func() *node) *node {
	if m.node == nil || m.key != key {
		m.key, m.node = key, describe()
	}
	return m.node
}
