package site

import (
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/view/card"
)

// firstFolder holds the first answers. Its number is that of their format: a
// loader that was pinned reads the files of a later build, and must find them
// as it knows them or not at all. Whoever changes firstFile, so that first.js
// must change, gives it the next.
const firstFolder = "first/1/"

// firstFile is what the element paints its first answer from, for every path of
// one root: paths below the root ("" is the root) to indexes of facts. A fact
// is form, of, have, share, bar, old, day, line, short: see card.Brief.
type firstFile struct {
	Facts [][]any        `json:"facts"`
	Paths map[string]int `json:"paths"`
}

// addFirst writes <platform>/<root>.json for every root. Roots that begin
// with a capital lie in a folder of their own: Canvas is a class and canvas a
// component, and some file systems do not tell them apart.
func (m *made) addFirst() error {
	for _, platform := range dataset.Platforms() {
		roots := make(map[string]*firstFile)
		for path := range dataset.Paths(platform) {
			root, below, _ := strings.Cut(path, ".")
			if roots[root] == nil {
				roots[root] = &firstFile{Paths: make(map[string]int)}
			}
			roots[root].add(below, fact(card.BriefOf(string(platform), path)))
		}
		for root, file := range roots {
			m.files[firstName(platform, root)] = append(mustJSON(file), '\n')
		}
	}
	return nil
}

func firstName(p dataset.Platform, root string) string {
	folder := ""
	if root[0] >= 'A' && root[0] <= 'Z' {
		folder = "capital/"
	}
	return firstFolder + string(p) + "/" + folder + root + ".json"
}

// add puts a path to its fact, which paths share.
func (f *firstFile) add(below string, fact []any) {
	text := string(mustJSON(fact))
	for i, other := range f.Facts {
		if string(mustJSON(other)) == text {
			f.Paths[below] = i
			return
		}
	}
	f.Paths[below] = len(f.Facts)
	f.Facts = append(f.Facts, fact)
}

func fact(b card.Brief, at card.AsOf) []any {
	share, bar, old := any(0), any(0), 0
	if b.Share != nil {
		share = b.Share
	}
	if b.Bar != nil {
		bar = []int{b.Bar.Sure, b.Bar.Maybe}
	}
	if b.Old {
		old = 1
	}
	list := []any{b.Form, b.Of, b.Have, share, bar, old, at.Day, at.Line, b.Short}
	if b.Torn { // few are
		list = append(list, 1)
	}
	return list
}
