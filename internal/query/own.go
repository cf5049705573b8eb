package query

import (
	"cmp"
	"strings"
	"time"

	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// maxShares is the longest table of one's own that is read, in bytes; the
// largest published one has 5,000.
const maxShares = 64 << 10

// exampleShares shows the form of the parameter shares.
const exampleShares = "3.8.0 52.31, 3.7.12 20.05, other 0.4"

// ownTable reads a distribution of one's own from the parameter shares: rows
// "version share" separated by line breaks or commas, where version may be
// ">=X" or "other" and share is percent without a sign, or "-" for below 0.01.
// as_of is its day, YYYY-MM-DD, and name what its owner calls it; both may be
// absent. It is read like a published table and refused for the same reasons.
// snapshot and segment do not apply: it is one table of one group of users.
func (p Params) ownTable(platform dataset.Platform, line string) (published, *Problem) {
	text := p.get("shares")
	if len(text) > maxShares {
		return published{}, newProblem(CodeTooLong, "shares", "a table has at most 65536 bytes")
	}
	asOf, problem := p.day("as_of")
	if problem != nil {
		return published{}, problem
	}
	rows, problem := ownRows(text)
	if problem != nil {
		return published{}, problem
	}
	table, problem := read(dataset.Snapshot{Platform: platform, AsOf: asOf, Line: line, Segment: "all", Rows: rows})
	if problem != nil {
		problem.Field, problem.Example = "shares", exampleShares
		return published{}, problem
	}
	table.ref.Own, table.ref.Name = true, version.Excerpt(p.get("name"))
	return table, nil
}

// ownRows writes the rows as package dataset holds them.
func ownRows(text string) (string, *Problem) {
	var rows strings.Builder
	for row := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == ',' }) {
		cells := strings.Fields(row)
		switch len(cells) {
		case 0:
		case 2:
			rows.WriteString(cells[0] + "\t" + cells[1] + "\n")
		default:
			problem := newProblem(CodeInvalidTable, "shares", "a row is a version and a share, not "+quote(row))
			problem.Given, problem.Example = version.Excerpt(row), exampleShares
			problem.Rows = []string{version.Excerpt(row)}
			return "", problem
		}
	}
	return strings.TrimSuffix(rows.String(), "\n"), nil
}

// day reads an optional day.
func (p Params) day(field string) (string, *Problem) {
	given := p.get(field)
	if _, err := time.Parse(time.DateOnly, cmp.Or(given, "2006-01-02")); err != nil {
		problem := newProblem(CodeInvalidParameter, field, field+" cannot be "+quote(given)+"; it is a day such as 2026-03-31")
		problem.Given, problem.Example = version.Excerpt(given), "2026-03-31"
		return "", problem
	}
	return given, nil
}
