package feature

import (
	"cmp"
	"iter"
	"strings"

	"minicompat/internal/sorting"
)

// Suggest returns up to n known paths nearest to an unknown one, best first:
// the same letters in other case; the path as a member of something
// (onCameraFrame -> CameraContext.onCameraFrame); the same ends with another
// or no way between them (showModal.cancel, which documentation had once, ->
// showModal.success.cancel); and by edit distance, at most a quarter of the
// letters. It makes one pass over known.
func Suggest(known iter.Seq[string], path string, n int) []string {
	wanted := strings.ToLower(path)
	s := search{wanted: wanted, member: "." + wanted, limit: max(2, len(wanted)/4), keep: n}
	if first, last := strings.IndexByte(wanted, '.'), strings.LastIndexByte(wanted, '.'); first > 0 {
		s.head, s.tail = wanted[:first+1], wanted[last:]
	}
	for candidate := range known {
		s.consider(candidate)
	}
	sorting.Sort(s.found, func(a, b match) int { return cmp.Compare(a.cost, b.cost) })
	var paths []string
	for _, m := range s.found[:min(n, len(s.found))] {
		paths = append(paths, m.path)
	}
	return paths
}

type match struct {
	path string
	cost int
}

type search struct {
	wanted      string
	member      string
	head, tail  string // "showmodal." and ".cancel"; nothing where there is one segment
	limit, keep int
	found       []match
	rows        [2][maxLength + 1]int
	lower       [maxLength]byte
}

// consider runs for thousands of candidates: it looks at their last letters
// first, and allocates nothing.
func (s *search) consider(candidate string) {
	if len(candidate) > maxLength {
		return
	}
	switch {
	case hasSuffixFold(candidate, s.member):
		s.found = append(s.found, match{candidate, 1})
		return
	case s.head != "" && s.isAlike(candidate):
		s.found = append(s.found, match{candidate, 2})
		return
	}
	if s.isFar(len(candidate)) {
		return // before it is folded
	}
	if cost := s.distance(s.fold(candidate)); cost <= s.limit {
		s.found = append(s.found, match{candidate, 2 * cost})
		s.tighten()
	}
}

// isAlike reports whether a candidate is another path with the same first and
// last segments.
func (s *search) isAlike(candidate string) bool {
	return len(candidate) >= len(s.head)-1+len(s.tail) && hasSuffixFold(candidate, s.tail) &&
		EqualFold(candidate[:len(s.head)], s.head) && !EqualFold(candidate, s.wanted)
}

// hasSuffixFold is strings.HasSuffix, ignoring the case of ASCII letters;
// lowered is in lower case.
func hasSuffixFold(s, lowered string) bool {
	return len(s) >= len(lowered) && EqualFold(s[len(s)-len(lowered):], lowered)
}

// fold lowers ASCII letters into a buffer of the search: strings.ToLower would
// allocate for each of thousands of candidates.
func (s *search) fold(candidate string) []byte {
	for i := range len(candidate) {
		s.lower[i] = Lower(candidate[i])
	}
	return s.lower[:len(candidate)]
}

// tighten lowers the limit once enough better matches are known, which lets
// distance give up sooner.
func (s *search) tighten() {
	if len(s.found) < 4*s.keep {
		return
	}
	sorting.Sort(s.found, func(a, b match) int { return cmp.Compare(a.cost, b.cost) })
	s.found = s.found[:s.keep]
	s.limit = min(s.limit, s.found[s.keep-1].cost/2)
}

// isFar reports whether a length alone is over the limit.
func (s *search) isFar(length int) bool {
	return len(s.wanted)-length > s.limit || length-len(s.wanted) > s.limit
}

// distance is the Levenshtein distance of the wanted path and candidate, or
// anything over the limit when it exceeds that. Only cells within limit of the
// diagonal can matter, and a row without one within it ends the search.
func (s *search) distance(candidate []byte) int {
	if s.isFar(len(candidate)) {
		return s.limit + 1
	}
	a, b := s.wanted, candidate
	far := s.limit + 1
	previous, current := &s.rows[0], &s.rows[1]
	for j := range min(len(b), s.limit) + 1 {
		previous[j] = j
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-s.limit), min(len(b), i+s.limit)
		current[from-1] = far
		if from == 1 {
			current[0] = i
		}
		best := current[from-1]
		for j := from; j <= to; j++ {
			above := far
			if j < i+s.limit {
				above = previous[j]
			}
			cost := min(above+1, current[j-1]+1)
			if a[i-1] == b[j-1] {
				cost = min(cost, previous[j-1])
			} else {
				cost = min(cost, previous[j-1]+1)
			}
			current[j] = cost
			best = min(best, cost)
		}
		if best > s.limit {
			return far
		}
		previous, current = current, previous
	}
	return previous[len(b)]
}
