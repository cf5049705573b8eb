package view

import (
	"time"

	"minicompat/internal/view/chart"
)

const secondsOfDay = 24 * 60 * 60

// dayOf numbers the days since 1970; 0 for what is no day.
func dayOf(date string) int {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return 0
	}
	return int(t.Unix() / secondsOfDay)
}

func date(day int) string { return time.Unix(int64(day)*secondsOfDay, 0).UTC().Format(time.DateOnly) }

// monthsBetween are the months whose first day lies between two days.
func monthsBetween(first, last int) []chart.Month {
	var list []chart.Month
	for t := time.Unix(int64(first)*secondsOfDay, 0).UTC(); ; {
		begin := time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
		day := int(begin.Unix() / secondsOfDay)
		if day > last {
			return list
		}
		if day >= first {
			list = append(list, chart.Month{Year: begin.Year(), Month: int(begin.Month()), Day: day})
		}
		t = begin.AddDate(0, 1, 0)
	}
}
