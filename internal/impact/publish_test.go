package impact_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// shape is what a table does not tell.
type shape struct {
	decimals            int
	hidden, open, other bool // versions left out, a row ">=X", a row "other"
	dashes              bool // rows of "-"
}

// printer publishes a population the way that platforms do.
type printer struct {
	rnd      *rand.Rand
	decimals int
	hide     int64 // versions with less, in hundredths of a percent, are not listed
	open     int   // versions collapsed into ">=X"; 0 for no such row
	rest     int   // versions collapsed into "other"; 0 for no such row
	gather   int   // "other" gathers 0 the smallest versions, 1 the oldest, 2 any
	dashes   bool  // less than 0.01 is printed as "-"
	padded   bool  // versions may be written with fewer components
}

func newPrinter(rnd *rand.Rand, versions int) printer {
	p := printer{rnd: rnd, decimals: rnd.IntN(5), dashes: rnd.IntN(2) == 0, padded: rnd.IntN(2) == 0, gather: rnd.IntN(3)}
	if rnd.IntN(2) == 0 {
		p.hide = 1 + rnd.Int64N(100)
	}
	if rnd.IntN(2) == 0 {
		p.open = rnd.IntN(versions) + 1
	}
	if rnd.IntN(2) == 0 {
		p.rest = rnd.IntN(versions - p.open + 1)
	}
	return p
}

// publish writes the table. What it hides, rounds and collapses is what the
// bounds must allow for.
func (p printer) publish(people population) (dataset.Snapshot, shape) {
	made := shape{decimals: p.decimals, open: p.open > 0, other: p.rest > 0}
	var rows []string
	row := func(name string, groups ...group) {
		text := p.print(groups, people.users)
		made.dashes = made.dashes || text == "-"
		rows = append(rows, name+"\t"+text)
	}
	if p.open > 0 {
		row(">="+people.groups[p.open-1].version.String(), people.groups[:p.open]...)
	}
	listed := p.order(slices.Clone(people.groups[p.open:]))
	if p.rest > 0 {
		row("other", listed[:p.rest]...)
	}
	for _, g := range listed[p.rest:] {
		if g.users*10_000 < p.hide*people.users {
			made.hidden = true
			continue
		}
		row(p.name(g.version), g)
	}
	return dataset.Snapshot{Rows: strings.Join(rows, "\n")}, made
}

// order puts first what "other" gathers first.
func (p printer) order(groups []group) []group {
	switch p.gather {
	case 0:
		slices.SortStableFunc(groups, func(a, b group) int { return cmp.Compare(a.users, b.users) })
	case 1:
		slices.Reverse(groups)
	default:
		p.rnd.Shuffle(len(groups), func(i, j int) { groups[i], groups[j] = groups[j], groups[i] })
	}
	return groups
}

func (p printer) name(v version.Version) string {
	if p.padded && v.Component(2) == 0 {
		return strings.TrimSuffix(v.String(), ".0")
	}
	return v.String()
}

// print rounds the share of some groups half up to the printer's decimals.
func (p printer) print(groups []group, all int64) string {
	var users int64
	for _, g := range groups {
		users += g.users
	}
	if p.dashes && users*10_000 < all {
		return "-"
	}
	unit := int64(1)
	for range p.decimals {
		unit *= 10
	}
	rounded := (2*users*100*unit + all) / (2 * all)
	if p.decimals == 0 {
		return strconv.FormatInt(rounded, 10)
	}
	fraction := strconv.FormatInt(rounded%unit, 10)
	return strconv.FormatInt(rounded/unit, 10) + "." + strings.Repeat("0", p.decimals-len(fraction)) + fraction
}
