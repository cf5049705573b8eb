package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"minicompat/internal/scan"
)

// text writes for a terminal: what is needed and what it costs, what to act on
// with its places, then the table of features and what was not read.
func (r *report) text(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, r.title())
	if r.Result.Platform != "" {
		for _, line := range r.needs() {
			fmt.Fprintln(out, line)
		}
		fmt.Fprintln(out, r.basis())
	}
	for _, s := range r.sections() {
		r.textSection(out, s)
	}
	r.textProblems(out)
	r.textFeatures(out)
	r.textUnread(out)
	return out.Flush()
}

func (r *report) title() string {
	t := r.Result.Totals
	phrase := title
	if r.Result.Platform == "" {
		phrase = titleUnknown
	}
	return r.T(phrase, r.PlatformName(r.Result.Platform), strconv.Itoa(t.Files), strconv.Itoa(t.Lines), strconv.Itoa(t.Uses))
}

// needs are the minimums of the project, line by line, with what they lose.
func (r *report) needs() []string {
	var list []string
	for _, n := range r.Result.Needs {
		phrase := needed
		if n.Line != "" {
			phrase = neededOn
		}
		line := r.T(phrase, r.need(n), n.Line)
		if c := r.costOf[key{n.Line, n.Minimum}]; c != nil {
			line += " · " + r.share(c)
		}
		list = append(list, line)
	}
	if n := len(r.Result.Unknown()); n > 0 {
		list = append(list, r.T(neededUnknown, strconv.Itoa(n)))
	}
	return list
}

func (r *report) need(n scan.Need) string {
	switch {
	case n.Never:
		return r.T(neededNever)
	case n.Minimum == "" && len(r.Result.Unknown()) > 0:
		return r.T(neededNotKnown) // silence is not "none"
	case n.Minimum == "":
		return r.T(neededNone)
	case n.AtLeast:
		return r.T(neededAtLeast, n.Minimum)
	case n.AtMost:
		return r.T(neededAtMost, n.Minimum)
	}
	return n.Minimum
}

func (r *report) textSection(out io.Writer, s section) {
	fmt.Fprintf(out, "\n%s\n", s.title)
	for _, f := range s.list {
		fmt.Fprintf(out, "  %s  %s\n", plain(f.Path), r.sinceOf(f))
		uses, left := s.shown(f)
		for _, u := range uses {
			fmt.Fprintf(out, "    %s  %s\n", place(u.File, u.Line, u.Column), plain(r.state(u)))
			if u.Text != "" {
				fmt.Fprintf(out, "      %s\n", plain(u.Text))
			}
		}
		if left > 0 {
			fmt.Fprintf(out, "    %s\n", r.T(more, strconv.Itoa(left)))
		}
	}
}

func (r *report) textProblems(out io.Writer) {
	if len(r.Result.Problems) > 0 {
		fmt.Fprintf(out, "\n%s\n", r.T(problems))
	}
	for _, p := range r.Result.Problems {
		fmt.Fprintf(out, "  %s  %s\n      %s\n", place(p.File, p.Line, p.Column), r.check(p.Code), plain(p.Text))
	}
}

// textFeatures is the table, with what has no fixed width last.
func (r *report) textFeatures(out io.Writer) {
	if len(r.Result.Features) == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s\n", r.T(features))
	for _, f := range newest(r.Result.Features) {
		fmt.Fprintf(out, "  %s  %s  %s · %s\n", pad(r.sinceOf(f), 10), pad(r.lostShort(r.lost(f)), 9), plain(f.Path), r.counts(f.Counts))
	}
	fmt.Fprintf(out, "  %s\n", r.T(legend))
}

// counts is "12 uses: 3 not guarded, 1 wrong", without what is not.
func (r *report) counts(c scan.Counts) string {
	s := r.T("{0} 处使用 ¦ {0} uses", strconv.Itoa(c.Uses))
	if c.Uses == 1 {
		s = r.T("1 处使用 ¦ 1 use")
	}
	if open := c.Uses - c.Guarded - c.Insufficient; open > 0 {
		s += r.T("，{0} 处没有兼容处理 ¦ , {0} not guarded", strconv.Itoa(open))
	}
	if c.Insufficient > 0 {
		s += r.T("，{0} 处不管用 ¦ , {0} with a wrong guard", strconv.Itoa(c.Insufficient))
	}
	return s
}

// pad fills up to a width in columns of a terminal, where Chinese takes two.
func pad(s string, width int) string {
	for _, c := range s {
		width--
		if c >= 0x1100 {
			width--
		}
	}
	return s + strings.Repeat(" ", max(width, 0))
}

func (r *report) textUnread(out io.Writer) {
	if len(r.Result.Unread) > 0 {
		fmt.Fprintf(out, "\n%s\n", r.T(unreadFiles))
	}
	for _, u := range r.Result.Unread {
		fmt.Fprintf(out, "  %s  %s\n", place(u.File, u.Line, u.Column), r.unread(u))
	}
	if len(r.Result.Skipped) > 0 {
		fmt.Fprintf(out, "\n%s\n", r.skipped())
	}
}

func (r *report) unread(u scan.Unread) string {
	why := r.why(u.Code)
	if u.Partly {
		why += " · " + r.T(readPartly)
	}
	return why
}

func (r *report) skipped() string {
	var list []string
	for _, s := range r.Result.Skipped {
		list = append(list, r.T(skippedCount, r.reason(s.Reason), strconv.Itoa(s.Files)))
	}
	return r.T(skippedFiles) + ": " + strings.Join(list, ", ")
}
