package view

import "minicompat/internal/view/text"

// copier shows code with a button that copies it, and says how that went.
type copier struct {
	*ui
	action  string // of the button; its argument is the code's name
	copied  string // the name that was just copied, or could not be
	refused bool
	cancel  func()
}

// sample is a piece of code to be copied.
type sample struct {
	name, id, code string
	title          *node
}

// copy puts code on the clipboard or, where that is refused, selects it and
// says so.
func (c *copier) copy(s sample) {
	c.copyText(s.code, func(ok bool) { c.told(s, ok) })
}

func (c *copier) told(s sample, ok bool) {
	c.copied, c.refused = s.name, !ok
	if !ok {
		c.selectText(c.id(s.id))
	}
	if c.cancel != nil {
		c.cancel()
	}
	c.cancel = c.after(4000, func() {
		c.copied = ""
		c.refresh()
	})
	c.refresh()
}

// state is all that decides how samples look beyond themselves.
func (c *copier) state() string { return c.copied + stringOf(c.refused) }

func (c *copier) show(s sample) *node {
	label := c.T(text.Copy)
	if c.copied == s.name && !c.refused {
		label = c.T(text.Copied)
	}
	return el("figure", class("code-file"), key(s.name),
		el("figcaption", s.title,
			el("button", class("chip"), attr("type", "button"), attr("aria-label", c.T(text.CopyNamed, s.name)), on("click", c.action), arg(s.name), words(label))),
		el("pre", class("scroll"), attr("tabindex", "0"), attr("aria-label", s.name), el("code", attr("id", c.id(s.id)), words(s.code))),
		el("p", class("muted guard-note"), attr("role", "status"), when(c.copied == s.name && c.refused, words(c.T(text.CopyRefused)))))
}
