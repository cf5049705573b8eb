package sorting

import (
	"math/rand"
	"slices"
	"testing"
)

// Lists of all lengths with many that are equal are sorted as package slices
// sorts them, which keeps their order too.
func TestSort(t *testing.T) {
	type row struct{ key, place int }
	random := rand.New(rand.NewSource(1))
	for n := range 300 {
		list := make([]row, n)
		keys := make([]int, n)
		for i := range list {
			list[i] = row{random.Intn(n/3 + 1), i}
			keys[i] = list[i].key
		}
		byKey := func(a, b row) int { return b.key - a.key }
		want := slices.Clone(list)
		slices.SortStableFunc(want, byKey)
		Sort(list, byKey)
		if !slices.Equal(list, want) {
			t.Fatalf("%d rows: %v, want %v", n, list, want)
		}
		if Ints(keys); !slices.IsSorted(keys) {
			t.Fatalf("%v", keys)
		}
	}
}
