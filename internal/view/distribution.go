package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// fewRows is how many rows of a long table are shown at first.
const fewRows = 20

// distribution is the table with the coverage of each version, from which a
// minimum is chosen.
type distribution struct {
	*ui
	answers *answers
	chart   *coverageChart
	whole   bool
}

const defaultCoverage = "99"

func newDistribution(u *ui, shared *answers) panel {
	d := &distribution{ui: u, answers: shared, chart: newCoverageChart(u)}
	u.handle("shares.target", func(e *event) {
		u.set(e.Type == "change", func(q *state.Question) { q.Coverage = e.Value })
	})
	u.handle("shares.use", func(e *event) {
		u.set(true, func(q *state.Question) { q.Version = e.Arg })
	})
	u.handle("shares.all", func(*event) {
		d.whole = true
		u.refresh()
	})
	return d
}

func (d *distribution) render(q state.Question) *node {
	ask := d.answers.distributionOf(q)
	target := q.Coverage
	if strings.TrimSpace(target) == "" {
		target = defaultCoverage
	}
	answer, problem := query.Minimum(ask.params(query.Params{"coverage": {target}}))
	bad := problem
	if problem != nil && problem.Field == "coverage" {
		answer, problem = query.Minimum(ask.params(query.Params{"coverage": {defaultCoverage}}))
	}
	if problem != nil {
		return el("div", class("card"), el("p", class("note"), words(d.Problem(problem))))
	}
	return el("div", class("card distribution"), key("distribution"),
		el("p", class("muted"), words(d.Basis(q.Platform, answer.Snapshot)), group(between(d.aged(answer.Snapshot))...)),
		d.target(q, bad),
		when(bad == nil, d.result(answer)),
		d.chart.describe(answer),
		el("p", class("muted"), words(d.T(text.SharesHint))),
		d.table(answer, bad == nil, q.Version))
}

func (d *distribution) target(q state.Question, problem *query.Problem) *node {
	id := d.id("coverage")
	kind, say := "", ""
	if problem != nil {
		kind, say = " is-bad", d.Problem(problem)
	}
	return el("div", class("field field-short"),
		el("label", class("field-label"), attr("for", id), words(d.T(text.SharesTarget))),
		el("input", class("control"), attr("id", id), attr("name", "coverage"), attr("inputmode", "decimal"), attr("autocomplete", "off"),
			attr("placeholder", defaultCoverage), attr("aria-describedby", id+"-message"), when(problem != nil, attr("aria-invalid", "true")),
			prop("value", q.Coverage), on("input", "shares.target"), on("change", "shares.target")),
		el("p", class("field-message"+kind), attr("id", id+"-message"), words(say)))
}

func (d *distribution) result(a query.MinimumAnswer) *node {
	name := func(r *query.Reached) *node {
		if r == nil {
			return words(d.T(text.SharesNeither))
		}
		return code(r.Version)
	}
	wanted := words(d.Percent(a.Wanted))
	return el("div", class("distribution-result"), attr("role", "status"),
		el("p", rich(d.Words, text.SharesCertain, wanted, name(a.Certain))),
		el("p", rich(d.Words, text.SharesPrinted, words(d.Percent(a.Wanted)), name(a.Printed))))
}

func (d *distribution) table(a query.MinimumAnswer, marked bool, now string) *node {
	rows := a.Versions
	if !d.whole && len(rows) > fewRows {
		rows = rows[:fewRows]
	}
	var list []*node
	for _, r := range rows {
		list = append(list, d.row(r, marks{
			certain: marked && a.Certain != nil && a.Certain.Version == r.Version,
			printed: marked && a.Printed != nil && a.Printed.Version == r.Version,
			now:     r.Version == now,
		}))
	}
	head := func(p text.Phrase) *node { return el("th", attr("scope", "col"), words(d.T(p))) }
	return el("div",
		el("div", class("scroll shares-box"), attr("tabindex", "0"), attr("role", "region"), attr("aria-label", d.T(text.ToolShares)),
			el("table", class("table figure shares"),
				el("thead", el("tr", head(text.SharesVersion), head(text.SharesShare), head(text.SharesCoverage), head(text.SharesBounds), head(text.SharesReleased))),
				el("tbody", nodes(list)))),
		when(len(rows) < len(a.Versions), el("button", class("button button-quiet"), attr("type", "button"), on("click", "shares.all"),
			words(d.T(text.SharesMore, itoa(len(a.Versions)))))))
}

type marks struct{ certain, printed, now bool }

func (d *distribution) row(r query.Reached, m marks) *node {
	label := r.Version
	if r.Label != "" {
		label = strings.Replace(r.Label, ">=", "≥ ", 1)
	}
	low, high := d.Bounds(r.Coverage.Lower, r.Coverage.Upper)
	printed := r.Printed
	if printed != "-" {
		printed += " %"
	}
	return el("tr", key(r.Version), when(m.now, class("is-now")),
		el("th", attr("scope", "row"),
			el("button", class("link"), attr("type", "button"), on("click", "shares.use"), arg(r.Version),
				attr("aria-label", d.T(text.SharesUse, r.Version)), when(m.now, attr("aria-pressed", "true")), words(label)),
			when(m.certain, el("span", class("chip mark"), words(d.T(text.SharesIsCertain)))),
			when(m.printed, el("span", class("chip mark"), words(d.T(text.SharesIsPrinted))))),
		el("td", words(printed)),
		el("td", words(d.Percent(min(r.Coverage.Printed, max(r.Coverage.Upper, 0))))),
		el("td", class("muted"), words(low+" – "+high)),
		el("td", class("muted"), words(r.Released)))
}
