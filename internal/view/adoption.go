package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/chart"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// adoption is how the coverage of a version grew, and when it will reach more.
type adoption struct {
	*ui
	answers *answers
	kept    memo
	now     *overTime // what is shown; nil when there is nothing to draw
	at      int       // the point that is read out
}

// overTime is an answer with what its chart leaves out.
type overTime struct {
	query.AdoptionAnswer
	feature string // that needs the version, or ""
	hidden  int    // points before the chart begins
	source  string
	drawn   []drawing
}

func newAdoption(u *ui, shared *answers) panel {
	a := &adoption{ui: u, answers: shared}
	u.handle("over.point", func(e *event) { a.move(index(e.Arg)) })
	u.handle("over.key", a.key)
	u.saves("over.save", a.export)
	u.handle("over.try", func(e *event) {
		u.set(true, func(q *state.Question) { q.Platform, q.Feature = "wechat", e.Arg })
	})
	return a
}

// move reads out a point of the chart.
func (a *adoption) move(to int) {
	if a.now == nil || to == a.at || to < 0 || to >= len(a.shown()) {
		return
	}
	a.at = to
	a.refresh()
}

// key moves along the points as along a slider.
func (a *adoption) key(e *event) {
	if a.now == nil {
		return
	}
	if to, ok := slideKey(e, a.at, len(a.shown())); ok {
		a.move(to)
	}
}

// shown are the points that the chart shows.
func (a *adoption) shown() []query.AdoptionPoint { return a.now.Points[a.now.hidden:] }

func (a *adoption) render(q state.Question) *node {
	now := strings.Join([]string{string(a.Lang), q.Platform, q.Feature, q.Version, q.Client, q.Segment, a.today()}, "\x00")
	fixed := a.kept.of(now, func() *node { return a.describe(q) })
	if a.now == nil {
		return fixed
	}
	return el("div", class("card over"), key(now), a.head(), a.interactive(), fixed)
}

// describe is all that no movement along the chart changes. It asks anew.
func (a *adoption) describe(q state.Question) *node {
	a.now, a.at = nil, 0
	known := a.answers.of(q)
	wanted, hint := a.wanted(q, known)
	if hint != nil {
		return hint
	}
	// A distribution of the reader's own is one day: only published ones go on.
	answer, problem := query.Adoption(query.Params{"platform": {q.Platform}, "segment": {q.Segment}, "line": {known.line(q)}, "version": {wanted}})
	switch {
	case problem != nil && problem.Code == query.CodeNoData && problem.Field == "platform":
		return a.note(words(a.T(text.OverNoTables)))
	case problem != nil:
		return a.note(words(a.Problem(problem)))
	}
	a.now = &overTime{AdoptionAnswer: answer, hidden: before(answer.Points), source: a.sourceOf(known, answer.Line)}
	if q.Feature != "" {
		a.now.feature = known.can.Feature
	}
	a.at = len(a.shown()) - 1
	a.now.drawn = []drawing{a.draw("wide", wideChart()), a.draw("narrow", narrowChart())}
	return el("div", class("over-rest"), a.legend(), a.downloads("over.save"), a.figures(), a.outlook(), a.table())
}

// wanted is the version in question: what the feature needs, else the version.
func (a *adoption) wanted(q state.Question, known *answer) (v string, hint *node) {
	switch {
	case q.Feature != "" && known.asked && known.can.Since != "":
		return known.can.Since, nil
	case q.Feature != "":
		return "", a.note(words(a.T(text.OverUnknown)))
	case q.Version == "" || known.problems["version"] != nil || known.can.Range != nil:
		return "", a.note(words(a.T(text.OverHint)), el("button", class("chip"), attr("type", "button"), on("click", "over.try"),
			arg("chooseMedia"), words(a.T(text.OverTry, "chooseMedia"))))
	}
	return q.Version, nil
}

func (a *adoption) note(parts ...part) *node {
	return el("div", class("card over"), key("note"), el("p", class("note over-note"), group(parts...)))
}

// before counts the points at the beginning in which nobody had the version,
// but for the last of them: the line rises from there.
func before(points []query.AdoptionPoint) int {
	n := 0
	for n+2 < len(points) && points[n+1].Coverage.Printed == 0 && points[n+1].Coverage.Straddling == 0 {
		n++
	}
	return n
}

// sourceOf names the source of the newest table of a line.
func (a *adoption) sourceOf(known *answer, line string) string {
	for _, s := range known.days.Snapshots {
		if s.Line == line && s.Source != nil {
			return a.SourceName(s.Source.Key, s.Source.Name)
		}
	}
	return ""
}

func (a *adoption) head() *node {
	n := a.now
	return el("div", class("over-head"),
		el("h3", attr("id", a.id("over")), rich(a.Words, text.OverTitle, code(n.Version))),
		el("p", class("muted"), words(a.where()), when(n.feature != "", words(" · "), rich(a.Words, text.OverFeature, code(clip(n.feature, 60)), code(n.Version)))))
}

// where says whose users the chart is about.
func (a *adoption) where() string {
	name := a.PlatformName(a.now.Platform)
	if a.now.Line != "" {
		name += " " + a.now.Line
	}
	return name + " · " + a.SegmentName(a.now.Segment)
}

// chart is the drawing in one size. What the daily record knows is of all
// users and of the release itself, so it is drawn only for those.
func (a *adoption) chart(size chartSize, id string) lineChart {
	n, points := a.now, a.shown()
	c := lineChart{Words: a.Words, id: a.id(id), size: size, title: a.T(text.OverTitle, n.Version)}
	c.about = a.where() + " · " + a.T(text.OverDays, points[0].AsOf, points[len(points)-1].AsOf)
	c.source, c.names = a.T(text.ChartSource, n.source), [...]string{a.T(text.LegendReached), a.T(text.LegendWait)}
	for _, p := range points {
		c.samples = append(c.samples, chart.Sample{Day: dayOf(p.AsOf), Lower: p.Coverage.Lower, Printed: p.Coverage.Printed, Upper: p.Coverage.Upper, Vague: p.Coverage.Straddling > 0})
	}
	if n.Segment != "all" || !sameVersion(n.Version, n.Release) {
		return c
	}
	for _, r := range n.Reached {
		if usual(r.Percent) && dayOf(r.FirstOver) >= c.samples[0].Day {
			c.reached = append(c.reached, mark{r.Percent, dayOf(r.FirstOver)})
		}
	}
	for _, f := range n.Forecast {
		if f.Reason == "" {
			c.waits = append(c.waits, wait{f.Percent, dayOf(f.From), dayOf(f.To)})
		}
	}
	return c
}

func sameVersion(a, b string) bool {
	v, err := version.Parse(a)
	w, errW := version.Parse(b)
	return err == nil && errW == nil && version.Compare(v, w) == 0
}

// usual thresholds, in percent, are those that people ask about.
func usual(threshold int) bool {
	switch threshold {
	case 50, 80, 90, 95, 98, 99:
		return true
	}
	return false
}
