package query

import (
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/feature"
	"minicompat/internal/sorting"
	"minicompat/internal/version"
)

const maxText = 200

// Features lists paths: those that begin with prefix, or those that hold text,
// the nearest match first; of one kind, or of the releases in a range (since:
// what a source states for the path itself). Names that are internal to a
// platform are left out unless internal=true. limit (1 to 1000, else 50) and
// offset page through the matches; groups=true counts them by release.
func Features(p Params) (FeaturesAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return FeaturesAnswer{}, problem
	}
	f, problem := p.filter(platform)
	if problem != nil {
		return FeaturesAnswer{}, problem
	}
	limit, problem := p.number("limit", numberBounds{1, 1000, 50})
	if problem != nil {
		return FeaturesAnswer{}, problem
	}
	offset, problem := p.number("offset", numberBounds{0, 100_000, 0})
	if problem != nil {
		return FeaturesAnswer{}, problem
	}
	grouped, problem := p.flag("groups")
	if problem != nil {
		return FeaturesAnswer{}, problem
	}
	found := ranked{keep: offset + limit}
	var groups grouping
	for row := range dataset.Rows(platform, f.prefix) {
		rank, ok := f.match(row)
		if !ok {
			continue
		}
		found.add(rank, row.Path())
		if grouped {
			groups.add(row.Feature(), platform)
		}
	}
	answer := FeaturesAnswer{
		Platform: string(platform), Total: found.total, Offset: offset,
		Features: []FeatureRow{}, Groups: groups.list(platform),
	}
	for _, path := range found.from(offset) {
		feature, _ := dataset.Lookup(platform, path)
		answer.Features = append(answer.Features, listRow(platform, feature))
	}
	return answer, nil
}

// Kinds lists the values of the parameter kind.
func Kinds() []string {
	var names []string
	for _, k := range dataset.Kinds() {
		names = append(names, string(k))
	}
	return names
}

// filter says which paths are wanted.
type filter struct {
	platform dataset.Platform
	prefix   string
	text     string // in lower case
	kind     dataset.Kind
	internal bool
	span     version.Range
	spanned  bool
	unstated bool // only paths without a statement of their own
}

func (p Params) filter(platform dataset.Platform) (f filter, problem *Problem) {
	f.platform = platform
	if f.internal, problem = p.flag("internal"); problem != nil {
		return f, problem
	}
	kind, problem := p.oneOf("kind", append([]string{""}, Kinds()...)...)
	if problem != nil {
		return f, problem
	}
	f.kind = dataset.Kind(kind)
	if f.prefix, problem = p.text("prefix"); problem != nil {
		return f, problem
	}
	text, problem := p.text("text")
	if problem != nil {
		return f, problem
	}
	f.text = searchText(text)
	problem = f.takeSince(p.get("since"))
	return f, problem // not in one: Go does not say which of the two is read first
}

// text reads a free text of at most maxText bytes.
func (p Params) text(field string) (string, *Problem) {
	given := p.get(field)
	if len(given) > maxText {
		problem := newProblem(CodeInvalidParameter, field, field+" is over 200 bytes")
		problem.Given, problem.Reason = version.Excerpt(given), string(version.CodeTooLong)
		return "", problem
	}
	return given, nil
}

// searchText reduces what is typed to what a path could hold: half-typed text
// that is no path yet is searched for as it is.
func searchText(text string) string {
	if path, err := feature.Normalise(text); err == nil {
		text = path
	}
	return strings.ToLower(strings.TrimSpace(text))
}

// noStatement is the since that asks for paths without one.
const noStatement = "none"

func (f *filter) takeSince(given string) *Problem {
	switch {
	case given == "":
		return nil
	case given == noStatement:
		f.unstated = true
		return nil
	}
	if !version.LooksLikeRange(given) {
		given = "=" + given
	}
	span, err := version.ParseRange(given)
	if err != nil {
		return versionProblem("since", err)
	}
	f.span, f.spanned = span, true
	return nil
}

// match ranks a row; lower is nearer. Text comes first: it rules out most rows
// before their facts are read.
func (f filter) match(row dataset.Row) (rank int, ok bool) {
	if f.text != "" {
		if rank, ok = textRank(row.Path(), f.text); !ok {
			return 0, false
		}
	}
	c := row.Feature()
	switch {
	case c.Internal && !f.internal:
		return 0, false
	case f.kind != "" && c.Kind != f.kind:
		return 0, false
	case f.unstated && c.Since != "":
		return 0, false
	case f.spanned && !f.span.Contains(newestStated(f.platform, c)):
		return 0, false
	}
	return rank, true
}

// newestStated is the release that a source states for a path on the newest
// line.
func newestStated(p dataset.Platform, f dataset.Feature) version.Version {
	line := ""
	if lines := p.Lines(); lines != nil {
		line = lines[0]
	}
	return statedOn(f.Since, line)
}

// listRow describes a feature in a list.
func listRow(p dataset.Platform, f dataset.Feature) FeatureRow {
	fact := compat.Find(p, f.Path)
	line := fact.Line(version.Version{})
	return FeatureRow{
		Feature: f.Path, Kind: string(f.Kind), Since: line.Since().Version.String(),
		Basis: string(fact.Basis(line)), Client: fact.Client,
		Deprecated: fact.Deprecated, Internal: f.Internal,
	}
}

// grouping collects the releases of matches, to be counted.
type grouping struct {
	stated []version.Version
	none   int
}

func (g *grouping) add(f dataset.Feature, p dataset.Platform) {
	if v := newestStated(p, f); !v.IsZero() {
		g.stated = append(g.stated, v)
		return
	}
	g.none++
}

func (g *grouping) list(p dataset.Platform) []FeatureGroup {
	sorting.Sort(g.stated, func(a, b version.Version) int { return version.Compare(b, a) })
	var groups []FeatureGroup
	for i, v := range g.stated {
		if i > 0 && version.Compare(v, g.stated[i-1]) == 0 {
			groups[len(groups)-1].Count++
			continue
		}
		groups = append(groups, FeatureGroup{v.String(), releaseDate(p, v), 1})
	}
	if g.none > 0 {
		groups = append(groups, FeatureGroup{Count: g.none})
	}
	return groups
}
