package table

import (
	"slices"
	"strconv"
	"strings"

	"minicompat/internal/dataset"
)

// page holds the grids of an input; the last one has no rows.
type page struct {
	items []item
	grids []grid
	name  string
	meter *meter
	last  int    // line
	all   string // the texts beside all tables
}

// read reads every grid.
func (p *page) read() Answer {
	var a Answer
	var l looker
	days := p.days()
	p.all = p.everything()
	for i := range p.grids {
		g := &p.grids[i]
		if len(g.at) == 0 {
			continue
		}
		if len(a.Tables) == maxListed {
			a.Refused = append(a.Refused, refusal(&p.items[g.at[0]], CodeTooLong))
			break
		}
		if !g.isTooLong() {
			g.rows = l.look(p.items, g.at)
		}
		d, ok := p.draft(i)
		if ok {
			d.table.AsOf = days[i].day
			d.table.Notes = append(d.table.Notes, days[i].notes...)
			p.describe(i, &d)
		}
		a.add(d, ok)
		g.rows = nil
		p.meter.read(p.items[g.at[len(g.at)-1]].line, p.last)
	}
	return a
}

// add takes a table that was read, and what was refused with it.
func (a *Answer) add(d draft, ok bool) {
	if ok {
		if n := len(d.refused); n > 0 {
			d.table.Notes = append(d.table.Notes, Note{Code: NoteRefused, Text: strconv.Itoa(n)})
		}
		if !a.join(&d) {
			a.Tables = append(a.Tables, d.table)
		}
	}
	a.Refused = append(a.Refused, d.refused...)
}

// join puts the tables of iOS and of Android, printed one below the other,
// together to one. Tables whose segment nothing names stay apart.
func (a *Answer) join(d *draft) bool {
	if len(a.Tables) == 0 || d.assumed {
		return false
	}
	last, t := &a.Tables[len(a.Tables)-1], &d.table
	if last.AsOf != t.AsOf || last.Platform != t.Platform || last.Line != t.Line || isAssumed(last) {
		return false
	}
	for _, s := range t.Segments {
		if slices.ContainsFunc(last.Segments, func(other Segment) bool { return other.Name == s.Name }) {
			return false
		}
	}
	last.Segments = append(last.Segments, t.Segments...)
	last.Columns = append(last.Columns, t.Columns...)
	last.Notes = append(last.Notes, t.Notes...)
	return true
}

func isAssumed(t *Table) bool {
	return slices.ContainsFunc(t.Notes, func(n Note) bool { return n.Code == NoteSegment })
}

// draft reads the rows of grid i; ok is false when nothing of it is left.
func (p *page) draft(i int) (d draft, ok bool) {
	g := &p.grids[i]
	if g.isTooLong() {
		return draft{refused: []Refusal{refusal(&p.items[g.at[0]], CodeTooLong)}}, false
	}
	unreadable := g.gluedRows()
	l, code, ok := g.columns()
	if !ok {
		if code != "" && len(unreadable) < len(g.rows) {
			unreadable = append(unreadable, refusal(&g.rows[0].item, code))
		}
		return draft{refused: unreadable}, false
	}
	d = g.draft(l)
	d.refused = append(unreadable, d.refused...)
	if len(d.segments) == 1 && d.segments[0].name == "" {
		d.segments[0].name, d.assumed = g.segmentAbove()
	}
	ok = d.finish()
	if ok && d.assumed {
		d.table.Notes = append(d.table.Notes, Note{Code: NoteSegment})
	}
	d.table.Notes = append(d.table.Notes, p.footnotes(i)...)
	return d, ok
}

// segmentAbove is named by one of the last short texts above a table.
func (g *grid) segmentAbove() (name string, assumed bool) {
	texts := g.before[max(0, len(g.before)-3):]
	for _, it := range slices.Backward(texts) {
		if name := segmentOf(it.text); name != "" && len(it.text) < maxName {
			return name, false
		}
	}
	return "all", true
}

// footnotes notes the lines right below a table that explain it.
func (p *page) footnotes(i int) []Note {
	if i+1 >= len(p.grids) {
		return nil
	}
	var list []Note
	for _, it := range p.grids[i+1].before {
		if !isFootnote(it.text) {
			break
		}
		list = append(list, note(NoteFootnote, &it))
	}
	return list
}

// describe finds the title, the platform and the line.
func (p *page) describe(i int, d *draft) {
	g := &p.grids[i]
	d.table.Title = g.titleAbove()
	about := g.near()
	for c := range d.table.Columns {
		about += " " + d.table.Columns[c].Header
	}
	for _, text := range []string{about, p.name, p.all} {
		if d.table.Platform == "" {
			d.table.Platform = platformOf(text)
		}
	}
	if d.table.Platform == "" {
		d.table.Platform = platformOfClients(d.table.Segments)
	}
	if d.table.Platform == string(dataset.Alipay) {
		d.table.Line = lineOf(d.table.Segments)
	}
}

// titleAbove is the nearest heading, or else the nearest text, that is neither
// a footnote of the table before nor a date alone.
func (g *grid) titleAbove() string {
	nearest := ""
	for _, it := range slices.Backward(g.before) {
		if isFootnote(it.text) {
			continue
		}
		if it.title {
			return it.text
		}
		if nearest == "" && len(dates(it.text)) == 0 {
			nearest = it.text
		}
	}
	return nearest
}

// nearTexts is how many texts beside a table can be about it.
const nearTexts = 10

func (g *grid) near() string {
	var out strings.Builder
	for _, it := range g.before[max(0, len(g.before)-nearTexts):] {
		out.WriteString(it.text + " ")
	}
	for i := range g.head {
		out.WriteString(g.head[i].printed() + " ")
	}
	return out.String()
}

// everything is the texts beside all tables of the page.
func (p *page) everything() string {
	var out strings.Builder
	for i := range p.grids {
		if out.Len() > 1<<14 {
			break
		}
		out.WriteString(p.grids[i].near())
	}
	return out.String()
}

// platformOfClients tells platforms by the versions of their clients.
func platformOfClients(segments []Segment) string {
	found := ""
	for _, s := range segments {
		for _, r := range s.Rows {
			major, _, _ := strings.Cut(r.Client, ".")
			n, err := strconv.Atoi(major)
			name := "wechat"
			switch {
			case err != nil || n < firstClient:
				continue
			case n >= 10:
				name = "alipay"
			}
			if found != "" && found != name {
				return ""
			}
			found = name
		}
	}
	return found
}

// lineOf is the line of Alipay's library that all rows belong to, or "".
func lineOf(segments []Segment) string {
	line := ""
	for _, s := range segments {
		for _, r := range s.Rows {
			major, _, _ := strings.Cut(strings.TrimPrefix(r.Version, ">="), ".")
			n, err := strconv.Atoi(major)
			if err != nil {
				continue
			}
			if of := dataset.Alipay.LineOf(n); line == "" || line == of {
				line = of
			} else {
				return ""
			}
		}
	}
	return line
}
