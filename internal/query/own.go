package query

import (
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/day"
	"minicompat/internal/version"
)

// maxShares is the longest table of one's own that is read, in bytes; the
// largest published one has 5,000.
const maxShares = 64 << 10

// exampleShares shows the form of the parameter shares.
const exampleShares = "3.8.0 52.31, 3.7.12 20.05, other 0.4"

// hasOwn reports whether a request brings a distribution of its own.
func (p Params) hasOwn() bool {
	return p.get("shares") != "" || p.get("shares_ios") != "" || p.get("shares_android") != ""
}

// ownTable reads a distribution of one's own from the parameter shares: rows
// "version share" separated by line breaks or commas, where version may be
// ">=X" or "other" and share is percent without a sign, or "-" for below 0.01.
// shares_ios and shares_android are the same for one system each. Where neither
// is there, shares is the table of one group of users, whatever segment that is
// called; else a segment that is not given is no_data. One that is there and
// empty says that the table has no such group. as_of is the day,
// YYYY-MM-DD, and name what its owner calls it; both may be absent. It is read
// like a published table and refused for the same reasons. snapshot does not
// apply.
func (p Params) ownTable(platform dataset.Platform, from dataset.Snapshot) (published, *Problem) {
	field, problem := p.ownField(from.Segment)
	if problem != nil {
		return published{}, problem
	}
	text := p.get(field)
	if len(text) > maxShares {
		return published{}, newProblem(CodeTooLong, field, "a table has at most 65536 bytes")
	}
	if from.AsOf, problem = p.day("as_of"); problem != nil {
		return published{}, problem
	}
	if from.Rows, problem = ownRows(field, text); problem != nil {
		return published{}, problem
	}
	from.Platform = platform
	table, problem := read(from)
	if problem != nil {
		problem.Field, problem.Example = field, exampleShares
		return published{}, problem
	}
	table.ref.Own, table.ref.Name = true, version.Excerpt(p.get("name"))
	return table, nil
}

// CheckOwn says what is wrong with the distribution of one's own that a request
// brings, whichever part of it is asked for.
func (p Params) CheckOwn() *Problem {
	platform, problem := p.platform()
	if problem != nil {
		return problem
	}
	if _, problem := p.line(platform, version.Version{}); problem != nil {
		return problem
	}
	if !p.hasOwn() {
		return missing("shares", exampleShares)
	}
	for _, segment := range ownSegments() {
		if p.get(segment.field) == "" {
			continue
		}
		if _, problem := p.ownTable(platform, dataset.Snapshot{Segment: segment.name}); problem != nil {
			return problem
		}
	}
	return nil
}

// ownSegment is a group of users, and the parameter that holds its table.
type ownSegment struct{ name, field string }

func ownSegments() []ownSegment {
	return []ownSegment{{"all", "shares"}, {"ios", "shares_ios"}, {"android", "shares_android"}}
}

// ownField is the parameter that holds the table of a segment.
func (p Params) ownField(segment string) (string, *Problem) {
	var available []string
	for _, s := range ownSegments() {
		if p.get(s.field) == "" {
			continue
		}
		if s.name == segment {
			return s.field, nil
		}
		available = append(available, s.name)
	}
	if p["shares_ios"] == nil && p["shares_android"] == nil {
		return "shares", nil
	}
	problem := newProblem(CodeNoData, "segment", "the table has no segment "+quote(segment))
	problem.Given, problem.Available = segment, available
	return "", problem
}

// ownRows writes the rows as package dataset holds them.
func ownRows(field, text string) (string, *Problem) {
	var rows strings.Builder
	for row := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == ',' }) {
		cells := strings.Fields(row)
		switch len(cells) {
		case 0:
		case 2:
			rows.WriteString(cells[0] + "\t" + cells[1] + "\n")
		default:
			problem := newProblem(CodeInvalidTable, field, "a row is a version and a share, not "+quote(row))
			problem.Reason, problem.Given, problem.Example = "bad_row", version.Excerpt(row), exampleShares
			problem.Rows = []string{version.Excerpt(row)}
			return "", problem
		}
	}
	return strings.TrimSuffix(rows.String(), "\n"), nil
}

// NotATable is the problem of what was given as a distribution of one's own and
// has not its form: reason is a code for why, given shows where.
func NotATable(reason, given string) *Problem {
	problem := newProblem(CodeInvalidTable, "distribution", "this is no distribution: "+reason)
	problem.Reason, problem.Given = reason, version.Excerpt(given)
	return problem
}

// NotOf is the problem of a distribution of one's own that says nothing about a
// platform because it is of another; nil where it is not, or says of none.
func NotOf(own, platform string) *Problem {
	mine, known := dataset.ParsePlatform(own)
	theirs, _ := dataset.ParsePlatform(platform)
	if own == "" || known && mine == theirs {
		return nil
	}
	problem := newProblem(CodeNoData, "distribution", "the distribution is of "+quote(own))
	problem.Given = version.Excerpt(own)
	if known {
		problem.Given = string(mine)
	}
	return problem
}

// day reads an optional day.
func (p Params) day(field string) (string, *Problem) {
	given := p.get(field)
	if _, ok := day.Parse(given); !ok && given != "" {
		problem := newProblem(CodeInvalidParameter, field, field+" cannot be "+quote(given)+"; it is a day such as 2026-03-31")
		problem.Given, problem.Example = version.Excerpt(given), "2026-03-31"
		return "", problem
	}
	return given, nil
}
