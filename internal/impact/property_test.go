package impact_test

import (
	"math/rand/v2"
	"testing"

	"minicompat/internal/impact"
	"minicompat/internal/version"
)

func TestRaiseHoldsTheTruth(t *testing.T) {
	everyPopulation(t, func(people population, d *impact.Distribution, rnd *rand.Rand) {
		versions := append(versionsAround(t, people, rnd), version.Version{})
		for range 20 {
			from, to := versions[rnd.IntN(len(versions))], versions[rnd.IntN(len(versions))]
			raise := d.Raise(from, impact.Cut{Minimum: to})
			if truth := people.below(from, to); !people.holds(raise.Lost, truth) {
				t.Errorf("from %s to %s: %d of %d users, outside %+v", from, to, truth, people.users, raise.Lost)
			}
			if raise.Lost.Lower < 0 || raise.Lost.Lower > raise.Lost.Upper || raise.Lost.Upper > impact.Whole {
				t.Errorf("from %s to %s: bounds %+v", from, to, raise.Lost)
			}
		}
	})
}

func TestRaiseFromNothingIsOf(t *testing.T) {
	everyPopulation(t, func(people population, d *impact.Distribution, rnd *rand.Rand) {
		for _, v := range versionsAround(t, people, rnd) {
			cut := impact.Cut{Minimum: v}
			if raise, of := d.Raise(version.Version{}, cut).Lost, d.Of(cut).Affected; raise != of {
				t.Errorf("below %s: %+v, raised %+v", v, of, raise)
			}
		}
	})
}

func TestTableAgreesWithOf(t *testing.T) {
	everyPopulation(t, func(_ population, d *impact.Distribution, _ *rand.Rand) {
		for _, c := range d.Table() {
			if of := d.Of(impact.Cut{Minimum: c.Version}).Coverage; c.Coverage != of {
				t.Errorf("%s: %+v, by Of %+v", c.Bucket.Version, c.Coverage, of)
			}
		}
	})
}

func TestMinimumKeepsItsPromise(t *testing.T) {
	found := 0
	everyPopulation(t, func(people population, d *impact.Distribution, rnd *rand.Rand) {
		wanted := impact.Percent(rnd.Int64N(int64(impact.Whole) + 1))
		choice := d.Minimum(wanted)
		if choice.Certain != nil {
			found++
			if kept := people.users - people.below(version.Version{}, choice.Certain.Version); !people.reaches(kept, wanted) {
				t.Errorf("certain %s keeps %d of %d users, not %v", choice.Certain.Version, kept, people.users, wanted)
			}
		}
		// No version asked for, named in the table or not, does better.
		for _, v := range versionsAround(t, people, rnd) {
			coverage := d.Of(impact.Cut{Minimum: v}).Coverage
			if coverage.Lower >= max(wanted, 1) && (choice.Certain == nil || choice.Certain.Version.Less(v)) {
				t.Errorf("%s is certain to keep %v, too", v, wanted)
			}
			if coverage.Printed >= max(wanted, 1) && (choice.Printed == nil || choice.Printed.Version.Less(v)) {
				t.Errorf("%s is printed to keep %v, too", v, wanted)
			}
		}
	})
	if found < populations/4 {
		t.Errorf("a certain minimum in only %d of %d populations", found, populations)
	}
}
