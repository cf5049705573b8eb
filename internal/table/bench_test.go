package table

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"
)

const large = 5 << 20

// largeInputs are pastes of 5 MB: much around one table, many tables, one table
// far too long, and what a person could paste by mistake.
func largeInputs() map[string]Input {
	tables := everyTable()
	newest := tables[0]
	repeat := func(s string) string { return strings.Repeat(s, large/len(s)+1)[:large] }
	page := "<div class=\"menu\"><a href=\"/miniprogram/dev/framework/\">基础库 版本 说明</a><p>微信小程序, 2026-03-31 更新</p></div>\n"
	var long, markup, lines, rows strings.Builder
	write := func(to *strings.Builder, row string) {
		if to.Len() < large {
			to.WriteString(row)
		}
	}
	for i := 0; long.Len() < large; i++ {
		v, share := "3."+strconv.Itoa(i/1000)+"."+strconv.Itoa(i%1000), "0.00%"
		write(&long, v+"\t"+share+"\n")
		write(&markup, "<tr><td>"+v+"</td><td>"+share+"</td></tr>")
		write(&lines, v+"\n"+share+"\n")
		write(&rows, `{"percentage":0.00001,"sdkVer":"`+v+`"},`+"\n")
	}
	inner := `{"total":[` + strings.TrimSuffix(rows.String(), ",\n") + "]}"
	twice, _ := json.Marshal(map[string]string{"json_data": inner})
	return map[string]Input{
		"page":         {HTML: repeat(page) + writeHTML(&newest)},
		"tables, html": {HTML: repeat(writeHTML(&newest))},
		"tables, text": {Text: repeat(writers()["tabs"](&newest).Text + "\n")},
		"one table":    {Text: long.String()},
		"one, html":    {HTML: "<table>" + markup.String()},
		"lines":        {Text: lines.String()},
		"json":         {Text: inner},
		"json twice":   {Text: string(twice)},
		"prose":        {Text: repeat("基础库 3.8.0 的用户占比是 60%，以 2026 年的数据为准, and so on.\n")},
		"spaces":       {Text: repeat("3.8.0  60%  -  1.2  ")},
		"one line":     {Text: repeat("3.8.0|")},
		"open tags":    {HTML: repeat("<table><tr><td colspan=99 rowspan=9999>")},
		"bullets":      {Text: repeat("[\"{")},
	}
}

func TestLargePastes(t *testing.T) {
	for name, in := range largeInputs() {
		t.Run(name, func(t *testing.T) {
			calls, last := 0, 0
			start := time.Now()
			answer := Read(in, func(done, total int) {
				if done < last && calls > 0 && total == len(in.Text) && done > total {
					t.Errorf("%d of %d", done, total)
				}
				calls, last = calls+1, done
			})
			took := time.Since(start)
			promised(t, answer)
			if took > time.Minute { // quadratic cost would take far longer; the benchmark measures
				t.Errorf("took %v", took)
			}
			t.Logf("%v, %d calls of progress", took, calls)
			if calls < 4 && strings.Contains("page, tables, html tables, text one table lines", name) {
				t.Errorf("progress was told %d times", calls)
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for name, in := range largeInputs() {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(in.Text) + len(in.HTML)))
			for b.Loop() {
				Read(in, nil)
			}
		})
	}
}
