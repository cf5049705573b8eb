package query

import (
	"slices"

	"minicompat/internal/dataset"
)

// Snapshots answers which distribution tables and releases are known of a
// platform, newest first.
func Snapshots(p Params) (SnapshotsAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return SnapshotsAnswer{}, problem
	}
	answer := SnapshotsAnswer{
		Platform: string(platform), Data: dataset.DataVersion(),
		Snapshots: []SnapshotEntry{}, Releases: []ReleaseEntry{},
	}
	for _, s := range dataset.Snapshots(platform) {
		answer.Snapshots = append(answer.Snapshots, SnapshotEntry{
			AsOf: s.AsOf, Line: s.Line, Segments: s.Segments, Source: sourceRef(s.Source),
		})
	}
	for r := range dataset.Releases(platform) {
		answer.Releases = append(answer.Releases, ReleaseEntry{r.Version, r.Date})
	}
	if len(answer.Releases) == 0 {
		answer.Releases = namedReleases(platform)
	}
	slices.Reverse(answer.Releases)
	return answer, nil
}

// namedReleases stands in where no list of releases is published.
func namedReleases(p dataset.Platform) []ReleaseEntry {
	list := []ReleaseEntry{}
	known, _ := knownVersions(p)
	for _, v := range known {
		list = append(list, ReleaseEntry{Version: v.String()})
	}
	return list
}
