package pack

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"minicompat/internal/dataset/pack/tsv"
)

// shares packs all snapshots, newest day first; of one day, the newer line
// first.
func (p *platform) shares() string {
	names, err := fs.Glob(p.tables.src, p.path("shares/*.tsv"))
	if err != nil {
		p.tables.fail(p.path("shares"), err)
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(stem(b), stem(a)) })
	var b strings.Builder
	for _, name := range names {
		b.WriteString(p.snapshot(name))
	}
	return b.String()
}

func stem(name string) string { return strings.TrimSuffix(path.Base(name), ".tsv") }

// segmentMark begins the head line of a segment; readers look for the next one.
const segmentMark = "@"

// snapshot packs one table: for each segment a head line and its rows.
func (p *platform) snapshot(name string) string {
	table := p.tables.read(name, "segment version share client")
	if p.tables.err != nil {
		return ""
	}
	letter, err := p.sources.letter(SourceKey(table))
	if err != nil {
		p.tables.fail(name, err)
	}
	asOf, _ := table.Comment("as_of")
	libraryLine, _ := table.Comment("line")
	if asOf == "" || !strings.HasPrefix(stem(name), asOf) {
		p.tables.fail(name, fmt.Errorf("as_of %q does not match the file's name", asOf))
	}
	var b strings.Builder
	segment := ""
	for _, row := range table.Rows {
		if err := packable(row); err != nil {
			p.tables.fail(name, err)
		}
		if row[0] != segment {
			segment = row[0]
			b.WriteString(segmentMark + line(asOf, libraryLine, segment, letter))
		}
		b.WriteString(line(row[1:]...))
	}
	return b.String()
}

// packable refuses a row that readers could not tell from the head of a segment.
func packable(row []string) error {
	switch {
	case row[1] == "" || row[2] == "":
		return fmt.Errorf("row %q: a version and a share are needed", row)
	case strings.Contains(strings.Join(row, ""), segmentMark):
		return fmt.Errorf("row %q: %s begins a segment in the packed text", row, segmentMark)
	}
	return nil
}

// SourceKey is the key that a table's comment "source: key = what it is" names,
// for tables without a source column.
func SourceKey(t tsv.Table) string {
	text, _ := t.Comment("source")
	key, _, _ := strings.Cut(text, " = ")
	return key
}
