package view

import (
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/view/text"
	"minicompat/internal/view/tree"
)

// TestEveryDatedFigureTellsItsAge opens each part of the page on three days and
// in both languages, and wants the age in it, in words and graded.
func TestEveryDatedFigureTellsItsAge(t *testing.T) {
	type age func(w text.Words, today string) (say, grade string)
	table := func(day string) age {
		return func(w text.Words, today string) (string, string) { return w.Age(day, today) }
	}
	facts := func(day string) age {
		return func(w text.Words, today string) (string, string) { return w.FactsAge(day, today) }
	}
	clients := func(day string) age {
		return func(w text.Words, today string) (string, string) { return w.ClientsAge(day, today) }
	}
	newest, typings := table(newestOf(t, "wechat")), facts(asOfSource(t, "typings"))
	parts := []struct {
		name, query, class string
		ages               []age
	}{
		{"verdict", "?feature=chooseMedia&version=2.9.0", "card verdict is-bad", []age{typings}},
		{"verdict, Alipay", "?platform=alipay&feature=env.clientVersion", "card verdict is-info", []age{facts(asOfSource(t, "open-docs"))}},
		{"verdict, Xiaohongshu", "?platform=xiaohongshu&feature=showModal", "card verdict is-unknown", []age{facts(asOfSource(t, "taro-xhs-1.2.2"))}},
		{"impact", "?feature=chooseMedia", "card impact", []age{newest}},
		{"impact, an old day", "?feature=chooseMedia&snapshot=2019-04-27", "card impact", []age{table("2019-04-27")}},
		{"impact, Alipay", "?platform=alipay&feature=env.clientVersion", "card impact", []age{table(newestOf(t, "alipay"))}},
		{"clients", "?feature=chooseMedia", "card clients", []age{clients(clientsOf(t))}},
		{"across", "?feature=getLocation", "card across", []age{newest, table(newestOf(t, "alipay")), facts(asOfSource(t, "taro-xhs-1.2.2"))}},
		{"coverage", "?tool=shares&version=2.9.0", "card distribution", []age{newest}},
		{"raise", "?tool=raise&from=2.9.0&to=2.10.0", "card plan", []age{newest, typings}},
		{"needs", "?tool=needs&needs=chooseMedia", "card plan needs", []age{newest}},
		{"over time", "?tool=time&version=2.10.0", "card over", []age{newest}},
		{"features", "?tool=features&filter=chooseMedia", "card browse", []age{typings}},
	}
	for _, part := range parts {
		for _, day := range []string{"2026-04-02", "2026-11-25", "2029-01-01"} {
			for _, lang := range []text.Lang{text.Chinese, text.English} {
				t.Run(part.name+" "+day+" "+string(lang), func(t *testing.T) {
					p, _ := openOn(day, part.query+"&lang="+string(lang))
					shown := tree.Find(p.shown, "class", part.class)
					for _, age := range part.ages {
						say, grade := age(text.For(lang), day)
						if say == "" || !strings.Contains(squeeze(tree.Plain(shown)), squeeze(say)) {
							t.Errorf("no %q in %q", say, tree.Plain(shown))
						}
						if tree.Find(shown, "class", "age is-"+grade) == nil {
							t.Errorf("nothing is graded %q", grade)
						}
					}
				})
			}
		}
	}
}

func TestHeaderTellsTheAgeOfTheNewestDistribution(t *testing.T) {
	for lang, want := range map[string]string{"en": "Newest distribution {day}, 8 months old", "zh": "最新用户分布 {day}，8 个月前"} {
		t.Run(lang, func(t *testing.T) {
			day := newestOf(t, "wechat")
			p, _ := openOn(date(dayOf(day)+8*30), "?lang="+lang)
			wantSays(t, p, strings.ReplaceAll(want, "{day}", day))
		})
	}
}

func TestScanTellsTheAge(t *testing.T) {
	p, s := openOn("2029-01-01", "?tool=scan&lang=en")
	tellScan(p, scanFoundMessage, scanFeaturesMessage, `{"state":"done"}`)
	say, _ := text.For(text.English).Age(newestOf(t, "wechat"), s.day)
	wantSays(t, p, say)
	p.dispatch("scan.lower", &event{Type: "input", Value: "2.9.0"})
	s.rest()
	if lower := tree.Find(p.shown, "aria-labelledby", "t-scan-lower-title"); !strings.Contains(squeeze(tree.Plain(lower)), squeeze(say)) {
		t.Errorf("no %q in %q", say, tree.Plain(lower))
	}
}

// A table of the reader's own has an age as well, or says that it has none.
func TestOwnTableTellsItsAge(t *testing.T) {
	for day, want := range map[string]string{
		"2026-11-20": "5 days old: fresh",
		"2024-11-20": "2 years old: read it as history",
		"":           "undated: how old it is cannot be told",
	} {
		t.Run(day, func(t *testing.T) {
			p, _ := openOn("2026-11-25", "?tool=own&feature=chooseMedia&lang=en")
			keep(p, strings.Replace(shopRead, "2026-11-20", day, 1))
			for _, class := range []string{"card impact", "own-shelf"} {
				shown := tree.Plain(tree.Find(p.shown, "class", class))
				if !strings.Contains(squeeze(shown), squeeze(want)) {
					t.Errorf("no %q in %q", want, shown)
				}
			}
		})
	}
}

// newestOf is the day of a platform's newest distribution.
func newestOf(t *testing.T, platform string) string {
	t.Helper()
	list := dataset.Snapshots(dataset.Platform(platform))
	if len(list) == 0 {
		t.Fatalf("no distribution of %s", platform)
	}
	return list[0].AsOf
}

// asOfSource is what a source speaks of.
func asOfSource(t *testing.T, key string) string {
	t.Helper()
	s, ok := dataset.FindSource(key)
	if !ok || s.AsOf == "" {
		t.Fatalf("source %s has no day: %+v", key, s)
	}
	return s.AsOf
}

// clientsOf is the newest day of the record of WeChat's clients.
func clientsOf(t *testing.T) string {
	t.Helper()
	day := ""
	for c := range dataset.Clients(dataset.WeChat) {
		day = max(day, c.AsOf)
	}
	if day == "" {
		t.Fatal("no clients")
	}
	return day
}
