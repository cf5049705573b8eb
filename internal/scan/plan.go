package scan

import (
	"cmp"
	"path"
	"slices"
)

// What a project may hold. A file over MaxFile bytes is not read; files beyond
// MaxFiles, or those with which more than MaxBytes would be read, are not read
// either.
const (
	MaxFile  = 16 << 20
	MaxFiles = 200_000
	MaxBytes = 1 << 30
)

// planned is a file that Add waits for.
type planned struct {
	index int
	name  string
	class class
	size  int64
}

// Plan sorts a project's files out and gives the indices of those to read, in
// the order in which Add wants them: configuration, scripts, templates, each by
// name. The others are counted as skipped or listed as unread. Where an archive
// or a folder names a file twice, the first is read.
func (p *Project) Plan(entries []Entry) []int {
	var files, pages []planned
	bases := make(map[string]bool) // of templates
	for i, e := range entries {
		if !isSafe(e.Name) {
			p.unread = append(p.unread, Unread{File: shown(e.Name), Code: CodeUnsafeName})
			continue
		}
		f := planned{index: i, name: path.Clean(e.Name), size: e.Size}
		var why Reason
		switch f.class, why = classify(f.name); {
		case f.class == template && !p.wants(f.name):
			p.meet(f)
			p.skip(SkipOther, e.Size)
		case f.class != skipped:
			files = append(files, f)
			bases[stem(f.name)] = bases[stem(f.name)] || f.class == template
		case why == SkipOther && path.Ext(f.name) == ".json":
			f.class = config
			pages = append(pages, f)
		default:
			p.skip(why, e.Size)
		}
	}
	for _, f := range pages { // the JSON of a page or component lies beside its template
		if bases[stem(f.name)] {
			files = append(files, f)
		} else {
			p.skip(SkipOther, f.size)
		}
	}
	return p.admit(files)
}

// wants is false of the other platforms' templates, where the platform is given.
func (p *Project) wants(name string) bool {
	return p.options.Platform == "" || platformOfTemplate(name) == p.options.Platform
}

// admit keeps to the limits.
func (p *Project) admit(files []planned) []int {
	slices.SortStableFunc(files, func(a, b planned) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.name, b.name))
	})
	var indices []int
	var total int64
	for i, f := range files {
		switch {
		case i > 0 && f.name == files[i-1].name:
			p.refuse(f.name, doubt{code: CodeDuplicate, offset: -1})
		case f.size > MaxFile:
			p.refuse(f.name, doubt{code: CodeTooLarge, offset: -1})
		case len(indices) >= MaxFiles:
			p.beyond(f)
		case total+f.size > MaxBytes:
			p.refuse(f.name, doubt{code: CodeTooMuch, offset: -1})
		default:
			total += f.size
			indices = append(indices, f.index)
			p.planned[f.index] = f
			p.meet(f)
		}
	}
	return indices
}

// beyond counts the files over MaxFiles, of which there may be any number, and
// lists the first.
func (p *Project) beyond(f planned) {
	if p.skips[SkipLimit].Files == 0 {
		p.refuse(f.name, doubt{code: CodeTooMuch, offset: -1})
	}
	p.skip(SkipLimit, f.size)
}

func (p *Project) skip(why Reason, size int64) {
	s := p.skips[why]
	p.skips[why] = Skipped{why, s.Files + 1, s.Bytes + size}
}

// meet notes what the names say of the platform.
func (p *Project) meet(f planned) {
	if platform := platformOfTemplate(f.name); platform != "" {
		p.evidence[platform] = p.evidence[platform].template()
	}
	if platform := platformOfProject(path.Base(f.name)); platform != "" {
		e := p.evidence[platform]
		e.Config = true
		p.evidence[platform] = e
	}
}
