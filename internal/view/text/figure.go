package text

import (
	"strconv"
	"strings"
	"time"

	"minicompat/internal/impact"
)

// hundredth is the step in which pages show percentages.
const hundredth = impact.One / 100

// Percent is a printed share as it is, for example "0.46 %", with a space at
// which no line breaks.
func (w Words) Percent(p impact.Percent) string { return p.String() + "\u00a0%" }

// Bounds are two bounds with at most two decimals, rounded outward: what is
// shown still holds the truth.
func (w Words) Bounds(lower, upper impact.Percent) (low, high string) {
	down := lower / hundredth * hundredth
	up := min((upper+hundredth-1)/hundredth*hundredth, impact.Whole)
	return w.Percent(max(down, 0)), w.Percent(up)
}

// Ages of a distribution.
const (
	AgeDays   Phrase = "{0} 天前的数据，还算新 ¦ {0} days old: fresh"
	AgeMonths Phrase = "{0} 个月前的数据：新版本几天就会铺开，最前面几行已经过时，尾部仍可参考 ¦ {0} months old: new releases spread within days, so the head is out of date and the tail still tells something"
	AgeYears  Phrase = "{0} 年前的数据：只能当历史看 ¦ {0} years old: read it as history"
)

// Grades of age.
const (
	Fresh  = "fresh"
	Months = "months"
	Years  = "years"
)

// Age says how old a table of asOf is today, both YYYY-MM-DD, and grades it.
// Days that cannot be read give "".
func (w Words) Age(asOf, today string) (say, grade string) {
	from, err := time.Parse(time.DateOnly, asOf)
	if err != nil {
		return "", ""
	}
	to, err := time.Parse(time.DateOnly, today)
	if err != nil {
		return "", ""
	}
	days := max(int(to.Sub(from).Hours()/24), 0)
	switch {
	case days < 45:
		return w.T(AgeDays, strconv.Itoa(days)), Fresh
	case days < 548:
		return w.T(AgeMonths, strconv.Itoa((days+15)/30)), Months
	}
	years := strconv.FormatFloat(float64(days)/365.25, 'f', 1, 64)
	return w.T(AgeYears, strings.TrimSuffix(years, ".0")), Years
}
