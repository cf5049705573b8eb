package table

import "slices"

// findShares lists every column that can be shares.
func (f *finder) findShares() {
	for c := range f.stats {
		if f.stats[c].isFigures() {
			f.shares = append(f.shares, c)
		}
	}
}

// signed are the columns in which percent signs occur.
func (f *finder) signed() []int {
	var list []int
	for _, c := range f.shares {
		if f.stats[c].shares > 0 {
			list = append(list, c)
		}
	}
	return list
}

// chooseShares leaves out the versions and what only counts something: numbers
// beside percent signs, numbers over 100, numbers of rows.
func (f *finder) chooseShares() Code {
	f.shares = slices.DeleteFunc(f.shares, func(c int) bool { return f.columns[c].Role != RoleIgnored })
	if signed := f.signed(); len(signed) > 0 {
		f.shares = signed
	} else if len(f.shares) > 1 {
		f.shares = slices.DeleteFunc(f.shares, func(c int) bool {
			s := &f.stats[c]
			return s.over || s.counts && len(f.grid.rows) > 2
		})
	}
	f.addDashes()
	if len(f.shares) == 0 {
		return CodeNoShare
	}
	for _, c := range f.shares {
		f.columns[c].Role = RoleShare
	}
	return ""
}

// addDashes: a column that holds nothing but dashes can be clients or shares;
// its header says which.
func (f *finder) addDashes() {
	for c := range f.stats {
		s := &f.stats[c]
		if s.dashes == 0 || s.releases+s.rests+s.numbers+s.shares+s.words > 0 {
			continue
		}
		switch header := f.columns[c].Header; {
		case saysClient(header):
			f.columns[c].Role = RoleClient
		case saysShare(header):
			f.shares = append(f.shares, c)
		}
	}
	slices.Sort(f.shares)
}

// findTotals tells running totals from shares: by what they hold, then by their
// header.
func (f *finder) findTotals() Code {
	for _, c := range slices.Clone(f.shares) {
		if len(f.shares) > 1 {
			for _, of := range f.shares {
				if role := f.runningTotal(of, c); of != c && role != "" {
					f.total(c, role)
					break
				}
			}
		}
	}
	for _, c := range slices.Clone(f.shares) {
		if header := f.columns[c].Header; saysCoverage(header) {
			role := RoleCoverage
			if hasAny(header, "受影响", "affected") {
				role = RoleAffected
			}
			f.total(c, role)
		}
	}
	if len(f.shares) == 0 {
		return CodeNoShare
	}
	return ""
}

func (f *finder) total(c int, role Role) {
	f.columns[c].Role = role
	f.shares = slices.DeleteFunc(f.shares, func(s int) bool { return s == c })
}

// sideBySide: each version column has its own share column before the next.
func (f *finder) sideBySide(versions []int) bool {
	for i, v := range versions {
		until := len(f.columns)
		if i+1 < len(versions) {
			until = versions[i+1]
		}
		n := 0
		for _, c := range f.shares {
			if c > v && c < until {
				n++
			}
		}
		if n != 1 {
			return false
		}
	}
	return true
}

// pair gives each share its version, client and running total.
func (f *finder) pair() Code {
	for _, c := range f.shares {
		p := pair{version: f.versions[0], share: c, client: f.clientOf(c), total: -1}
		for _, v := range f.versions {
			if len(f.versions) > 1 && v < c {
				p.version = v
			}
		}
		for t := range f.columns {
			if role := f.columns[t].Role; (role == RoleCoverage || role == RoleAffected) && f.nearestShare(t) == c {
				p.total = t
			}
		}
		f.pairs = append(f.pairs, p)
	}
	return ""
}

// nearestShare is the share that a running total follows, or else precedes.
func (f *finder) nearestShare(t int) int {
	nearest := f.shares[0]
	for _, c := range f.shares {
		if c < t {
			nearest = c
		}
	}
	return nearest
}

// clientOf: one client for all, or one for each share in the same order.
func (f *finder) clientOf(share int) int {
	var clients []int
	for c := range f.columns {
		if f.columns[c].Role == RoleClient {
			clients = append(clients, c)
		}
	}
	switch len(clients) {
	case 1:
		return clients[0]
	case len(f.shares):
		return clients[slices.Index(f.shares, share)]
	}
	return -1
}

// name gives each share its segment. Several must all be told apart.
func (f *finder) name() Code {
	names := f.alignedNames()
	for i := 0; len(f.pairs) > 1 && i < len(f.grid.head) && !distinct(names); i++ {
		if loose := namesIn(f.grid.head[i].cells); len(loose) == len(f.pairs) {
			names = loose
		}
	}
	if len(f.pairs) > 1 && !distinct(names) {
		return CodeColumns
	}
	for i := range f.pairs {
		p := &f.pairs[i]
		p.segment = names[i]
		f.columns[p.share].Segment = names[i]
		for _, c := range []int{p.total, p.client} {
			if c >= 0 && (c == p.total || len(f.pairs) > 1) {
				f.columns[c].Segment = names[i]
			}
		}
	}
	return ""
}

// alignedNames reads the names above the shares. One of several that names
// nobody is about all.
func (f *finder) alignedNames() []string {
	var names []string
	for _, p := range f.pairs {
		name := segmentOf(f.columns[p.share].Header)
		if name == "" && len(f.versions) > 1 {
			name = segmentOf(f.columns[p.version].Header)
		}
		names = append(names, name)
	}
	if i := slices.Index(names, ""); i >= 0 && len(names) > 1 && !slices.Contains(names, "all") && f.columns[f.pairs[i].share].Header != "" {
		names[i] = "all"
	}
	return names
}

// namesIn reads the names in a header whose cells do not stand above the
// columns: in their order. A share of nobody in particular is of all.
func namesIn(cells []string) []string {
	var names []string
	for i, c := range cells {
		name := segmentOf(c)
		if name == "" && saysShare(c) {
			name = "all"
		}
		if name != "" && (i == 0 || c != cells[i-1]) {
			names = append(names, name)
		}
	}
	return names
}

func distinct(names []string) bool {
	for i, name := range names {
		if name == "" || slices.Contains(names[:i], name) {
			return false
		}
	}
	return len(names) > 0
}
