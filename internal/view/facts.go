package view

import (
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// facts are the grounds of a verdict, as a list of terms.
func (v *verdict) facts(can query.CanIUseAnswer) *node {
	if !can.Known && can.Since == "" {
		return nil
	}
	var list []*node
	add := func(label string, parts ...part) {
		list = append(list, el("div", class("fact"), el("dt", words(label)), el("dd", group(parts...))))
	}
	add(v.T(text.SinceLabel), v.since(can))
	add(v.T(text.BasisLabel), v.basis(can))
	if lines := v.lines(can); lines != nil {
		add(v.T(text.LinesLabel), lines)
	}
	if can.Client != "" {
		add(v.T(text.ClientNeeded), v.client(can))
	}
	if can.Native != nil {
		add(v.T(text.NativeLabel), el("code", class("call"), words(can.Native.Call)),
			el("span", words(" → "+v.NativeSays(can.Native.Answer, can.Native.Reason, can.Native.Below))))
	}
	if can.Source != nil {
		add(v.T(text.SourceLabel), v.source(can.Source))
	}
	return el("dl", class("facts"), nodes(list))
}

func (v *verdict) since(can query.CanIUseAnswer) *node {
	kind := el("span", class("chip"), words(v.KindName(can.Kind)))
	if can.Kind == "" {
		kind = nil
	}
	switch {
	case can.Since == "" && can.Client != "":
		return el("span", class("row"), words(v.T(text.SinceClientOnly)), kind)
	case can.Since == "":
		return el("span", class("row"), words(v.T(text.SinceNotKnown)), kind)
	case can.Basis == "inherited":
		return el("span", class("row"), rich(v.Words, text.SinceAtLeast, code(can.Since)), kind)
	case can.Basis == "observed":
		return el("span", class("row"), rich(v.Words, text.SinceObserved, code(can.Since)), kind)
	}
	return el("span", class("row"), code(can.Since), kind)
}

func (v *verdict) basis(can query.CanIUseAnswer) part {
	switch {
	case can.Basis == "inherited":
		return rich(v.Words, text.BasisInherited, code(can.From))
	case can.Basis == "observed":
		return words(v.T(text.BasisObserved))
	case can.Basis == "stated" && can.From != "" && can.From != can.Feature:
		return rich(v.Words, text.BasisFrom, code(can.From))
	case can.Basis == "stated":
		return words(v.T(text.BasisStated))
	}
	return words(v.T(text.BasisNone))
}

// lines tells since on each of Alipay's two lines.
func (v *verdict) lines(can query.CanIUseAnswer) *node {
	var list []*node
	for _, l := range can.Lines {
		name := code(l.Line)
		item := func(p text.Phrase, args ...*node) { list = append(list, el("li", rich(v.Words, p, args...))) }
		switch {
		case l.Never:
			item(text.LineNever, name)
		case !strings.HasPrefix(l.Since, strings.TrimSuffix(l.Line, "x")):
			item(text.LineWhole, name)
		default:
			item(text.LineSince, name, code(l.Since))
		}
	}
	if list == nil {
		return nil
	}
	return el("ul", class("plain"), nodes(list))
}

func (v *verdict) client(can query.CanIUseAnswer) part {
	from := when(can.ClientFrom != "" && can.ClientFrom != can.Feature, rich(v.Words, text.ClientStatedOn, code(can.ClientFrom)))
	return group(words(v.PlatformName(can.Platform)+" "), rich(v.Words, text.ClientAtLeast, code(can.Client)), from)
}

// source names where the fact comes from, with the page of this very feature
// where there is one.
func (v *verdict) source(s *query.Source) part {
	name := v.SourceName(s.Key, s.Name)
	parts := []part{v.link(s.URL, name)}
	if s.Accessed != "" && s.Accessed != s.AsOf {
		parts = append(parts, el("span", class("muted figure"), words(v.T(text.AccessedOn, s.Accessed))))
	}
	if s.Page != "" {
		parts = append(parts, words(" · "), v.link(s.Page, v.T(text.FeaturePage)))
	}
	if age := v.agedFacts(s); age != nil {
		parts = append(parts, el("span", class("aside muted"), age))
	}
	return group(parts...)
}

func (v *verdict) link(url, name string) *node {
	if !strings.HasPrefix(url, "https://") {
		return el("span", words(name))
	}
	return el("a", attr("href", url), attr("target", "_blank"), attr("rel", "noopener noreferrer"), words(name+"\u00a0"), icon("external")) // the space keeps both on one line
}

// torn marks a path whose sources differ, where there is no room for what each
// says.
func (u *ui) torn(platform, path string) *node {
	f, _ := dataset.Lookup(dataset.Platform(platform), path)
	if !f.Contested {
		return nil
	}
	return el("span", class("chip plan-tag"), words(u.T(text.ClaimsLabel)))
}

// claims puts what the sources say of a contested path side by side.
func (v *verdict) claims(can query.CanIUseAnswer) *node {
	if len(can.Claims) == 0 {
		return nil
	}
	var rows []*node
	for _, c := range can.Claims {
		phrase := text.ClaimFrom
		switch c.Op {
		case "<=":
			phrase = text.ClaimSeen
		case ">":
			phrase = text.ClaimAbsent
		}
		rows = append(rows, el("tr", el("th", attr("scope", "row"), words(v.SourceName(c.Source, c.Source)), when(c.AsOf != "", el("span", class("muted figure"), words(v.T(text.AccessedOn, c.AsOf))))), el("td", rich(v.Words, phrase, code(c.Version)))))
	}
	return el("div", class("claims"),
		el("h3", words(v.T(text.ClaimsLabel))),
		el("p", class("muted"), words(v.T(text.ClaimsNote))),
		el("div", class("scroll"), el("table", class("table"), el("tbody", nodes(rows)))),
	)
}
