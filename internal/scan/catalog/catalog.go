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
	limits   memory[string, Limits]
	steps    memory[question, Step]
	params   memory[[2]string, string]
	values   memory[[2]string, string]
	meant    memory[string, bool]
	kinds    memory[string, dataset.Kind]
	gives    memory[[2]string, Thing]
}

// New indexes which paths make objects.
func New(p dataset.Platform) *Catalog {
	c := &Catalog{Platform: p, makes: make(map[string][]string)}
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
	// Loose marks an object whose class is likely, not known, or a framework
	// that stands for the global object: names that the data lacks then say
	// nothing.
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
	q := question{t, name}
	if step, ok := c.steps.get(q); ok {
		return step
	}
	q.name = strings.Clone(name) // it may be a piece of a large source
	step := c.member(t, q.name)
	c.steps.set(q, step)
	return step
}

func (c *Catalog) member(t Thing, name string) Step {
	switch t.Shape {
	case Global:
		return c.named(name, t.Loose || isInherent(name))
	case Named:
		if c.isNamespace(t.Path) {
			return c.named(t.Path+"."+name, t.Loose || isInherent(name))
		}
	case Instance:
		return c.named(t.Path+"."+name, t.Loose || isInherent(name))
	case Returned:
		if made := c.made(t.Path, "return"); made != "" {
			return c.Member(Thing{Shape: Instance, Path: made, Loose: t.Loose}, name)
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
	return Thing{Shape: Returned, Path: t.Path, Loose: t.Loose}
}

// Await is what the promise of a thing is kept with; what is no promise stays.
func (c *Catalog) Await(t Thing) Thing {
	if t.Shape != Returned || c.made(t.Path, "return") != "" {
		return t
	}
	return c.handed(t.Path, "success")
}

// Param is the path of an option of a call of path, and of a name within an
// option's own object; ok is false where the data knows none.
func (c *Catalog) Param(path, name string) (param string, ok bool) {
	return recall(&c.params, [2]string{path, name}, c.param)
}

func (c *Catalog) param(path, name string) string {
	if _, known := dataset.Lookup(c.Platform, path); !known {
		return ""
	}
	if !isBelowObject(path) {
		path += ".object"
	}
	full, _ := c.known(path + "." + name)
	return full
}

// Value is the path of a literal value of a parameter, attribute or result.
func (c *Catalog) Value(path, value string) (full string, ok bool) {
	if value == "" || len(value) > maxValue {
		return "", false
	}
	return recall(&c.values, [2]string{path, value}, c.value)
}

func (c *Catalog) value(path, value string) string {
	full, ok := c.known(path + "." + value)
	if f, _ := dataset.Lookup(c.Platform, full); !ok || f.Kind != dataset.KindValue {
		return ""
	}
	return full
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
	if ok {
		return resolved, true
	}
	if c.Platform == dataset.Alipay { // which has callback for success, also on members
		resolved = strings.Replace(path, ".success.", ".callback.", 1)
		_, ok = dataset.Lookup(c.Platform, resolved)
	}
	if !ok {
		return "", false
	}
	return resolved, true
}

// named leads to a path of the global object, a namespace or a class.
func (c *Catalog) named(path string, loose bool) Step {
	if f, known := dataset.Lookup(c.Platform, path); known && f.Kind != dataset.KindComponent && f.Kind != dataset.KindClass {
		return Step{Thing: Thing{Shape: Named, Path: path, Loose: loose}, Path: path, Known: true}
	}
	if loose {
		return Step{}
	}
	return Step{Path: path}
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
	return c.Kind(path) == dataset.KindNamespace
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
