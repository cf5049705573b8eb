package view

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkScanDone is what the page does at once when a large result is told:
// a frame waits for it.
func BenchmarkScanDone(b *testing.B) {
	var list []string
	for i := range 200 {
		list = append(list, fmt.Sprintf(`{"path":"unknown%d","kind":"api","since":[{"line":"","version":"1.%d.0","basis":"stated"}],"counts":{"uses":10}}`, i, i%9))
	}
	features := `{"state":"features","features":[` + strings.Join(list, ",") + `]}`
	p, _ := open("?tool=scan&lang=en")
	for b.Loop() {
		b.StopTimer()
		tellScan(p, `{"state":"listing"}`, scanFoundMessage)
		for range 8 {
			tellScan(p, features)
		}
		b.StartTimer()
		p.dispatch("scan.told", &event{Value: `{"state":"done"}`})
	}
}
