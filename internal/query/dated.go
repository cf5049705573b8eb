package query

import "minicompat/internal/dataset"

// DataVersion names the data that every answer rests on: it changes when a
// fact does.
func DataVersion() string { return dataset.DataVersion() }

// AsOf is the day of the newest distribution that an answer rests on, "" where
// it rests on none.
func AsOf(answer any) string {
	switch a := answer.(type) {
	case *ImpactAnswer:
		return a.Snapshot.AsOf
	case *RaiseAnswer:
		return a.Snapshot.AsOf
	case *MinimumAnswer:
		return a.Snapshot.AsOf
	case *AdoptionAnswer:
		if n := len(a.Points); n > 0 {
			return a.Points[n-1].AsOf
		}
	case *SnapshotsAnswer:
		if len(a.Snapshots) > 0 {
			return a.Snapshots[0].AsOf
		}
	}
	return ""
}

// Catalogue is the source that most paths of a platform are listed by, nil for
// what is no platform.
func Catalogue(platform string) *Source {
	switch p, _ := dataset.ParsePlatform(platform); p {
	case dataset.WeChat:
		return sourceRef("typings")
	case dataset.Alipay:
		return sourceRef("open-docs")
	case dataset.Xiaohongshu:
		return sourceRef("taro-xhs-1.2.2")
	}
	return nil
}
