package table

import "slices"

// dated is the day of a table, or what kept it from being known.
type dated struct {
	day   string
	notes []Note
}

// gapDays are the days named between two tables, apart for those lines that say
// which table they mean.
type gapDays struct {
	above, below, plain []mention
}

type mention struct {
	day   string
	at    item
	about bool // the line says that its day is the data's
}

// days gives each table its day. A line "以上数据…" is about the table above it.
// Otherwise days stand above their tables when there is one above the first,
// and below them when there is none there but one below the last. A day that
// is the only one is that of all tables. Two days in one place are none.
func (p *page) days() []dated {
	gaps := make([]gapDays, len(p.grids))
	for i := range p.grids {
		gaps[i] = p.gap(i)
	}
	n := len(p.grids) - 1
	follow := len(gaps[0].plain)+len(gaps[0].below) == 0 && len(gaps[n].plain) > 0
	list := make([]dated, len(p.grids))
	for i := range n {
		mentions := slices.Concat(gaps[i].below, gaps[i+1].above)
		if len(mentions) == 0 && follow {
			mentions = gaps[i+1].plain
		} else if len(mentions) == 0 && len(gaps[0].plain) > 0 {
			mentions = gaps[i].plain
		}
		list[i] = choose(append(mentions, p.grids[i].ownDays()...))
	}
	p.shareOne(list, gaps)
	return list
}

// shareOne gives the only day of a page, or of the file's name, to the tables
// that have none.
func (p *page) shareOne(list []dated, gaps []gapDays) {
	var all []mention
	for _, g := range gaps {
		for _, list := range [][]mention{g.above, g.below, g.plain} {
			all = append(all, list...)
		}
	}
	one := choose(all)
	if len(all) == 0 {
		for _, day := range dates(p.name) {
			all = append(all, mention{day: day})
		}
		one = choose(all)
	}
	for i := range list {
		if list[i].day == "" && len(list[i].notes) == 0 {
			list[i].day = one.day
		}
	}
}

// gap reads the days between table i-1 and table i.
func (p *page) gap(i int) gapDays {
	texts := p.grids[i].before
	if len(texts) > 2*nearTexts {
		texts = slices.Concat(texts[:nearTexts], texts[len(texts)-nearTexts:])
	}
	if i == 0 {
		texts = texts[max(0, len(texts)-nearTexts):]
	}
	var g gapDays
	for _, it := range texts {
		for _, day := range dates(it.text) {
			m := mention{day, it, saysData(it.text)}
			switch {
			case i > 0 && hasAny(it.text, "以上", "上表", "above"):
				g.above = append(g.above, m)
			case hasAny(it.text, "以下", "下表", "如下", "below"):
				g.below = append(g.below, m)
			default:
				g.plain = append(g.plain, m)
			}
		}
	}
	return g
}

func saysData(s string) bool {
	return hasAny(s, "更新", "截止", "截至", "统计", "数据", "日期", "时间", "as of", "as_of", "updated", "data")
}

// ownDays are named by the header, or between the rows.
func (g *grid) ownDays() []mention {
	var list []mention
	for i := range g.head {
		for _, day := range dates(g.head[i].printed()) {
			list = append(list, mention{day, g.head[i].item, true})
		}
	}
	for _, it := range g.inside {
		text := it.printed()
		for _, day := range dates(text) {
			list = append(list, mention{day, it, saysData(text)})
		}
	}
	return list
}

// choose takes the one day, or the one that a line about the data names.
func choose(mentions []mention) dated {
	about := slices.DeleteFunc(slices.Clone(mentions), func(m mention) bool { return !m.about })
	for _, list := range [][]mention{about, mentions} {
		if len(list) == 0 {
			continue
		}
		other := slices.IndexFunc(list, func(m mention) bool { return m.day != list[0].day })
		if other < 0 {
			return dated{day: list[0].day}
		}
		return dated{notes: []Note{note(NoteDates, &list[0].at), note(NoteDates, &list[other].at)}}
	}
	return dated{}
}
