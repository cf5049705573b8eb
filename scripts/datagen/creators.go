package main

import (
	"cmp"
	"slices"
	"strings"
)

// usefulCreators drops paths that hold an object of a class without being a
// way to get a first one: a property where methods create the class
// (CanvasContext.fillStyle holds what was put there), and a member of a class
// whose objects in turn come only from this one (NodesRef.fields gives back
// the SelectorQuery it came from). A reader that looks for the earliest
// creator then never has to break out of such a circle. The rest is sorted by
// class and path.
func usefulCreators(all []creator) []creator {
	var direct []creator
	for _, c := range all {
		if c[2] == "method" || !hasMethod(all, c[0]) {
			direct = append(direct, c)
		}
	}
	var useful []creator
	for _, c := range direct {
		owner, _, member := strings.Cut(c[1], ".")
		if !member || !isClassIn(direct, owner) || reachableWithout(direct, owner, c[0]) {
			useful = append(useful, c)
		}
	}
	slices.SortFunc(useful, func(a, b creator) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return useful
}

func hasMethod(all []creator, class string) bool {
	return slices.ContainsFunc(all, func(c creator) bool {
		return c[0] == class && c[2] == "method" && !strings.HasPrefix(c[1], class+".")
	})
}

func isClassIn(all []creator, name string) bool {
	return slices.ContainsFunc(all, func(c creator) bool { return c[0] == name })
}

// reachableWithout reports whether an object of a class can be had without one
// of another class. It grows the set of classes that can be had until nothing
// is added.
func reachableWithout(all []creator, class, without string) bool {
	if class == without {
		return false
	}
	had := map[string]bool{}
	for grown := true; grown; {
		grown = false
		for _, c := range all {
			owner, _, _ := strings.Cut(c[1], ".")
			if c[0] == without || had[c[0]] || isClassIn(all, owner) && !had[owner] {
				continue
			}
			had[c[0]], grown = true, true
		}
	}
	return had[class]
}
