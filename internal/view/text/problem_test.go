package text_test

import (
	"strings"
	"testing"

	"minicompat/internal/query"
	"minicompat/internal/view/text"
)

// Every bad input of the page gets a message that is its own, in both
// languages, with the example of a right one.
func TestProblem(t *testing.T) {
	tests := []struct {
		version, feature, chinese, english string
	}{
		{"2..1", "", "“2..1”里有一段是空的", `One part of "2..1" is empty`},
		{"2.x", "", "第 3 个字符“x”不是数字", `character 3, "x", is no digit`},
		{"latest", "", "第 1 个字符“l”不是数字", `character 1, "l", is no digit`},
		{"-1.0.0", "", "第 1 个字符“-”不是数字", `character 1, "-", is no digit`},
		{"1.2.3.4.5", "", "超过四段", "more than four parts"},
		{"99999999999", "", "大于 2147483647", "over 2147483647"},
		{strings.Repeat("1", 1<<20), "", "太长", "too long"},
		{"2.1\x000", "", "第 4 个字符“␀”", `character 4, "␀"`},
		{"２.１", "", "第 1 个字符“２”", `character 1, "２"`},
		{"<img onerror>", "", "不是版本", "not a "},
		{">=2 <<3", "", "", "not a "},
		{"", "<img src=x onerror=alert(1)>", "任何路径都不会有的字符", "character that no path has"},
		{"", "a..b", "有一段是空的", "One segment"},
		{"", "a\x01b", "控制字符", "control character"},
		{"", strings.Repeat("a.", 199) + "a", "太", "too"},
		{"", strings.Repeat("a", 1<<20), "太长", "too long"},
	}
	for _, tt := range tests {
		t.Run(head(tt.version+tt.feature), func(t *testing.T) {
			path := tt.feature
			if path == "" {
				path = "showToast"
			}
			_, problem := query.CanIUse(query.Params{"platform": {"wechat"}, "feature": {path}, "version": {tt.version}})
			if problem == nil {
				t.Fatal("no problem")
			}
			chinese, english := text.For(text.Chinese).Problem(problem), text.For(text.English).Problem(problem)
			if !strings.Contains(chinese, tt.chinese) || !strings.Contains(english, tt.english) {
				t.Errorf("got\n%s\n%s", chinese, english)
			}
			if !strings.Contains(chinese, "正确的写法例如 ") || !strings.Contains(english, "A right one is, for example, ") {
				t.Errorf("no example in\n%s\n%s", chinese, english)
			}
			if len(english) > 300 {
				t.Errorf("%d bytes", len(english))
			}
		})
	}
}

func head(s string) string {
	if len(s) > 40 {
		return s[:40]
	}
	return s
}

func TestProblemOfTheTable(t *testing.T) {
	tests := []struct{ platform, snapshot, segment, want string }{
		{"wechat", "2017-07-10", "all", `The distribution of that day has no "All systems".`},
		{"wechat", "1999-01-01", "", `There is no distribution of "1999-01-01".`},
		{"xiaohongshu", "", "", "This platform publishes no distribution, so the impact cannot be told."},
		{"wechat", "", "windows", `This cannot be "windows". A right one is, for example, all`},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			_, problem := query.Impact(query.Params{"platform": {tt.platform}, "minimum": {"2.0.0"}, "snapshot": {tt.snapshot}, "segment": {tt.segment}})
			if got := text.For(text.English).Problem(problem); got != tt.want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func TestVisible(t *testing.T) {
	tests := map[string]string{"a\x00b": "a␀b", "\n": "␊", "\x7f": "␡", "\u202e": "\ufffd", "2\u2028": "2\ufffd", "3\u00ad": "3\ufffd", "4\u061c": "4\ufffd", "5\U000e0041": "5\ufffd", "中文 ok": "中文 ok"}
	for in, want := range tests {
		t.Run(want, func(t *testing.T) {
			if got := text.Visible(in); got != want {
				t.Errorf("got %q", got)
			}
		})
	}
}
