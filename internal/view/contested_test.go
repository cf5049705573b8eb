package view

import (
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/query"
	"minicompat/internal/view/card"
	"minicompat/internal/view/text"
	"minicompat/internal/view/tree"
)

// said is a claim in words.
func said(w text.Words, c dataset.Claim) string {
	switch c.Op {
	case "<=":
		return w.T(text.ClaimSeen, c.Version)
	case ">":
		return w.T(text.ClaimAbsent, c.Version)
	}
	return w.T(text.ClaimFrom, c.Version)
}

// TestClaimsStandSideBySide opens every contested path: the page has a row for
// each claim, with who claims it, and the element's card a note.
func TestClaimsStandSideBySide(t *testing.T) {
	count := 0
	for f := range dataset.Features(dataset.WeChat) {
		if !f.Contested {
			continue
		}
		count++
		for _, lang := range []text.Lang{text.Chinese, text.English} {
			t.Run(f.Path+" "+string(lang), func(t *testing.T) {
				w, claims := text.For(lang), dataset.Claims(dataset.WeChat, f.Path)
				p, _ := open("?feature=" + strings.ReplaceAll(f.Path, ":", "%3A") + "&version=2.9.0&lang=" + string(lang))
				shown := tree.Find(p.shown, "class", "claims")
				if rows := strings.Count(strings.Join(tree.Values(shown, "scope"), " "), "row"); rows != len(claims) {
					t.Fatalf("%d rows for %d claims", rows, len(claims))
				}
				element := card.Of(card.Question{Platform: "wechat", Feature: f.Path, Version: "2.9.0", Lang: string(lang)})
				for _, c := range claims {
					who, what := w.SourceName(c.Source, c.Source), said(w, c)
					if plain := squeeze(tree.Plain(shown)); !strings.Contains(plain, squeeze(who)) || !strings.Contains(plain, squeeze(what)) {
						t.Errorf("no %q by %q in %q", what, who, plain)
					}
					if !noted(element.Notes, who, what) {
						t.Errorf("no %q by %q in the notes %q", what, who, element.Notes)
					}
				}
				if len(element.Tags) == 0 {
					t.Error("the element has no tag")
				}
				if brief, _ := card.BriefOf("wechat", f.Path); !brief.Torn {
					t.Error("the first answer does not know")
				}
			})
		}
	}
	if count < 88 {
		t.Errorf("%d contested paths", count)
	}
}

func noted(notes []string, who, what string) bool {
	for _, n := range notes {
		if strings.HasPrefix(n, who) && strings.HasSuffix(n, what) {
			return true
		}
	}
	return false
}

// Lists that have no room for the claims mark the path.
func TestListsMarkContestedPaths(t *testing.T) {
	const path = "createWorker"
	if can, _ := query.CanIUse(query.Params{"platform": {"wechat"}, "feature": {path}}); len(can.Claims) == 0 {
		t.Fatal(path + " is not contested")
	}
	p, _ := open("?tool=needs&lang=en&needs=" + path + "%2CchooseMedia")
	if n := strings.Count(tree.Plain(tree.Find(p.shown, "class", "card plan needs")), "Sources differ"); n != 1 {
		t.Errorf("%d marks among the needs", n)
	}
	p, _ = scanned("")
	wantNot(t, p, "Sources differ")
	tellScan(p, scanFoundMessage, strings.ReplaceAll(scanFeaturesMessage, "frobnicate", path), `{"state":"done"}`)
	wantSays(t, p, "Sources differ")
}
