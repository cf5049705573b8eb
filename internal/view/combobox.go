package view

import (
	"strconv"

	"minicompat/internal/view/text"
)

// option is one row of a combobox's list.
type option struct {
	value string
	parts []*node // what is shown
}

// combobox is a text field with a list of suggestions under it, after the
// "editable combobox with list autocomplete" of the ARIA Authoring Practices:
// focus stays in the field; the active option is named by
// aria-activedescendant. Typing is never replaced: an option is taken only
// when it is chosen.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
type combobox struct {
	u       *ui
	name    string
	list    text.Phrase // names the list
	toggle  text.Phrase // names the button that opens it; "" for none
	options func() (rows []option, total int)
	typed   func(value string)
	chosen  func(value string)
	left    func()

	open    bool
	active  int // index of the active option, or -1
	rows    []option
	total   int
	touched bool // it was left at least once
}

const pageStep = 8 // options that Page Up and Page Down pass

// register handles the combobox's events; called once.
func (c *combobox) register() {
	c.active = -1
	c.u.handle(c.name+".input", func(e *event) { c.input(e.Value) })
	c.u.handle(c.name+".key", c.key)
	c.u.handle(c.name+".leave", func(*event) { c.leave() })
	c.u.handle(c.name+".keep", func(e *event) { e.Prevent = true }) // the field keeps the focus
	c.u.handle(c.name+".pick", func(e *event) { c.choose(e.Arg) })
	c.u.handle(c.name+".open", func(*event) { c.flip() })
	c.u.handle(c.name+".clear", func(*event) { c.clear() })
}

func (c *combobox) input(value string) {
	c.active = -1
	c.open = value != "" // a list of everything helps nobody who just cleared the field
	c.typed(value)
}

func (c *combobox) leave() {
	c.close()
	c.touched = true
	c.left()
}

func (c *combobox) close() { c.open, c.active = false, -1 }

func (c *combobox) choose(value string) {
	c.close()
	c.chosen(value)
}

func (c *combobox) flip() {
	c.open, c.active = !c.open, -1
	c.u.focus(c.u.id(c.name))
	c.u.refreshAsk()
}

func (c *combobox) clear() {
	c.close()
	c.u.focus(c.u.id(c.name))
	c.chosen("")
}

// key follows the keyboard. While an input method composes, keys are its own.
func (c *combobox) key(e *event) {
	if e.Typing || e.Mod {
		return
	}
	switch e.Key {
	case "Enter":
		e.Prevent = true
		c.enter(e.Value)
	case "Escape":
		e.Prevent = c.open
		c.close()
		c.u.refreshAsk()
	case "Tab":
		if c.open && c.active >= 0 {
			c.choose(c.rows[c.active].value)
		}
	case "ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End":
		c.move(e)
	}
}

func (c *combobox) enter(value string) {
	if c.open && c.active >= 0 {
		value = c.rows[c.active].value
	}
	c.touched = true
	c.choose(value)
}

// move changes the active option. Home and End belong to the caret until an
// option is active.
func (c *combobox) move(e *event) {
	if (e.Key == "Home" || e.Key == "End" || e.Key == "PageUp" || e.Key == "PageDown") && (!c.open || c.active < 0) {
		return
	}
	e.Prevent = true
	if !c.open {
		c.open = true
		c.rows, c.total = c.options()
	}
	c.active = c.next(e.Key)
	if c.active >= 0 {
		c.u.scrollTo(c.optionID(c.active))
	}
	c.u.refreshAsk()
}

// next is the option that a key leads to; past the last comes the field
// itself (-1), then the first.
func (c *combobox) next(key string) int {
	last := len(c.rows) - 1
	switch key {
	case "ArrowDown":
		if c.active == last {
			return -1
		}
		return c.active + 1
	case "ArrowUp":
		if c.active < 0 {
			return last
		}
		return c.active - 1
	case "PageDown":
		return min(c.active+pageStep, last)
	case "PageUp":
		return max(c.active-pageStep, min(0, last))
	case "Home":
		return min(0, last)
	}
	return last
}

func (c *combobox) optionID(i int) string {
	return c.u.id(c.name + "-option-" + strconv.Itoa(i))
}

// describe shows the combobox; control are its field's attributes, value what
// stands in it.
func (c *combobox) describe(value string, control part) *node {
	if c.open {
		c.rows, c.total = c.options()
		c.active = min(c.active, len(c.rows)-1)
	}
	list := c.u.id(c.name + "-list")
	return el("div", class("combo"),
		el("input", class("input"), control, attr("type", "text"), attr("role", "combobox"),
			attr("aria-autocomplete", "list"), attr("aria-controls", list), attr("aria-expanded", strconv.FormatBool(c.open)),
			when(c.open && c.active >= 0, attr("aria-activedescendant", c.optionID(c.active))),
			attr("autocomplete", "off"), attr("autocapitalize", "off"), attr("autocorrect", "off"), attr("spellcheck", "false"),
			on("input", c.name+".input"), on("keydown", c.name+".key"), on("focusout", c.name+".leave"),
			prop("value", value),
		),
		c.buttons(value),
		el("ul", class("options"), attr("role", "listbox"), attr("id", list), attr("aria-label", c.u.T(c.list)),
			on("mousedown", c.name+".keep"), flag("hidden", !c.open || len(c.rows) == 0), when(c.open, nodes(c.describeRows()))),
	)
}

func (c *combobox) buttons(value string) *node {
	button := func(action, image, label string) *node {
		return el("button", class("combo-button"), attr("type", "button"), attr("tabindex", "-1"), key(action),
			attr("aria-label", label), attr("title", label),
			on("mousedown", c.name+".keep"), on("click", c.name+"."+action), icon(image))
	}
	var list []*node
	if value != "" {
		list = append(list, button("clear", "clear", c.u.T(text.Clear)))
	}
	if c.toggle != "" {
		list = append(list, button("open", "chevron", c.u.T(c.toggle)))
	}
	return el("span", class("combo-buttons"), nodes(list))
}

func (c *combobox) describeRows() []*node {
	list := make([]*node, 0, len(c.rows)+1)
	for i, row := range c.rows {
		list = append(list, el("li", class("option"), attr("role", "option"), attr("id", c.optionID(i)),
			attr("aria-selected", strconv.FormatBool(i == c.active)),
			on("click", c.name+".pick"), arg(row.value), nodes(row.parts)))
	}
	if more := c.total - len(c.rows); more > 0 {
		list = append(list, el("li", class("option-more"), attr("role", "presentation"),
			words(c.u.T(text.MoreMatches, strconv.Itoa(more)))))
	}
	return list
}
