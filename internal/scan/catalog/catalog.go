// Package catalog answers what a scan must know of a platform's paths while it
// walks a source: which path a name leads to, what an API makes, and since when
// a path is there. It takes any name; one that no data knows leads to Nothing.
package catalog

import (
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
)

// Catalog is one platform's paths. It is made once for a scan and not safe for
// use by several goroutines.
type Catalog struct {
	Platform dataset.Platform
	makes    map[string][]string // creator: classes, by return or to a callback
	limits   map[string]Limits
}

// New indexes which paths make objects.
func New(p dataset.Platform) *Catalog {
	c := &Catalog{Platform: p, makes: make(map[string][]string), limits: make(map[string]Limits)}
	for f := range dataset.Features(p) {
		if f.Kind != dataset.KindClass {
			continue
		}
		for _, creator := range dataset.Creators(p, f.Path) {
			creator = strings.TrimSuffix(creator, ".return")
			c.makes[creator] = append(c.makes[creator], f.Path)
		}
	}
	return c
}

// Shape says what a Thing is.
type Shape uint8

const (
	Nothing  Shape = iota
	Global         // wx, my, xhs
	Named          // an API, a member or a namespace: Path is its own
	Returned       // what a call of Path gives: read at once, or awaited
	Result         // a value at Path, below return, success or callback
	Instance       // an object of the class Path
)

// Thing is what an expression of a program stands for.
type Thing struct {
	Shape Shape
	Path  string
	// Loose marks an object whose class is likely, not known: names that the
	// class lacks then say nothing.
	Loose bool
}

// Step is where a name leads: the thing it stands for, and the path that it
// mentions, "" for none. Known says that the data has that path.
type Step struct {
	Thing Thing
	Path  string
	Known bool
}

// Member follows a name from a thing.
func (c *Catalog) Member(t Thing, name string) Step {
	switch t.Shape {
	case Global:
		return c.named(name, true)
	case Named:
		if c.isNamespace(t.Path) {
			return c.named(t.Path+"."+name, true)
		}
	case Instance:
		return c.named(t.Path+"."+name, !t.Loose && !isInherent(name))
	case Returned:
		if made := c.made(t.Path, "return"); made != "" {
			return c.Member(Thing{Shape: Instance, Path: made}, name)
		}
		if step := c.result(t.Path+".return", name); step.Known {
			return step
		}
		if class := c.fluent(t.Path); class != "" {
			return c.Member(Thing{Shape: Instance, Path: class, Loose: true}, name)
		}
	case Result:
		return c.result(t.Path, name)
	}
	return Step{}
}

// Call is what calling a thing gives.
func (c *Catalog) Call(t Thing) Thing {
	if t.Shape != Named || c.isNamespace(t.Path) {
		return Thing{}
	}
	return Thing{Shape: Returned, Path: t.Path}
}

// Await is what the promise of a thing is kept with; what is no promise stays.
func (c *Catalog) Await(t Thing) Thing {
	if t.Shape != Returned || c.made(t.Path, "return") != "" {
		return t
	}
	return c.handed(t.Path, "success")
}

// Handed is what a function gets that is handed to a call of path: as the option
// "success" (or the callback of a promise), or by itself with key "callback".
func (c *Catalog) Handed(path, key string) Thing {
	if key != "success" && key != "callback" {
		return Thing{}
	}
	return c.handed(path, key)
}

func (c *Catalog) handed(path, key string) Thing {
	if made := c.made(path, key); made != "" {
		return Thing{Shape: Instance, Path: made, Loose: true}
	}
	return Thing{Shape: Result, Path: path + "." + key}
}

// Param is the path of an option of a call of path, and of a name within an
// option's own object; ok is false where the data knows none.
func (c *Catalog) Param(path, name string) (param string, ok bool) {
	if _, known := dataset.Lookup(c.Platform, path); !known {
		return "", false
	}
	if !isBelowObject(path) {
		path += ".object"
	}
	return c.known(path + "." + name)
}

// Value is the path of a literal value of a parameter, attribute or result.
func (c *Catalog) Value(path, value string) (full string, ok bool) {
	if value == "" || len(value) > maxValue {
		return "", false
	}
	full, ok = c.known(path + "." + value)
	if f, _ := dataset.Lookup(c.Platform, full); f.Kind != dataset.KindValue {
		return "", false
	}
	return full, ok
}

// maxValue is beyond the longest value of any platform, in bytes.
const maxValue = 64

// Component is the path of a tag or of one of its attributes.
func (c *Catalog) Component(path string) (full string, ok bool) {
	root, _, _ := strings.Cut(path, ".")
	if f, _ := dataset.Lookup(c.Platform, root); f.Kind != dataset.KindComponent {
		return "", false
	}
	return c.known(path)
}

// Tested is the path that an argument of canIUse names, as the platform's
// documentation spells it. A path that no data knows is given back as it is.
func (c *Catalog) Tested(path string) string {
	if full, ok := c.known(path); ok {
		return full
	}
	return path
}

func (c *Catalog) known(path string) (string, bool) {
	resolved, ok := compat.Resolve(c.Platform, path)
	if !ok {
		return "", false
	}
	return resolved, true
}

// named leads to a path of the global object, a namespace or a class.
func (c *Catalog) named(path string, strict bool) Step {
	if f, known := dataset.Lookup(c.Platform, path); known && f.Kind != dataset.KindComponent && f.Kind != dataset.KindClass {
		return Step{Thing: Thing{Shape: Named, Path: path}, Path: path, Known: true}
	}
	if strict {
		return Step{Path: path}
	}
	return Step{}
}

func (c *Catalog) result(under, name string) Step {
	full, ok := c.known(under + "." + name)
	if !ok {
		return Step{}
	}
	step := Step{Thing: Thing{Shape: Result, Path: full}, Path: full, Known: true}
	call, _, _ := cutMethod(full)
	for _, class := range c.makes[call] {
		if strings.EqualFold(class, name) { // navigateTo.success.eventChannel
			step.Thing = Thing{Shape: Instance, Path: class, Loose: true}
		}
	}
	return step
}

func (c *Catalog) isNamespace(path string) bool {
	f, known := dataset.Lookup(c.Platform, path)
	return known && f.Kind == dataset.KindNamespace
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
	case how == "return" && (returns || !c.handsOver(path)):
		return classes[0]
	case how != "return" && !returns && !hands && len(classes) == 1:
		return classes[0]
	}
	return ""
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

// isInherent knows the names that every object or function has.
func isInherent(name string) bool {
	switch name {
	case "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "then", "catch", "finally", "length", "name", "bind", "call", "apply":
		return true
	}
	return false
}

func isBelowObject(path string) bool { return strings.Contains(path, ".object.") }

// cutMethod splits a path at its node return, success or callback.
func cutMethod(path string) (call, below string, ok bool) {
	for _, method := range []string{".return.", ".success.", ".callback."} {
		if call, below, ok = strings.Cut(path, method); ok {
			return call, below, true
		}
	}
	return path, "", false
}
