// Package script finds the features that a script mentions and the guards that
// hold where it does. It follows values within one file: scopes, aliases,
// destructuring, objects that an API made, parameters of callbacks, promises.
// Any source is answered; what could not be read is told as stumbles.
package script

import (
	"maps"
	"slices"
	"strings"

	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// Input is a script and what is known of its project.
type Input struct {
	Catalog *catalog.Catalog
	Source  string
}

// Output is what was found, in the order of the source; offsets and lengths are
// in bytes.
type Output struct {
	Mentions []finding.Mention
	Problems []finding.Problem
	// Data holds the fields of data, set by the object literal of a page or
	// component or by setData, whose truth is a guard.
	Data     map[string]finding.Condition
	Globals  map[string]int // mentions of wx, my, xhs, uni and Taro, by name
	Stumbles []syntax.Stumble
}

// Read finds what a script mentions.
func Read(in Input) Output {
	out := Output{Data: make(map[string]finding.Condition), Globals: make(map[string]int)}
	if !isMarked(in.Source) {
		return out
	}
	file := syntax.Parse(in.Source)
	out.Stumbles = file.Stumbles
	p := newProgram()
	bind(file.Root, p)
	w := newWalker(in, p, &out)
	w.statements(file.Root.List)
	for _, name := range slices.Sorted(maps.Keys(p.data)) {
		if c := w.dataField(name).condition(); len(c.True)+len(c.False) > 0 {
			out.Data[strings.Clone(name)] = c
		}
	}
	out.Mentions = sorted(out.Mentions, in.Catalog)
	slices.SortStableFunc(out.Problems, func(a, b finding.Problem) int { return a.Offset - b.Offset })
	return out
}

// sorted puts mentions in the order of the source. What several calls say of the
// same place, as of an object that each is handed, is one mention: the one that
// is guarded least.
func sorted(list []finding.Mention, c *catalog.Catalog) []finding.Mention {
	slices.SortStableFunc(list, func(a, b finding.Mention) int { return a.Offset - b.Offset })
	n := 0
	for _, m := range list {
		if n > 0 && list[n-1].Offset == m.Offset && list[n-1].Path == m.Path {
			list[n-1] = lessGuarded(list[n-1], m, c)
			continue
		}
		list[n] = m
		n++
	}
	return list[:n]
}

func lessGuarded(a, b finding.Mention, c *catalog.Catalog) finding.Mention {
	of, _ := c.Judge(a.Path, a.Guards)
	than, _ := c.Judge(b.Path, b.Guards)
	if than == finding.None || than == finding.Insufficient && of == finding.Guarded {
		return b
	}
	return a
}
