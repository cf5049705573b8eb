package impact_test

import (
	"errors"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// FuzzRead puts any text to the reader. What it accepts must be without
// contradiction: minima up to 100, and every bound in order and within 0..100.
func FuzzRead(f *testing.F) {
	f.Add("2.6.6\t90.78\t\n2.6.5\t0.01\t\n2.5.2\t2.70\t\n", "2.6.5")
	f.Add(">=2.9.19\t97.1\t10.1.92\n2.9.17\t1.44\t10.1.92\n2.9.13\t-\t10.1.92\nother\t0.13\t10.1.92\n", "2.9.20")
	f.Add("other\t2.05\t\n", "1.0")
	f.Add("1.2\t3\n1.2.0\t3\n1.1\t0.1234567890123\n", "1.2.0.0")
	f.Add("2.0\t60\n1.0\t41\n", "0.0.0")
	f.Add("2.0\t100.1\n\n", "x")
	f.Add(">=1\t5\n>=2\t5\n2\t5\n", "2")
	f.Fuzz(func(t *testing.T, rows, minimum string) {
		d, err := impact.Read(dataset.Snapshot{Rows: rows, AsOf: "2020-01-01"})
		if err != nil {
			var refused *impact.Error
			if !errors.As(err, &refused) || refused.Code == "" || err.Error() == "" {
				t.Fatalf("error %#v", err)
			}
			return
		}
		checkSums(t, d)
		v, _ := version.Parse(minimum)
		cut := impact.Cut{Minimum: v, Released: minimum}
		r := d.Of(cut)
		checkFigure(t, r.Affected)
		checkFigure(t, r.Coverage)
		for _, c := range d.Table() {
			checkFigure(t, c.Coverage)
			checkFigure(t, d.Raise(c.Version, cut).Lost)
			checkFigure(t, d.Raise(v, impact.Cut{Minimum: c.Version}).Lost)
		}
		if choice := d.Minimum(r.Coverage.Lower); choice.Certain != nil && choice.Certain.Coverage.Lower < r.Coverage.Lower {
			t.Errorf("minimum for %v covers %+v", r.Coverage.Lower, choice.Certain.Coverage)
		}
	})
}

func checkSums(t *testing.T, d *impact.Distribution) {
	var minima impact.Percent
	for r := range d.Rows() {
		minima += r.Share.Min
		if s := r.Share; s.Min < 0 || s.Min > s.Printed || s.Printed > s.Max || s.Max > impact.Whole {
			t.Errorf("share %+v of %+v", s, r.Bucket)
		}
	}
	if minima > impact.Whole {
		t.Errorf("minima of %v", minima)
	}
}

func checkFigure(t *testing.T, f impact.Figure) {
	if f.Lower < 0 || f.Lower > f.Upper || f.Upper > impact.Whole || f.Printed < f.Lower || f.Straddling < 0 {
		t.Errorf("figure %+v", f)
	}
}

// FuzzParsePercent checks that what is accepted is written back as the same
// number.
func FuzzParsePercent(f *testing.F) {
	for _, s := range []string{"99.5", "100", "0.000001", " 7 %", "-1", "1e2", "100.0000001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := impact.ParsePercent(s)
		if err != nil {
			return
		}
		if p < 0 || p > impact.Whole {
			t.Errorf("%q is %v", s, p)
		}
		if again, err := impact.ParsePercent(p.String()); err != nil || again != p {
			t.Errorf("%q is %v, read again %v, %v", s, p, again, err)
		}
	})
}
