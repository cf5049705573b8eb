package facts

import "strings"

// stale finds contested rows whose claim by the declarations these no longer
// make.
func stale(before, after State) []Moved {
	var list []Moved
	wechat := after.Platforms["wechat"]
	for _, path := range names(wechat.Contested, nil) {
		claimed := claimOf(wechat.Contested[path], "typings")
		states := after.Typings[path]
		if claimed != "" && states != claimed && before.Typings[path] == claimed {
			list = append(list, Moved{path, wechat.Contested[path], states})
		}
	}
	return list
}

// claimOf is the version that a source claims, or "".
func claimOf(claims, source string) string {
	for claim := range strings.SplitSeq(claims, ";") {
		if v, ok := strings.CutSuffix(claim, "@"+source); ok {
			return v
		}
	}
	return ""
}
