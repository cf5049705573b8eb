package facts

import (
	"fmt"
	"strings"
)

// mostListed is how many of a list are shown; the rest is counted.
const mostListed = 40

// Markdown words a change for a reviewer, as the body of a pull request. What
// comes from data stands in code spans.
func (c Change) Markdown() string {
	m := &markdown{}
	if c.Empty() {
		m.line("No fact changed: the data is still `%s`.", c.From)
		return m.out.String()
	}
	if c.From == c.To {
		m.line("No answer changed: the data is still `%s`.", c.From)
	} else {
		m.line("Data `%s` is now `%s`.", c.From, c.To)
	}
	m.moves("Sources", c.Sources)
	for _, p := range c.Of {
		m.platform(p)
	}
	m.review(c)
	return m.out.String()
}

type markdown struct{ out strings.Builder }

func (m *markdown) line(format string, args ...any) { fmt.Fprintf(&m.out, format+"\n", args...) }

func (m *markdown) platform(p PlatformChange) {
	if p.empty() {
		return
	}
	m.line("\n## %s\n", map[string]string{"wechat": "WeChat", "alipay": "Alipay", "xiaohongshu": "Xiaohongshu"}[p.Platform])
	m.line("| paths added | removed | versions changed | deprecated | contested | snapshots | releases |\n|---|---|---|---|---|---|---|")
	m.line("| %d | %d | %d | %d | %d | %d | %d |", len(p.Added), len(p.Removed), len(p.Since)+len(p.Client)+len(p.Gone), len(p.Deprecated), len(p.Contested), len(p.SnapshotsAdded), len(p.ReleasesAdded))
	m.list("Snapshots added", p.SnapshotsAdded)
	m.list("Snapshots removed", p.SnapshotsRemoved)
	m.list("Releases added", p.ReleasesAdded)
	m.list("Releases removed", p.ReleasesRemoved)
	if p.ClientsBefore != p.ClientsAfter {
		m.line("\n**Clients**: %d pairs, before %d.", p.ClientsAfter, p.ClientsBefore)
	}
	m.paths("Paths removed", p.Removed)
	m.moves("First release changed", p.Since)
	m.moves("Client minimum changed", p.Client)
	m.moves("Deprecation changed", p.Deprecated)
	m.moves("Removal changed", p.Gone)
	m.moves("Contested claims changed", p.Contested)
	m.paths("Paths added", p.Added)
}

func (p PlatformChange) empty() bool {
	lists := len(p.Added) + len(p.Removed) + len(p.Since) + len(p.Client) + len(p.Deprecated) + len(p.Gone) + len(p.Contested)
	days := len(p.SnapshotsAdded) + len(p.SnapshotsRemoved) + len(p.ReleasesAdded) + len(p.ReleasesRemoved)
	return lists+days == 0 && p.ClientsBefore == p.ClientsAfter
}

// review is what only a person can decide.
func (m *markdown) review(c Change) {
	if len(c.Disagree)+len(c.Settled)+len(c.Stale) == 0 {
		return
	}
	m.line("\n## For a reviewer")
	m.each("New disagreements: the declarations state another version than the override that counts; a row for `wechat/contested.tsv`, if both stay", c.Disagree, func(x Moved) string {
		return code(x.Name + "\t" + x.New)
	})
	m.each("Overrides that no longer differ from the declarations", c.Settled, func(x Moved) string { return code(x.Name) + ": " + code(x.Old) })
	m.each("Rows of `wechat/contested.tsv` whose claim by the declarations has changed", c.Stale, func(x Moved) string {
		return code(x.Name) + ": the row says " + code(x.Old) + ", the declarations " + version(x.New)
	})
}

func (m *markdown) moves(title string, list []Moved) {
	m.each(title, list, func(x Moved) string { return code(x.Name) + ": " + version(x.Old) + " -> " + version(x.New) })
}

// paths lists paths with the release that they state.
func (m *markdown) paths(title string, list []Moved) {
	m.each(title, list, func(x Moved) string {
		if stated := x.Old + x.New; stated != "" {
			return code(x.Name) + " " + code(stated)
		}
		return code(x.Name)
	})
}

func (m *markdown) list(title string, list []string) {
	moves := make([]Moved, len(list))
	for i, x := range list {
		moves[i].Name = x
	}
	m.paths(title, moves)
}

func (m *markdown) each(title string, list []Moved, say func(Moved) string) {
	if len(list) == 0 {
		return
	}
	m.line("\n**%s** (%d)\n", title, len(list))
	for _, x := range list[:min(len(list), mostListed)] {
		m.line("- %s", say(x))
	}
	if left := len(list) - mostListed; left > 0 {
		m.line("- and %d more", left)
	}
}

func version(v string) string {
	if v == "" {
		return "none"
	}
	return code(v)
}

// code is a code span; data holds neither line ends nor backticks that a reader
// would miss.
func code(s string) string { return "`" + strings.NewReplacer("`", "'", "\n", " ").Replace(s) + "`" }
