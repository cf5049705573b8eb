// Package view is the page. It asks package query the typed questions and
// describes the answers as elements.
//
// The page is a loop: an event's handler changes the question (or a panel's
// own state), every panel describes itself for it, and what changed is
// applied to the document. Panels hold no elements, so the same code serves in
// a document and in a shadow root; only files built for js/wasm touch the
// browser. No text reaches the document as markup. What people type is never
// rewritten while they type it.
package view

import (
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// panel is one part of the page. render describes it for a question; it is
// called after every change and must be cheap: see memo. A nil node shows
// nothing.
type panel interface {
	render(q state.Question) *node
}

// event is what a handler gets.
type event struct {
	Type   string
	Arg    string // of the element that named the action
	Value  string // of the form control that the event comes from
	Open   bool   // toggle: whether the details element is open now
	Key    string // keydown: "ArrowDown", "Enter", "a"
	Shift  bool   // keydown, click
	Mod    bool   // keydown, click: Ctrl, Alt or Meta
	Typing bool   // an input method is composing
	// Prevent, when a handler sets it, prevents what the browser would do.
	Prevent bool
}

type handler func(e *event)

// browser is what panels may ask of the browser beyond being shown. ids are
// those given to ui.id. A focus or scroll happens after the next update.
type browser interface {
	focus(id string)
	scrollTo(id string) // into view, nearest edge
	selectText(id string)
	modal(id string, open bool) // opens or closes a dialog
	copyText(s string, done func(ok bool))
	save(d download)             // gives the reader a file
	remember(name, value string) // keeps a value for the next visit
	stop()                       // gives up what is being read
	scan(r scanRequest)          // has a project scanned, or tells of it
	// after calls f once; the returned function cancels it.
	after(milliseconds int, f func()) (cancel func())
	today() string // YYYY-MM-DD, for ages
	milliseconds() float64
}

// ui is what the panels of one mount share.
type ui struct {
	browser
	text.Words // of the language on the page; u.T(text.Copy)
	prefix     string
	handlers   map[string]handler
	change     func(edit func(q *state.Question), commit bool)
	refresh    func() // shows a change of a panel's own state
	refreshAsk func() // shows a change of the ask bar's own state
}

// handle registers the handler of an action, once, when a panel is made.
// Action names begin with the panel's: "guard.copy".
func (u *ui) handle(action string, h handler) { u.handlers[action] = h }

// id makes an id of an element unique among all mounts.
func (u *ui) id(name string) string { return u.prefix + name }

// set changes the question and shows it. commit is true for a choice (a
// click, Enter), which makes an entry in the browser's history, and false
// while someone types.
func (u *ui) set(commit bool, edit func(q *state.Question)) { u.change(edit, commit) }
