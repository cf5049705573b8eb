package table

import "minicompat/internal/impact"

// Role is what a column was taken for.
type Role string

const (
	RoleVersion  Role = "version"
	RoleShare    Role = "share"
	RoleClient   Role = "client"
	RoleCoverage Role = "coverage" // running total of the shares from the newest down
	RoleAffected Role = "affected" // running total of the shares below
	RoleIgnored  Role = "ignored"
)

// firstClient is the first component from which a version is a client's: base
// libraries have reached 3, WeChat's clients begin at 6 and Alipay's at 10.
const firstClient = 6

// stat counts what the cells of a column can be.
type stat struct {
	releases, rests, numbers, shares, dashes, words int
	libraries, clients                              int  // of the versions
	over                                            bool // a number over 100
	counts                                          bool // the numbers are 1, 2, 3, …
}

// stats looks at every column.
func (g *grid) stats(width int) []stat {
	list := make([]stat, width)
	for c := range list {
		list[c].counts = true
		for i := range g.rows {
			list[c].add(g.rows[i].at(c))
		}
	}
	return list
}

func (s *stat) add(c cell) {
	switch c.kind {
	case release:
		s.releases++
	case rest:
		s.rests++
	case share:
		s.shares++
	case dash:
		s.dashes++
	case words, total, glued:
		s.words++
	case number:
		s.numbers++
		p, err := impact.ParseShare(c.value)
		s.over = s.over || err != nil
		s.counts = s.counts && p.Printed == impact.One*impact.Percent(s.numbers)
	}
	if c.kind == release || c.kind == number {
		if c.version.Component(0) < firstClient {
			s.libraries++
		} else {
			s.clients++
		}
	}
}

// isVersion: something in it can only be a version, and not many texts beside.
func (s *stat) isVersion() bool {
	return s.releases+s.rests > 0 && s.shares == 0 && 4*(s.releases+s.rests+s.numbers) >= s.words
}

// isClient: no version in it can be a base library's.
func (s *stat) isClient() bool { return s.libraries == 0 && s.rests == 0 }

// isFigures: shares, or what can be shares.
func (s *stat) isFigures() bool {
	return s.shares+s.numbers > 0 && s.releases+s.rests == 0 && s.shares+s.numbers+s.dashes >= s.words
}

// layout is what the columns of a grid are.
type layout struct {
	columns []Column
	pairs   []pair
}

// pair are the columns of one segment; -1 stands for none.
type pair struct {
	version, share, client, total int
	segment                       string
}

// finder gives the columns their roles.
type finder struct {
	grid  *grid
	stats []stat
	layout
	versions, shares []int
}

// columns finds the roles, or says why it cannot. ok is false with no code
// where the grid is about something else.
func (g *grid) columns() (found layout, code Code, ok bool) {
	w := g.width()
	f := finder{grid: g, stats: g.stats(w)}
	for c := range w {
		f.columns = append(f.columns, Column{Role: RoleIgnored, Header: g.header(c, w)})
	}
	f.findShares()
	if len(f.shares) == 0 {
		return layout{}, "", false
	}
	for _, step := range []func() Code{f.findVersions, f.chooseShares, f.findTotals, f.pair, f.name} {
		if code := step(); code != "" {
			return layout{}, code, false
		}
	}
	return f.layout, "", true
}

// findVersions tells base libraries from clients.
func (f *finder) findVersions() Code {
	var all, libraries []int
	for c := range f.stats {
		if s := &f.stats[c]; s.isVersion() {
			all = append(all, c)
			if !s.isClient() {
				libraries = append(libraries, c)
			}
		}
	}
	if len(all) == 0 {
		return f.versionAmongFigures()
	}
	if len(libraries) == 0 { // a header may still say so
		libraries = f.whose(all, saysLibrary)
		if len(libraries) != 1 {
			return CodeClients
		}
	}
	if len(libraries) > 1 && !f.sideBySide(libraries) {
		if libraries = f.best(libraries); len(libraries) != 1 {
			return CodeColumns
		}
	}
	for _, c := range all {
		f.columns[c].Role = RoleClient
	}
	for _, c := range libraries {
		f.columns[c].Role = RoleVersion
	}
	f.versions = libraries
	return ""
}

// whose are the columns whose header says something.
func (f *finder) whose(columns []int, says func(string) bool) []int {
	var list []int
	for _, c := range columns {
		if says(f.columns[c].Header) {
			list = append(list, c)
		}
	}
	return list
}

// best chooses the one version column by its header, or by what only a base
// library's column holds.
func (f *finder) best(libraries []int) []int {
	if named := f.whose(libraries, saysLibrary); len(named) == 1 {
		return named
	}
	if clients := f.whose(libraries, saysClient); len(clients) == len(libraries)-1 {
		return f.whose(libraries, func(s string) bool { return !saysClient(s) })
	}
	var list []int
	for _, c := range libraries {
		if f.stats[c].rests > 0 || f.hasOpen(c) {
			list = append(list, c)
		}
	}
	return list
}

func (f *finder) hasOpen(c int) bool {
	for i := range f.grid.rows {
		if v := f.grid.rows[i].at(c); v.kind == release && v.value[0] == '>' {
			return true
		}
	}
	return false
}

// versionAmongFigures: versions such as 2.10 look like shares. Where the others
// have percent signs they are told apart, else a header must say which they are.
func (f *finder) versionAmongFigures() Code {
	var numbers []int
	for c := range f.stats {
		if s := &f.stats[c]; s.numbers > 0 && s.shares == 0 {
			numbers = append(numbers, c)
		}
	}
	hasSigns := len(f.signed()) > 0
	if named := f.whose(numbers, func(s string) bool { return hasAny(s, "版本", "version", "基础库") && !saysShare(s) }); len(named) == 1 {
		numbers = named
	} else if !hasSigns || len(numbers) != 1 {
		if hasSigns || len(numbers) > 1 {
			return CodeColumns
		}
		return CodeBadVersion
	}
	c := numbers[0]
	f.columns[c].Role = RoleVersion
	f.versions = []int{c}
	return ""
}
