package view

import "minicompat/internal/view/tree"

// choices are what a select offers. What the question asks for is always among
// them, even when it does not exist: nothing that was asked is lost.
type choices struct {
	now  string // what the question asks for
	none string // the value that the empty one stands for
	list []choice
}

type choice struct{ value, label string }

func (c *choices) value() string {
	if c.now == "" {
		return c.none
	}
	return c.now
}

func (c *choices) add(value, label string) { c.list = append(c.list, choice{value, label}) }

func (c *choices) label(value string) string {
	for _, o := range c.list {
		if o.value == value {
			return o.label
		}
	}
	return ""
}

// keep adds what the question asks for when it is not offered.
func (c *choices) keep(label string) {
	if c.label(c.value()) == "" {
		c.list = append([]choice{{c.value(), label}}, c.list...)
	}
}

func (c *choices) describe(control part) *node {
	options := make([]*node, len(c.list))
	for i, o := range c.list {
		options[i] = el("option", tree.Key(o.value), attr("value", o.value), words(o.label))
	}
	return el("select", class("input select"), control, nodes(options), prop("value", c.value()))
}
