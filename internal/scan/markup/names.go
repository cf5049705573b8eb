package markup

import (
	"strings"

	"minicompat/internal/scan/catalog"
)

// names finds paths and keeps what it found, "" for none: templates say the same
// names over and over.
type names struct {
	*catalog.Catalog
	components map[string]string
	attributes map[[2]string]string
}

// maxNames is how many names are kept. A project has some hundreds; more come
// only from a source that is made to fill memory.
const maxNames = 10_000

func newNames(c *catalog.Catalog) names {
	return names{c, make(map[string]string), make(map[[2]string]string)}
}

// component is the path of a tag.
func (n names) component(tag string) string {
	path, ok := n.components[tag]
	if !ok {
		path, _ = n.path(tag)
		if len(n.components) >= maxNames {
			clear(n.components)
		}
		n.components[strings.Clone(tag)] = path
	}
	return path
}

// attribute is the path of a component's attribute.
func (n names) attribute(component, name string) string {
	key := [2]string{component, name}
	path, ok := n.attributes[key]
	if !ok {
		path = n.spelt(component, name)
		if len(n.attributes) >= maxNames {
			clear(n.attributes)
		}
		n.attributes[[2]string{component, strings.Clone(name)}] = path
	}
	return path
}

func (n names) path(path string) (string, bool) {
	path, ok := n.Component(path)
	if !ok {
		return "", false
	}
	return strings.Clone(path), true // not a piece of the source
}

// spelt finds an attribute as it is written, or as the data spells it: an event
// has many spellings, and model:value binds value in both ways.
func (n names) spelt(component, name string) string {
	if path, ok := n.path(component + "." + name); ok {
		return path
	}
	if bound, ok := strings.CutPrefix(name, "model:"); ok {
		path, _ := n.path(component + "." + bound)
		return path
	}
	event := eventOf(name)
	if event == "" {
		return ""
	}
	for _, prefix := range []string{"bind", "bind:", "on"} {
		if path, ok := n.path(component + "." + prefix + event); ok {
			return path
		}
	}
	return ""
}

// eventOf reads bindtap, bind:tap, catchtap, capture-bind:tap, mut-bind:tap and
// their relatives, and Alipay's onTap and catchTap; "" for what is no event.
func eventOf(name string) string {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "capture-"), "mut-")
	for _, prefix := range []string{"bind", "catch", "on"} {
		if event, ok := strings.CutPrefix(name, prefix); ok {
			return strings.TrimPrefix(event, ":")
		}
	}
	return ""
}
