package view

import (
	"slices"
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/version"
	"minicompat/internal/view/paths"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

const (
	mostNeeds     = 100     // features that are worked out at a time
	mostNeedBytes = 1 << 20 // of a list
)

// needs is the minimum that several features need together, and what each of
// them costs.
type needs struct {
	*ui
	asking
	answers *answers
	kept    memo
	failed  bool // the file that was chosen could not be read
}

func newNeeds(u *ui, shared *answers) panel {
	n := &needs{ui: u, asking: newAsking(u, "needs.ask"), answers: shared}
	set := func(commit bool, value string) {
		n.failed = false
		u.set(commit, func(q *state.Question) { q.Needs = value })
	}
	u.handle("needs.list", func(e *event) { set(e.Type == "change", e.Value) })
	u.handle("needs.try", func(e *event) {
		u.focus(u.id("needs"))
		set(true, e.Arg)
	})
	u.handle("needs.clear", func(*event) {
		u.focus(u.id("needs"))
		set(true, "")
	})
	u.handle("needs.failed", func(*event) {
		n.failed = true
		u.refresh()
	})
	return n
}

func (n *needs) render(q state.Question) *node {
	return el("div", class("card plan needs"), key("needs"),
		el("p", class("muted"), words(n.T(text.NeedsHint))),
		n.source(q),
		n.result(q))
}

// source is where the list is typed, pasted or dropped; the page's script puts
// the text of a file into the field, as if it had been typed.
func (n *needs) source(q state.Question) *node {
	id := n.id("needs")
	message := group(words(n.T(text.NeedsHelp)))
	switch {
	case n.failed:
		message = group(icon("alert"), el("span", words(n.T(text.NeedsFailed))))
	case q.Needs != "" && !q.Carries("needs"):
		message = group(words(n.T(text.NeedsLong)))
	}
	return el("div", class("needs-source"), attr("data-list", ""), on("minicompat-told", "needs.failed"),
		el("div", class("field"),
			el("label", class("field-label"), attr("for", id), words(n.T(text.NeedsLabel))),
			el("textarea", class("control needs-list"), attr("id", id), attr("name", "needs"), attr("rows", "6"), attr("spellcheck", "false"), attr("autocomplete", "off"), attr("autocapitalize", "off"),
				attr("placeholder", exampleNeeds(q.Platform)), attr("aria-describedby", id+"-message"),
				prop("value", q.Needs), on("input", "needs.list"), on("change", "needs.list")),
			el("p", class("field-message"), when(n.failed, class("is-bad")), attr("id", id+"-message"), attr("role", "status"), message)),
		el("div", class("own-actions"),
			when(q.Needs == "", el("button", class("button"), attr("type", "button"), key("try"), on("click", "needs.try"), arg(exampleNeeds(q.Platform)), words(n.T(text.NeedsTry)))),
			when(q.Needs != "", el("button", class("button button-quiet"), attr("type", "button"), key("clear"), on("click", "needs.clear"), words(n.T(text.NeedsClear)))),
			el("label", class("button button-quiet own-file"), key("file"), words(n.T(text.NeedsFile)),
				el("input", class("visually-hidden"), attr("type", "file"), attr("accept", ".txt,.md,.csv,.json,.js,.mjs,.ts,.wxs,.sjs,text/*"))),
			el("span", class("muted"), key("drop"), words(n.T(text.NeedsDrop)))))
}

// exampleNeeds is a list that shows what may be in one.
func exampleNeeds(platform string) string {
	switch platform {
	case "alipay":
		return "my.getLocation()\nmy.chooseImage, my.request\nlottie"
	case "xiaohongshu":
		return "xhs.showToast()\nxhs.getLocation, xhs.request"
	}
	return "wx.chooseMedia()  // photos\nshowToast.object.image, wx.login\n<live-player>"
}

// needsList is what was read of a list.
type needsList struct {
	items  []paths.Item
	unread []paths.Item
	left   int  // items past mostNeeds
	cut    bool // the list is over mostNeedBytes
}

func readList(text string) needsList {
	l := needsList{cut: len(text) > mostNeedBytes}
	if l.cut {
		text = strings.ToValidUTF8(text[:mostNeedBytes], "")
	}
	for _, i := range paths.Read(text) {
		switch {
		case i.Path == "":
			l.unread = append(l.unread, i)
		case len(l.items) == mostNeeds:
			l.left++
		default:
			l.items = append(l.items, i)
		}
	}
	return l
}

func (n *needs) result(q state.Question) *node {
	if strings.TrimSpace(q.Needs) == "" {
		return nil
	}
	kept := strings.Join([]string{string(n.Lang), q.Needs, q.Address(), n.answers.shelf.mark(q)}, "\x00")
	return n.kept.of(kept, func() *node {
		l := readList(q.Needs)
		return el("div", class("plan-part"), key("result"), n.answered(q, l), n.left(l), n.unread(l.unread))
	})
}

// cost is one feature with what it needs and whom it loses.
type cost struct {
	query.Needed
	asked string
	kind  string
	near  []string // suggestions for a path that nobody knows
	alone *query.Share
	extra *query.Share // beyond the next lower one
	same  bool         // as the next lower one
	low   bool         // there is no lower one
}

// answered asks once for all and once for each.
func (n *needs) answered(q state.Question, l needsList) part {
	if len(l.items) == 0 {
		return nil
	}
	ask := n.answers.distributionOf(q)
	var all []string
	for _, i := range l.items {
		all = append(all, i.Path)
	}
	together, problem := query.Impact(anyTableWithout(ask, query.Params{"feature": all}))
	if problem != nil {
		return el("p", class("note note-warn"), words(n.Problem(problem)))
	}
	costs := n.costs(ask, together, all)
	return group(n.together(ask, together, costs), n.table(q, costs))
}

// anyTableWithout asks about features even where there is no distribution:
// what they need does not depend on one. Then nothing is said of users.
func anyTableWithout(q impactQuestion, more query.Params) query.Params {
	params := q.params(more)
	if _, problem := query.Impact(q.params(query.Params{"minimum": {"0"}})); problem != nil {
		params["shares"], params["segment"], params["snapshot"] = []string{"1.0.0 100"}, nil, nil
	}
	return params
}

func (n *needs) costs(q impactQuestion, together query.ImpactAnswer, asked []string) []cost {
	var list []cost
	for i, f := range together.Features {
		c := cost{Needed: f, asked: asked[i]}
		if can, problem := query.CanIUse(query.Params{"platform": {q.Platform}, "feature": {asked[i]}}); problem == nil {
			c.kind, c.near = can.Kind, can.Suggestions
		}
		list = append(list, c)
	}
	slices.SortStableFunc(list, func(a, b cost) int { return -compareSince(a.Since, b.Since) })
	for i := range list {
		n.price(q, list, i)
	}
	return list
}

// compareSince orders first releases; one that is not known comes last.
func compareSince(a, b string) int {
	v, err := version.Parse(a)
	w, errB := version.Parse(b)
	switch {
	case err != nil && errB != nil:
		return 0
	case err != nil:
		return -1
	case errB != nil:
		return 1
	}
	return version.Compare(v, w)
}

// price finds whom one feature loses, alone and beyond the next lower one.
func (n *needs) price(q impactQuestion, list []cost, i int) {
	c := &list[i]
	if c.Since == "" {
		return
	}
	if answer, problem := query.Impact(q.params(query.Params{"minimum": {c.Since}})); problem == nil {
		c.alone = answer.Affected
	}
	if i+1 == len(list) || list[i+1].Since == "" {
		c.low = true
		return
	}
	next := list[i+1].Since
	c.same = compareSince(next, c.Since) == 0
	if answer, problem := query.Raise(q.params(query.Params{"from": {next}, "to": {c.Since}, "gained": {"false"}})); problem == nil && !c.same {
		c.extra = &answer.Lost
	}
}
