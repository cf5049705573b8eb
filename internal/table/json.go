package table

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"time"

	"minicompat/internal/dataset"
	"minicompat/internal/version"
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

// document is a text with JSON, and where in it one is.
type document struct {
	text    string
	decoder *json.Decoder
	counted int // bytes whose line ends were counted
	number  int
	inner   bool
}

func newDocument(s string, line int) *document {
	s = strings.TrimPrefix(strings.TrimSpace(s), "\ufeff")
	d := &document{text: s, decoder: json.NewDecoder(strings.NewReader(s)), number: line}
	d.decoder.UseNumber()
	return d
}

// line is the line of the document; within a text it is the text's.
func (d *document) line() int {
	to := min(int(d.decoder.InputOffset()), len(d.text))
	if !d.inner {
		d.number += strings.Count(d.text[d.counted:to], "\n")
		d.counted = to
	}
	return d.number
}

func (d *document) excerpt() string {
	at := min(int(d.decoder.InputOffset()), len(d.text))
	return version.Excerpt(strings.TrimSpace(cutText(d.text[at:])))
}

// found is what an object or array held that a table may need.
type found struct {
	segments []draftSegment
	rows     []entry
	fields   map[string]any // of an object: texts and numbers
}

// value reads one value. Objects become tables, arrays of objects rows.
func (r *jsonReader) value(d *document, depth int) (found, error) {
	token, err := d.decoder.Token()
	if err != nil {
		return found{}, within(err, depth)
	}
	r.meter.shaped(int(d.decoder.InputOffset()))
	return r.token(d, token, depth)
}

// within: the end of the text is an error inside a value.
func within(err error, depth int) error {
	if depth > 0 && errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (r *jsonReader) token(d *document, token json.Token, depth int) (found, error) {
	if depth > maxDepth {
		return found{}, errDepth
	}
	switch token {
	case json.Delim('{'):
		return r.object(d, depth)
	case json.Delim('['):
		return r.array(d, depth)
	}
	if s, ok := token.(string); ok && strings.HasPrefix(strings.TrimSpace(s), "{") {
		inner := newDocument(s, d.line())
		inner.inner = true
		return r.value(inner, depth+1)
	}
	return found{fields: map[string]any{"": token}}, nil
}

func (r *jsonReader) array(d *document, depth int) (found, error) {
	var all found
	for d.decoder.More() {
		line := d.line()
		f, err := r.value(d, depth+1)
		if err != nil {
			return found{}, err
		}
		if e, ok := entryOf(f.fields); ok && len(all.rows) <= maxEntries {
			e.at.line = max(line, d.line())
			all.rows = append(all.rows, e)
		}
	}
	_, err := d.decoder.Token()
	return all, within(err, depth+1)
}

// object reads one object. Its arrays of rows are segments of one table: that
// is why getpublibpercentage's android, iOS and total stay together.
func (r *jsonReader) object(d *document, depth int) (found, error) {
	all := found{fields: make(map[string]any)}
	for d.decoder.More() {
		key, err := d.decoder.Token()
		if err != nil {
			return found{}, within(err, depth+1)
		}
		f, err := r.value(d, depth+1)
		if err != nil {
			return found{}, err
		}
		name, _ := key.(string)
		if scalar, ok := f.fields[""]; ok {
			all.fields[name] = scalar
		}
		if len(f.rows) > 0 {
			all.segments = append(all.segments, draftSegment{name: jsonSegment(name), signed: name != "", entries: f.rows})
		}
	}
	if _, err := d.decoder.Token(); err != nil {
		return found{}, within(err, depth+1)
	}
	if isError(all.fields["errcode"]) || isError(all.fields["ret"]) {
		return found{}, errAnswer
	}
	r.tables(all)
	return found{fields: all.fields}, nil
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

func isError(code any) bool {
	n, ok := code.(json.Number)
	return ok && n != "0"
}

func jsonSegment(name string) string {
	if segment := segmentOf(name); segment != "" {
		return segment
	}
	return "all"
}

// entryOf reads {"sdkVer": "2.9.5", "percentage": 0.1} and {"version": …}.
func entryOf(fields map[string]any) (entry, bool) {
	name, ok := fields["sdkVer"].(string)
	if !ok {
		name, ok = fields["version"].(string)
	}
	printed, isPresent := fields["percentage"]
	if !ok || !isPresent {
		return entry{}, false
	}
	e := entry{version: look(name)}
	switch p := printed.(type) {
	case json.Number:
		e.share = cell{kind: share, value: decimal(p.String()), text: p.String()}
	case string:
		e.share = look(p)
	default:
		e.share = cell{kind: words}
	}
	e.at.text = name + " " + e.share.text
	return e, true
}

func (r *jsonReader) table(f found) {
	d := draft{table: Table{Platform: string(dataset.WeChat), AsOf: jsonDay(f.fields["update_time"])}, segments: f.segments}
	d.table.Columns = []Column{{Role: RoleVersion, Header: "version"}}
	for i := range d.segments {
		if entries := d.segments[i].entries; len(entries) > maxEntries {
			r.answer.Refused = append(r.answer.Refused, refusal(entries[0].at, CodeTooLong))
			return
		}
		padDecimals(d.segments[i].entries)
		d.table.Columns = append(d.table.Columns, Column{Role: RoleShare, Segment: d.segments[i].name, Header: "percentage"})
	}
	ok := d.finish()
	r.answer.add(d, ok)
}

// jsonDay is the day in China, whose days the publisher means.
func jsonDay(v any) string {
	n, _ := v.(json.Number)
	seconds, err := n.Int64()
	t := time.Unix(seconds, 0).In(time.FixedZone("China", 8*60*60))
	if err != nil || t.Year() < 2016 || t.Year() > 2099 {
		return ""
	}
	return t.Format(time.DateOnly)
}
