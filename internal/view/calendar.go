package view

import (
	"minicompat/internal/day"
	"minicompat/internal/view/chart"
)

// dayOf numbers the days since 1970; 0 for what is no day.
func dayOf(date string) int {
	d, _ := day.Parse(date)
	return int(d)
}

func date(number int) string { return day.Day(number).String() }

// monthsBetween are the months whose first day lies between two days.
func monthsBetween(first, last int) []chart.Month {
	var list []chart.Month
	year, month, _ := day.Day(first).Civil()
	for ; ; year, month = year+month/12, month%12+1 {
		begin := int(day.Of(year, month, 1))
		if begin > last {
			return list
		}
		if begin >= first {
			list = append(list, chart.Month{Year: year, Month: month, Day: begin})
		}
	}
}
