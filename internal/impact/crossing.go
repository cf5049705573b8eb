package impact

import (
	"iter"
	"strconv"
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// startThreshold is the threshold, in percent, from which the days of a release are
// counted: a release counts as under way once 1 % of users have it. A grey
// release before that can take any time, and is no measure of adoption.
const startThreshold = 1

// crossing is an adoption record, read: the coverage of a minor release first
// reached the threshold after day below and by day over.
type crossing struct {
	record      dataset.Adoption
	minor       version.Version
	below, over int
}

// crossings reads the records and passes over those whose version or dates
// cannot be read.
func crossings(records iter.Seq[dataset.Adoption]) []crossing {
	var list []crossing
	for r := range records {
		minor, err := version.Parse(r.Version)
		below, okBelow := day(r.LastBelow)
		over, okOver := day(r.FirstOver)
		if err == nil && okBelow && okOver {
			list = append(list, crossing{r, minor, below, over})
		}
	}
	return list
}

// startOf finds the crossing of 1 % by the minor release that v belongs to.
func startOf(list []crossing, v version.Version) (crossing, bool) {
	for i := range list {
		if list[i].record.Threshold == startThreshold && list[i].sameMinor(v) {
			return list[i], true
		}
	}
	return crossing{}, false
}

func (c *crossing) sameMinor(v version.Version) bool {
	return c.minor.Component(0) == v.Component(0) && c.minor.Component(1) == v.Component(1)
}

// day numbers the days so that dates can be subtracted; ok is false for
// anything but YYYY-MM-DD. Years are counted from March, which puts the leap
// day at their end.
func day(date string) (n int, ok bool) {
	if len(date) != len("2006-01-02") || date[4] != '-' || date[7] != '-' {
		return 0, false
	}
	year, okYear := number(date[:4])
	month, okMonth := number(date[5:7])
	dayOfMonth, okDay := number(date[8:])
	if !okYear || !okMonth || !okDay || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31 {
		return 0, false
	}
	if month < 3 {
		year, month = year-1, month+12
	}
	return firstOf(year) + (153*(month-3)+2)/5 + dayOfMonth, true
}

// date writes a day's number as YYYY-MM-DD: the reverse of day.
func date(n int) string {
	year := (400*n + 399) / 146097 // never too small, by the mean year of 400
	for firstOf(year) >= n {
		year--
	}
	n -= firstOf(year) + 1 // from 1 March
	month := (5*n + 2) / 153
	dayOfMonth := n - (153*month+2)/5 + 1
	month += 3
	if month > 12 {
		year, month = year+1, month-12
	}
	return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(dayOfMonth, 2)
}

// firstOf is the day before 1 March of a year.
func firstOf(year int) int { return 365*year + year/4 - year/100 + year/400 }

func padded(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

func number(s string) (int, bool) {
	if !digits(s) {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
