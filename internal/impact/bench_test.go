package impact_test

import (
	"strconv"
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
)

// real names the largest and the smallest published table.
func real(b *testing.B) map[string]dataset.Snapshot {
	return map[string]dataset.Snapshot{
		"largest=165": find(b, dataset.WeChat, "2025-04-01", "", "all"),
		"smallest=5":  find(b, dataset.Alipay, "2021-12-13", "2.x", "all"),
	}
}

// synthetic is a table of n versions, oldest first when reversed, so that the
// rows have to be sorted.
func synthetic(n int, reversed bool) dataset.Snapshot {
	var rows strings.Builder
	for i := range n {
		if !reversed {
			i = n - 1 - i
		}
		rows.WriteString("2." + strconv.Itoa(i/10) + "." + strconv.Itoa(i%10) + "\t0.09\t\n")
	}
	return dataset.Snapshot{Rows: rows.String()}
}

// BenchmarkOf is one impact answer: read the table, put a cut to it.
func BenchmarkOf(b *testing.B) {
	cut := impact.Cut{Minimum: parse(b, "2.7.6"), Released: "2019-06-01"}
	for name, s := range real(b) {
		b.Run(name, func(b *testing.B) { of(b, s, cut) })
	}
	for _, n := range []int{10, 100, 1000} {
		b.Run("rows="+strconv.Itoa(n), func(b *testing.B) { of(b, synthetic(n, false), cut) })
		b.Run("unsorted rows="+strconv.Itoa(n), func(b *testing.B) { of(b, synthetic(n, true), cut) })
	}
}

func of(b *testing.B, s dataset.Snapshot, c impact.Cut) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := impact.Of(s, c); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkQuestions is each further question to a table that was read.
func BenchmarkQuestions(b *testing.B) {
	from, cut := parse(b, "2.7.6"), impact.Cut{Minimum: parse(b, "3.0.0")}
	questions := map[string]func(*impact.Distribution){
		"Of":      func(d *impact.Distribution) { d.Of(cut) },
		"Minimum": func(d *impact.Distribution) { d.Minimum(99 * impact.One) },
		"Table":   func(d *impact.Distribution) { d.Table() },
		"Raise":   func(d *impact.Distribution) { d.Raise(from, cut) },
	}
	for size, s := range real(b) {
		d := read(b, s)
		for name, ask := range questions {
			b.Run(name+"/"+size, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					ask(d)
				}
			})
		}
	}
}

// BenchmarkOver is a version's coverage over all tables of one segment.
func BenchmarkOver(b *testing.B) {
	cut := impact.Cut{Minimum: parse(b, "2.7.6")}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := impact.Over(tables(dataset.WeChat), cut); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTypicalDays(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		impact.TypicalDays(dataset.Adoptions(dataset.WeChat))
	}
}
