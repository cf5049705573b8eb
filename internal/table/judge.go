package table

import (
	"errors"
	"slices"
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/impact"
	"minicompat/internal/version"
)

// maxRows is the longest segment that is handed over, in bytes of its rows: the
// engine reads no longer one.
const maxRows = 64 << 10

// maxEntries is how many rows fit in there, each of a version such as "1", a
// tab, a digit and a line's end.
const maxEntries = maxRows / 4

// finish judges the rows. ok is false when no segment is left.
func (d *draft) finish() (ok bool) {
	for i := range d.segments {
		j := judge{draft: d, segment: &d.segments[i]}
		if s, ok := j.segmentOf(); ok {
			d.table.Segments = append(d.table.Segments, s)
		}
	}
	d.refused = once(d.refused)
	d.table.Notes = once(d.table.Notes)
	return len(d.table.Segments) > 0
}

// once drops what several segments say alike.
func once[T Refusal | Note](list []T) []T {
	seen := make(map[any]bool)
	return slices.DeleteFunc(list, func(one T) bool {
		key := any(one)
		if r, ok := key.(Refusal); ok {
			key = [3]any{r.Line, r.Text, r.Code}
		}
		repeated := seen[key]
		seen[key] = true
		return repeated
	})
}

// judge reads the rows of one segment.
type judge struct {
	draft   *draft
	segment *draftSegment
	kept    []entry
	totals  []entry
}

func (j *judge) refuse(e *entry, code Code) {
	j.draft.refused = append(j.draft.refused, refusal(&e.at, code))
}

func (j *judge) note(code NoteCode, e *entry) {
	j.draft.table.Notes = append(j.draft.table.Notes, note(code, &e.at))
}

func (j *judge) segmentOf() (Segment, bool) {
	for i := range j.segment.entries {
		j.take(&j.segment.entries[i])
	}
	j.merge()
	if len(j.kept) == 0 {
		return Segment{}, false
	}
	s := Segment{Name: j.segment.name}
	var text strings.Builder
	for i := range j.kept {
		e := &j.kept[i]
		s.Rows = append(s.Rows, Row{Version: e.version.value, Share: e.share.value, Client: e.client, Line: e.at.line})
		text.WriteString(e.version.value + "\t" + e.share.value + "\n")
	}
	if text.Len() > maxRows {
		j.refuse(&j.kept[0], CodeTooLong)
		return Segment{}, false
	}
	if _, err := impact.Read(dataset.Snapshot{Rows: strings.TrimSuffix(text.String(), "\n")}); err != nil {
		j.blame(err)
		return Segment{}, false
	}
	sum := j.sum()
	if j.isFraction(sum) {
		j.refuse(&j.kept[0], CodeFraction)
		return Segment{}, false
	}
	s.Sum = sum.String()
	j.remark(sum)
	return s, true
}

// take keeps an entry, or says why not. A row without a share is no row.
func (j *judge) take(e *entry) {
	v, s := &e.version, &e.share
	switch {
	case s.kind == empty:
		return
	case v.kind == total:
		j.note(NoteTotal, e)
		j.totals = append(j.totals, *e)
		return
	case (v.kind == empty || v.kind == dash) && s.kind == dash:
		return // one of several tables side by side has ended
	case v.kind != release && v.kind != rest && v.kind != number:
		j.refuse(e, CodeBadVersion)
		return
	}
	if _, err := impact.ParseShare(s.value); err != nil || s.kind != share && s.kind != dash && s.kind != number {
		j.refuse(e, CodeBadShare)
		return
	}
	if v.label != "" {
		j.note(NoteLabelCut, e)
	}
	if v.mark || s.mark {
		j.note(NoteMarkCut, e)
	}
	j.kept = append(j.kept, *e)
}

// key is equal for versions that are equal after padding.
func (e *entry) key() string {
	v := e.version.version
	if e.version.kind == rest {
		return dataset.Other
	}
	padded := v.Padded()
	if v.Len() == 4 {
		padded = strings.TrimSuffix(padded, ".0")
	}
	if strings.HasPrefix(e.version.value, ">") {
		return ">=" + padded
	}
	return padded
}

// merge drops rows that repeat another, and refuses a row with a label beside
// the row of its version without one. Other contradictions are the table's.
func (j *judge) merge() {
	first := make(map[string]*entry)
	for i := range j.kept {
		if e := &j.kept[i]; e.version.label == "" && first[e.key()] == nil {
			first[e.key()] = e
		}
	}
	var kept []entry
	for i := range j.kept {
		e := &j.kept[i]
		same := first[e.key()]
		switch {
		case same == nil:
			first[e.key()] = e
		case same != e && same.share.value == e.share.value:
			j.note(NoteDuplicate, e)
			continue
		case same != e && e.version.label != "" && same.version.label == "":
			j.refuse(e, CodeLabelRepeats)
			continue
		}
		kept = append(kept, *e)
	}
	j.kept = kept
}

// blame refuses the rows that package impact names.
func (j *judge) blame(err error) {
	var refused *impact.Error
	if !errors.As(err, &refused) {
		return
	}
	code := Code(refused.Code)
	if refused.Code == impact.CodeOver100 && j.isMonotone() {
		code = CodeCumulative
	}
	for _, blamed := range refused.Rows {
		for i := range j.kept {
			e := &j.kept[i]
			if version.Excerpt(e.version.value) == blamed.Version && version.Excerpt(e.share.value) == blamed.Share {
				j.refuse(e, code)
			}
		}
	}
}
