package table

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	"minicompat/internal/dataset"
)

// jsonReader goes through a document token by token, wherever the answers lie
// in it.
type jsonReader struct {
	answer Answer
	meter  *meter
}

// maxDepth is beyond how deep the answers nest.
const maxDepth = 32

var (
	errDepth  = errors.New("table: JSON nests too deep")
	errAnswer = errors.New("table: the answer carries an error code")
)

func readJSON(s string, m *meter) Answer {
	r := jsonReader{meter: m}
	d := newDocument(s, 1)
	_, err := r.value(d, 0)
	for err == nil { // one answer may follow another
		_, err = r.value(d, 0)
	}
	if !errors.Is(err, io.EOF) {
		code := CodeBadJSON
		if errors.Is(err, errAnswer) {
			code = CodeErrorJSON
		}
		r.answer.Refused = append(r.answer.Refused, Refusal{Line: d.line(), Text: d.excerpt(), Code: code})
	}
	return r.answer
}

// found is what an object or array held that a table may need.
type found struct {
	segments []draftSegment
	rows     []entry
	fields
	scalar scalar // of a value that is one
}

// fields are the members of an object that a table may need.
type fields struct{ errcode, ret, updateTime, sdkVer, version, percentage scalar }

func (f *found) set(name string, s scalar) {
	switch name {
	case "errcode":
		f.errcode = s
	case "ret":
		f.ret = s
	case "update_time":
		f.updateTime = s
	case "sdkVer":
		f.sdkVer = s
	case "version":
		f.version = s
	case "percentage":
		f.percentage = s
	case "":
		f.scalar = s
	}
}

// within: the end of the text is an error inside a value.
func within(err error, depth int) error {
	if depth > 0 && errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// value reads one value. Objects become tables, arrays of objects rows.
func (r *jsonReader) value(d *document, depth int) (found, error) {
	c, err := d.peek()
	if err != nil {
		return found{}, within(err, depth)
	}
	r.meter.shaped(d.base + d.at)
	var one scalar
	if c == '{' || c == '[' {
		d.at++
	} else if one, err = d.scalar(); err != nil {
		return found{}, err
	}
	switch {
	case depth > maxDepth:
		return found{}, errDepth
	case c == '{':
		return r.object(d, depth)
	case c == '[':
		return r.array(d, depth)
	case one.kind == text && strings.HasPrefix(strings.TrimSpace(one.text), "{"):
		inner := newDocument(one.text, d.line())
		inner.inner, inner.base = true, d.base+d.at-len(one.text)
		return r.value(inner, depth+1)
	}
	return found{scalar: one}, nil
}

func (r *jsonReader) array(d *document, depth int) (found, error) {
	var all found
	for n := 0; d.more(); n++ {
		if n > 0 {
			if err := d.next(','); err != nil {
				return found{}, err
			}
		}
		f, err := r.value(d, depth+1)
		if err != nil {
			return found{}, err
		}
		if len(all.rows) > maxEntries { // too long already
			continue
		}
		if e, ok := entryOf(&f.fields); ok {
			e.at.line = d.line()
			all.rows = append(all.rows, e)
		}
	}
	return all, within(d.next(']'), depth+1)
}

// object reads one object. Its arrays of rows are segments of one table: that
// is why getpublibpercentage's android, iOS and total stay together.
func (r *jsonReader) object(d *document, depth int) (found, error) {
	var all found
	for n := 0; d.more(); n++ {
		if n > 0 {
			if err := d.next(','); err != nil {
				return found{}, err
			}
		}
		name, err := d.key()
		if err != nil {
			return found{}, within(err, depth+1)
		}
		f, err := r.value(d, depth+1)
		if err != nil {
			return found{}, err
		}
		if f.scalar.kind != absent {
			all.set(name, f.scalar)
		}
		if len(f.rows) > 0 {
			all.segments = append(all.segments, draftSegment{name: jsonSegment(name), signed: name != "", entries: f.rows})
		}
	}
	if err := d.next('}'); err != nil {
		return found{}, within(err, depth+1)
	}
	if isError(all.errcode) || isError(all.ret) {
		return found{}, errAnswer
	}
	r.tables(all)
	return found{fields: all.fields, scalar: all.scalar}, nil
}

// tables makes one table of the lists of an object, or one of each where two
// are of the same users.
func (r *jsonReader) tables(f found) {
	names := make([]string, len(f.segments))
	for i := range f.segments {
		names[i] = f.segments[i].name
	}
	if distinct(names) {
		r.table(f)
		return
	}
	for i := range f.segments {
		r.table(found{fields: f.fields, segments: f.segments[i : i+1]})
	}
}

func isError(code scalar) bool { return code.kind == numeral && code.text != "0" }

func jsonSegment(name string) string {
	if segment := segmentOf(name); segment != "" {
		return segment
	}
	return "all"
}

// entryOf reads {"sdkVer": "2.9.5", "percentage": 0.1} and {"version": …}.
func entryOf(f *fields) (entry, bool) {
	name := f.sdkVer
	if name.kind != text {
		name = f.version
	}
	if name.kind != text || f.percentage.kind == absent {
		return entry{}, false
	}
	e := entry{version: look(name.text), share: cell{kind: words}}
	switch p := f.percentage; p.kind {
	case numeral:
		e.share = cell{kind: share, value: decimal(p.text), text: p.text}
	case text:
		e.share = look(p.text)
	}
	e.at.text = name.text + " " + e.share.text
	return e, true
}

func (r *jsonReader) table(f found) {
	d := draft{table: Table{Platform: string(dataset.WeChat), AsOf: jsonDay(f.updateTime)}, segments: f.segments}
	d.table.Columns = []Column{{Role: RoleVersion, Header: "version"}}
	for i := range d.segments {
		if entries := d.segments[i].entries; len(entries) > maxEntries {
			r.answer.Refused = append(r.answer.Refused, refusal(&entries[0].at, CodeTooLong))
			return
		}
		padDecimals(d.segments[i].entries)
		d.table.Columns = append(d.table.Columns, Column{Role: RoleShare, Segment: d.segments[i].name, Header: "percentage"})
	}
	ok := d.finish()
	r.answer.add(d, ok)
}

// jsonDay is the day in China, whose days the publisher means.
func jsonDay(s scalar) string {
	seconds, err := strconv.ParseInt(s.text, 10, 64)
	t := time.Unix(seconds, 0).In(time.FixedZone("China", 8*60*60))
	if s.kind != numeral || err != nil || t.Year() < 2016 || t.Year() > 2099 {
		return ""
	}
	return t.Format(time.DateOnly)
}
