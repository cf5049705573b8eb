package view

import (
	"strconv"

	"minicompat/internal/view/text"
)

// source is where a project is dropped or chosen; the page's script listens for
// what arrives here.
func (s *scanPanel) source() *node {
	if s.can.NoScanner {
		return el("p", class("note"), words(s.T(text.ScanNoScanner)))
	}
	title := text.ScanDrop
	switch {
	case s.can.NoFolders:
		title = text.ScanDropZip
	case s.found != nil:
		title = text.ScanAgain
	}
	return el("div", class("scan-source"), when(s.found != nil || s.running(), class("is-small")),
		el("p", class("scan-drop"), icon("folder"), el("b", words(s.T(title)))),
		el("p", class("scan-drop-now"), attr("aria-hidden", "true"), icon("folder"), el("b", words(s.T(text.ScanDropNow)))),
		el("div", class("own-actions"),
			when(!s.can.NoFolders, s.picker("scan-folder", text.ScanFolder, flag("webkitdirectory", true))),
			s.picker("scan-zip", text.ScanZip, attr("accept", ".zip,application/zip"))),
		el("p", class("muted plan-small scan-private"), words(s.T(text.ScanPrivate))),
		el("p", class("muted plan-small scan-kinds"), words(s.T(text.ScanKinds))))
}

func (s *scanPanel) picker(name string, label text.Phrase, more part) *node {
	look := "button own-file"
	if name == "scan-zip" && !s.can.NoFolders {
		look = "button button-quiet own-file"
	}
	return el("label", class(look), key(name), words(s.T(label)),
		el("input", class("visually-hidden"), attr("id", s.id(name)), attr("type", "file"), more))
}

func (s *scanPanel) running() bool { return s.now.State == "listing" || s.now.State == "reading" }

// progress is how far the scan is, or how it ended without a result.
func (s *scanPanel) progress() *node {
	switch s.now.State {
	case "listing":
		return s.run(s.T(text.ScanListing), s.T(text.ScanListed, s.Number(s.now.Files)), -1)
	case "reading":
		p := s.now.Progress
		done := 0
		switch {
		case p.Total > 0:
			done = int(100 * p.Bytes / p.Total)
		case p.Of > 0:
			done = 100 * p.Files / p.Of
		}
		say := s.T(text.ScanProgress, s.Number(p.Files), s.Number(p.Of), s.Bytes(p.Bytes), s.Bytes(p.Total), s.Number(p.Uses))
		return s.run(s.T(text.ScanReading, s.name(s.now.Name)), say, min(done, 100))
	case "stopped":
		return el("p", class("note"), key("stopped"), words(s.T(text.ScanStopped)))
	case "failed":
		return el("p", class("note note-warn"), key("failed"), words(s.ScanFailure(s.now.Reason)))
	}
	return nil
}

// run shows a bar; percent is below 0 while nobody knows.
func (s *scanPanel) run(title, say string, percent int) *node {
	id := s.id("scan-running")
	return el("div", class("scan-running"), key("running"),
		el("p", attr("id", id), words(title)),
		el("div", class("scan-bar"), when(percent < 0, class("is-unsure")), attr("role", "progressbar"), attr("aria-labelledby", id), attr("aria-valuetext", say),
			when(percent >= 0, attr("aria-valuemin", "0"), attr("aria-valuemax", "100"), attr("aria-valuenow", strconv.Itoa(percent)), style("--done", strconv.Itoa(percent)+"%")),
			el("div")),
		el("p", class("muted figure plan-small"), words(say)),
		el("button", class("button button-quiet"), attr("type", "button"), on("click", "scan.stop"), words(s.T(text.ScanStop))))
}

// voice tells a screen reader what matters, once: the count is in the bar.
func (s *scanPanel) voice() *node {
	say := ""
	switch {
	case s.running():
		say = s.T(text.ScanReading, s.name(s.now.Name))
	case s.now.State == "stopped":
		say = s.T(text.ScanStopped)
	case s.now.State == "failed":
		say = s.ScanFailure(s.now.Reason)
	case s.found != nil:
		t := s.found.Result.Totals
		say = s.T(text.ScanFinished, s.Uses(t.Uses), s.Number(t.Uses-t.Guarded))
	}
	return el("p", class("visually-hidden"), attr("role", "status"), words(say))
}

// name is what a project is called; names of files may hold anything.
func (s *scanPanel) name(given string) string {
	if given == "" {
		return s.T(text.ScanUnnamed)
	}
	return clip(text.Visible(given), 60)
}
