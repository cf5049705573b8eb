package report

import (
	"cmp"
	"slices"
	"strconv"

	"minicompat/internal/scan"
	"minicompat/internal/scan/finding"
)

// place writes file:line:column, which terminals and editors follow.
func place(file string, line, column int) string {
	s := plain(file)
	if line > 0 {
		s += ":" + strconv.Itoa(line) + ":" + strconv.Itoa(column)
	}
	return s
}

// newest orders features by their minimum on the newest line, newest first,
// those without one last.
func newest(list []scan.Feature) []scan.Feature {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b scan.Feature) int {
		return cmp.Or(compareVersions(first(b), first(a)), cmp.Compare(a.Path, b.Path))
	})
	return list
}

func first(f scan.Feature) string {
	if len(f.Since) == 0 {
		return ""
	}
	return f.Since[0].Version
}

// only keeps the uses in some states.
func only(uses []finding.Use, states ...finding.State) []finding.Use {
	var kept []finding.Use
	for _, u := range uses {
		if slices.Contains(states, u.State) {
			kept = append(kept, u)
		}
	}
	return kept
}

// section is a part of a report: features, each with some of its uses.
type section struct {
	title string
	list  []scan.Feature
	most  int // uses shown of each, 0 for all
}

// sections are what a reader must act on: what is above the minimum, else what
// forces the program's; and the guards that guard nothing.
func (r *report) sections() []section {
	var open, wrong []scan.Feature
	for _, f := range newest(r.Result.Features) {
		if above, ok := r.above[f.Path]; ok {
			open = append(open, above)
		} else if r.Minimum == "" && r.forces(f.Path) {
			f.Uses = only(f.Uses, finding.None, finding.Insufficient)
			open = append(open, f)
		}
		if f.Counts.Insufficient > 0 && !r.isAbove(f.Path) {
			f.Uses = only(f.Uses, finding.Insufficient)
			wrong = append(wrong, f)
		}
	}
	list := []section{{r.T(forcedBy), open, 10}, {r.T(wrongGuards), wrong, 0}}
	switch {
	case r.Minimum != "" && len(open) == 0:
		list[0] = section{title: r.T(mustGuardNone, r.Minimum)}
	case r.Minimum != "":
		list[0] = section{r.T(mustGuard, r.Minimum), open, 0}
	}
	return slices.DeleteFunc(list, func(s section) bool {
		return len(s.list) == 0 && s.title == r.T(wrongGuards) || len(s.list) == 0 && r.Minimum == ""
	})
}

// shown cuts uses to what a section shows.
func (s section) shown(f scan.Feature) (uses []finding.Use, more int) {
	if s.most == 0 || len(f.Uses) <= s.most {
		return f.Uses, 0
	}
	return f.Uses[:s.most], len(f.Uses) - s.most
}
