package query

import (
	"strconv"
	"strings"

	"minicompat/internal/dataset"
)

// LineFor is the line whose distribution answers about a version: its major's,
// else the newest; "" on platforms without lines. Pages choose by it, whatever
// the minimum of a feature is: who asks about 2.8.0 has users on 2.x.
func LineFor(platform, version string) string {
	p := dataset.Platform(platform)
	text, _, _ := strings.Cut(strings.TrimSpace(version), ".")
	if major, err := strconv.Atoi(text); err == nil {
		return p.LineOf(major)
	}
	if lines := p.Lines(); len(lines) > 0 {
		return lines[0]
	}
	return ""
}
