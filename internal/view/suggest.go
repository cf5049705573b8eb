package view

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// listed is how many options a list shows; more are counted.
const listed = 40

// releases are the known releases that begin with what is typed, newest
// first; all of them where that is a whole release already, or no version.
func (a *ask) releases() (rows []option, total int) {
	typed := strings.TrimSpace(a.question.Version)
	all := a.answers.of(a.question).days.Releases
	for _, r := range all {
		if r.Version == typed {
			typed = ""
			break
		}
	}
	for _, r := range all {
		if !strings.HasPrefix(r.Version, typed) {
			continue
		}
		if total++; total <= listed {
			rows = append(rows, a.release(r))
		}
	}
	return rows, total
}

func (a *ask) release(r query.ReleaseEntry) option {
	parts := []*node{el("code", class("option-name"), words(r.Version))}
	if r.Date != "" {
		parts = append(parts, el("span", class("option-hint figure"), words(r.Date)))
	}
	return option{r.Version, parts}
}

// found are the paths that were found last: the bar is shown twice for a key.
type found struct {
	of    string
	rows  []option
	total int
}

// paths are the paths that hold what is typed, the nearest first.
func (a *ask) paths() (rows []option, total int) {
	of := string(a.Lang) + "\x00" + a.question.Platform + "\x00" + a.question.Feature
	if a.found.of != of {
		a.found = found{of: of}
		a.found.rows, a.found.total = a.search(a.question.Feature)
	}
	return a.found.rows, a.found.total
}

func (a *ask) search(typed string) (rows []option, total int) {
	if len(typed) > 200 {
		return nil, 0
	}
	found, problem := query.Features(query.Params{
		"platform": {a.question.Platform}, "text": {typed}, "limit": {"40"},
	})
	if problem != nil {
		return nil, 0
	}
	for _, f := range found.Features {
		rows = append(rows, option{f.Feature, a.path(f, typed)})
	}
	return rows, found.Total
}

// rehearsal is what the bar shows after a first key.
func rehearsal(u *ui, q state.Question) *node {
	quiet := *u // its handlers are nobody's
	quiet.handlers = make(map[string]handler)
	a := newAsk(&quiet, &answers{})
	a.feature.open = true
	q.Feature = "s"
	return a.render(q)
}

func (a *ask) path(f query.FeatureRow, typed string) []*node {
	return []*node{
		el("code", class("option-name"), nodes(marked(f.Feature, typed))),
		el("span", class("option-kind"), words(a.KindName(f.Kind))),
		el("span", class("option-hint figure"), words(a.sinceShort(f))),
	}
}

func (a *ask) sinceShort(f query.FeatureRow) string {
	switch {
	case f.Since == "":
		return a.T(text.SinceNotKnown)
	case f.Basis == "inherited":
		return a.T(text.SinceAtLeast, f.Since)
	case f.Basis == "observed":
		return a.T(text.SinceObserved, f.Since)
	}
	return a.T(text.SinceShort, f.Since)
}

// marked shows where a path holds what is typed.
func marked(path, typed string) []*node {
	typed = strings.ToLower(strings.TrimSpace(typed))
	for _, global := range []string{"wx.", "my.", "xhs."} {
		typed = strings.TrimPrefix(typed, global)
	}
	at := strings.Index(strings.ToLower(path), typed)
	if typed == "" || at < 0 {
		return []*node{words(path)}
	}
	end := at + len(typed)
	return []*node{words(path[:at]), el("mark", words(path[at:end])), words(path[end:])}
}
