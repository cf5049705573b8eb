// Package script finds the features that a script mentions and the guards that
// hold where it does, as the package comment of scan has it. Any source is
// answered; what could not be read is told as stumbles. A source that has none
// of the words without which it mentions nothing (wx, my, xhs, uni, Taro,
// canIUse, SDKVersion, what compilers leave of them) is not parsed, and nothing
// is told of it, stumbles neither.
//
// Cost grows linearly with the source. For that, of the conditions that hold at
// a place 16 are kept, an object that is handed to many calls counts for the
// first 16, and a variable is followed through 8 others. Of the guards that hold
// at a mention only the one is given that decides what Catalog.Judge says.
//
// # What is followed
//
// Values are followed within the file: through scopes, variables that are set
// once or to what agrees (null and false do not speak against it), destructuring
// with defaults and rests, fields of this by name (of the whole file, not of each
// object), this.data, functions and methods of the file that return a value or a
// condition, with a parameter as the path or version that it asks for;
// callbacks, written there or handed over by name, also through bind; promises,
// then, await and Promise.all; elements of lists that results have; options
// through variables, spreads and Object.assign.
//
// uni and Taro stand for the platform's global object: as globals, imported, by
// require('…/common/vendor.js').index, and behind webpack's interop. There, where
// no name says which module it is, only if all members that are used on it are
// known, and one of them is an API.
//
// # What is not
//
//   - what another file exports, getApp().globalData, and what is read from
//     storage or handed in events;
//   - what a function gets as arguments, other than a callback from an API or a
//     function that is called where it is written;
//   - setters and getters, inheritance, mixins, and fields that are set through a
//     computed name;
//   - wx[name] with a name that is no literal; globalThis.wx and window.wx;
//   - objects within arrays, maps and other objects (api.x where const api = { x:
//     wx.x }), and what map, reduce and the like give;
//   - new Promise and what resolves it, promisify(wx.x)({…}), and generators
//     other than those that async functions are compiled to;
//   - switch (true), guards that a loop waits for, a jump out of a nested block
//     (try { if (!wx.x) return } catch …; wx.x()), and catch as a guard;
//   - guards of which either holds, unless they ask for the same path; versions
//     that are taken apart (SDKVersion.split('.')[0]) or compared by
//     localeCompare;
//   - values that results are compared with (res.networkType === '5g');
//   - names that a program itself sets on the global object: wx.mine = … makes
//     wx.mine no mention in that file.
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
func Read(in Input) Output { return ReadFor(in.Source, []*catalog.Catalog{in.Catalog})[0] }

// ReadFor finds what a script mentions of several platforms, in their order. The
// source is parsed once.
func ReadFor(source string, catalogs []*catalog.Catalog) []Output {
	r := rooms.Get().(*room)
	defer rooms.Put(r)
	return r.read(source, catalogs)
}

func (r *room) read(source string, catalogs []*catalog.Catalog) []Output {
	list := make([]Output, len(catalogs))
	for i := range list {
		list[i] = Output{Data: make(map[string]finding.Condition), Globals: make(map[string]int)}
	}
	if !isMarked(source) {
		return list
	}
	defer r.clear()
	file := r.tree.Parse(source)
	p := r.program(len(source))
	bind(file.Root, p)
	for i, c := range catalogs {
		if i > 0 {
			r.unwalk()
		}
		list[i].Stumbles = file.Stumbles
		list[i].walk(Input{Catalog: c, Source: source}, file.Root, p)
	}
	return list
}

// walk is the second walk, which asks what a platform has.
func (out *Output) walk(in Input, root *syntax.Node, p *program) {
	w := newWalker(in, p, out)
	w.statements(root.List)
	for _, name := range slices.Sorted(maps.Keys(p.data)) {
		if c := withoutHoles(w.dataField(name).condition()); len(c.True)+len(c.False) > 0 {
			out.Data[strings.Clone(name)] = c
		}
	}
	out.Mentions = sorted(out.Mentions, in.Catalog)
	slices.SortStableFunc(out.Problems, func(a, b finding.Problem) int { return a.Offset - b.Offset })
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
