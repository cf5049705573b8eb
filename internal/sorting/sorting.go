// Package sorting sorts lists of any type by one sort of indices. Package slices
// would compile a sort for every type: 10 KB of an embedded engine (brotli).
package sorting

import "slices"

// Sort sorts in place; what compares as equal stays in its order. compare is
// negative where a comes before b, positive where after.
func Sort[T any](list []T, compare func(a, b T) int) {
	places := make([]int, len(list))
	for i := range places {
		places[i] = i
	}
	slices.SortFunc(places, func(i, j int) int {
		if c := compare(list[i], list[j]); c != 0 {
			return c
		}
		return i - j
	})
	sorted := make([]T, len(list))
	for i, place := range places {
		sorted[i] = list[place]
	}
	copy(list, sorted)
}

// Ints sorts numbers in place, the lowest first.
func Ints(list []int) { slices.SortFunc(list, func(a, b int) int { return a - b }) }
