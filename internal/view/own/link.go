package own

import (
	"errors"
	"strings"
)

// MaxLink is the longest table that fits a link, in bytes before escaping:
// some programs cut addresses at 8,000.
const MaxLink = 5000

// Link is the form in an address, of characters that an address need not
// escape as far as that goes, with a dash for what is empty:
//
//	wechat!-!2026-11-20!all~3.8.0_52.31~3.7.12_20.05!!my shop
//
// ok is false for a table that is too long for a link.
func (t Table) Link() (link string, ok bool) {
	var out strings.Builder
	out.WriteString(t.Platform + "!" + dash(t.Line) + "!" + dash(t.AsOf))
	for _, s := range t.Segments {
		out.WriteString("!" + s.Name)
		for _, r := range s.Rows {
			out.WriteString("~" + r.Version + "_" + r.Share)
		}
	}
	out.WriteString("!!" + oneLine(t.Name))
	return out.String(), out.Len() <= MaxLink
}

// ParseLink reads the form in an address.
func ParseLink(link string) (Table, error) {
	if len(link) > MaxLink {
		return Table{}, errors.New("own: the link is too long")
	}
	body, name, named := strings.Cut(link, "!!")
	parts := strings.Split(body, "!")
	if !named || len(parts) < 4 {
		return Table{}, errors.New("own: the link is cut short")
	}
	t := Table{Platform: parts[0], Line: undash(parts[1]), AsOf: undash(parts[2]), Name: name}
	for _, part := range parts[3:] {
		segment, rows, _ := strings.Cut(part, "~")
		for row := range strings.SplitSeq(rows, "~") {
			version, share, _ := strings.Cut(row, "_")
			if err := t.add(segment, Row{version, share}); err != nil {
				return Table{}, err
			}
		}
	}
	err := t.check()
	return t, err // not in one: check writes to t
}

// dash stands for an empty field: two marks side by side end the rows.
func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func undash(s string) string {
	if s == "-" {
		return ""
	}
	return s
}
