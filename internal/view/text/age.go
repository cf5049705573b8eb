package text

import (
	"strconv"
	"strings"

	"minicompat/internal/day"
)

// What the age of a distribution means: its head moves within days.
const (
	AgeDays   Phrase = "{0} 天前的数据，还算新 ¦ {0} days old: fresh"
	AgeMonths Phrase = "{0} 个月前的数据：新版本几天就会铺开，最前面几行已经过时，尾部仍可参考 ¦ {0} months old: new releases spread within days, so the head is out of date and the tail still tells something"
	AgeYears  Phrase = "{0} 年前的数据：只能当历史看 ¦ {0} years old: read it as history"
	AgeNone   Phrase = "没有日期：不知道有多旧 ¦ undated: how old it is cannot be told"
)

// What the age of a source of facts means: what it states stays, what came
// later is missing.
const (
	FactsDays   Phrase = "{0} 的资料，还算新 ¦ as of {0}: fresh"
	FactsMonths Phrase = "{0} 的资料，{1} 个月前：写明的版本不会变，之后的新增和停止维护还不在里面 ¦ as of {0}, {1} months old: stated versions stay, what was added or deprecated since is not in it"
	FactsYears  Phrase = "{0} 的资料，{1} 年前：写明的版本不会变，但这些年的新增、停止维护和移除都不在里面 ¦ as of {0}, {1} years old: stated versions stay, but nothing that was added, deprecated or removed in these years is in it"
)

// What the age of a record of clients means: clients are updated on their own.
const (
	ClientsDays   Phrase = "{0} 天前的记录，还算新 ¦ {0} days old: fresh"
	ClientsMonths Phrase = "{0} 个月前的记录：更新的客户端不在里面，列出的客户端后来可能又升到更新的基础库 ¦ {0} months old: newer clients are not in it, and those listed may have reached newer libraries since"
	ClientsYears  Phrase = "{0} 年前的记录：只说明当时，今天的客户端几乎都比它新 ¦ {0} years old: it tells of that day only, and nearly every client of today is newer"
)

// An age alone, where there is no room for what it means.
const (
	AgoDays   Phrase = "{0} 天前 ¦ {0} days old"
	AgoMonths Phrase = "{0} 个月前 ¦ {0} months old"
	AgoYears  Phrase = "{0} 年前 ¦ {0} years old"
)

// Grades of age.
const (
	Fresh  = "fresh"
	Months = "months"
	Years  = "years"
)

// Age says how old a table of asOf is today, both YYYY-MM-DD, and grades it.
// An undated table says that it is undated, with the grade Years; other days
// that cannot be read give "".
func (w Words) Age(asOf, today string) (say, grade string) {
	if asOf == "" {
		return w.T(AgeNone), Years
	}
	return w.age(asOf, today, [...]Phrase{AgeDays, AgeMonths, AgeYears})
}

// FactsAge is Age for what a source states: asOf is the day, month or year that
// the source speaks of, and stands in what is said.
func (w Words) FactsAge(asOf, today string) (say, grade string) {
	a, ok := ageOf(asOf, today)
	if !ok {
		return "", ""
	}
	p := map[string]Phrase{Fresh: FactsDays, Months: FactsMonths, Years: FactsYears}[a.grade]
	return w.T(p, asOf, a.figure), a.grade
}

// ClientsAge is Age for a record of which library a client had reached.
func (w Words) ClientsAge(asOf, today string) (say, grade string) {
	return w.age(asOf, today, [...]Phrase{ClientsDays, ClientsMonths, ClientsYears})
}

// Ago is the age alone.
func (w Words) Ago(asOf, today string) string {
	say, _ := w.age(asOf, today, [...]Phrase{AgoDays, AgoMonths, AgoYears})
	return say
}

func (w Words) age(asOf, today string, say [3]Phrase) (string, string) {
	a, ok := ageOf(asOf, today)
	if !ok {
		return "", ""
	}
	p := map[string]Phrase{Fresh: say[0], Months: say[1], Years: say[2]}[a.grade]
	return w.T(p, a.figure), a.grade
}

// age is a grade with its figure: days, months or years with one decimal.
type age struct{ figure, grade string }

// ageOf grades the days between; ok is false for days that cannot be read.
func ageOf(asOf, today string) (a age, ok bool) {
	from, ok := firstDay(asOf)
	to, known := day.Parse(today)
	if !ok || !known {
		return age{}, false
	}
	days := max(int(to-from), 0)
	switch {
	case days < 45:
		return age{strconv.Itoa(days), Fresh}, true
	case days < 548:
		return age{strconv.Itoa((days + 15) / 30), Months}, true
	}
	tenths := (days*40 + 730) / 1461 // of 365.25 days, rounded
	years := strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10)
	return age{strings.TrimSuffix(years, ".0"), Years}, true
}

// firstDay is the first day of a day, a month or a year: an age is rather told
// too high than too low.
func firstDay(asOf string) (day.Day, bool) {
	switch len(asOf) {
	case len("2006"):
		asOf += "-01-01"
	case len("2006-01"):
		asOf += "-01"
	}
	return day.Parse(asOf)
}
