package impact_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// group is the users of one version.
type group struct {
	version version.Version
	users   int64
}

// population is the truth that a table is made of: who uses which version,
// newest first. It counts heads, so that no share of it is rounded.
type population struct {
	groups []group
	users  int64 // of all groups, more than 0
}

// below counts the users in [from, to).
func (p population) below(from, to version.Version) int64 {
	var sum int64
	for _, g := range p.groups {
		if !g.version.Less(from) && g.version.Less(to) {
			sum += g.users
		}
	}
	return sum
}

// reaches reports whether so many users are at least this share; exactly.
func (p population) reaches(users int64, share impact.Percent) bool {
	return users*int64(impact.Whole) >= int64(share)*p.users
}

// holds reports whether the bounds hold the share of so many users; exactly.
func (p population) holds(f impact.Figure, users int64) bool {
	return p.reaches(users, f.Lower) && users*int64(impact.Whole) <= int64(f.Upper)*p.users
}

// mostUsers is what a platform has; times Whole it is far from overflowing.
const mostUsers = 1_400_000_000

// newPopulation draws versions and their users: from ten to all of a platform.
func newPopulation(t *testing.T, rnd *rand.Rand) population {
	var p population
	for range 1 + rnd.IntN(40) {
		v := parse(t, strconv.Itoa(1+rnd.IntN(3))+"."+strconv.Itoa(rnd.IntN(12))+"."+strconv.Itoa(rnd.IntN(4)))
		p.groups = append(p.groups, group{version: v})
	}
	slices.SortFunc(p.groups, func(a, b group) int { return version.Compare(b.version, a.version) })
	p.groups = slices.CompactFunc(p.groups, func(a, b group) bool { return a.version == b.version })
	p.users = 10
	for range rnd.IntN(9) {
		p.users = min(10*p.users, mostUsers)
	}
	p.users += rnd.Int64N(p.users)
	p.settle(rnd)
	return p
}

// settle shares the users out. Either shares fall off steeply, as real ones do,
// or one version has most users and many have about as few.
func (p population) settle(rnd *rand.Rand) {
	left, tail := p.users, rnd.IntN(3) == 0
	for _, i := range rnd.Perm(len(p.groups)) {
		most := left
		if tail {
			most = min(left, p.users/int64(20*len(p.groups)))
		}
		p.groups[i].users = rnd.Int64N(most + 1)
		left -= p.groups[i].users
	}
	p.groups[rnd.IntN(len(p.groups))].users += left
}

const populations = 10_000

// everyPopulation calls check with the same published populations in every run.
func everyPopulation(t *testing.T, check func(people population, d *impact.Distribution, rnd *rand.Rand)) {
	everyTable(t, func(people population, table published, rnd *rand.Rand) { check(people, table.read, rnd) })
}

// published is a table, the shape that it has, and what was read of it.
type published struct {
	snapshot dataset.Snapshot
	shape    shape
	read     *impact.Distribution
}

func everyTable(t *testing.T, check func(people population, table published, rnd *rand.Rand)) {
	rnd := rand.New(rand.NewPCG(20190427, 266))
	for n := 0; n < populations; {
		people := newPopulation(t, rnd)
		table := published{}
		table.snapshot, table.shape = newPrinter(rnd, len(people.groups)).publish(people)
		if table.snapshot.Rows == "" {
			continue // everything was hidden: there is no table to ask
		}
		n++
		var err error
		if table.read, err = impact.Read(table.snapshot); err != nil {
			t.Fatalf("%v in\n%s", err, table.snapshot.Rows)
		}
		check(people, table, rnd)
		if t.Failed() {
			t.Fatalf("population %d: %v\ntable\n%s", n, people, table.snapshot.Rows)
		}
	}
}

// minima are all that can be asked of a population with a different answer:
// each of its versions, one between it and the next, and one below all.
func (p population) minima(t *testing.T) []version.Version {
	list := []version.Version{parse(t, "0.0.1")}
	for _, g := range p.groups {
		list = append(list, g.version, parse(t, g.version.String()+".1"))
	}
	return list
}

// versionsAround gives some versions to ask for: those of the population,
// versions between them, and versions below and above all.
func versionsAround(t *testing.T, people population, rnd *rand.Rand) []version.Version {
	list := []version.Version{parse(t, "0.0.1"), parse(t, "9.0")}
	for range 4 {
		v := people.groups[rnd.IntN(len(people.groups))].version
		list = append(list, v, parse(t, v.String()+".1"), parse(t, strconv.Itoa(1+rnd.IntN(4))+"."+strconv.Itoa(rnd.IntN(13))))
	}
	return list
}
