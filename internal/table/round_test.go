package table

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/dataset"
)

// published is one table of the dataset: a bucket list for each segment.
type published struct {
	platform dataset.Platform
	info     dataset.SnapshotInfo
	segments map[string][]dataset.Bucket
}

func everyTable() []published {
	var list []published
	for _, p := range []dataset.Platform{dataset.WeChat, dataset.Alipay} {
		for _, info := range dataset.Snapshots(p) {
			t := published{p, info, make(map[string][]dataset.Bucket)}
			for _, segment := range info.Segments {
				s, _ := dataset.FindSnapshot(p, info.AsOf, info.Line, segment)
				for b := range s.Buckets() {
					t.segments[segment] = append(t.segments[segment], b)
				}
			}
			list = append(list, t)
		}
	}
	return list
}

// grid is the table as cells: one share column for each segment, with a header,
// and clients where there are any. Versions keep the order of the first segment
// that has them.
func (p *published) grid() [][]string {
	header := []string{"基础库版本"}
	var versions, clients []string
	shares := make(map[string]map[string]string)
	for _, segment := range p.info.Segments {
		header = append(header, map[string]string{"all": "全部用户占比", "ios": "iOS 用户占比", "android": "Android 用户占比"}[segment])
		for _, b := range p.segments[segment] {
			if shares[b.Version] == nil {
				shares[b.Version] = make(map[string]string)
				versions, clients = append(versions, b.Version), append(clients, b.Client)
			}
			shares[b.Version][segment] = b.Share
		}
	}
	hasClients := strings.Join(clients, "") != ""
	if hasClients {
		header = append(header, "客户端版本")
	}
	rows := [][]string{header}
	for i, v := range versions {
		row := []string{asPrinted(v)}
		for _, segment := range p.info.Segments {
			s, ok := shares[v][segment]
			if ok && s != "-" {
				s += "%"
			}
			row = append(row, s)
		}
		if hasClients {
			row = append(row, clients[i])
		}
		rows = append(rows, row)
	}
	return rows
}

func asPrinted(v string) string {
	if x, ok := strings.CutPrefix(v, ">="); ok {
		return ">= " + x
	}
	if v == dataset.Other {
		return "其它"
	}
	return v
}

func (p *published) heading() string {
	name := map[dataset.Platform]string{dataset.WeChat: "微信", dataset.Alipay: "支付宝"}[p.platform]
	t, _ := time.Parse(time.DateOnly, p.info.AsOf)
	return fmt.Sprintf("%s基础库版本分布（%d年%d月%d日）", name, t.Year(), t.Month(), t.Day())
}

// writers give a table each of the shapes.
func writers() map[string]func(*published) Input {
	return map[string]func(*published) Input{
		"html":               func(p *published) Input { return Input{HTML: writeHTML(p)} },
		"markdown":           func(p *published) Input { return Input{Text: writeMarkdown(p)} },
		"rst":                func(p *published) Input { return Input{Text: writeSimple(p)} },
		"tabs":               func(p *published) Input { return Input{Text: p.heading() + "\n" + join(p.grid(), "\t")} },
		"csv":                func(p *published) Input { return Input{Text: p.heading() + "\n" + join(p.grid(), ",")} },
		"lines":              func(p *published) Input { return Input{Text: writeLines(p)} },
		"json":               func(p *published) Input { return Input{Text: writeJSON(p, true)} },
		"json, once encoded": func(p *published) Input { return Input{Text: writeJSON(p, false)} },
	}
}

func join(rows [][]string, by string) string {
	var out strings.Builder
	for _, row := range rows {
		out.WriteString(strings.Join(row, by) + "\r\n")
	}
	return out.String()
}

func writeHTML(p *published) string {
	out := "<html><body><!--StartFragment--><h3>" + p.heading() + "</h3><table>"
	for _, row := range p.grid() {
		out += "<tr>"
		for _, c := range row {
			out += "<td><span>" + strings.ReplaceAll(c, ">", "&gt;") + "</span></td>\n"
		}
		out += "</tr>"
	}
	return out + "</table><!--EndFragment--></body></html>"
}

func writeMarkdown(p *published) string {
	out := "## " + p.heading() + "\n\n"
	for i, row := range p.grid() {
		out += "| " + strings.Join(row, " | ") + " |\n"
		if i == 0 {
			out += strings.Repeat("| --- ", len(row)) + "|\n"
		}
	}
	return out
}

// writeSimple writes a simple table as docutils wants it: wide characters take
// two columns.
func writeSimple(p *published) string {
	const cell = 20
	rows := p.grid()
	rule := strings.TrimSpace(strings.Repeat(strings.Repeat("=", cell)+"  ", len(rows[0]))) + "\n"
	out := p.heading() + "\n\n" + rule
	for i, row := range rows {
		for _, c := range row {
			wide := 0
			for _, r := range c {
				wide += width(r)
			}
			out += c + strings.Repeat(" ", cell+2-wide)
		}
		out += "\n"
		if i == 0 {
			out += rule
		}
	}
	return out + rule
}

// writeLines writes one cell to a line, a table for each segment: a copy loses
// empty cells.
func writeLines(p *published) string {
	out := p.heading() + "\n"
	for _, segment := range p.info.Segments {
		one := published{p.platform, p.info, map[string][]dataset.Bucket{segment: p.segments[segment]}}
		one.info.Segments = []string{segment}
		out += map[string]string{"all": "全部", "ios": "iOS", "android": "Android"}[segment] + "\n"
		for _, row := range one.grid() {
			for _, c := range row {
				if c != "" {
					out += c + "\n"
				}
			}
		}
	}
	return out
}

// writeJSON writes what WeChat's endpoint answers, where it could: it has no
// ">=X" and no dash, which are written as texts.
func writeJSON(p *published, twice bool) string {
	t, _ := time.Parse(time.DateOnly, p.info.AsOf)
	inner := map[string]any{"update_time": t.Unix()}
	for segment, buckets := range p.segments {
		var rows []map[string]any
		for _, b := range buckets {
			row := map[string]any{"sdkVer": asPrinted(b.Version), "percentage": json.Number(shortened(b.Share))}
			if b.Share == "-" {
				row["percentage"] = "-"
			}
			rows = append(rows, row)
		}
		inner[map[string]string{"all": "total", "ios": "iOS", "android": "android"}[segment]] = rows
	}
	text, _ := json.Marshal(inner)
	if !twice {
		return string(text)
	}
	outer, _ := json.Marshal(map[string]any{"baseresponse": map[string]any{"errcode": 0}, "json_data": string(text)})
	return string(outer)
}

// shortened leaves the zeros at the end out, as JSON does.
func shortened(share string) string {
	if strings.Contains(share, ".") {
		return strings.TrimSuffix(strings.TrimRight(share, "0"), ".")
	}
	return share
}

// Every table of the dataset, written in every shape, reads back to the same
// buckets, with its date.
func TestRoundTrip(t *testing.T) {
	tables := everyTable()
	if len(tables) < 55 {
		t.Errorf("%d tables, want at least WeChat's 30 and Alipay's 25", len(tables))
	}
	for shape, write := range writers() {
		for _, p := range tables {
			t.Run(shape+"/"+string(p.platform)+" "+p.info.AsOf+" "+p.info.Line, func(t *testing.T) {
				in := write(&p)
				answer := Read(in, nil)
				want := p.segments
				if strings.HasPrefix(shape, "json") {
					want = samePrecision(want)
				}
				sorted(want)
				if diff := cmp.Diff(want, buckets(t, answer, shape)); diff != "" || len(answer.Refused) > 0 {
					t.Fatalf("refused %+v\n(-want +got)\n%s\n%.600s", answer.Refused, diff, in.Text+in.HTML)
				}
				if got := answer.Tables[0]; got.AsOf != p.info.AsOf {
					t.Errorf("as of %q", got.AsOf)
				}
				if got := answer.Tables[0]; !strings.HasPrefix(shape, "json") && (got.Platform != string(p.platform) || got.Line != p.info.Line) {
					t.Errorf("platform %q, line %q", got.Platform, got.Line)
				}
			})
		}
	}
}

// samePrecision: JSON cannot show one decimal beside two.
func samePrecision(segments map[string][]dataset.Bucket) map[string][]dataset.Bucket {
	out := make(map[string][]dataset.Bucket)
	for name, buckets := range segments {
		var entries []entry
		for _, b := range buckets {
			entries = append(entries, entry{share: cell{kind: share, value: shortened(b.Share)}})
		}
		padDecimals(entries)
		for i, b := range buckets {
			out[name] = append(out[name], dataset.Bucket{Version: b.Version, Share: entries[i].share.value})
		}
	}
	return out
}

// buckets is the answer's one table as the dataset holds it.
func buckets(t *testing.T, a Answer, shape string) map[string][]dataset.Bucket {
	t.Helper()
	if len(a.Tables) != 1 {
		t.Fatalf("%d tables: %+v", len(a.Tables), a)
	}
	out := make(map[string][]dataset.Bucket)
	for _, s := range a.Tables[0].Segments {
		for _, r := range s.Rows {
			out[s.Name] = append(out[s.Name], dataset.Bucket{Version: r.Version, Share: r.Share, Client: r.Client})
		}
	}
	sorted(out)
	return out
}

// sorted: rows may come in any order.
func sorted(segments map[string][]dataset.Bucket) {
	for _, list := range segments {
		slices.SortFunc(list, func(a, b dataset.Bucket) int { return strings.Compare(a.Version, b.Version) })
	}
}
