package day

import (
	"testing"
	"time"
)

// Every day of eight centuries, counted and written as package time does.
func TestEveryDay(t *testing.T) {
	for at := time.Date(1600, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2400; at = at.AddDate(0, 0, 1) {
		want := Day(at.Unix() / (24 * 60 * 60))
		if at.Unix() < 0 {
			want = Day((at.Unix() - (24*60*60 - 1)) / (24 * 60 * 60))
		}
		text := at.Format(time.DateOnly)
		d, ok := Parse(text)
		if !ok || d != want || d.String() != text {
			t.Fatalf("%s is day %d, %v, written %s; want %d", text, d, ok, d, want)
		}
	}
}

// FuzzParse reads what package time reads, and nothing else.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"2026-11-25", "2024-02-29", "2026-02-29", "1900-02-29", "2000-02-29", "0000-01-01", "9999-12-31", "2026-13-01", "2026-00-10", "2026-1-2", "+026-01-01", "", "2026-11-25 "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := time.Parse(time.DateOnly, s)
		d, ok := Parse(s)
		if ok != (err == nil) {
			t.Fatalf("%q is read %v, by package time %v", s, ok, err)
		}
		if year, month, day := d.Civil(); ok && (d.String() != s || year != want.Year() || month != int(want.Month()) || day != want.Day()) {
			t.Errorf("%q is %s: %d, %d, %d", s, d, year, month, day)
		}
	})
}
