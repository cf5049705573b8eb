package pack

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"minicompat/internal/version"
)

// releases packs version, date and source letter, oldest version first.
func (p *platform) releases() string {
	name := p.path("releases.tsv")
	var b strings.Builder
	for _, row := range p.byVersion(name, "version date source") {
		letter, err := p.sources.letter(row[2])
		if err != nil {
			p.tables.fail(name, err)
		}
		b.WriteString(line(row[0], row[1], letter))
	}
	return b.String()
}

func (p *platform) adoption() string {
	name := p.path("adoption.tsv")
	var b strings.Builder
	columns := "version threshold_percent last_day_below first_day_at_or_above"
	for _, row := range p.byVersion(name, columns) {
		b.WriteString(line(row...))
	}
	return b.String()
}

// byVersion reads a table that is sorted by the versions in its first column;
// equal versions keep their order.
func (p *platform) byVersion(name, columns string) [][]string {
	rows := p.tables.optional(name, columns)
	for _, row := range rows {
		p.parse(name, row[0])
	}
	slices.SortStableFunc(rows, func(a, b []string) int { return compareVersions(a[0], b[0]) })
	return rows
}

// clients packs rows by system, client and day. Alipay's table has a column
// for the line of the base library.
func (p *platform) clients() string {
	name, columns := p.path("clients.tsv"), "os client base_library as_of"
	if p.name == "alipay" {
		columns += " line"
	}
	rows := p.tables.optional(name, columns)
	for _, row := range rows {
		p.parse(name, row[1])
		p.parse(name, row[2])
	}
	slices.SortStableFunc(rows, func(a, b []string) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), compareVersions(a[1], b[1]), cmp.Compare(a[3], b[3]))
	})
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(line(row...))
	}
	return b.String()
}

func (p *platform) parse(name, s string) {
	if _, err := version.Parse(s); err != nil {
		p.tables.fail(name, fmt.Errorf("row %q: %w", s, err))
	}
}

// compareVersions orders versions that parse has accepted.
func compareVersions(a, b string) int {
	x, _ := version.Parse(a)
	y, _ := version.Parse(b)
	return version.Compare(x, y)
}
