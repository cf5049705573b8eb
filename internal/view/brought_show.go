package view

import (
	"net/url"
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/view/own"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// shownRows is how many rows of what was understood are shown.
const shownRows = 5

func (b *brought) render(q state.Question) *node {
	b.shown = q
	return el("div", class("card brought"), key("own"), on("minicompat-told", "own.told"), attr("data-read", ""),
		el("p", class("muted"), words(b.T(text.OwnHint))),
		b.source(),
		b.outcome(q),
		b.shelf(q))
}

// source is where things are pasted, dropped and chosen. The page's script
// listens for what arrives here.
func (b *brought) source() *node {
	id := b.id("own-paste")
	return el("div", class("own-source"),
		el("div", class("field"),
			el("label", class("field-label"), attr("for", id), words(b.T(text.OwnPaste))),
			el("textarea", class("control own-paste"), attr("id", id), attr("name", "own-paste"), attr("rows", "4"), attr("spellcheck", "false"), attr("autocomplete", "off"),
				attr("placeholder", "3.8.0\t52.31%\n3.7.12\t20.05%"))),
		el("div", class("own-actions"),
			el("button", class("button"), attr("type", "button"), attr("data-read-now", ""), words(b.T(text.OwnRead))),
			el("label", class("button button-quiet own-file"), words(b.T(text.OwnFile)),
				el("input", class("visually-hidden"), attr("type", "file"), attr("accept", ".html,.htm,.md,.rst,.tsv,.csv,.txt,.json,text/*,application/json"))),
			el("span", class("muted"), words(b.T(text.OwnDrop)))))
}

func (b *brought) outcome(q state.Question) *node {
	r := b.reading
	box := func(parts ...part) *node {
		return el("div", class("own-outcome"), key("outcome-"+r.State), attr("role", "status"), group(parts...))
	}
	switch {
	case r.State == "reading":
		return box(el("p", words(b.T(text.OwnReading))),
			el("progress", attr("max", itoa(max(r.Total, 1))), attr("value", itoa(r.Done)), attr("aria-label", b.T(text.OwnReading))),
			el("button", class("button button-quiet"), attr("type", "button"), on("click", "own.stop"), words(b.T(text.OwnStop))))
	case r.State == "failed":
		return box(el("p", class("note note-warn"), words(b.OwnFailure(r.Reason))))
	case r.State == "read" && len(r.Tables) == 0:
		return box(el("p", class("note note-warn"), words(b.T(text.OwnNothing))), b.refusals(text.OwnRefused, r.Refused))
	case r.State == "read":
		return box(b.found(q))
	}
	return box()
}

func (b *brought) found(q state.Question) *node {
	now := b.reading.Tables[b.pick]
	var segments []*node
	for _, s := range now.Segments {
		segments = append(segments, b.segment(s))
	}
	return el("div", class("own-found"),
		el("h3", words(b.T(text.OwnUnderstood))),
		b.pickField(),
		el("div", class("own-segments"), nodes(segments)),
		b.refusals(text.OwnNotes, now.Notes),
		b.refusals(text.OwnRefused, b.reading.Refused),
		b.fields(q),
		b.verdict(q))
}

// pickField chooses among several tables.
func (b *brought) pickField() *node {
	if len(b.reading.Tables) < 2 {
		return nil
	}
	c := choices{now: itoa(b.pick)}
	for i, t := range b.reading.Tables {
		name := t.Title
		if t.AsOf != "" {
			name += " " + t.AsOf
		}
		c.add(itoa(i), b.T(text.OwnTableOf, itoa(i+1), clip(text.Visible(name), 40)))
	}
	id := b.id("own-pick")
	return el("div", class("field"), el("label", class("field-label"), attr("for", id), words(b.T(text.OwnPick))),
		c.describe(group(attr("id", id), on("change", "own.pick"))))
}

func (b *brought) segment(s foundSegment) *node {
	var rows []*node
	for i, r := range s.Rows {
		if i == shownRows {
			break
		}
		rows = append(rows, el("tr", el("th", attr("scope", "row"), words(text.Visible(r.Version))), el("td", words(text.Visible(r.Share)))))
	}
	more := ""
	if n := len(s.Rows) - shownRows; n > 0 {
		more = b.T(text.OwnMoreRows, itoa(n))
	}
	return el("div", class("own-segment"), key(s.Segment),
		el("h4", words(b.SegmentName(s.Segment))),
		el("p", class("muted figure"), words(b.T(text.OwnRows, itoa(len(s.Rows)), s.Sum))),
		el("table", class("table figure"), el("tbody", nodes(rows))),
		when(more != "", el("p", class("muted"), words(more))))
}

func (b *brought) refusals(title text.Phrase, list []foundRefusal) *node {
	if len(list) == 0 {
		return nil
	}
	var items []*node
	for _, r := range list {
		say := b.TableNote(r.Code)
		if r.Line > 0 {
			say = b.T(text.OwnLine, itoa(r.Line), say)
		}
		items = append(items, el("li", words(say), when(r.Text != "", words(" "), code(clip(text.Visible(r.Text), 120))),
			when(len(r.Readings) > 0, words(" "+b.T(text.OwnReadings, text.Visible(strings.Join(r.Readings, b.T(text.OwnOr))))))))
	}
	return el("details", class("more"), key(string(title)), flag("open", len(list) <= 6), el("summary", words(b.T(title)+" ("+itoa(len(list))+")")), el("ul", nodes(items)))
}

// fields ask what no table says of itself.
func (b *brought) fields(q state.Question) *node {
	input := func(name, kind, value, action string, label text.Phrase) *node {
		id := b.id("own-" + name)
		return el("div", class("field"), key(name), el("label", class("field-label"), attr("for", id), words(b.T(label))),
			el("input", class("control"), attr("id", id), attr("name", "own-"+name), attr("type", kind), attr("autocomplete", "off"), prop("value", value), on("input", action)))
	}
	t := b.table(q)
	list := []*node{input("name", "text", b.draft.name, "own.name", text.OwnName), input("day", "date", b.draft.asOf, "own.day", text.OwnDay)}
	if t.Platform == "alipay" {
		c := choices{now: t.Line}
		c.add("2.x", "2.x")
		c.add("1.x", "1.x")
		id := b.id("own-line")
		list = append(list, el("div", class("field"), key("line"), el("label", class("field-label"), attr("for", id), words(b.T(text.OwnLineOf))),
			c.describe(group(attr("id", id), on("change", "own.line")))))
	}
	return el("div", class("own-fields"), nodes(list))
}

// verdict says whether the engine takes the table, and offers to keep it.
func (b *brought) verdict(q state.Question) *node {
	t := b.table(q)
	params := query.Params(t.Params())
	params["platform"], params["minimum"], params["segment"] = []string{t.Platform}, []string{"0"}, []string{t.Segments[0].Name}
	if _, problem := query.Impact(params); problem != nil {
		return el("p", class("note note-warn"), words(b.Problem(problem)))
	}
	return el("div", class("own-actions"),
		el("button", class("button"), attr("type", "button"), on("click", "own.keep"), words(b.T(text.OwnKeep, b.PlatformName(t.Platform)))),
		when(b.reading.Reason == "not_kept", el("span", class("note"), words(b.OwnFailure("not_kept")))))
}

// shelf lists what the browser keeps.
func (b *brought) shelf(q state.Question) *node {
	var list []*node
	for _, t := range b.answers.shelf.kept {
		list = append(list, b.item(t, q))
	}
	if table, brought := b.answers.shelf.of(q); brought && !b.answers.shelf.has(table.ID()) {
		list = append(list, b.linked(table))
	}
	if len(list) == 0 {
		return nil
	}
	return el("div", class("own-shelf"), key("shelf"), el("h3", words(b.T(text.OwnShelf))), el("ul", nodes(list)))
}

func (b *brought) item(t own.Table, q state.Question) *node {
	id := t.ID()
	used := q.Snapshot == id
	quiet := func(action string, label text.Phrase) *node {
		return el("button", class("button button-quiet"), attr("type", "button"), on("click", action), arg(id),
			attr("aria-label", b.T(label)+": "+b.nameOf(t)), words(b.T(label)))
	}
	_, short := t.Link()
	return el("li", class("own-item"), key(id),
		el("div", el("b", words(b.nameOf(t))), el("span", class("muted"), words(" "+b.PlatformName(t.Platform)+" · "+b.T(text.OwnMark)), group(between(b.aged(query.SnapshotRef{AsOf: t.AsOf}))...))),
		el("div", class("own-actions"),
			when(!used, quiet("own.use", text.OwnUse)), when(used, el("span", class("chip"), words(b.T(text.OwnUsed)))),
			el("a", class("button button-quiet"), attr("href", "data:text/tab-separated-values;charset=utf-8,"+url.PathEscape(t.Text())),
				attr("download", "minicompat-"+t.Platform+"-"+t.AsOf+".tsv"), attr("aria-label", b.T(text.OwnExport)+": "+b.nameOf(t)), words(b.T(text.OwnExport))),
			when(b.site != nil && short, quiet("own.share", text.OwnShare)),
			quiet("own.drop", text.OwnRemove)),
		el("p", class("muted guard-note"), attr("role", "status"), words(b.said(id, short))))
}

// said is what is said of sharing a table.
func (b *brought) said(id string, short bool) string {
	switch {
	case b.copied == id && b.refused:
		return b.T(text.OwnShareRefused)
	case b.copied == id:
		return b.T(text.OwnShared)
	case b.site != nil && !short:
		return b.T(text.OwnTooLong)
	}
	return ""
}

// linked is the table in the link: it is gone with the page unless it is kept.
func (b *brought) linked(t own.Table) *node {
	return el("li", class("own-item"), key("linked"),
		el("div", el("b", words(b.nameOf(t))), el("span", class("muted"), words(" "+b.T(text.OwnFromLink)), group(between(b.aged(query.SnapshotRef{AsOf: t.AsOf}))...))),
		el("div", class("own-actions"), el("button", class("button button-quiet"), attr("type", "button"), on("click", "own.adopt"), words(b.T(text.OwnAdopt)))))
}

// share copies a link that carries the table and the question.
func (b *brought) share(id string) {
	for _, t := range b.answers.shelf.kept {
		link, ok := t.Link()
		if t.ID() != id || !ok || b.site == nil {
			continue
		}
		q := b.shown
		q.Snapshot, q.Own, q.Platform = "", link, t.Platform
		b.copyText(b.site.Base+q.Address(), func(done bool) {
			b.copied, b.refused = id, !done
			b.refresh()
		})
	}
}
