// Package day reads, counts and writes calendar days. Package time does that
// too, but what it knows of zones and layouts takes 9 KB of the 265 that an
// embedded engine has (brotli, by TinyGo), and 19 by plain Go.
package day

// Day counts the days since 1970-01-01.
type Day int

// Parse reads YYYY-MM-DD; ok is false for everything else, 2026-02-29 included.
func Parse(s string) (d Day, ok bool) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	year, month, day := number(s[:4]), number(s[5:7]), number(s[8:])
	if year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	return Of(year, month, day), true
}

// number reads decimal digits; -1 says that there is something else.
func number(digits string) int {
	n := 0
	for i := range len(digits) {
		c := digits[i]
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// A year is counted from March on, so that the leap day is its last; 400 years
// have the same number of days. 0000-03-01 is epoch days before 1970-01-01.
const (
	epoch       = 719468
	daysOf400   = 146097
	daysOf100   = 36524
	daysOf4     = 1461
	daysOf1     = 365
	fiveMonths  = 153 // from March on, and again from August on
	marchOfYear = 3
)

// Of is the day of a month from 1 to 12 of a year from 0 on.
func Of(year, month, day int) Day {
	if month < marchOfYear {
		year, month = year-1, month+12
	}
	ofYear := (fiveMonths*(month-marchOfYear)+2)/5 + day - 1
	year += 400 // the year before 0 has no quotient like the others
	return Day(year*daysOf1 + year/4 - year/100 + year/400 + ofYear - daysOf400 - epoch)
}

// Civil is the day's year, its month from 1 to 12 and its day from 1 on.
func (d Day) Civil() (year, month, day int) {
	n := int(d) + epoch + daysOf400
	year = 400 * (n/daysOf400 - 1)
	n %= daysOf400
	hundreds := min(n/daysOf100, 3)
	n -= hundreds * daysOf100
	fours := n / daysOf4
	n -= fours * daysOf4
	ones := min(n/daysOf1, 3)
	n -= ones * daysOf1
	year += 100*hundreds + 4*fours + ones
	month = (5*n + 2) / fiveMonths
	day = n - (fiveMonths*month+2)/5 + 1
	if month += marchOfYear; month > 12 {
		return year + 1, month - 12, day
	}
	return year, month, day
}

// String writes YYYY-MM-DD.
func (d Day) String() string {
	year, month, day := d.Civil()
	out := []byte("0000-00-00")
	put(out[:4], year)
	put(out[5:7], month)
	put(out[8:], day)
	return string(out)
}

func put(digits []byte, n int) {
	for i := len(digits) - 1; i >= 0; i-- {
		digits[i] = byte('0' + n%10)
		n /= 10
	}
}
