package view

import (
	"strings"

	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// ask is the bar in which the question is asked.
type ask struct {
	*ui
	answers  *answers
	question state.Question // as last shown
	version  combobox
	feature  combobox
	found    found
}

func newAsk(u *ui, shared *answers) *ask {
	a := &ask{ui: u, answers: shared}
	a.version = combobox{
		u: u, name: "version", list: text.VersionList, toggle: text.VersionOpen, options: a.releases,
		typed:  func(v string) { u.set(false, func(q *state.Question) { q.Version = v }) },
		chosen: func(v string) { u.set(true, func(q *state.Question) { q.Version = v }) },
		left:   a.commit,
	}
	a.feature = combobox{
		u: u, name: "feature", list: text.FeatureList, options: a.paths,
		typed:  func(v string) { u.set(false, func(q *state.Question) { q.Feature = v }) },
		chosen: func(v string) { u.set(true, func(q *state.Question) { q.Feature = v }) },
		left:   a.commit,
	}
	a.version.register()
	a.feature.register()
	u.handle("ask.platform", func(e *event) { u.set(true, func(q *state.Question) { turnTo(q, e.Value) }) })
	u.handle("ask.segment", func(e *event) { u.set(true, func(q *state.Question) { q.Segment = e.Value }) })
	u.handle("ask.snapshot", func(e *event) { u.set(true, func(q *state.Question) { a.turnToTable(q, e.Value) }) })
	u.handle("ask.client", func(e *event) { u.set(false, func(q *state.Question) { q.Client = e.Value }) })
	u.handle("ask.leave", func(*event) { a.commit() })
	u.handle("ask.fix", func(e *event) { a.fix(e.Arg) })
	u.handle("ask.submit", func(e *event) { e.Prevent = true; a.commit() })
	return a
}

// commit makes what was typed a choice; nothing else changes.
func (a *ask) commit() { a.set(true, func(*state.Question) {}) }

// turnTo goes to another platform. What was typed stays: the same path is
// often there too. Days and client versions are the old platform's own.
func turnTo(q *state.Question, platform string) {
	if q.Platform == platform {
		return
	}
	q.Platform, q.Snapshot, q.Own, q.Segment, q.Client = platform, "", "", "", ""
}

// turnToTable goes to another distribution. One that the reader brought may be
// of other users than those asked for: then it is asked for its own.
func (a *ask) turnToTable(q *state.Question, snapshot string) {
	if q.Own != "" && a.answers.shelf.linked.ID() != snapshot {
		q.Own = ""
	}
	q.Snapshot = snapshot
	if table, brought := a.answers.shelf.of(*q); brought && !table.Has(q.Segment) {
		q.Segment = table.Segments[0].Name
	}
}

// fix takes a suggestion "field=value".
func (a *ask) fix(suggestion string) {
	name, value, _ := strings.Cut(suggestion, "=")
	a.focus(a.id(name))
	a.set(true, func(q *state.Question) {
		switch name {
		case "version":
			q.Version = value
		case "feature":
			q.Feature = value
		case "client":
			q.Client = value
		case "segment":
			q.Segment = value
		case "snapshot":
			q.Snapshot = value
		}
	})
}

func (a *ask) render(q state.Question) *node {
	a.question = q
	known := a.answers.of(q)
	return el("form", class("ask card"), attr("role", "search"), attr("aria-label", a.T(text.AskTitle)), flag("novalidate", true),
		on("submit", "ask.submit"), attr("autocomplete", "off"),
		a.platforms(q),
		el("div", class("ask-main"), a.versionField(q, known), a.featureField(q, known), a.clientField(q, known)),
		el("div", class("ask-table"), a.segmentField(q, known), a.snapshotField(q, known)),
	)
}

func (a *ask) platforms(q state.Question) *node {
	var list []*node
	for _, id := range []string{"wechat", "alipay", "xiaohongshu"} {
		control := a.id("platform-" + id)
		list = append(list, el("span", class("segment-choice"),
			el("input", attr("type", "radio"), attr("id", control), attr("name", a.id("platform")), attr("value", id),
				on("change", "ask.platform"), prop("checked", boolean(q.Platform == id))),
			el("label", attr("for", control), words(a.PlatformName(id))),
		))
	}
	return el("fieldset", class("segmented ask-platform"),
		el("legend", class("visually-hidden"), words(a.T(text.Platform))), nodes(list))
}

// global is the object that holds a platform's API.
func global(platform string) string {
	switch platform {
	case "alipay":
		return "my"
	case "xiaohongshu":
		return "xhs"
	}
	return "wx"
}

func boolean(b bool) string {
	if b {
		return "true"
	}
	return ""
}

func (a *ask) versionField(q state.Question, known *answer) *node {
	f := field{name: "version", label: text.VersionLabel, help: a.T(text.VersionHelp), problem: known.problems["version"]}
	if q.Version == "" && (q.Feature != "" || a.version.touched) {
		f.note = a.T(text.VersionMissing)
	}
	return f.describe(a.ui, a.version.describe(q.Version, group(f.control(a.ui), attr("inputmode", "decimal"), attr("placeholder", "2.10.0"))))
}

func (a *ask) featureField(q state.Question, known *answer) *node {
	f := field{name: "feature", label: text.FeatureLabel, help: a.T(text.FeatureHelp, global(q.Platform)), problem: known.problems["feature"]}
	if q.Feature == "" {
		f.problem = nil // nothing entered is no mistake
		if q.Version != "" || a.feature.touched {
			f.note = a.T(text.FeatureMissing)
		}
	}
	return f.describe(a.ui, a.feature.describe(q.Feature, group(f.control(a.ui), attr("placeholder", "showToast.object.image"), attr("enterkeyhint", "search"))))
}

func (a *ask) clientField(q state.Question, known *answer) *node {
	if q.Platform != "alipay" {
		return nil
	}
	f := field{name: "client", label: text.ClientLabel, help: a.T(text.ClientHelp), problem: known.problems["client"]}
	return f.describe(a.ui, el("input", class("input"), f.control(a.ui), attr("type", "text"), attr("inputmode", "decimal"),
		attr("placeholder", "10.2.30"), attr("autocomplete", "off"), attr("spellcheck", "false"),
		on("input", "ask.client"), on("focusout", "ask.leave"), prop("value", q.Client)))
}
