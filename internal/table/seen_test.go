package table

import (
	"fmt"
	"strings"
	"testing"
)

// summary writes an answer as lines, for tests: a table, its segments, its
// notes, and the refusals.
func summary(a Answer) string {
	var out strings.Builder
	for _, t := range a.Tables {
		fmt.Fprintf(&out, "table %s %s %s\n", or(t.Platform), or(t.Line), or(t.AsOf))
		for _, s := range t.Segments {
			fmt.Fprintf(&out, "%s %s:", s.Name, s.Sum)
			for i, r := range s.Rows {
				if i > 0 {
					out.WriteString(",")
				}
				out.WriteString(" " + r.Version + " " + r.Share)
				if r.Client != "" {
					out.WriteString(" (" + r.Client + ")")
				}
			}
			out.WriteString("\n")
		}
		for _, n := range t.Notes {
			if n.Code != NoteSegment {
				fmt.Fprintf(&out, "note %s %d %s\n", n.Code, n.Line, n.Text)
			}
		}
	}
	for _, r := range a.Refused {
		fmt.Fprintf(&out, "refused %s %d %s", r.Code, r.Line, r.Text)
		if len(r.Readings) > 0 {
			out.WriteString(" = " + strings.Join(r.Readings, " or "))
		}
		out.WriteString("\n")
	}
	return out.String()
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// What was seen in real pages and copies, each by its name.
func TestSeen(t *testing.T) {
	tests := []struct {
		name string
		in   Input
		want string
	}{
		{"an open row with a space", Input{Text: "版本\t占比\n>= 2.8.18\t51.92%\n2.8.17\t43.60%\n其它\t0.08%"},
			"table - - -\nall 95.6: >=2.8.18 51.92, 2.8.17 43.60, other 0.08\nnote sum 0 95.6\n"},
		{"an open row without a space", Input{Text: ">=1.25.4,94.69%\n1.25.3,1.03%\n其他,2.74%"},
			"table - - -\nall 98.46: >=1.25.4 94.69, 1.25.3 1.03, other 2.74\nnote sum 0 98.46\n"},
		{"an open row in words", Input{Text: "| 版本 | 占比 |\n|---|---|\n| 2.8.18 及以上 | 99% |\n| 2.8.17 | 1% |"},
			"table - - -\nall 100: >=2.8.18 99, 2.8.17 1\n"},
		{"an open row as an entity in Markdown", Input{Text: "| &gt;=2.8.18 | 99% |\n| **2.8.17** | `1%` |"},
			"table - - -\nall 100: >=2.8.18 99, 2.8.17 1\n"},
		{"a dash and less than 0.01 %", Input{Text: "3.8.0\t99.99%\n3.7.0\t-\n3.6.0\t<0.01%\n3.5.0\t小于0.01％\nOther\t—"},
			"table - - -\nall 99.99: 3.8.0 99.99, 3.7.0 -, 3.6.0 -, 3.5.0 -, other -\n"},
		{"full-width signs", Input{Text: "版本｜占比\n＞＝２．８．１８\t９９．５０％\n２．８．１７\t０．５％"},
			"table - - -\nall 100: >=2.8.18 99.50, 2.8.17 0.5\n"},
		{"≥ and a no-break space", Input{Text: "≥\u00a02.8.18\t99.5\u00a0%\n2.8.17\t0.50 %"},
			"table - - -\nall 100: >=2.8.18 99.5, 2.8.17 0.50\n"},
		{"one decimal beside two, rows in any order", Input{Text: "3.7.0 20.05%\n3.8.0 70.5%\n3.6.0 9.45%"},
			"table - - -\nall 100: 3.7.0 20.05, 3.8.0 70.5, 3.6.0 9.45\n"},
		{"a header repeated inside", Input{Text: "版本\t占比\n3.8.0\t60%\n版本\t占比\n3.7.0\t40%"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\nnote header_repeated 3 版本\t占比\n"},
		{"a header repeated inside a copy with one cell to a line", Input{Text: "版本\n占比\n3.8.0\n60%\n版本\n占比\n3.7.0\n40%"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\nnote header_repeated 5 版本 占比\n"},
		{"header and rows with different numbers of cells", Input{HTML: "<table><tr><th>全部<th>Android<th>iOS<tr><td>3.8.0<td>60%<td>70%<td>50%<tr><td>3.7.0<td>40%<td>30%<td>50%</table>"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\nandroid 100: 3.8.0 70, 3.7.0 30\nios 100: 3.8.0 50, 3.7.0 50\n"},
		{"two dated tables on one page", Input{HTML: "<h3>2023-04-04 数据</h3><table><tr><td>2.8.9<td>60%<tr><td>2.8.8<td>40%</table><h3>2023年4月12日 数据</h3><table><tr><td>2.8.9<td>70%<tr><td>2.8.8<td>30%</table>"},
			"table - - 2023-04-04\nall 100: 2.8.9 60, 2.8.8 40\ntable - - 2023-04-12\nall 100: 2.8.9 70, 2.8.8 30\n"},
		{"two dated tables, dates below", Input{Text: "iOS\n版本 占比\n1.4.0 60%\n1.3.0 40%\n(数据截止 2017-07-10)\n\nAndroid\n版本 占比\n1.4.0 70%\n1.3.0 30%\n(数据截止 2017-07-10)"},
			"table - - 2017-07-10\nios 100: 1.4.0 60, 1.3.0 40\nandroid 100: 1.4.0 70, 1.3.0 30\n"},
		{"two tables and two dates, all below", Input{Text: "1.4.0\t60%\n1.3.0\t40%\n截止 2017-07-10\n1.4.0\t70%\n1.3.0\t30%\n截止 2017-08-10"},
			"table - - 2017-07-10\nall 100: 1.4.0 60, 1.3.0 40\ntable - - 2017-08-10\nall 100: 1.4.0 70, 1.3.0 30\n"},
		{"six columns of clients and shares, in which a dash means two things", Input{HTML: `<table><tr><th rowspan=2>基础库版本<th colspan=2>全部<th colspan=2>Android<th colspan=2>iOS
			<tr><th>客户端<th>占比<th>客户端<th>占比<th>客户端<th>占比
			<tr><td>3.8.0<td>8.0.50<td>60%<td>8.0.50<td>70%<td>-<td>-<tr><td>3.7.0<td>-<td>40%<td>8.0.49<td>30%<td>8.0.48<td>99.9%</table>`},
			"table wechat - -\nall 100: 3.8.0 60 (8.0.50), 3.7.0 40\nandroid 100: 3.8.0 70 (8.0.50), 3.7.0 30 (8.0.49)\nios 99.9: 3.8.0 -, 3.7.0 99.9 (8.0.48)\n"},
		{"six columns of three tables side by side", Input{Text: "全部\t占比\tAndroid\t占比\tiOS\t占比\n3.8.0\t60%\t3.8.0\t70%\t3.7.0\t100%\n3.7.0\t40%\t3.7.0\t30%\t-\t-"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\nandroid 100: 3.8.0 70, 3.7.0 30\nios 100: 3.7.0 100\n"},
		{"a version twice with one share", Input{Text: "3.8.0\t60%\n3.7.0\t40%\n3.8\t60%"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\nnote duplicate 3 3.8\t60%\n"},
		{"a version twice with two shares", Input{Text: "3.8.0\t60%\n3.7.0\t30%\n3.8.0\t10%"},
			"refused conflicting_rows 1 3.8.0\t60%\nrefused conflicting_rows 3 3.8.0\t10%\n"},
		{"footnotes", Input{Text: "3.8.0\t60%*\n* 含灰度\n3.7.0[1]\t40%\n注：数据仅供参考"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\nnote footnote 2 * 含灰度\nnote mark_cut 1 3.8.0\t60%*\nnote mark_cut 3 3.7.0[1]\t40%\nnote footnote 4 注：数据仅供参考\n"},
		{"a footnote's mark in HTML", Input{HTML: "<table><tr><td>3.8.0<sup>1</sup><td>60%<sup>2<tr><td>3.7.0<td>40%</table>"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\n"},
		{"a date line in Chinese", Input{Text: "数据更新时间：２０２６年３月３１日\n3.8.0\t60%\n3.7.0\t40%"},
			"table - - 2026-03-31\nall 100: 3.8.0 60, 3.7.0 40\n"},
		{"a sum of 54", Input{Text: "3.8.0\t50%\n3.6.0\t1%\n3.7.0\t3%"},
			"table - - -\nall 54: 3.8.0 50, 3.6.0 1, 3.7.0 3\nnote sum 0 54\n"},
		{"a sum of 100.06", Input{Text: "3.8.0\t60.1%\n3.7.0\t30.0%\n3.6.0\t9.96%"},
			"table - - -\nall 100.06: 3.8.0 60.1, 3.7.0 30.0, 3.6.0 9.96\n"},
		{"a sum that no rounding explains", Input{Text: "3.8.0\t60.00%\n3.7.0\t40.02%"},
			"refused over_100 1 3.8.0\t60.00%\nrefused over_100 2 3.7.0\t40.02%\n"},
		{"a label", Input{Text: "2.10.4\t60%\n2.10.3 timeline\t40%"},
			"table - - -\nall 100: 2.10.4 60, 2.10.3 40\nnote label_cut 2 2.10.3 timeline\t40%\n"},
		{"a label, single spaces", Input{Text: "2.10.4 60%\n2.10.3 timeline 40%"},
			"table - - -\nall 100: 2.10.4 60, 2.10.3 40\nnote label_cut 2 2.10.3 timeline 40%\n"},
		{"a label beside its version", Input{Text: "2.10.3\t60%\n2.10.3 timeline\t0.1%\n2.10.2\t39%"},
			"table - - -\nall 99: 2.10.3 60, 2.10.2 39\nnote label_cut 2 2.10.3 timeline\t0.1%\nnote sum 0 99\nnote rows_refused 0 1\nrefused label_repeats 2 2.10.3 timeline\t0.1%\n"},
		{"glued, two ways", Input{Text: "1.7.5\t17.79%\n1.7.482.21%"},
			"table - - -\nall 17.79: 1.7.5 17.79\nnote sum 0 17.79\nnote rows_refused 0 1\nrefused ambiguous 2 1.7.482.21% = 1.7.4 82.21 or 1.7.48 2.21 or 1.7.482.2 1\n"},
		{"glued, all of it", Input{Text: "基础库版本用户占比\n1.4.01.88%\n1.2.537.03%"},
			"refused glued 2 1.4.01.88% = 1.4.0 1.88\nrefused ambiguous 3 1.2.537.03% = 1.2.5 37.03 or 1.2.53 7.03 or 1.2.537.0 3\n"},
		{"a coverage column that agrees", Input{Text: "3.8.0\t60%\t60%\n3.7.0\t30%\t90%\n3.6.0\t10%\t100%"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 30, 3.6.0 10\n"},
		{"a coverage column that contradicts", Input{Text: "基础库\t覆盖\t占比\n3.8.0\t60%\t60%\n3.7.0\t90%\t30%\n3.6.0\t98%\t5%\n3.5.0\t99%\t1%"},
			"table - - -\nall 96: 3.8.0 60, 3.7.0 30, 3.6.0 5, 3.5.0 1\nnote coverage_contradiction 4 3.6.0\t98%\t5%\nnote sum 0 96\n"},
		{"a column of the users affected", Input{Text: "3.8.0\t60%\t40%\n3.7.0\t30%\t10%\n3.6.0\t10%\t0%"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 30, 3.6.0 10\n"},
		{"running totals alone, by the header", Input{Text: "基础库\t受影响用户占比\n3.8.0\t40%\n3.7.0\t10%"},
			"refused no_share 2 3.8.0\t40%\n"},
		{"running totals alone, over 100", Input{Text: "3.8.0\t60%\n3.7.0\t90%\n3.6.0\t100%"},
			"refused cumulative 3 3.6.0\t100%\nrefused cumulative 2 3.7.0\t90%\n"},
		{"a row of totals", Input{Text: "3.8.0\t60%\n3.7.0\t40%\n合计\t100%"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\nnote total_row 3 合计\t100%\n"},
		{"a row of totals that differs", Input{Text: "3.8.0\t60.00%\n3.7.0\t30.00%\n合计\t100.00%"},
			"table - - -\nall 90: 3.8.0 60.00, 3.7.0 30.00\nnote total_row 3 合计\t100.00%\nnote sum 0 90\nnote total_differs 3 合计\t100.00%\n"},
		{"clients beside libraries, in any order", Input{Text: "10.1.92\t1.02%\t2.8.0\n10.1.92\t98.98%\t2.8.1"},
			"table alipay 2.x -\nall 100: 2.8.0 1.02 (10.1.92), 2.8.1 98.98 (10.1.92)\n"},
		{"a table of clients", Input{Text: "8.0.54\t60%\n8.0.50\t40%"},
			"refused client_versions 1 8.0.54\t60%\n"},
		{"parts of one", Input{Text: "3.8.0\t0.6\n3.7.0\t0.4"},
			"refused fraction 1 3.8.0\t0.6\n"},
		{"two columns of shares and no names", Input{Text: "3.8.0\t60%\t55%\n3.7.0\t40%\t45%"},
			"refused ambiguous_columns 1 3.8.0\t60%\t55%\n"},
		{"versions and shares that look alike", Input{Text: "2.10\t60.5\n2.9\t39.5"},
			"refused ambiguous_columns 1 2.10\t60.5\n"},
		{"versions and shares that look alike, with a header", Input{Text: "版本\t占比\n2.10\t60.5\n2.9\t39.5"},
			"table - - -\nall 100: 2.10 60.5, 2.9 39.5\n"},
		{"a cell too many", Input{Text: "1.7.5 60%\n1.7.4 8 2.21%\n" + strings.Repeat("1.7.3 1%\n", 10)},
			"table - - -\nall 61: 1.7.5 60, 1.7.3 1\n" + duplicates(4, 12) + "note sum 0 61\nnote rows_refused 0 1\nrefused ragged 2 1.7.4 8 2.21%\n"},
		{"a cell missing, one to a line", Input{Text: "3.8.0\n60%\n3.7.0\n3.6.0\n40%"},
			"table - - -\nall 100: 3.8.0 60, 3.6.0 40\nnote rows_refused 0 1\nrefused ragged 3 3.7.0\n"},
		{"versions that are none", Input{Text: "3.8.0\t60%\n3.7.x\t10%\n2.0.0以下\t1%\n未知\t29%"},
			"table - - -\nall 60: 3.8.0 60\nnote sum 0 60\nnote rows_refused 0 3\nrefused bad_version 2 3.7.x\t10%\nrefused bad_version 3 2.0.0以下\t1%\nrefused bad_version 4 未知\t29%\n"},
		{"shares that are none", Input{Text: "3.8.0\t60%\n3.7.0\t-3%\n3.6.0\t130%\n3.5.0\t<0.1%"},
			"table - - -\nall 60: 3.8.0 60\nnote sum 0 60\nnote rows_refused 0 3\nrefused bad_share 2 3.7.0\t-3%\nrefused bad_share 3 3.6.0\t130%\nrefused bad_share 4 3.5.0\t<0.1%\n"},
		{"a date in the file's name", Input{Text: "3.8.0,60%\n3.7.0,40%", Name: "支付宝-20260331.csv"},
			"table alipay 2.x 2026-03-31\nall 100: 3.8.0 60, 3.7.0 40\n"},
		{"two dates above one table", Input{Text: "2026年3月30日更新\n2026年3月31日更新\n3.8.0\t60%\n3.7.0\t40%"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\nnote several_dates 1 2026年3月30日更新\nnote several_dates 2 2026年3月31日更新\n"},
		{"quoted CSV", Input{Text: "\"版本\",\"占比\"\r\n\"3.8.0\",\"60%\"\r\n=\"3.7.0\",40%\r\n"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\n"},
		{"a client over several rows", Input{HTML: "<table><tr><td>2.8.1<td>60%<td rowspan=2>10.1.92<tr><td>2.8.0<td>40%</table>"},
			"table alipay 2.x -\nall 100: 2.8.1 60 (10.1.92), 2.8.0 40 (10.1.92)\n"},
		{"a header in a table of its own", Input{HTML: "<table><tr><th>基础库版本<th>iOS 占比<th>Android 占比</table><table><tr><td>2.8.1<td>60%<td>50%<tr><td>2.8.0<td>40%<td>50%</table>"},
			"table - - -\nios 100: 2.8.1 60, 2.8.0 40\nandroid 100: 2.8.1 50, 2.8.0 50\n"},
		{"cells that are no table", Input{HTML: "<div>3.8.0</div><div>60%</div><div>3.7.0</div><div>40%</div>", Text: "3.8.0\n60%\n3.7.0\n40%"},
			"table - - -\nall 100: 3.8.0 60, 3.7.0 40\n"},
		{"the third-party platform's answer", Input{Text: `{"errcode":0,"errmsg":"ok","now_version":"1.0.0","uv_info":{"items":[{"percentage":0.11,"version":"1.1.1"},{"percentage":99.8,"version":"1.2.0"},{"percentage":1.5e-2,"version":"1.0.0"}]}}`},
			"table wechat - -\nall 99.925: 1.1.1 0.11, 1.2.0 99.80, 1.0.0 0.015\n"},
		{"WeChat's answer, exponents", Input{Text: `{"json_data":"{\"update_time\":1764468031,\"total\":[{\"percentage\":1.5e-03,\"sdkVer\":\"2.1.0\"},\n{\"percentage\":99.9,\"sdkVer\":\"2.2.0\"}]}"}`},
			"table wechat - 2025-11-30\nall 99.9015: 2.1.0 0.0015, 2.2.0 99.90\n"},
		{"an answer with an error", Input{Text: `{"errcode":40001,"errmsg":"invalid credential"}`}, "refused error_answer 1 \n"},
		{"JSON that breaks off", Input{Text: "{\n\"total\": [{\"percentage\": 1"}, "refused bad_json 2 \n"},
		{"JSON that nests too deep", Input{Text: "[{" + strings.Repeat(`"a":[{`, 1000)}, "refused bad_json 1 " + strings.Repeat(`"a":[{`, 6) + "\"a\":…\n"},
		{"prose", Input{Text: "基础库 3.8.0 已发布，覆盖 60% 的用户。\n\n请升级。"}, "refused no_table 0 \n"},
		{"nothing", Input{}, "refused no_table 0 \n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := summary(Read(tt.in, nil)); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func duplicates(from, to int) string {
	out := ""
	for line := from; line <= to; line++ {
		out += fmt.Sprintf("note duplicate %d 1.7.3 1%%\n", line)
	}
	return out
}
