package scan

import "minicompat/internal/dataset"

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

// Project gathers what its files say. A file's text is let go once it is added.
type Project struct{}

// NewProject begins a scan.
func NewProject(o Options) *Project { return &Project{} }

// Plan sorts a project's files out and gives the indices of those to read, in
// the order in which Add wants them: configuration, scripts, templates. The
// others are counted as skipped or listed as unread.
func (p *Project) Plan(entries []Entry) []int { return nil }

// Add reads a planned file.
func (p *Project) Add(index int, content []byte) {}

// Fail notes why a planned file could not be had.
func (p *Project) Fail(index int, code Code) {}

// Totals is how much was read so far.
func (p *Project) Totals() Totals { return Totals{} }

// Finish judges what was found.
func (p *Project) Finish() Result { return Result{} }
