package table

import (
	"strconv"
	"strings"
	"time"
)

// dates lists the days that a text names, as YYYY-MM-DD: 2026年3月31日,
// 2026-03-31, 2026/3/31, 2026.3.31, March 31, 2026 and 20260331.
func dates(s string) []string {
	if len(s) > 1000 || !strings.Contains(s, "20") && !strings.Contains(s, "２０") {
		return nil
	}
	s = lower(plain(s))
	var list []string
	for i := 0; i+4 <= len(s); i++ {
		if s[i] != '2' || s[i+1] != '0' || i > 0 && isDigit(s[i-1]) {
			continue
		}
		if day := dayAt(s[i:]); day != "" {
			list = append(list, day)
		} else if day := monthBefore(s, i); day != "" {
			list = append(list, day)
		}
	}
	return list
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// dayAt reads a day that begins with its year.
func dayAt(s string) string {
	year, s := digitsOf(s)
	if len(year) == 8 {
		return day(year[:4], year[4:6], year[6:])
	}
	if len(year) != 4 {
		return ""
	}
	mark, s := separator(s, "年", "-", "/", ".")
	month, s := digitsOf(s)
	other, s := separator(s, "月", "-", "/", ".")
	date, s := digitsOf(s)
	if mark == "" || (mark == "年") != (other == "月") || mark != "年" && mark != other {
		return ""
	}
	if strings.HasPrefix(s, ".") && len(s) > 1 && isDigit(s[1]) { // a version of four components
		return ""
	}
	return day(year, month, date)
}

func digitsOf(s string) (digits, rest string) {
	s = strings.TrimLeft(s, " ")
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return s[:n], s[n:]
}

func separator(s string, marks ...string) (mark, rest string) {
	s = strings.TrimLeft(s, " ")
	for _, m := range marks {
		if after, ok := strings.CutPrefix(s, m); ok {
			return m, after
		}
	}
	return "", s
}

// monthBefore reads "march 31, 2026" and "31 mar 2026", whose year is at i.
func monthBefore(s string, i int) string {
	year, after := digitsOf(s[i:])
	s, b := lastField(s[:i])
	_, a := lastField(s)
	if len(year) != 4 || a == "" || strings.HasPrefix(after, ".") {
		return ""
	}
	if month := monthOf(a); month != "" {
		return day(year, month, strings.TrimRight(b, "stndrh"))
	}
	return day(year, monthOf(b), strings.TrimRight(a, "stndrh"))
}

// lastField cuts off what follows the last space or comma.
func lastField(s string) (before, field string) {
	s = strings.TrimRight(s, " ,")
	at := strings.LastIndexAny(s, " ,") + 1
	return s[:at], s[at:]
}

func monthOf(s string) string {
	s = strings.TrimSuffix(s, ".")
	if len(s) < 3 {
		return ""
	}
	for i, name := range [12]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if strings.HasPrefix(name, s) {
			return strconv.Itoa(i + 1)
		}
	}
	return ""
}

func day(year, month, date string) string {
	if len(month) > 2 || len(date) > 2 {
		return ""
	}
	y, m, d := numberOf(year), numberOf(month), numberOf(date)
	if y < 2016 || y > 2099 || m < 1 || m > 12 || d < 1 { // mini programs began in 2017
		return ""
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d { // beyond the month's end
		return ""
	}
	return t.Format(time.DateOnly)
}

// numberOf reads a day, a month or a year, or gives -1.
func numberOf(s string) int {
	n := 0
	for i := range len(s) {
		if i == len("2026") || !isDigit(s[i]) {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
