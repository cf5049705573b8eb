package scan

import (
	"cmp"
	"slices"

	"minicompat/internal/dataset"
)

// Options say what a project is scanned for.
type Options struct {
	Platform dataset.Platform // "" to find it out
}

// Entry names a file of a project before it is read. Name has slashes and is
// relative to the project's folder; Size is in bytes.
type Entry struct {
	Name string `json:"name"`
	Size int64  `json:"size"`
}

// Project gathers what its files say. A file's text is let go once it is added;
// what stays grows with what is found, up to maxHeld uses and maxText bytes of
// their text. It is for one goroutine.
type Project struct {
	options  Options
	planned  map[int]planned // what Add still waits for
	read     int64           // bytes, of all that came
	evidence map[dataset.Platform]Evidence
	skips    map[Reason]Skipped
	unread   []Unread
	totals   Totals // without uses
	tags     tags
	// sides has the findings for each platform that the project may be for.
	sides []*side
}

// NewProject begins a scan.
func NewProject(o Options) *Project {
	return &Project{
		options: o, planned: make(map[int]planned), evidence: make(map[dataset.Platform]Evidence),
		skips: make(map[Reason]Skipped), tags: make(tags),
	}
}

// Add reads a planned file. Files that were not planned are passed over. A
// template is best added after its page's script, as Plan orders them: else the
// guards in it are not known.
func (p *Project) Add(index int, content []byte) {
	f, ok := p.planned[index]
	if !ok {
		return
	}
	delete(p.planned, index)
	p.read += int64(len(content))
	switch {
	case len(content) > MaxFile:
		p.refuse(f.name, doubt{code: CodeTooLarge, offset: -1})
		return
	case p.read > MaxBytes:
		p.refuse(f.name, doubt{code: CodeTooMuch, offset: -1})
		return
	}
	text, d := decode(content)
	if d.code != "" && !d.partly {
		p.refuse(f.name, d)
		return
	}
	s := source{planned: f, places: newPlaces(text, f.class == code)}
	p.totals.Files++
	p.totals.Bytes += int64(len(content))
	p.totals.Lines += s.lines()
	if d.code == "" {
		d = p.take(s)
	} else {
		p.take(s)
	}
	if d.code != "" {
		p.doubt(s, d)
	}
}

// source is a file that was read.
type source struct {
	planned
	*places
}

// take finds what a file says.
func (p *Project) take(s source) doubt {
	switch s.class {
	case config:
		return p.tags.read(s)
	case code:
		return p.takeScript(s)
	}
	return p.takeTemplate(s)
}

// Fail notes why a planned file could not be had.
func (p *Project) Fail(index int, why Code) {
	if f, ok := p.planned[index]; ok {
		delete(p.planned, index)
		p.refuse(f.name, doubt{code: why, offset: -1})
	}
}

// Unreadable lists a folder that could not be opened: what is in it was not read.
func (p *Project) Unreadable(folder string) { p.refuse(folder, doubt{code: CodeNotRead, offset: -1}) }

func (p *Project) refuse(name string, d doubt) {
	p.unread = append(p.unread, Unread{File: shown(name), Code: d.code})
}

// doubt lists a file that was read in part.
func (p *Project) doubt(s source, d doubt) {
	line, column := s.at(d.offset)
	p.unread = append(p.unread, Unread{File: s.name, Code: d.code, Line: line, Column: column, Partly: true})
}

// Totals is how much was read so far.
func (p *Project) Totals() Totals {
	totals := p.totals
	if side := p.chosen(); side != nil {
		totals.Uses, totals.Guarded, totals.Insufficient = side.counts.Uses, side.counts.Guarded, side.counts.Insufficient
	}
	return totals
}

// Finish gives what was found. Planned files that never came are listed.
func (p *Project) Finish() Result {
	for _, f := range p.planned {
		p.refuse(f.name, doubt{code: CodeNotRead, offset: -1})
	}
	clear(p.planned)
	r := Result{
		Evidence: p.allEvidence(), Needs: []Need{}, Features: []Feature{},
		Problems: []Problem{}, Unread: p.allUnread(), Skipped: []Skipped{}, Totals: p.Totals(),
	}
	for _, why := range []Reason{SkipDependency, SkipMap, SkipBinary, SkipFramework, SkipOther, SkipLimit} {
		if s, ok := p.skips[why]; ok {
			r.Skipped = append(r.Skipped, s)
		}
	}
	if side := p.chosen(); side != nil {
		r.Platform = string(side.catalog.Platform)
		r.Features, r.Problems = side.sorted()
		r.Needs = needs(side.catalog.Platform, r.Features)
	}
	return r
}

func (p *Project) allUnread() []Unread {
	list := append([]Unread{}, p.unread...)
	slices.SortFunc(list, func(a, b Unread) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Code, b.Code))
	})
	return list
}
