package view

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/view/state"
	"minicompat/internal/view/tree"
)

// stage is a browser for tests: it keeps what the page asked of it.
type stage struct {
	query   string
	day     string   // today; 2026-04-30 where it is empty
	entries []string // "push ?…" and "replace ?…"
	kept    map[string]string
	langs   []string
	dressed dress
	focused string
	saved   []download
	asked   []scanRequest
	timers  map[int]func()
	started int
}

func (s *stage) focus(id string)                       { s.focused = id }
func (s *stage) scrollTo(string)                       {}
func (s *stage) selectText(string)                     {}
func (s *stage) modal(string, bool)                    {}
func (s *stage) save(d download)                       { s.saved = append(s.saved, d) }
func (s *stage) copyText(_ string, done func(ok bool)) { done(true) }
func (s *stage) milliseconds() float64                 { return 0 }
func (s *stage) settle()                               {}
func (s *stage) address() string                       { return s.query }
func (s *stage) remember(name, value string)           { s.kept[name] = value }
func (s *stage) stop()                                 {}
func (s *stage) scan(r scanRequest)                    { s.asked = append(s.asked, r) }
func (s *stage) languages() []string                   { return s.langs }
func (s *stage) dress(d dress)                         { s.dressed = d }
func (s *stage) today() string {
	if s.day == "" {
		return "2026-04-30"
	}
	return s.day
}

func (s *stage) after(_ int, f func()) (cancel func()) {
	s.started++
	id := s.started
	s.timers[id] = f
	return func() { delete(s.timers, id) }
}

func (s *stage) write(query string, push bool) {
	verb := "replace "
	if push {
		verb = "push "
	}
	s.query = query
	s.entries = append(s.entries, verb+query)
}

// rest lets all timers run out, as when nobody types.
func (s *stage) rest() {
	for len(s.timers) > 0 {
		for id, f := range s.timers {
			delete(s.timers, id)
			f()
		}
	}
}

// paper is a document that keeps nothing: tests read the page's own tree.
type paper struct{}

func (paper) Create(string, bool) tree.Handle      { return 1 }
func (paper) CreateText(string) tree.Handle        { return 1 }
func (paper) SetText(tree.Handle, string)          {}
func (paper) SetAttr(tree.Handle, string, string)  {}
func (paper) RemoveAttr(tree.Handle, string)       {}
func (paper) SetProp(tree.Handle, string, string)  {}
func (paper) SetStyle(tree.Handle, string, string) {}
func (paper) Insert(_, _, _ tree.Handle)           {}
func (paper) Remove(_, _ tree.Handle)              {}

// open shows the page at an address.
func open(query string) (*page, *stage) { return openOn("", query) }

// openOn shows the page on a day.
func openOn(day, query string) (*page, *stage) {
	s := &stage{query: query, day: day, kept: map[string]string{}, timers: map[int]func(){}, langs: []string{"en"}}
	p := newPage(frame{host: s, document: paper{}, root: 1, prefix: "t-"})
	p.open()
	return p, s
}

// text is what the page says, without spaces: where elements meet, tree.Plain
// puts one that nobody sees.
func (p *page) text() string { return squeeze(tree.Plain(p.shown)) }

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func says(p *page, s string) bool { return strings.Contains(p.text(), squeeze(s)) }

func TestAnswers(t *testing.T) {
	tests := []struct {
		query string
		want  []string
	}{
		{"", []string{"Try one of these real questions", "showToast.object.image"}},
		{"?feature=showToast.object.image&version=2.10.0", []string{"Supported", "showToast.object.image is there from 1.1.0 on, so 2.10.0 has it.", "2.10.0 is later than 1.1.0", "Part 1 decides"}},
		{"?feature=chooseMedia&version=2.9.0", []string{"Not supported", "only from 2.10.0 on", "2.9.0 is earlier than 2.10.0", "Part 2 decides: 9 against 10"}},
		{"?feature=chooseMedia", []string{"Supported from 2.10.0 on", "Enter a base library version"}},
		{"?feature=choseMedia&version=2.9.0", []string{"Unknown", "No source lists this path", "Did you mean:chooseMedia"}},
		{"?version=2.9.0", []string{"Base library 2.9.0", "Released on "}},
		{"?version=%3E%3D2.9.0+%3C3&feature=chooseMedia", []string{"Partly supported", "The lowest that has it is 2.10.0."}},
		{"?feature=getSystemInfoAsync.success.safeArea.top&version=2.20.0", []string{"Supported", "taken from getSystemInfoAsync", "may have come later"}},
		{"?feature=showToast&version=1.0.5", []string{"There is no canIUse to ask below 1.1.1"}},
		{"?platform=xiaohongshu&feature=showToast&version=3.0.0", []string{"Unknown", "Present in the catalogue of 2024-12, minimum unknown."}},
		{"?platform=alipay&feature=getLocation&version=2.0.0", []string{"Supported", "2.x: the whole line has it", "1.x: since 1.1.1"}},
		{"?platform=alipay&feature=getLocation.success&version=2.0.0", []string{"Alipay has no success"}},
		{"?platform=alipay&feature=LottieContext.downgradeToPlaceholder", []string{"Needs client 10.1.52", "The source states no base library, only a client"}},
		{"?platform=alipay&feature=LottieContext.downgradeToPlaceholder&version=2.6.0", []string{"Unknown", "It also depends on the client version"}},
		{"?platform=alipay&feature=LottieContext.downgradeToPlaceholder&version=2.6.0&client=10.2.0", []string{"Supported"}},
		{"?platform=alipay&feature=LottieContext.downgradeToPlaceholder&version=2.6.0&client=10.1", []string{"Not supported", "The client is too old."}},
		{"?feature=%3Cimg+onerror%3E&version=2.0.0", []string{"No answer yet", `"<img onerror>" holds a character that no path has.`}},
		{"?feature=chooseMedia&version=latest", []string{`"latest" is not a version: character 1`, "Supported from 2.10.0 on"}},
		{"?feature=a..b&version=2..1", []string{"One segment of", "One part of", "Use 2.1"}},
		{"?snapshot=2017-07-10&version=1.2.0", []string{"The distribution of that day has no", "Use iOS", "Use Android"}},
		{"?lang=zh&feature=chooseMedia&version=2.9.0", []string{"不支持", "自 2.10.0 起才支持"}},
	}
	for _, tt := range tests {
		t.Run(tt.query, func(t *testing.T) {
			p, _ := open(tt.query)
			for _, want := range tt.want {
				if !says(p, want) {
					t.Errorf("no %q in %s", want, p.text())
				}
			}
		})
	}
}

func TestHistory(t *testing.T) {
	p, s := open("?utm_source=mail")
	type_ := func(text string) { p.dispatch("feature.input", &event{Value: text}) }
	type_("c")
	type_("ch")
	s.rest()
	type_("chooseMedia")
	p.dispatch("feature.key", &event{Key: "Enter", Value: "chooseMedia"})
	p.dispatch("feature.leave", &event{})
	p.dispatch("version.input", &event{Value: "2"})
	s.rest()
	p.dispatch("version.pick", &event{Arg: "2.9.0"})
	p.dispatch("ask.platform", &event{Value: "alipay"})
	want := []string{
		"push ?feature=c&utm_source=mail",
		"replace ?feature=ch&utm_source=mail",
		"replace ?feature=chooseMedia&utm_source=mail",
		"push ?version=2&feature=chooseMedia&utm_source=mail",
		"replace ?version=2.9.0&feature=chooseMedia&utm_source=mail",
		"push ?platform=alipay&version=2.9.0&feature=chooseMedia&utm_source=mail",
	}
	if diff := cmp.Diff(want, s.entries); diff != "" {
		t.Error(diff)
	}
	s.query = "?feature=showToast"
	p.restore()
	if !says(p, "Supported from 1.0.0 on") {
		t.Error(p.text())
	}
	if len(s.entries) != len(want) {
		t.Errorf("going back wrote %q", s.entries[len(want):])
	}
}

func TestLanguageAndTheme(t *testing.T) {
	p, s := open("?feature=chooseMedia")
	if s.dressed.lang != "en" || s.dressed.theme != "auto" || s.dressed.title != "chooseMedia · WeChat · minicompat" {
		t.Errorf("dressed %+v", s.dressed)
	}
	p.dispatch("shell.lang", &event{Arg: "zh"})
	p.dispatch("shell.theme", &event{Arg: "dark"})
	if s.dressed.lang != "zh-CN" || s.dressed.theme != "dark" || s.query != "?feature=chooseMedia&lang=zh&theme=dark" {
		t.Errorf("dressed %+v at %s", s.dressed, s.query)
	}
	if diff := cmp.Diff(map[string]string{"lang": "zh", "theme": "dark"}, s.kept); diff != "" {
		t.Error(diff)
	}
}

func TestAnswerWaitsWhileTyping(t *testing.T) {
	p, s := open("?feature=chooseMedia&version=2.9.0")
	p.dispatch("feature.input", &event{Value: "showToast"})
	if !says(p, "Not supported") {
		t.Error("the answer changed with the key")
	}
	s.rest()
	if says(p, "Not supported") {
		t.Error("the answer did not follow")
	}
	p.close()
	if len(s.timers) != 0 {
		t.Error("timers outlive the page")
	}
}

func TestTooLongForTheAddress(t *testing.T) {
	p, s := open("")
	long := strings.Repeat("9", 1<<20)
	p.dispatch("version.input", &event{Value: long})
	s.rest()
	if p.question.Version != long {
		t.Error("what was typed is lost")
	}
	if len(s.query) > 100 || len(s.dressed.title) > 200 || len(p.text()) > 20_000 {
		t.Errorf("address %d, title %d, page %d bytes", len(s.query), len(s.dressed.title), len(p.text()))
	}
}

func TestExamplesAreAnswered(t *testing.T) {
	for _, platform := range []string{"wechat", "alipay", "xiaohongshu"} {
		for _, e := range examplesOf(platform) {
			t.Run(platform+" "+e.feature, func(t *testing.T) {
				p, _ := open("")
				p.dispatch("shell.example", &event{Arg: "?platform=" + platform + "&feature=" + e.feature + "&version=" + e.version})
				if can := p.panels.answers.of(p.question).can; !can.Known {
					t.Errorf("%s is not known", e.feature)
				}
			})
		}
	}
}

type breaking struct{}

func (breaking) render(q state.Question) *node { panic("broken: " + q.Feature) }

func TestBrokenPanel(t *testing.T) {
	p, s := open("?lang=en")
	whole := p.panels.answer
	p.panels.answer = []panel{breaking{}}
	p.dispatch("feature.pick", &event{Arg: "chooseMedia"})
	if !says(p, "This question broke the page") {
		t.Error(p.text())
	}
	p.panels.answer = whole
	p.dispatch("shell.reset", &event{})
	if !says(p, "Try one of these real questions") || s.query != "?lang=en" {
		t.Error(s.query, p.text())
	}
}
