package view

import (
	"minicompat/internal/view/own"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// panels are the parts of the page, in the order in which they stand.
type panels struct {
	answers *answers
	ask     *ask
	answer  []panel
	tools   panel
}

func newPanels(u *ui, given options) panels {
	shared := &answers{shelf: shelf{kept: own.Unpack(given.Own)}}
	return panels{
		answers: shared,
		ask:     newAsk(u, shared),
		answer: []panel{
			newVerdict(u, shared, given), newComparison(u, shared), newImpact(u, shared), newGuard(u, shared), newClients(u, shared),
			newAcross(u, shared), newEmbed(u, shared, given.Embed),
		},
		tools: newTools(u, shared, given),
	}
}

// tool is a panel beside the answer, one of several under tabs.
type tool struct {
	name  string // in the address
	label text.Phrase
	panel panel
}

type tools struct {
	*ui
	list []tool
}

func newTools(u *ui, shared *answers, given options) panel {
	t := &tools{u, []tool{
		{"shares", text.ToolShares, newDistribution(u, shared)},
		{"own", text.ToolOwn, newBrought(u, shared, given.Embed)},
		{"raise", text.ToolRaise, newRaise(u, shared)},
		{"needs", text.ToolNeeds, newNeeds(u, shared)},
		{"scan", text.ToolScan, newScan(u, shared, given)},
		{"features", text.ToolFeatures, newBrowse(u)},
		{"compare", text.ToolCompare, newCompare(u)},
		{"time", text.ToolOverTime, newAdoption(u, shared)},
	}}
	u.handle("tools.open", func(e *event) { t.open(e.Arg) })
	u.handle("tools.key", t.key)
	return t
}

func (t *tools) open(name string) {
	t.set(true, func(q *state.Question) {
		q.Tool = name
		if name == t.list[0].name {
			q.Tool = ""
		}
	})
}

// key moves along the tabs: one of them is in the tab order, the arrows lead
// to the others.
func (t *tools) key(e *event) {
	if at, ok := tabKey(e, t.index(e.Arg), len(t.list)); ok {
		t.focus(t.id("tab-" + t.list[at].name))
		t.open(t.list[at].name)
	}
}

// index is the place of a tool; an unknown one is the first.
func (t *tools) index(name string) int {
	for i, tool := range t.list {
		if tool.name == name {
			return i
		}
	}
	return 0
}

func (t *tools) render(q state.Question) *node {
	if len(t.list) == 0 {
		return nil
	}
	now := t.list[t.index(q.Tool)]
	var tabs []*node
	for _, tool := range t.list {
		selected := tool.name == now.name
		tabs = append(tabs, el("button", attr("type", "button"), attr("role", "tab"), attr("id", t.id("tab-"+tool.name)),
			attr("aria-selected", stringOf(selected)), attr("aria-controls", t.id("tool")), when(!selected, attr("tabindex", "-1")),
			on("click", "tools.open"), on("keydown", "tools.key"), arg(tool.name), words(t.T(tool.label))))
	}
	// A project is scanned on while another panel is open: what is told of it is
	// heard here.
	return el("section", class("tools"), attr("aria-labelledby", t.id("tools")), attr("data-scan", ""), on("minicompat-told", "scan.told"),
		el("h2", class("visually-hidden"), attr("id", t.id("tools")), words(t.T(text.Tools))),
		el("div", class("tabs"), attr("role", "tablist"), attr("aria-labelledby", t.id("tools")), nodes(tabs)),
		el("div", class("tool"), attr("role", "tabpanel"), attr("id", t.id("tool")), attr("aria-labelledby", t.id("tab-"+now.name)), attr("tabindex", "0"),
			key(now.name), now.panel.render(q)),
	)
}
