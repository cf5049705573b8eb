package text

import "minicompat/internal/query"

// Basis names the distribution that figures rest on, and its day.
func (w Words) Basis(platform string, s query.SnapshotRef) string {
	day := s.AsOf
	if day == "" {
		day = w.T(CardNoDay)
	}
	if s.Own && s.Segment != "all" {
		day = w.T("{0}，{1} ¦ {0}, {1}", w.SegmentName(s.Segment), day)
	}
	switch {
	case s.Own && s.Name != "":
		return w.T(CardOwn, Visible(s.Name), day)
	case s.Own:
		return w.T(CardOwnPlain, day)
	}
	name := w.PlatformName(platform)
	if s.Line != "" {
		name += " " + s.Line
	}
	return w.T(CardBasis, name, w.SegmentName(s.Segment), day)
}
