package paths

import (
	"fmt"
	"strings"
	"testing"
)

// brief writes items as "line:path" and, where there is no path, "line!text".
func brief(list []Item) string {
	var out []string
	for _, i := range list {
		if i.Path == "" {
			out = append(out, fmt.Sprintf("%d!%s", i.Line, i.Text))
			continue
		}
		out = append(out, fmt.Sprintf("%d:%s", i.Line, i.Path))
	}
	return strings.Join(out, " | ")
}

func TestRead(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{" \n\n ,, ;\n", ""},
		{"showToast", "1:showToast"},
		{"showToast\nchooseMedia\r\ngetLocation", "1:showToast | 2:chooseMedia | 3:getLocation"},
		{"showToast, chooseMedia；getLocation、login，request", "1:showToast | 1:chooseMedia | 1:getLocation | 1:login | 1:request"},
		{"wx.showToast()\nmy.alert();\nxhs.showModal", "1:showToast | 2:alert | 3:showModal"},
		{"wx.showToast wx.login", "1:showToast | 1:login"},
		{"- showToast\n* `login`\n1. <live-player>\n- [ ] request\n- [x] map", "1:showToast | 2:login | 3:live-player | 4:request | 5:map"},
		{`["showToast", 'login']`, "1:showToast | 1:login"},
		{"showToast\nwx.showToast()", "1:showToast"},
		{"// all we need\nshowToast // a message\n# media\nchooseMedia /* one,\ntwo */ , login\n<!-- a\nb -->request", "2:showToast | 4:chooseMedia | 5:login | 7:request"},
		{"/* never closed\nshowToast", "1:/* never closed | 2:showToast"},
		{"const r = await wx.request({ url: 'https://a.b/c', data: x })", "1:request"},
		{"wx.request({\n  url: 'u',\n  success(r) { wx.showToast({ title: r }) },\n})\nlogin", "1:request | 3:showToast | 5:login"},
		{"if (wx.canIUse('button.open-type.contact')) {", "1:button.open-type.contact"},
		{"wx.canIUse('a.b'), wx?.getLocation", "1:a.b | 1:getLocation"},
		{"wx.canIUse", "1:canIUse"},
		{"wx.showToast(\nlogin", "1:showToast | 2:login"},
		{"map.position.top left", "1:map.position.top left"},
		{"dummy.x", "1:dummy.x"},
		{"a..b\nok\n<img onerror=alert>", "1!a..b | 2:ok | 3!<img onerror=alert>"},
		{"https://developers.weixin.qq.com/miniprogram", "1:https://developers.weixin.qq.com/miniprogram"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got := brief(Read(tt.in)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestLongListsAreReadInOneGo(t *testing.T) {
	list := Read(strings.Repeat("wx.showToast(\n", 10_000) + strings.Repeat("(", 10_000))
	if got := brief(list[:1]); len(list) != 1 || got != "1:showToast" {
		t.Errorf("%d items, %s", len(list), got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("wx.request({\n url: 'u' })\n- showToast /* x")
	f.Add("，(、\xff\x00")
	f.Fuzz(func(t *testing.T, list string) {
		last, lines := 1, strings.Count(list, "\n")+1
		for _, i := range Read(list) {
			if i.Line < last || i.Line > lines {
				t.Fatalf("line %d after %d of %d", i.Line, last, lines)
			}
			if i.Path == "" && i.Text == "" {
				t.Fatal("an item of nothing")
			}
			last = i.Line
		}
	})
}
