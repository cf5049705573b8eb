package query

import (
	"sync/atomic"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// published is one segment of one distribution table, read and checked.
type published struct {
	snapshot     dataset.Snapshot
	distribution *impact.Distribution
	ref          SnapshotRef
}

// table finds the distribution that a request asks for: its own if it brings
// one, else the newest unless it names a day, of all users unless it names a
// segment. v chooses the line where the request does not.
func (p Params) table(platform dataset.Platform, v version.Version) (published, *Problem) {
	segment, problem := p.oneOf("segment", "all", "ios", "android")
	if problem != nil {
		return published{}, problem
	}
	line, problem := p.line(platform, v)
	if problem != nil {
		return published{}, problem
	}
	if p.hasOwn() {
		return p.ownTable(platform, dataset.Snapshot{Line: line, Segment: segment})
	}
	wanted := dataset.SnapshotInfo{AsOf: p.get("snapshot"), Line: line, Segments: []string{segment}}
	snapshot, ok := dataset.FindSnapshot(platform, wanted.AsOf, line, segment)
	if !ok {
		return published{}, noTable(platform, wanted)
	}
	return readPublished(snapshot)
}

// line is the line that a request asks for, or that of v, or the newest.
func (p Params) line(platform dataset.Platform, v version.Version) (string, *Problem) {
	lines := platform.Lines()
	if len(lines) == 0 {
		return "", nil
	}
	if p.get("line") == "" && !v.IsZero() {
		return platform.LineOf(v.Component(0)), nil
	}
	return p.oneOf("line", lines...)
}

// last is what was read last: questions in a row are mostly about the same
// table, and reading one costs more than an answer. Nothing changes what it
// points to.
var last atomic.Pointer[published]

// readPublished reads a table of the dataset, where no two of a platform have
// the same day, line and segment.
func readPublished(snapshot dataset.Snapshot) (published, *Problem) {
	if t := last.Load(); t != nil && t.snapshot.Platform == snapshot.Platform && t.snapshot.AsOf == snapshot.AsOf &&
		t.snapshot.Line == snapshot.Line && t.snapshot.Segment == snapshot.Segment {
		return *t, nil
	}
	t, problem := read(snapshot)
	if problem == nil {
		last.Store(&t)
	}
	return t, problem
}

func read(snapshot dataset.Snapshot) (published, *Problem) {
	distribution, err := impact.Read(snapshot)
	if err != nil {
		return published{}, tableProblem(err)
	}
	return published{snapshot, distribution, SnapshotRef{
		AsOf: snapshot.AsOf, Segment: snapshot.Segment, Line: snapshot.Line,
		Source: sourceRef(snapshot.Source),
	}}, nil
}

func tableProblem(err error) *Problem {
	problem := newProblem(CodeInvalidTable, "snapshot", err.Error())
	if e, ok := err.(*impact.Error); ok {
		problem.Reason = string(e.Code)
		for _, row := range e.Rows {
			problem.Rows = append(problem.Rows, row.Version+" "+row.Share)
		}
	}
	return problem
}

// noTable says what there is instead: the segments of that day or, when there
// is no table of that day, the days.
func noTable(platform dataset.Platform, wanted dataset.SnapshotInfo) *Problem {
	var days, segments []string
	for _, info := range dataset.Snapshots(platform) {
		if info.Line != wanted.Line {
			continue
		}
		if wanted.AsOf == "" {
			wanted.AsOf = info.AsOf
		}
		days = append(days, info.AsOf)
		if info.AsOf == wanted.AsOf {
			segments = info.Segments
		}
	}
	switch {
	case days == nil:
		return newProblem(CodeNoData, "platform", "no distribution is published for "+string(platform))
	case segments == nil:
		problem := newProblem(CodeNoData, "snapshot", "there is no distribution of "+quote(wanted.AsOf))
		problem.Given, problem.Available = version.Excerpt(wanted.AsOf), days
		problem.Example = days[0]
		return problem
	}
	problem := newProblem(CodeNoData, "segment",
		"the distribution of "+wanted.AsOf+" has no segment "+quote(wanted.Segments[0]))
	problem.Given, problem.Available, problem.Example = wanted.Segments[0], segments, segments[0]
	return problem
}

func share(f impact.Figure) Share { return Share(f) }

func sharePointer(f impact.Figure) *Share {
	s := share(f)
	return &s
}

func warnings(list []impact.Warning) []string {
	var codes []string
	for _, w := range list {
		codes = append(codes, string(w))
	}
	return codes
}

// releaseDate is the day on which a version was released, or "".
func releaseDate(platform dataset.Platform, v version.Version) string {
	r, _ := dataset.FindRelease(platform, v)
	return r.Date
}

func cut(platform dataset.Platform, v version.Version) impact.Cut {
	return impact.Cut{Minimum: v, Released: releaseDate(platform, v)}
}
