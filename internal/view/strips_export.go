package view

import (
	"minicompat/internal/query"
	"minicompat/internal/view/chart"
	"minicompat/internal/view/text"
)

// side is one group of users, with those of them that a minimum affects.
type side struct {
	segment  string
	affected query.Share
}

// sideBySide is what the strips show.
type sideBySide struct {
	query.ImpactAnswer
	sides []side
}

const (
	stripsFrom = 130 // where strips begin
	stripsLong = 400
	stripRow   = 30
)

// exportStrips is the groups of users side by side, as a file.
func (i *impactPanel) exportStrips() exported {
	t := i.beside
	if t == nil {
		return exported{}
	}
	s := t.Snapshot
	about, source := i.standing(t.Platform, s)
	if !s.Own {
		about = i.TableOf(t.Platform, s) // all groups are shown
	}
	paper := sheet{barsWidth, headRoom + 10 + stripRow*len(t.sides) + 40, i.T(text.StripsTitle, t.Minimum), about, source}
	var rows []*node
	for n, one := range t.sides {
		rows = append(rows, i.stripAlone(one, headRoom+10+n*stripRow))
	}
	return exported{
		Name:    fileName("minicompat", "systems", t.Platform, s.Line, s.AsOf, t.Minimum),
		Drawing: paper.with(hatches(), nodes(rows), i.fates(paper.height-24)),
		Width:   paper.width, Height: paper.height, Rows: t.rows(),
	}
}

// stripAlone is a row: its parts differ by pattern, its bounds stand beside it.
func (i *impactPanel) stripAlone(s side, y int) *node {
	low, high := i.Bounds(s.affected.Lower, s.affected.Upper)
	strip := chart.StripOf(s.affected.Lower, s.affected.Upper)
	var parts []*node
	from := 0
	for _, p := range []struct {
		fate   chart.Fate
		length int
	}{{chart.Lost, strip.Lost}, {chart.Unsure, strip.Unsure}, {chart.Kept, strip.Kept}} {
		if p.length > 0 {
			parts = append(parts, fateBox(p.fate, stripsFrom+from*stripsLong/chart.Full, y, (from+p.length)*stripsLong/chart.Full-from*stripsLong/chart.Full))
		}
		from += p.length
	}
	base := itoa(y + 12)
	return svg("g",
		label{"", itoa(stripsFrom - 10), base, "end", i.SegmentName(s.segment), ink}.node(), nodes(parts),
		label{"", itoa(stripsFrom + stripsLong + 10), base, "start", i.T(text.ChartLost) + ": " + low + " – " + high, ink}.node())
}

// fates says in a file what the patterns are.
func (i *impactPanel) fates(y int) part {
	var list []*node
	for n, f := range []chart.Fate{chart.Lost, chart.Unsure, chart.Kept} {
		x := stripsFrom + n*150
		list = append(list, fateBox(f, x, y, 28), label{"", itoa(x + 36), itoa(y + 12), "start", i.T(fateName(f)), faint}.node())
	}
	return nodes(list)
}

func fateBox(f chart.Fate, x, y, width int) *node {
	return svg("rect", attr("x", itoa(x)), attr("y", itoa(y)), attr("width", itoa(max(width, 1))), attr("height", "14"),
		attr("fill", fateFill(f)), attr("stroke", ink), attr("stroke-width", "0.5"))
}

func (t *sideBySide) rows() [][]string {
	source := sourceKey(t.Snapshot)
	rows := [][]string{{"platform", "line", "segment", "as_of", "minimum", "affected", "straddling", "affected_lower", "affected_upper", "source"}}
	for _, one := range t.sides {
		a := one.affected
		rows = append(rows, []string{t.Platform, t.Snapshot.Line, one.segment, t.Snapshot.AsOf, t.Minimum, a.Printed.String(), a.Straddling.String(), a.Lower.String(), a.Upper.String(), source})
	}
	return rows
}
