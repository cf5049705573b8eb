package catalog

import (
	"strings"

	"minicompat/internal/dataset"
)

// Handed is what a function gets that is handed to a call of path: as the option
// "success" (or the callback of a promise), or by itself with key "callback".
func (c *Catalog) Handed(path, key string) Thing {
	if key != "success" && key != "callback" {
		return Thing{}
	}
	return c.handed(path, key)
}

func (c *Catalog) handed(path, key string) Thing {
	q := [2]string{path, key}
	t, ok := c.gives.get(q)
	if !ok {
		t = c.given(path, key)
		c.gives.set(q, t)
	}
	return t
}

func (c *Catalog) given(path, key string) Thing {
	if made := c.made(path, key); made != "" {
		return Thing{Shape: Instance, Path: made, Loose: true}
	}
	return Thing{Shape: Result, Path: path + "." + key}
}

// made is the class of what a call of path gives by return, or hands to a
// function; "" where that is not known. Where the data does not say how, a call
// that returns something returns the object.
func (c *Catalog) made(path, how string) string {
	classes := c.makes[path]
	if len(classes) == 0 {
		return ""
	}
	_, returns := dataset.Lookup(c.Platform, path+".return")
	_, hands := dataset.Lookup(c.Platform, path+"."+how)
	switch {
	case how == "return" && (returns || isListener(path) || !c.handsOver(path)):
		return classes[0]
	case how != "return" && !returns && !hands && len(classes) == 1:
		return classes[0]
	}
	return ""
}

// isListener knows onX: what its callback gets is what happened, not the object.
func isListener(path string) bool {
	name := path[strings.LastIndexByte(path, '.')+1:]
	return len(name) > 2 && name[:2] == "on" && 'A' <= name[2] && name[2] <= 'Z'
}

func (c *Catalog) handsOver(path string) bool {
	_, success := dataset.Lookup(c.Platform, path+".success")
	_, callback := dataset.Lookup(c.Platform, path+".callback")
	return success || callback
}

// fluent is the class that a member's call likely gives for the next call: that
// of its own object, or SelectorQuery, to which the members of NodesRef lead
// back (WeChat docs, page of NodesRef).
func (c *Catalog) fluent(path string) string {
	class, _, ok := strings.Cut(path, ".")
	if f, _ := dataset.Lookup(c.Platform, class); !ok || f.Kind != dataset.KindClass {
		return ""
	}
	if class == "NodesRef" {
		return "SelectorQuery"
	}
	return class
}
