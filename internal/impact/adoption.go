package impact

import (
	"iter"

	"minicompat/internal/dataset"
)

// Point is what a cut does on one of several tables.
type Point struct {
	AsOf string // YYYY-MM-DD
	Line string
	Result
}

// Over puts one cut to several tables, in the order given. They should be of
// one segment and one line: this is how a version's coverage grew. A table
// that is refused ends it with that table's error.
func Over(snapshots iter.Seq[dataset.Snapshot], c Cut) ([]Point, error) {
	var points []Point
	for s := range snapshots {
		result, err := Of(s, c)
		if err != nil {
			return nil, err
		}
		points = append(points, Point{s.AsOf, s.Line, result})
	}
	return points, nil
}
