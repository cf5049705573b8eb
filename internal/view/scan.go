package view

import (
	"encoding/json"
	"strings"

	"minicompat/internal/version"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
)

// scanRequest is what the panel asks project.js to do.
type scanRequest struct {
	Do       string // stop, again, uses, report
	Platform string // again
	Path     string // uses
	Offset   int
	Limit    int
	Format   string // report
	Name     string
	Params   string // JSON: of the question "impact"
	Minimum  string
	Language string
}

// scanPanel is where a reader hands over a project, sees how far scanning it is,
// and what was found. Scanning happens elsewhere (in scanner.js): the page
// passes on what it says.
type scanPanel struct {
	*ui
	asking
	answers *answers
	can     options
	now     scanTold   // the state that was told last
	found   *scanFound // what is shown, nil for nothing
	coming  *scanFound // what is still being told
	shown   state.Question
	stamp   int // counts what changes how the result looks
	kept    memo
	shares  scanShares
	lower   scanLower
	code    *guardCode
	saved   string // the format that was saved, or could not be
	lost    bool
	parts   int // of the result, that are shown so far
}

// scanFound is a result with how the reader looks at it.
type scanFound struct {
	scanTold
	features []*scanFeature
	filter   string
	upward   bool // oldest first
	rows     int
	open     map[string]*scanUses
}

// scanUses are the uses of a feature that were told.
type scanUses struct {
	list []scanUse
	of   int
	lost bool
}

func newScan(u *ui, shared *answers, can options) panel {
	s := &scanPanel{ui: u, asking: newAsking(u, "scan.ask"), answers: shared, can: can, code: newGuardCode(u, "scan-guard")}
	u.handle("scan.told", func(e *event) { s.told(e.Value) })
	u.handle("scan.stop", func(*event) { u.scan(scanRequest{Do: "stop"}) })
	u.handle("scan.as", func(e *event) { u.scan(scanRequest{Do: "again", Platform: e.Arg}) })
	u.handle("scan.turn", func(e *event) { u.set(true, func(q *state.Question) { turnTo(q, e.Arg) }) })
	u.handle("scan.save", func(e *event) { s.save(e.Arg) })
	s.handleTable()
	s.handleLower()
	return s
}

// again shows a change of the result's looks.
func (s *scanPanel) again() {
	s.stamp++
	s.refresh()
}

// told takes what the page passes on.
func (s *scanPanel) told(message string) {
	var told scanTold
	if json.Unmarshal([]byte(message), &told) != nil {
		return
	}
	switch told.State {
	case "found":
		s.coming = &scanFound{scanTold: told, filter: "all", rows: fewFeatures, open: make(map[string]*scanUses)}
		return
	case "features":
		if s.coming != nil {
			s.coming.add(told.Features)
		}
		return
	case "uses":
		s.tellUses(told)
	case "reported":
		s.saved, s.lost = told.Format, told.Lost
	case "done":
		s.settle(told)
	case "stopped":
		s.now, s.found, s.coming = told, nil, nil
		s.focus(s.id("scan-folder"))
		s.focus(s.id("scan-zip")) // where there is none for folders
	default:
		s.now, s.found, s.coming = told, nil, nil
	}
	s.again()
}

// add takes features as they come; what sorting needs is worked out at once.
func (f *scanFound) add(list []scanFeature) {
	for i := range list {
		list[i].at, _ = version.Parse(list[i].newest())
		f.features = append(f.features, &list[i])
	}
}

// settle turns to the result that was told.
func (s *scanPanel) settle(told scanTold) {
	if s.coming == nil {
		return
	}
	s.now, s.found, s.coming = told, s.coming, nil
	s.lower, s.saved = scanLower{}, ""
	s.found.sort()
	s.parts = 1
	s.after(0, s.unfold)
}

// scanParts are the parts of a result. They are shown one after the other: a
// large one would keep a frame waiting.
const scanParts = 3

func (s *scanPanel) unfold() {
	if s.found == nil || s.parts == scanParts {
		return
	}
	s.parts++
	s.again()
	s.after(0, s.unfold)
}

func (s *scanPanel) tellUses(told scanTold) {
	if s.found == nil {
		return
	}
	if told.Path == s.lower.open && told.Offset == 0 {
		s.lower.uses = scanUses{list: told.Uses, of: told.Of, lost: told.Lost}
	}
	uses := s.found.open[told.Path]
	if uses == nil || len(uses.list) != told.Offset {
		return
	}
	uses.list, uses.of, uses.lost = append(uses.list, told.Uses...), told.Of, told.Lost
}

// question is the page's, turned to the project's platform.
func (s *scanPanel) question() state.Question {
	q := s.shown
	if s.found.Result.Platform != "" {
		turnTo(&q, s.found.Result.Platform)
	}
	return q
}

// save asks for a report, with the users of the distribution on the page.
func (s *scanPanel) save(format string) {
	if s.found == nil {
		return
	}
	params, err := json.Marshal(s.answers.distributionOf(s.question()).params(nil))
	if err != nil { // strings always marshal
		return
	}
	extension := map[string]string{"markdown": "md"}[format]
	if extension == "" {
		extension = format
	}
	s.scan(scanRequest{Do: "report", Format: format, Name: fileName("minicompat-scan", s.found.Result.Platform) + "." + extension,
		Params: string(params), Minimum: s.asked(), Language: string(s.Lang)})
}

// asked is the minimum that the reader named: what lies above it is an error.
func (s *scanPanel) asked() string {
	switch {
	case s.lower.touched && isVersion(s.lower.value):
		return s.lower.value
	case isVersion(s.shown.Version) && s.shown.Platform == s.found.Result.Platform:
		return s.shown.Version
	}
	return ""
}

func (s *scanPanel) render(q state.Question) *node {
	s.shown = q
	return el("div", class("card plan scan"), key("scan"), attr("data-project", ""),
		el("p", class("muted"), words(s.T(text.ScanHint))),
		s.source(),
		s.progress(),
		s.voice(),
		s.outcome())
}

func (s *scanPanel) outcome() *node {
	if s.found == nil {
		return nil
	}
	key := strings.Join([]string{string(s.Lang), s.shown.Address(), s.answers.shelf.mark(s.shown), itoa(s.stamp), s.code.state()}, "\x00")
	return s.kept.of(key, func() *node {
		return el("div", class("plan-part scan-result"), attr("id", s.id("scan-result")), attr("tabindex", "-1"), s.answer(), when(s.parts > 1, s.table()), when(s.parts > 2, s.lowered(), s.rest()))
	})
}
