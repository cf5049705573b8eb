package query

import (
	"strings"

	"minicompat/internal/dataset"
)

// LineFor is the line whose distribution answers about a version: the one that
// its major names, else the newest; "" on platforms without lines. Pages choose
// by it, whatever the minimum of a feature is: who asks about 2.8.0 has users on
// 2.x.
func LineFor(platform, version string) string {
	major, _, _ := strings.Cut(strings.TrimSpace(version), ".")
	newest := ""
	for _, s := range dataset.Snapshots(dataset.Platform(platform)) {
		if s.Line != "" && s.Line == major+".x" {
			return s.Line
		}
		newest = max(newest, s.Line)
	}
	return newest
}
