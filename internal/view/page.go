package view

import (
	"minicompat/internal/view/snippet"
	"minicompat/internal/view/state"
	"minicompat/internal/view/text"
	"minicompat/internal/view/tree"
)

// host is what the page asks of the browser beyond what its panels may.
type host interface {
	browser
	settle() // does what waited for the document to be up to date
	address() string
	write(query string, push bool)
	languages() []string
	dress(d dress)
}

// dress is how the document around the page looks.
type dress struct{ lang, theme, title string }

// options are what a mount is given.
type options struct {
	Kind  string `json:"kind"`
	Lang  string `json:"lang"`
	Theme string `json:"theme"`
	Own   string `json:"own"` // distributions that the browser keeps: see own.Pack
	// Embed is where snippets for embedding point; nil where nothing can.
	Embed *snippet.Site `json:"embed"`
	// Issues is the address of new issues of the tracker that wrong data is
	// reported to, or "".
	Issues string `json:"issues"`
	// NoScanner says that the page comes without what scans projects, NoFolders
	// that the browser has no picker for folders.
	NoScanner bool `json:"noScanner"`
	NoFolders bool `json:"noFolders"`
	// Values are what stood in the fields when an earlier engine ended: what
	// is too long for the address is only there.
	Values map[string]string `json:"values"`
}

// restoreValues puts back what was typed.
func (o options) restoreValues(q *state.Question) {
	for name, field := range map[string]*string{
		"version": &q.Version, "feature": &q.Feature, "client": &q.Client, "a": &q.A, "b": &q.B, "coverage": &q.Coverage, "filter": &q.Filter,
		"from": &q.From, "to": &q.To, "needs": &q.Needs,
	} {
		if value := o.Values[name]; value != "" {
			*field = value
		}
	}
}

// frame is where a page lives.
type frame struct {
	host       host
	document   tree.Document
	root       tree.Handle
	prefix     string // of ids
	remembered options
}

// page is one mounted view: the question, the panels that show it, and what is
// shown now.
type page struct {
	*ui
	frame
	question state.Question
	shown    *node
	panels   panels
	history  history
	broken   bool // a panel failed at this question
	kept     kept
	waiting  func() // cancels the answer that is still to be shown
	idle     func() // cancels what waits for an idle moment
	speech   speech
}

func newPage(f frame) *page {
	p := &page{frame: f, question: state.Parse(f.host.address())}
	p.ui = &ui{browser: f.host, prefix: f.prefix, handlers: make(map[string]handler), change: p.edit, refresh: p.show, refreshAsk: p.showAsk}
	f.remembered.restoreValues(&p.question)
	p.history = history{host: f.host, written: p.question.Address()}
	p.Words = text.For(p.language())
	p.panels = newPanels(p.ui, f.remembered)
	p.handleShell()
	return p
}

// idleMS is when the page has surely been painted, in milliseconds.
const idleMS = 250

// open shows the page for the first time.
func (p *page) open() {
	p.show()
	p.idle = p.after(idleMS, p.warm)
}

// warm shows suggestions once to nobody: a browser compiles what it has seen
// run, and the first key should be answered as fast as the others.
func (p *page) warm() {
	tree.Update(p.document, p.document.Create("div", false), nil, rehearsal(p.ui, p.question))
}

func (p *page) close() {
	p.history.cancel()
	p.idle()
	p.cancelAnswer()
	p.speech.cancel()
}

// dispatch runs the handler of an action. A handler that fails leaves the page
// standing: what it was about is shown as broken.
func (p *page) dispatch(action string, e *event) {
	defer p.mend()
	if h, ok := p.handlers[action]; ok {
		h(e)
	}
}

// edit changes the question, shows it and notes it in the address.
func (p *page) edit(change func(q *state.Question), commit bool) {
	change(&p.question)
	p.broken = false
	if commit {
		p.show()
	} else {
		p.showField()
	}
	p.history.note(p.question, commit)
}

// restMS is how long a field must rest before the answer follows, in
// milliseconds: less than anyone notices, more than between two events of one
// keystroke.
const restMS = 40

// showField shows the ask bar at once, and the answer when the field rests:
// what is typed and its suggestions never wait for charts and tables.
func (p *page) showField() {
	p.cancelAnswer()
	p.showAsk()
	p.waiting = p.after(restMS, func() {
		p.waiting = nil
		p.kept.title = true
		p.update()
		p.kept.title = false
		p.waiting = p.after(pause, func() {
			p.waiting = nil
			p.dress()
		})
	})
}

// showAsk brings the ask bar up to date and leaves the rest.
func (p *page) showAsk() {
	p.kept.hold = true
	p.update()
	p.kept.hold = false
}

func (p *page) cancelAnswer() {
	if p.waiting != nil {
		p.waiting()
		p.waiting = nil
	}
}

// kept are the parts that stay as they are while hold is set. The title stays
// while title is: a new one takes the browser as long as half an answer.
type kept struct {
	hold, title   bool
	answer, tools *node
}

func (p *page) dress() { p.host.dress(dress{p.Lang.Tag(), p.theme(), p.title()}) }

// restore goes where back or forward led.
func (p *page) restore() {
	p.question = state.Parse(p.host.address())
	p.broken = false
	p.history.arrived(p.question.Address())
	p.show()
}

// show brings the whole document up to date.
func (p *page) show() {
	p.cancelAnswer()
	p.update()
}

func (p *page) update() {
	defer p.mend()
	p.Words = text.For(p.language())
	next := p.render()
	tree.Update(p.document, p.root, p.shown, next)
	p.shown = next
	if !p.kept.hold {
		p.announce()
	}
	if !p.kept.hold && !p.kept.title {
		p.dress()
	}
	p.host.settle()
}

// mend turns a failure into a calm message in place of the answer. It only
// works where the toolchain recovers; elsewhere the loader starts the engine
// afresh.
func (p *page) mend() {
	failure := recover()
	if failure == nil {
		return
	}
	if p.broken {
		panic(failure)
	}
	p.broken = true
	p.show()
}

// language is the address's, else the remembered one, else the browser's.
func (p *page) language() text.Lang {
	for _, tag := range append([]string{p.question.Lang, p.remembered.Lang}, p.host.languages()...) {
		if lang, ok := text.Match(tag); ok {
			return lang
		}
	}
	return text.English
}

// theme is light, dark or auto.
func (p *page) theme() string {
	for _, theme := range []string{p.question.Theme, p.remembered.Theme} {
		if theme == "light" || theme == "dark" {
			return theme
		}
	}
	return "auto"
}

// title names the question, so that tabs, bookmarks and the history can be
// told apart.
func (p *page) title() string {
	q, name := p.question, p.T(text.Name)
	subject := clip(q.Feature, 60)
	if version := clip(q.Version, 20); version != "" {
		if subject != "" {
			subject += " · "
		}
		subject += version
	}
	if subject == "" {
		return name + " · " + p.T(text.Purpose)
	}
	return text.Visible(subject) + " · " + p.PlatformName(q.Platform) + " · " + name
}

// clip shortens a text for places of limited width, between characters.
func clip(s string, runes int) string {
	n := 0
	for i := range s {
		if n == runes {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
