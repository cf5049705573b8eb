package impact_test

import (
	"math/rand/v2"
	"testing"

	"minicompat/internal/impact"
	"minicompat/internal/version"
)

func holds(f impact.Figure, truth impact.Percent) bool {
	return f.Lower <= truth && truth <= f.Upper
}

func TestBoundsHoldTheTruth(t *testing.T) {
	asked, narrow, closedFails := 0, 0, 0
	everyPopulation(t, func(people population, d *impact.Distribution, rnd *rand.Rand) {
		for _, v := range versionsAround(t, people, rnd) {
			r := d.Of(impact.Cut{Minimum: v})
			truth := people.below(version.Version{}, v)
			if !holds(r.Affected, truth) {
				t.Errorf("below %s: %v outside %+v", v, truth, r.Affected)
			}
			if !holds(r.Coverage, impact.Whole-truth) {
				t.Errorf("at or above %s: %v outside %+v", v, impact.Whole-truth, r.Coverage)
			}
			asked++
			if r.Affected.Upper-r.Affected.Lower < impact.One {
				narrow++
			}
			if !holds(complete(d, v), truth) {
				closedFails++
			}
		}
	})
	// The bounds must be worth something, and the populations hard enough to
	// catch a rule that trusts tables too much.
	if narrow < asked/10 {
		t.Errorf("only %d of %d answers are within one percent", narrow, asked)
	}
	if closedFails < asked/100 {
		t.Errorf("taking tables to be complete fails in only %d of %d answers", closedFails, asked)
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

func TestRaiseHoldsTheTruth(t *testing.T) {
	everyPopulation(t, func(people population, d *impact.Distribution, rnd *rand.Rand) {
		versions := append(versionsAround(t, people, rnd), version.Version{})
		for range 20 {
			from, to := versions[rnd.IntN(len(versions))], versions[rnd.IntN(len(versions))]
			raise := d.Raise(from, impact.Cut{Minimum: to})
			if truth := people.below(from, to); !holds(raise.Lost, truth) {
				t.Errorf("from %s to %s: %v outside %+v", from, to, truth, raise.Lost)
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
			if truth := impact.Whole - people.below(version.Version{}, choice.Certain.Version); truth < wanted {
				t.Errorf("certain %s keeps %v of the wanted %v", choice.Certain.Version, truth, wanted)
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
