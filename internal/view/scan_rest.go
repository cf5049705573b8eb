package view

import "minicompat/internal/view/text"

// rest is what else a reader must know: comparisons that go wrong, what was not
// read, and what was skipped.
func (s *scanPanel) rest() *node {
	return el("div", class("plan-part scan-rest"), key("rest"), s.problems(), s.unread(), s.skipped())
}

func (s *scanPanel) problems() *node {
	var items []*node
	for i, p := range s.found.Result.Problems {
		items = append(items, el("li", key(itoa(i)), class("scan-use is-bad"),
			el("p", class("scan-where"), code(place(p.File, p.Line, p.Column)), el("span", class("scan-state"), icon("alert"), words(s.ScanProblem(p.Code)))),
			el("pre", class("scroll scan-line"), attr("tabindex", "0"), el("code", words(text.Visible(clip(p.Text, 400)))))))
	}
	return s.folded("problems", text.ScanProblems, scanFold{items: items, of: s.found.Lists.Problems, open: true})
}

func (s *scanPanel) unread() *node {
	var items []*node
	for i, u := range s.found.Result.Unread {
		where := clipStart(text.Visible(u.File), 120)
		if u.Line > 0 {
			where = place(u.File, u.Line, u.Column)
		}
		say := s.ScanReason(u.Code)
		if u.Partly {
			say += s.T("；{0} ¦ ; {0}", s.T(text.ScanPartly))
		}
		items = append(items, el("li", key(itoa(i)), code(where), words(" "), el("span", class("muted"), words(say))))
	}
	return s.folded("unread", text.ScanUnread, scanFold{items: items, of: s.found.Lists.Unread})
}

// scanFold is a list that can be folded away. of is how long it is, of which
// items are the beginning.
type scanFold struct {
	items []*node
	of    int
	open  bool
}

// mostInFold is how many entries of a list are shown.
const mostInFold = 100 // project.js tells no more

func (s *scanPanel) folded(name string, title text.Phrase, f scanFold) *node {
	if len(f.items) == 0 {
		return nil
	}
	items := f.items[:min(len(f.items), mostInFold)]
	left := max(f.of, len(f.items)) - len(items)
	return el("details", class("more"), key(name), flag("open", f.open), el("summary", words(s.T(title, s.Number(max(f.of, len(f.items)))))),
		el("ul", class("scan-list"), nodes(items)),
		when(left > 0, el("p", class("muted"), words(s.T(text.ScanListCut, s.Number(left))))))
}

// skipped counts what is none of the project's source.
func (s *scanPanel) skipped() *node {
	folders := map[string]int{"node_modules": s.found.Folders.Modules, "hidden": s.found.Folders.Hidden}
	var items []*node
	add := func(reason, say string) {
		items = append(items, el("li", key(reason), words(s.SkipName(reason)+" "), el("span", class("muted figure"), words(say))))
	}
	for _, one := range s.found.Result.Skipped {
		say := s.T(text.ScanFiles, s.Number(one.Files), s.Bytes(one.Bytes))
		if n := folders[one.Reason]; n > 0 {
			say += " · " + s.T(text.ScanFolders, s.Number(n))
			delete(folders, one.Reason)
		}
		add(one.Reason, say)
	}
	for _, reason := range []string{"node_modules", "hidden"} {
		if n := folders[reason]; n > 0 {
			add(reason, s.T(text.ScanFolders, s.Number(n)))
		}
	}
	if s.found.Folders.Closed > 0 {
		items = append(items, el("li", key("closed"), words(s.T(text.ScanClosed, s.Number(s.found.Folders.Closed)))))
	}
	if len(items) == 0 {
		return el("p", class("muted plan-small"), words(s.T(text.ScanNoSkipped)))
	}
	return el("details", class("more"), key("skipped"), el("summary", words(s.T(text.ScanSkipped))), el("ul", class("scan-list"), nodes(items)))
}
