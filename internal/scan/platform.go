package scan

import (
	"cmp"
	"slices"
	"strings"

	"minicompat/internal/dataset"
)

func (e Evidence) template() Evidence {
	e.Templates++
	return e
}

// candidates are the platforms that a project may be for, as far as its names
// tell: the given one, else those of its templates, else all.
func (p *Project) candidates() []dataset.Platform {
	if p.options.Platform != "" {
		return []dataset.Platform{p.options.Platform}
	}
	var list []dataset.Platform
	for _, platform := range dataset.Platforms() {
		if p.evidence[platform].Templates > 0 {
			list = append(list, platform)
		}
	}
	if list == nil {
		return dataset.Platforms()
	}
	return list
}

// allSides makes the sides when the first file is read.
func (p *Project) allSides() []*side {
	if p.sides == nil {
		for _, platform := range p.candidates() {
			p.sides = append(p.sides, newSide(platform))
		}
	}
	return p.sides
}

// chosen is the side that most speaks for: templates before the project file
// before mentions of the global object. nil when nothing tells.
func (p *Project) chosen() *side {
	if p.options.Platform != "" {
		return p.allSides()[0]
	}
	if len(p.evidence) == 0 {
		return nil
	}
	best := slices.MaxFunc(p.allSides(), func(a, b *side) int {
		x, y := p.evidence[a.catalog.Platform], p.evidence[b.catalog.Platform]
		return cmp.Or(cmp.Compare(x.Templates, y.Templates), cmp.Compare(p.config(x), p.config(y)), cmp.Compare(x.Mentions, y.Mentions))
	})
	return best
}

// config says whether a project file counts: not against the mentions of
// another platform alone, since tools of one write the file of another.
func (p *Project) config(e Evidence) int {
	if !e.Config {
		return 0
	}
	if e.Mentions == 0 {
		for _, other := range p.evidence {
			if other.Mentions > 0 {
				return 0
			}
		}
	}
	return 1
}

// allEvidence lists the platforms that were met.
func (p *Project) allEvidence() []Evidence {
	list := []Evidence{}
	for _, platform := range dataset.Platforms() {
		if e := p.evidence[platform]; e != (Evidence{}) {
			e.Platform = string(platform)
			list = append(list, e)
		}
	}
	return list
}

// count adds the mentions of the global objects in a script.
func (p *Project) count(globals map[string]int) {
	for _, platform := range dataset.Platforms() {
		if n := globals[platform.Global()]; n > 0 {
			e := p.evidence[platform]
			e.Mentions += n
			p.evidence[platform] = e
		}
	}
}

// mayMention reports whether a script can mention a platform's features at all:
// it names the global object, or a framework that stands for it.
func mayMention(text string, platform dataset.Platform) bool {
	for _, name := range [...]string{platform.Global(), "uni", "aro", "vendor"} { // uni-app, Taro and taro, common/vendor
		if strings.Contains(text, name) {
			return true
		}
	}
	return false
}
