package main

import (
	"strings"
	"testing"
	"time"
)

func TestTell(t *testing.T) {
	tests := []struct {
		states []state
		want   int
	}{
		{[]state{clean, clean}, 0},
		{[]state{clean, unchecked}, 3},
		{[]state{unchecked, clean}, 3},
		{[]state{found, unchecked}, 1},
		{[]state{unchecked, found}, 1},
		{[]state{broken}, 1},
	}
	for _, tt := range tests {
		var verdicts []verdict
		for _, s := range tt.states {
			verdicts = append(verdicts, verdict{"this", s, []string{"why"}})
		}
		var out strings.Builder
		if got := tell(&out, verdicts); got != tt.want || !strings.Contains(out.String(), "this: "+string(tt.states[0])+"\n  why\n") {
			t.Errorf("%v: got %d, want %d: %s", tt.states, got, tt.want, out.String())
		}
	}
}

func TestAccepted(t *testing.T) {
	today := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	tests := []struct{ text, holds, err string }{
		{"# a\nGO-2026-1\t2026-11-26\tno version mends it\n", "GO-2026-1", ""},
		{"GO-2026-1\t2026-11-25\tlong enough\n", "", ""},
		{"GO-2026-1\tsoon\twhy\n", "", `accepted.tsv:1: "soon" is no day, as 2027-01-31`},
		{"\nGO-2026-1\t2026-11-26\t\n", "", "accepted.tsv:2"},
		{"GO-2026-1 2026-11-26 why\n", "", "separated by tabs"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			list, err := readAccepted(tt.text, today)
			if (tt.err == "") != (err == nil) || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Fatalf("got %v, want %q", err, tt.err)
			}
			if (tt.holds != "") != (len(list) == 1) || tt.holds != "" && list[tt.holds] == "" {
				t.Errorf("got %v", list)
			}
		})
	}
	if _, err := readAccepted(acceptedText, today); err != nil {
		t.Error(err)
	}
}

func TestUsage(t *testing.T) {
	for _, arguments := range [][]string{nil, {"everything"}, {"go", "npm"}} {
		if _, err := run(arguments); err == nil || !strings.Contains(err.Error(), "go run ./scripts/supply") {
			t.Errorf("%v: got %v", arguments, err)
		}
	}
}
