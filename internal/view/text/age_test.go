package text

import "testing"

func TestAge(t *testing.T) {
	tests := []struct{ asOf, today, say, grade string }{
		{"2026-03-31", "2026-04-10", "10 days old: fresh", Fresh},
		{"2026-03-31", "2026-03-30", "0 days old: fresh", Fresh},
		{"2026-03-31", "2026-11-21", "8 months old: new releases spread within days, so the head is out of date and the tail still tells something", Months},
		{"2024-04-01", "2026-11-21", "2.6 years old: read it as history", Years},
		{"2025-05-23", "2026-11-21", "18 months old: new releases spread within days, so the head is out of date and the tail still tells something", Months},
		{"2025-05-22", "2026-11-21", "1.5 years old: read it as history", Years},
		{"2026-10-08", "2026-11-21", "44 days old: fresh", Fresh},
		{"2026-10-07", "2026-11-21", "2 months old: new releases spread within days, so the head is out of date and the tail still tells something", Months},
		{"", "2026-11-21", "undated: how old it is cannot be told", Years},
		{"yesterday", "2026-11-21", "", ""},
		{"2026-03-31", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.asOf+" "+tt.today, func(t *testing.T) {
			if say, grade := For(English).Age(tt.asOf, tt.today); say != tt.say || grade != tt.grade {
				t.Errorf("got %q, %q", say, grade)
			}
		})
	}
}

func TestFactsAge(t *testing.T) {
	tests := []struct{ asOf, say, grade string }{
		{"2026-11", "as of 2026-11: fresh", Fresh},
		{"2026-07", "as of 2026-07, 5 months old: stated versions stay, what was added or deprecated since is not in it", Months},
		{"2026-02", "as of 2026-02, 10 months old: stated versions stay, what was added or deprecated since is not in it", Months},
		{"2024-12-02", "as of 2024-12-02, 2 years old: stated versions stay, but nothing that was added, deprecated or removed in these years is in it", Years},
		{"2017", "as of 2017, 9.9 years old: stated versions stay, but nothing that was added, deprecated or removed in these years is in it", Years},
		{"", "", ""},
		{"5.2.3", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.asOf, func(t *testing.T) {
			if say, grade := For(English).FactsAge(tt.asOf, "2026-11-25"); say != tt.say || grade != tt.grade {
				t.Errorf("got %q, %q", say, grade)
			}
		})
	}
}

func TestClientsAge(t *testing.T) {
	tests := []struct{ asOf, say, grade string }{
		{"2026-11-20", "5 days old: fresh", Fresh},
		{"2026-03-31", "8 months old: newer clients are not in it, and those listed may have reached newer libraries since", Months},
		{"2020-03-04", "6.7 years old: it tells of that day only, and nearly every client of today is newer", Years},
	}
	for _, tt := range tests {
		t.Run(tt.asOf, func(t *testing.T) {
			if say, grade := For(English).ClientsAge(tt.asOf, "2026-11-25"); say != tt.say || grade != tt.grade {
				t.Errorf("got %q, %q", say, grade)
			}
		})
	}
}
