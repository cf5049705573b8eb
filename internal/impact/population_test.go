package impact_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// group is the true share of users on one version.
type group struct {
	version version.Version
	share   impact.Percent
}

// population is a true distribution that sums to exactly 100, newest first.
type population []group

// below is the true share of users in [from, to).
func (p population) below(from, to version.Version) impact.Percent {
	var sum impact.Percent
	for _, g := range p {
		if !g.version.Less(from) && g.version.Less(to) {
			sum += g.share
		}
	}
	return sum
}

// newPopulation draws versions and shares. Shares fall off steeply, as real
// ones do: a few versions hold almost everybody.
func newPopulation(t *testing.T, rnd *rand.Rand) population {
	var p population
	for range 1 + rnd.IntN(40) {
		v := parse(t, strconv.Itoa(1+rnd.IntN(3))+"."+strconv.Itoa(rnd.IntN(12))+"."+strconv.Itoa(rnd.IntN(4)))
		p = append(p, group{version: v})
	}
	slices.SortFunc(p, func(a, b group) int { return version.Compare(b.version, a.version) })
	p = slices.CompactFunc(p, func(a, b group) bool { return a.version == b.version })
	left := impact.Whole
	for _, i := range rnd.Perm(len(p)) {
		p[i].share = impact.Percent(rnd.Int64N(int64(left) + 1))
		left -= p[i].share
	}
	p[rnd.IntN(len(p))].share += left
	return p
}

// printer publishes a population the way that platforms do.
type printer struct {
	rnd      *rand.Rand
	decimals int
	hide     impact.Percent // versions with less are not listed
	open     int            // versions collapsed into ">=X"; 0 for no such row
	rest     int            // versions collapsed into "other"; 0 for no such row
	anyRest  bool           // "other" gathers any versions, not the oldest
	dashes   bool           // less than 0.01 is printed as "-"
	padded   bool           // versions may be written with fewer or more components
}

func newPrinter(rnd *rand.Rand, versions int) printer {
	p := printer{rnd: rnd, decimals: rnd.IntN(4), dashes: rnd.IntN(2) == 0, padded: rnd.IntN(2) == 0, anyRest: rnd.IntN(2) == 0}
	if rnd.IntN(2) == 0 {
		p.hide = impact.Percent(rnd.Int64N(int64(impact.One)))
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
func (p printer) publish(people population) dataset.Snapshot {
	var rows []string
	if p.open > 0 {
		var sum impact.Percent
		for _, g := range people[:p.open] {
			sum += g.share
		}
		rows = append(rows, ">="+people[p.open-1].version.String()+"\t"+p.print(sum))
	}
	listed := slices.Clone(people[p.open:])
	if p.anyRest {
		p.rnd.Shuffle(len(listed), func(i, j int) { listed[i], listed[j] = listed[j], listed[i] })
	}
	var rest impact.Percent
	for _, g := range listed[:p.rest] {
		rest += g.share
	}
	if p.rest > 0 {
		rows = append(rows, "other\t"+p.print(rest))
	}
	for _, g := range listed[p.rest:] {
		if g.share >= p.hide {
			rows = append(rows, p.name(g.version)+"\t"+p.print(g.share))
		}
	}
	return dataset.Snapshot{Rows: strings.Join(rows, "\n")}
}

func (p printer) name(v version.Version) string {
	if p.padded && v.Component(2) == 0 {
		return strings.TrimSuffix(v.String(), ".0")
	}
	return v.String()
}

// print rounds half up to the printer's decimals.
func (p printer) print(share impact.Percent) string {
	if p.dashes && share < impact.One/100 {
		return "-"
	}
	unit := impact.One
	for range p.decimals {
		unit /= 10
	}
	text := ((share + unit/2) / unit * unit).String()
	if p.decimals == 0 {
		return text
	}
	whole, fraction, _ := strings.Cut(text, ".")
	return whole + "." + fraction + strings.Repeat("0", p.decimals-len(fraction))
}

const populations = 4000

// everyPopulation calls check with thousands of published populations, the
// same ones in every run.
func everyPopulation(t *testing.T, check func(people population, d *impact.Distribution, rnd *rand.Rand)) {
	rnd := rand.New(rand.NewPCG(20190427, 266))
	read := 0
	for range populations {
		people := newPopulation(t, rnd)
		s := newPrinter(rnd, len(people)).publish(people)
		if s.Rows == "" {
			continue // everything was hidden
		}
		d, err := impact.Read(s)
		if err != nil {
			t.Fatalf("%v in\n%s", err, s.Rows)
		}
		read++
		check(people, d, rnd)
		if t.Failed() {
			t.Fatalf("people %v\ntable\n%s", people, s.Rows)
		}
	}
	if read < populations*9/10 {
		t.Errorf("only %d of %d populations were published", read, populations)
	}
}

// versionsAround gives versions to ask for: those of the population, versions
// between them, and versions below and above all.
func versionsAround(t *testing.T, people population, rnd *rand.Rand) []version.Version {
	list := []version.Version{parse(t, "0.0.1"), parse(t, "9.0")}
	for range 4 {
		v := people[rnd.IntN(len(people))].version
		list = append(list, v, parse(t, v.String()+".1"), parse(t, strconv.Itoa(1+rnd.IntN(4))+"."+strconv.Itoa(rnd.IntN(13))))
	}
	return list
}
