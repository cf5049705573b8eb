package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// markdown writes tables as GitHub reads them.
func (r *report) markdown(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# %s\n\n", escape(r.title()))
	if r.Result.Platform != "" {
		for _, line := range append(r.needs(), r.basis()) {
			fmt.Fprintf(out, "- %s\n", escape(line))
		}
	}
	for _, s := range r.sections() {
		r.markdownSection(out, s)
	}
	r.markdownProblems(out)
	r.markdownFeatures(out)
	r.markdownUnread(out)
	return out.Flush()
}

func table(out io.Writer, title string, heads ...string) {
	fmt.Fprintf(out, "\n## %s\n\n", escape(title))
	row(out, heads...)
	row(out, strings.Split(strings.Repeat("---,", len(heads)-1)+"---", ",")...)
}

func row(out io.Writer, cells ...string) { fmt.Fprintf(out, "| %s |\n", strings.Join(cells, " | ")) }

func (r *report) markdownSection(out io.Writer, s section) {
	if len(s.list) == 0 {
		fmt.Fprintf(out, "\n## %s\n", escape(s.title))
		return
	}
	table(out, s.title, r.T(headSince), r.T(headFeature), r.T(headPlace), r.T(headWhy), r.T(headCode))
	for _, f := range s.list {
		uses, left := s.shown(f)
		for _, u := range uses {
			row(out, escape(r.sinceOf(f)), code(f.Path), code(place(u.File, u.Line, u.Column)), escape(r.state(u)), code(u.Text))
		}
		if left > 0 {
			row(out, escape(r.sinceOf(f)), code(f.Path), escape(r.T(more, strconv.Itoa(left))), "", "")
		}
	}
}

func (r *report) markdownProblems(out io.Writer) {
	if len(r.Result.Problems) == 0 {
		return
	}
	table(out, r.T(problems), r.T(headPlace), r.T(headWhy), r.T(headCode))
	for _, p := range r.Result.Problems {
		row(out, code(place(p.File, p.Line, p.Column)), escape(r.check(p.Code)), code(p.Text))
	}
}

func (r *report) markdownFeatures(out io.Writer) {
	if len(r.Result.Features) == 0 {
		return
	}
	table(out, r.T(features), r.T(headSince), r.T(headFeature), r.T(headUses), r.T(headOpen), r.T(headWrong), r.T(headLost))
	for _, f := range newest(r.Result.Features) {
		c := f.Counts
		row(out, escape(r.sinceOf(f)), code(f.Path), strconv.Itoa(c.Uses), strconv.Itoa(c.Uses-c.Guarded-c.Insufficient),
			strconv.Itoa(c.Insufficient), escape(r.lostShort(r.lost(f))))
	}
	fmt.Fprintf(out, "\n%s\n", escape(r.T(legend)))
}

func (r *report) markdownUnread(out io.Writer) {
	if len(r.Result.Unread) > 0 {
		table(out, r.T(unreadFiles), r.T(headPlace), r.T(headWhy))
	}
	for _, u := range r.Result.Unread {
		row(out, code(place(u.File, u.Line, u.Column)), escape(r.unread(u)))
	}
	if len(r.Result.Skipped) > 0 {
		fmt.Fprintf(out, "\n%s\n", escape(r.skipped()))
	}
}

// escape makes text of what might be markup.
func escape(s string) string {
	var out strings.Builder
	for _, c := range plain(s) {
		switch c {
		case '<':
			out.WriteString("&lt;")
			continue
		case '&':
			out.WriteString("&amp;")
			continue
		case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '$', '@', '!':
			out.WriteByte('\\')
		}
		out.WriteRune(c)
	}
	return out.String()
}

// code is a code span for a cell of a table: its fence is longer than any run of
// backquotes within, and bars are escaped, as GitHub's tables ask even there.
func code(s string) string {
	s = strings.TrimSpace(plain(s))
	if s == "" {
		return ""
	}
	fence := fenceFor(s, 1)
	s = strings.ReplaceAll(s, "|", `\|`)
	if s[0] == '`' || s[len(s)-1] == '`' {
		s = " " + s + " "
	}
	return fence + s + fence
}

// fenceFor is longer than any run of backquotes in s, and least long.
func fenceFor(s string, least int) string {
	run := 0
	for i := range len(s) {
		if run++; s[i] != '`' {
			run = 0
		}
		least = max(least, run+1)
	}
	return strings.Repeat("`", least)
}
