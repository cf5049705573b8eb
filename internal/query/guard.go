package query

import (
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/feature"
	"minicompat/internal/guard"
	"minicompat/internal/version"
)

// Guard answers with the code that checks for a feature before it is used, in
// every style or (style) in one. lang (zh, else en) is the language of the
// comments; line names Alipay's line where since is asked for one.
func Guard(p Params) (GuardAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return GuardAnswer{}, problem
	}
	asked, problem := p.feature()
	if problem != nil {
		return GuardAnswer{}, problem
	}
	lang, problem := p.oneOf("lang", "en", "zh")
	if problem != nil {
		return GuardAnswer{}, problem
	}
	styles := []string{""}
	for _, s := range guard.Styles() {
		styles = append(styles, string(s))
	}
	style, problem := p.oneOf("style", styles...)
	if problem != nil {
		return GuardAnswer{}, problem
	}
	path, _ := compat.Resolve(platform, asked)
	fact := compat.Find(platform, path)
	snippets, err := guard.Write(guardInput(fact, lang))
	if err != nil {
		return GuardAnswer{}, internalError(err)
	}
	answer := GuardAnswer{
		Platform: string(platform), Feature: path,
		Since:    fact.Line(version.Version{}).Since().Version.String(),
		Snippets: []GuardSnippet{},
	}
	for _, s := range snippets {
		if style == "" || style == string(s.Style) {
			answer.Snippets = append(answer.Snippets, guardSnippet(s))
		}
	}
	return answer, nil
}

func guardInput(fact compat.Fact, lang string) guard.Input {
	line := fact.Line(version.Version{})
	in := guard.Input{
		Platform: string(fact.Platform), Path: fact.Path, Kind: string(fact.Feature.Kind),
		Since: sinceText(line), Removed: fact.Removed, Client: fact.Client,
		Inherited: fact.Basis(line) == compat.BasisInherited, Language: lang,
	}
	if len(fact.Lines) == 2 && !fact.Lines[1].Never() {
		in.Since2, in.Since1 = sinceText(fact.Lines[0]), sinceText(fact.Lines[1])
	}
	if fact.Feature.Kind == dataset.KindMember {
		in.Creators = guard.Chain(feature.Root(fact.Path), returning(fact.Platform))
		in.Callable = callable(fact.Platform, fact.Path)
	}
	return in
}

// returning lists the creators of a class that return its object. Others hand
// it to a callback or a promise, or are properties: a call would not give it.
func returning(p dataset.Platform) func(class string) []string {
	return func(class string) (list []string) {
		for _, creator := range dataset.Creators(p, class) {
			if _, ok := dataset.Lookup(p, creator+".return"); ok {
				list = append(list, creator)
			}
		}
		return list
	}
}

// sinceText writes a minimum as package guard reads it.
func sinceText(l compat.LineFact) string {
	since := l.Since().Version
	if l.Stated.Version.Less(l.Seen.Version) {
		return "<=" + since.String()
	}
	return since.String()
}

// callable reports whether a member is known to be a function: it has a node
// object, callback, return or success.
func callable(p dataset.Platform, member string) bool {
	for f := range dataset.Under(p, member+".") {
		if f.Kind == dataset.KindMethod && !strings.Contains(f.Path[len(member)+1:], ".") {
			return true
		}
	}
	return false
}

func guardSnippet(s guard.Snippet) GuardSnippet {
	out := GuardSnippet{Style: string(s.Style), Reason: string(s.Reason)}
	for _, n := range s.Notes {
		out.Notes = append(out.Notes, string(n))
	}
	for _, f := range s.Files {
		out.Files = append(out.Files, GuardFile(f))
	}
	return out
}
