package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// impactPanel says whom a requirement loses, in a sentence and a chart.
type impactPanel struct {
	*ui
	answers *answers
	kept    memo
	drawn   *cutTable   // what the distribution chart shows; nil when there is none
	beside  *sideBySide // what the strips show; nil when there are none
}

func newImpact(u *ui, shared *answers) panel {
	i := &impactPanel{ui: u, answers: shared}
	u.saves("impact.save", i.export)
	u.saves("impact.save.strips", i.exportStrips)
	return i
}

func (i *impactPanel) render(q state.Question) *node {
	key := strings.Join([]string{string(i.Lang), q.Platform, q.Feature, q.Version, q.Segment, q.Snapshot, i.answers.shelf.mark(q)}, "\x00")
	return i.kept.of(key, func() *node {
		i.drawn, i.beside = nil, nil
		known := i.answers.of(q)
		if q.Feature != "" && !known.asked || q.Feature == "" && (known.problems["version"] != nil || known.can.Range != nil) {
			return el("div", flag("hidden", true))
		}
		return i.describe(i.answers.distributionOf(q))
	})
}

func (i *impactPanel) describe(q impactQuestion) *node {
	need := query.Params{"minimum": {q.Version}}
	if q.Feature != "" {
		need = query.Params{"feature": {q.Feature}}
	}
	answer, problem := query.Impact(q.params(need))
	if problem != nil {
		return i.card(i.missing(problem))
	}
	if answer.Affected == nil {
		return i.card(i.unknown(answer))
	}
	return i.card(
		i.sentence(q, answer),
		i.extra(q, answer),
		i.warnings(answer),
		i.strips(q, answer),
		i.bars(q, answer),
		i.basis(answer),
		i.consequences(answer.Below),
	)
}

func (i *impactPanel) card(parts ...part) *node {
	return el("section", class("card impact"), key("impact"), attr("aria-labelledby", i.id("impact")),
		el("h2", attr("id", i.id("impact")), words(i.T(text.ImpactTitle))), group(parts...))
}

// missing is an answer too: there is no table to answer from.
func (i *impactPanel) missing(problem *query.Problem) *node {
	say := i.T(text.ImpactUnknown)
	switch {
	case problem.Code == query.CodeNoData && problem.Field == "platform":
		say = i.T(text.ImpactNoTable)
	case problem.Code == query.CodeNoData:
		say = i.T(text.ImpactNoSegment)
	}
	return el("p", class("note"), words(say))
}

func (i *impactPanel) unknown(a query.ImpactAnswer) part {
	say := i.T(text.ImpactUnknown)
	if len(a.Features) == 1 && a.Features[0].Reason == "client_needed" {
		say = i.T(text.ImpactClient, a.Features[0].Client)
	}
	return group(el("p", class("note"), words(say)), i.basis(a), i.consequences(a.Below))
}

// sentence is what a product manager reads: the share, between its bounds.
func (i *impactPanel) sentence(q impactQuestion, a query.ImpactAnswer) *node {
	phrase := text.ImpactVersion
	if q.Feature != "" {
		phrase = text.ImpactFeature
	}
	return el("div", class("impact-say"),
		el("p", rich(i.Words, phrase, code(a.Minimum))),
		el("p", class("impact-figure figure"), words(i.share(*a.Affected, a.AtLeast, a.AtMost))),
		el("p", class("muted"), words(i.Basis(a.Platform, a.Snapshot))),
	)
}

// share words a share with its bounds; where rows straddle, the bounds alone.
func (i *impactPanel) share(s query.Share, atLeast, atMost bool) string {
	low, high := i.Bounds(s.Lower, s.Upper)
	printed := i.Percent(min(s.Printed, max(s.Upper, 0)))
	switch {
	case s.Straddling > 0:
		return i.T(text.ImpactStraddle, low, high)
	case s.Printed == 0 && s.Lower == 0 && atLeast:
		return i.T(text.ImpactNoneLeast, high)
	case s.Printed == 0 && s.Lower == 0:
		return i.T(text.ImpactNone, high)
	case atLeast:
		return i.T(text.ImpactAtLeast, printed, low, high)
	case atMost:
		return i.T(text.ImpactAtMost, printed, low, high)
	}
	return i.T(text.ImpactAbout, printed, low, high)
}

// extra is who is lost beyond those already below the version.
func (i *impactPanel) extra(q impactQuestion, a query.ImpactAnswer) part {
	now, err := version.Parse(q.Version)
	need, needErr := version.Parse(a.Minimum)
	if q.Feature == "" || err != nil || needErr != nil {
		return nil
	}
	if !now.Less(need) {
		return el("p", rich(i.Words, text.ImpactNoExtra, code(now.String())))
	}
	raise, problem := query.Raise(q.params(query.Params{"from": {q.Version}, "to": {a.Minimum}, "gained": {"false"}}))
	if problem != nil {
		return nil
	}
	low, high := i.Bounds(raise.Lost.Lower, raise.Lost.Upper)
	printed := i.Percent(min(raise.Lost.Printed, raise.Lost.Upper))
	return el("p", rich(i.Words, text.ImpactExtra, words(printed), code(now.String()), words(low), words(high)))
}

func (i *impactPanel) warnings(a query.ImpactAnswer) part {
	var list []*node
	for _, w := range a.Warnings {
		list = append(list, el("p", class("note note-warn"), words(i.Warn(w))))
	}
	return nodes(list)
}

// basis says how old and how complete the table is, and whose it is.
func (i *impactPanel) basis(a query.ImpactAnswer) *node {
	var parts []*node
	if say, grade := i.Age(a.Snapshot.AsOf, i.today()); say != "" {
		parts = append(parts, el("p", class("age is-"+grade), when(a.Snapshot.AsOf != "", words(a.Snapshot.AsOf+" · ")), words(say)))
	}
	if a.Snapshot.Own {
		parts = append(parts, el("p", class("note"), words(i.T(text.OwnMark))))
	}
	parts = append(parts,
		el("p", class("muted figure"), words(i.T(text.ImpactUnlisted, i.Percent(a.Sum), i.Percent(max(a.Unlisted, 0))))))
	if s := a.Snapshot.Source; s != nil {
		name := i.SourceName(s.Key, s.Name)
		if s.URL == "" {
			parts = append(parts, el("p", class("muted"), words(i.T(text.ImpactSource, name))))
		} else {
			link := el("a", attr("href", s.URL), attr("target", "_blank"), attr("rel", "noopener noreferrer"), words(name))
			parts = append(parts, el("p", class("muted"), rich(i.Words, text.ImpactSource, link)))
		}
	}
	return el("div", class("impact-basis"), nodes(parts))
}

func (i *impactPanel) consequences(b *query.Below) *node {
	if b == nil {
		return nil
	}
	var list []*node
	for _, c := range append([]string{b.Action, b.Where}, b.Notes...) {
		list = append(list, el("li", words(i.Consequence(c))))
	}
	return el("details", class("more"), key("below"), el("summary", words(i.T(text.BelowTitle))), el("ul", nodes(list)))
}
