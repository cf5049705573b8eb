package impact_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// The bounds hold the truth of every population for every minimum, and are
// narrow enough to be worth something. The same populations catch the two rules
// that trust tables more: that every user is in a row, and that what is printed
// is exact. So the populations are hard enough for this test to fail.
func TestBoundsHoldTheTruth(t *testing.T) {
	all, shapes, decimals := &tally{}, map[shape]*tally{}, map[int]*tally{}
	everyTable(t, func(people population, table published, _ *rand.Rand) {
		made := table.shape
		by := []*tally{all, tallyOf(shapes, shape{hidden: made.hidden, open: made.open, other: made.other}), tallyOf(decimals, made.decimals)}
		for _, one := range by {
			one.tables++
		}
		for _, v := range people.minima(t) {
			asked := ask(t, people, table.read, v)
			for _, one := range by {
				one.add(asked)
			}
		}
	})
	report(t, all, shapes, decimals)
	if all.tables != populations || len(shapes) != 8 || len(decimals) != 5 {
		t.Errorf("%d tables of %d shapes with %d numbers of decimals", all.tables, len(shapes), len(decimals))
	}
	if all.narrow() < 10 {
		t.Errorf("only %.1f %% of the answers are within one percent", all.narrow())
	}
	for made, one := range shapes {
		if made.hidden && one.share(one.closed) < 10 {
			t.Errorf("%+v: taking tables to be complete fails in only %.1f %%", made, one.share(one.closed))
		}
	}
	if all.share(all.closed) < 4 || all.share(all.exact) < 30 {
		t.Errorf("trusting tables fails in only %.1f %%, trusting digits in %.1f %%", all.share(all.closed), all.share(all.exact))
	}
}

// answer is the width of one answer's bounds, and which rules that trust more
// would have missed the truth.
type answer struct {
	width         impact.Percent
	closed, exact bool
}

func ask(t *testing.T, people population, d *impact.Distribution, v version.Version) answer {
	t.Helper()
	r := d.Of(impact.Cut{Minimum: v})
	truth := people.below(version.Version{}, v)
	if !people.holds(r.Affected, truth) {
		t.Errorf("below %s: %d of %d users, outside %+v", v, truth, people.users, r.Affected)
	}
	if !people.holds(r.Coverage, people.users-truth) {
		t.Errorf("at or above %s: %d of %d users, outside %+v", v, people.users-truth, people.users, r.Coverage)
	}
	digits := impact.Figure{Lower: r.Affected.Printed, Upper: r.Affected.Printed + r.Affected.Straddling}
	return answer{
		width:  r.Affected.Upper - r.Affected.Lower,
		closed: !people.holds(complete(d, v), truth),
		exact:  !people.holds(digits, truth),
	}
}

// complete is the rule that this package does not use: every user is in a row.
func complete(d *impact.Distribution, v version.Version) impact.Figure {
	var f impact.Figure
	for r := range d.Rows() {
		switch d.Side(r, v) {
		case impact.Affected:
			f.Lower += r.Share.Min
			f.Upper += r.Share.Max
		case impact.Straddling:
			f.Upper += r.Share.Max
		}
	}
	return f
}

// tally counts the answers from tables of one shape.
type tally struct {
	tables, closed, exact int
	widths                []impact.Percent
}

func tallyOf[K comparable](by map[K]*tally, key K) *tally {
	if by[key] == nil {
		by[key] = &tally{}
	}
	return by[key]
}

func (c *tally) add(a answer) {
	c.widths = append(c.widths, a.width)
	if a.closed {
		c.closed++
	}
	if a.exact {
		c.exact++
	}
}

// share is percent of the answers.
func (c *tally) share(n int) float64 { return 100 * float64(n) / float64(len(c.widths)) }

// narrow is how many answers, in percent, are within one percent.
func (c *tally) narrow() float64 {
	n := 0
	for _, w := range c.widths {
		if w < impact.One {
			n++
		}
	}
	return c.share(n)
}

// width is the width that so many percent of the answers do not exceed.
func (c *tally) width(percent int) float64 {
	slices.Sort(c.widths)
	return float64(c.widths[(len(c.widths)-1)*percent/100]) / float64(impact.One)
}

func (c *tally) line(name string) string {
	return fmt.Sprintf("%-28s %6d %8d %8.3f %8.3f %8.3f %9.1f %6.1f", name, c.tables, len(c.widths),
		c.width(50), c.width(90), c.width(100), c.share(c.closed), c.share(c.exact))
}

// report shows how wide the bounds are, in percent of all users, and how often,
// in percent of the answers, a rule that trusts more misses the truth.
func report(t *testing.T, all *tally, shapes map[shape]*tally, decimals map[int]*tally) {
	t.Helper()
	lines := []string{
		"                                                     width             would miss, taken as",
		"table                        tables  answers   median      p90      max  complete  exact",
		all.line("all"),
	}
	for _, hidden := range []bool{false, true} {
		for _, open := range []bool{false, true} {
			for _, other := range []bool{false, true} {
				if c := shapes[shape{hidden: hidden, open: open, other: other}]; c != nil {
					lines = append(lines, c.line(nameOf(hidden, open, other)))
				}
			}
		}
	}
	for n := range len(decimals) {
		lines = append(lines, decimals[n].line(fmt.Sprintf("decimals: %d", n)))
	}
	t.Log("\n" + strings.Join(lines, "\n"))
}

func nameOf(hidden, open, other bool) string {
	name := "all rows"
	if hidden {
		name = "small rows hidden"
	}
	if open {
		name += ", >="
	}
	if other {
		name += ", other"
	}
	return name
}
