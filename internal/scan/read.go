package scan

import (
	"slices"
	"strings"

	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/markup"
	"minicompat/internal/scan/script"
	"minicompat/internal/scan/syntax"
)

// takeScript reads a script for every platform that it can mention, and once at
// least, for what is broken in it.
func (p *Project) takeScript(s source) doubt {
	sides := p.allSides()
	may := slices.DeleteFunc(slices.Clone(sides), func(one *side) bool { return !mayMention(s.text, one.catalog.Platform) })
	if len(may) == 0 {
		may = sides[len(sides)-1:]
	}
	catalogs := make([]*catalog.Catalog, len(may))
	for i, one := range may {
		catalogs[i] = one.catalog
	}
	read := script.ReadFor(s.text, catalogs)
	for i, out := range read {
		may[i].script(s, out)
	}
	p.count(read[0].Globals)
	return doubtful(read[0].Stumbles)
}

// script keeps what a script says.
func (s *side) script(from source, out script.Output) {
	for _, m := range out.Mentions {
		s.use(from, m)
	}
	for _, problem := range out.Problems {
		s.problem(from, problem)
	}
	if len(out.Data) == 0 {
		return
	}
	page := s.fields[stem(from.name)]
	if page == nil {
		page = make(fields)
		s.fields[stem(from.name)] = page
	}
	for name, c := range out.Data { // of a script and what was made of it, the first
		if _, ok := page[name]; !ok {
			page[strings.Clone(name)] = finding.Condition{True: from.guards(c.True), False: from.guards(c.False)}
		}
	}
}

func (f fields) find(name string) (finding.Condition, bool) {
	c, ok := f[name]
	return c, ok
}

// guards places the guards that a template will use.
func (s source) guards(list []finding.Guard) []finding.Guard {
	var placed []finding.Guard
	for i := range list {
		g := s.guard(&list[i])
		g.File = s.name
		placed = append(placed, *g)
	}
	return placed
}

// takeTemplate reads a template for the platform that its name tells.
func (p *Project) takeTemplate(s source) doubt {
	for _, side := range p.allSides() {
		if side.catalog.Platform != platformOfTemplate(s.name) {
			continue
		}
		in := markup.Input{Source: s.text, Custom: p.tags.of(s.name)}
		if page := side.fields[stem(s.name)]; page != nil {
			in.Field = page.find
		}
		out := side.templates.Read(in)
		for _, m := range out.Mentions {
			side.use(s, m)
		}
		return doubtful(out.Stumbles)
	}
	return doubt{}
}

// doubtful is the first place where reading became unsure.
func doubtful(stumbles []syntax.Stumble) doubt {
	if len(stumbles) == 0 {
		return doubt{}
	}
	d := doubt{code: CodeSyntax, offset: stumbles[0].Offset, partly: true}
	if stumbles[0].TooDeep {
		d.code = CodeTooDeep
	}
	return d
}
