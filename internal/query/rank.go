package query

import (
	"cmp"
	"slices"
	"strings"

	"minicompat/internal/feature"
)

// Ranks of a text match, nearest first. Within a rank the shallower path comes
// first, then the shorter, then byte order.
const (
	rankExact = iota
	rankPrefix
	rankSegment // a segment begins with the text
	rankInside
)

// textRank matches text, in lower case, against a path in any case.
func textRank(path, text string) (rank int, ok bool) {
	at := indexFold(path, text, 0)
	if at < 0 {
		return 0, false
	}
	if at == 0 {
		if len(path) == len(text) {
			return rankExact, true
		}
		return rankPrefix, true
	}
	for ; at >= 0; at = indexFold(path, text, at+1) {
		if path[at-1] == '.' {
			return rankSegment, true
		}
	}
	return rankInside, true
}

// indexFold is strings.Index from an offset on, ignoring the case of ASCII
// letters; text is in lower case. It allocates nothing: it runs over every
// path for each keystroke.
func indexFold(s, text string, from int) int {
	if text == "" {
		return from
	}
	first := text[0]
	for i := from; i+len(text) <= len(s); i++ {
		if feature.Lower(s[i]) == first && feature.EqualFold(s[i:i+len(text)], text) {
			return i
		}
	}
	return -1
}

// ranked keeps the best matches in order and counts all of them.
type ranked struct {
	keep  int
	total int
	best  []rankedPath
}

type rankedPath struct {
	rank, depth int
	path        string
}

func (r *ranked) add(rank int, path string) {
	r.total++
	m := rankedPath{rank, strings.Count(path, "."), path}
	if len(r.best) == r.keep && compareRanked(m, r.best[len(r.best)-1]) >= 0 {
		return
	}
	at, _ := slices.BinarySearchFunc(r.best, m, compareRanked)
	r.best = slices.Insert(r.best, at, m)
	if len(r.best) > r.keep {
		r.best = r.best[:r.keep]
	}
}

func compareRanked(a, b rankedPath) int {
	return cmp.Or(
		cmp.Compare(a.rank, b.rank),
		cmp.Compare(a.depth, b.depth),
		cmp.Compare(len(a.path), len(b.path)),
		strings.Compare(a.path, b.path),
	)
}

// from returns the kept paths from an offset on.
func (r *ranked) from(offset int) []string {
	var paths []string
	for _, m := range r.best[min(offset, len(r.best)):] {
		paths = append(paths, m.path)
	}
	return paths
}
