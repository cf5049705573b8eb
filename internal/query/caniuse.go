package query

import (
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/feature"
	"minicompat/internal/version"
)

// CanIUse answers whether a path can be used: at a version, over a range of
// versions, or (without one) from which version on.
func CanIUse(p Params) (CanIUseAnswer, *Problem) {
	answer, problem := Judge(p)
	if problem == nil {
		answer.Suggestions = Suggestions(answer)
	}
	return answer, problem
}

// Suggestions are paths that one which is not known may stand for; nil for one
// that is known.
func Suggestions(a CanIUseAnswer) []string {
	if a.Known {
		return nil
	}
	return feature.Suggest(dataset.Paths(dataset.Platform(a.Platform)), a.Feature, 5)
}

// Judge is CanIUse without suggestions, for which every path is looked at.
func Judge(p Params) (CanIUseAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return CanIUseAnswer{}, problem
	}
	path, problem := p.feature()
	if problem != nil {
		return CanIUseAnswer{}, problem
	}
	at, problem := p.moment()
	if problem != nil {
		return CanIUseAnswer{}, problem
	}
	return canIUse(platform, path, at), nil
}

// moment is when a path is asked for: at a version, over a range, or neither;
// with a client version or not.
type moment struct {
	text    string // as given
	version version.Version
	span    version.Range
	isSpan  bool
	client  version.Version
}

func (p Params) moment() (m moment, problem *Problem) {
	if m.client, problem = p.optionalVersion("client"); problem != nil {
		return m, problem
	}
	m.text = p.get("version")
	if version.LooksLikeRange(m.text) {
		span, err := version.ParseRange(m.text)
		if err != nil {
			return m, versionProblem("version", err)
		}
		m.span, m.isSpan = span, true
		return m, nil
	}
	m.version, problem = p.optionalVersion("version")
	return m, problem
}

func canIUse(platform dataset.Platform, asked string, at moment) CanIUseAnswer {
	fact := compat.Find(platform, asked)
	if !fact.Known {
		if path, ok := compat.Resolve(platform, asked); ok {
			fact = compat.Find(platform, path)
		}
	}
	answer := describeFact(fact, at.version)
	answer.Version = at.text
	if fact.Path != asked {
		answer.Asked = asked
	}
	switch {
	case at.isSpan:
		answer.overRange(fact, at)
	case !at.version.IsZero():
		verdict := fact.At(at.version, at.client)
		answer.Support, answer.Reason = string(verdict.Support), string(verdict.Reason)
		answer.Native = native(fact, asked, nativeAt{at.version, verdict})
	}
	return answer
}

// describeFact fills in what does not depend on support. v chooses the line.
func describeFact(fact compat.Fact, v version.Version) CanIUseAnswer {
	line := fact.Line(v)
	basis := fact.Basis(line)
	since := line.Since()
	answer := CanIUseAnswer{
		Platform: string(fact.Platform), Feature: fact.Path, Known: fact.Known,
		Kind: string(fact.Feature.Kind), Since: since.Version.String(), From: since.From,
		Lines: lines(fact), Client: fact.Client, ClientFrom: fact.ClientFrom,
		Deprecated: fact.Deprecated, Removed: fact.Removed,
		Basis: string(basis), AtLeast: basis == compat.BasisInherited,
		Internal: fact.Feature.Internal, Claims: claims(fact),
	}
	if answer.From == "" {
		answer.From = fact.ClientFrom
	}
	if fact.Known {
		answer.Source = featureSource(fact, answer.From)
	}
	if fact.Platform == dataset.Xiaohongshu && fact.Known {
		answer.Catalogue = catalogueOf(answer.Source)
	}
	return answer
}

// catalogueOf is the month of a presence catalogue, as YYYY-MM.
func catalogueOf(s *Source) string {
	if s == nil || len(s.AsOf) < len("2006-01") {
		return ""
	}
	return s.AsOf[:len("2006-01")]
}

// lines tells since on each line; only where a platform has lines, and only
// where something is known.
func lines(fact compat.Fact) []LineSince {
	if len(fact.Lines) < 2 {
		return nil
	}
	var out []LineSince
	for _, l := range fact.Lines {
		if since := l.Since().Version; !since.IsZero() {
			out = append(out, LineSince{l.Line, since.String(), l.Never()})
		}
	}
	return out
}

func claims(fact compat.Fact) []Claim {
	if !fact.Feature.Contested {
		return nil
	}
	var out []Claim
	for _, c := range dataset.Claims(fact.Platform, fact.Path) {
		claim := Claim{Op: c.Op, Version: c.Version, Source: c.Source}
		if s := sourceRef(c.Source); s != nil {
			claim.AsOf = s.AsOf
		}
		out = append(out, claim)
	}
	return out
}

// featureSource is the source of the path that decides, or of the path itself
// where nothing decides, with the documentation's page of the feature.
func featureSource(fact compat.Fact, from string) *Source {
	f := fact.Feature
	if from != "" && from != f.Path {
		if decider, ok := dataset.Lookup(fact.Platform, from); ok {
			f = decider
		}
	}
	source := sourceRef(f.Source())
	if source != nil {
		source.Page = page(fact)
	}
	return source
}

// page is the address of WeChat's documentation page for a path: components
// by name; APIs, class members and members of a namespace by their folder.
func page(fact compat.Fact) string {
	const docs = "https://developers.weixin.qq.com/miniprogram/dev/"
	root := fact.Root
	if fact.Platform != dataset.WeChat {
		return ""
	}
	if root.Kind == dataset.KindComponent {
		return docs + "component/" + root.Path + ".html"
	}
	if root.Kind == dataset.KindNamespace {
		if member := firstTwo(fact.Path); dataset.Category(fact.Platform, member) != "" {
			return docs + "api/" + dataset.Category(fact.Platform, member) + "/" + member + ".html"
		}
	}
	folder := dataset.Category(fact.Platform, root.Path)
	switch {
	case folder == "":
		return ""
	case root.Kind == dataset.KindClass:
		return docs + "api/" + folder + "/" + classPage(fact.Platform, fact.Path) + ".html"
	}
	return docs + "api/" + folder + "/wx." + root.Path + ".html"
}

// firstTwo are the first two segments of a path: a namespace and its member.
func firstTwo(path string) string {
	root, rest, _ := strings.Cut(path, ".")
	member, _, _ := strings.Cut(rest, ".")
	return root + "." + member
}

// classPage is Class.member for a documented method and what is below it.
// Properties have no page of their own: the class's lists them.
func classPage(p dataset.Platform, path string) string {
	for ancestor := range feature.Lineage(path) {
		f, ok := dataset.Lookup(p, ancestor)
		if ok && f.Kind == dataset.KindMember && callable(p, ancestor) {
			return ancestor
		}
	}
	return feature.Root(path)
}

type nativeAt struct {
	version version.Version
	verdict compat.Verdict
}

func native(fact compat.Fact, asked string, at nativeAt) *Native {
	n, ok := fact.Native(at.version, at.verdict)
	if !ok {
		return nil
	}
	return &Native{
		Call:   fact.Platform.Global() + ".canIUse('" + asked + "')",
		Answer: string(n.Answer), Reason: string(n.Reason), Below: n.Below,
	}
}
