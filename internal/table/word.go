package table

import "strings"

func restWords() []string {
	return []string{"其它", "其他", "其它版本", "其他版本", "其余", "其余版本", "other", "others", "other versions", "rest"}
}

func totalWords() []string {
	return []string{"合计", "总计", "总和", "小计", "total", "sum"}
}

func isOneOf(s string, list []string) bool {
	if len(s) > len("other versions") {
		return false
	}
	for _, word := range list {
		if strings.EqualFold(s, word) {
			return true
		}
	}
	return false
}

// hasAny ignores case.
func hasAny(s string, list ...string) bool {
	s = strings.ToLower(s)
	for _, word := range list {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// cutFirst cuts the first of the prefixes that s has.
func cutFirst(s string, prefixes ...string) (string, bool) {
	for _, prefix := range prefixes {
		if after, ok := strings.CutPrefix(s, prefix); ok {
			return after, true
		}
	}
	return s, false
}

func saysLibrary(s string) bool { return hasAny(s, "基础库", "library", "sdk", "公共库") }

func saysClient(s string) bool {
	return hasAny(s, "客户端", "client", "微信版本", "支付宝版本", "app version")
}

func saysShare(s string) bool {
	return hasAny(s, "占比", "比例", "share", "percent", "%", "分布")
}

func saysCoverage(s string) bool {
	return hasAny(s, "覆盖", "累计", "设为最低", "受影响", "coverage", "cumulative", "affected")
}

// segmentOf says which users a text names: all, ios, android or "".
func segmentOf(s string) string {
	ios := hasAny(s, "ios", "iphone", "苹果")
	android := hasAny(s, "android", "安卓")
	switch {
	case ios && android, !ios && !android && hasAny(s, "全部", "整体", "总体", "全平台", "所有", "total", "all users", "overall") ||
		isOneOf(strings.TrimSpace(s), []string{"all", "总", "合计", "全量"}):
		return "all"
	case ios:
		return "ios"
	case android:
		return "android"
	}
	return ""
}

// platformOf says which platform a text names, or "" when it names none or
// several.
func platformOf(s string) string {
	found := ""
	for _, p := range []struct {
		name  string
		words []string
	}{
		{"wechat", []string{"微信", "wechat", "weixin"}},
		{"alipay", []string{"支付宝", "alipay"}},
		{"xiaohongshu", []string{"小红书", "xiaohongshu", "rednote"}},
	} {
		if !hasAny(s, p.words...) {
			continue
		}
		if found != "" {
			return ""
		}
		found = p.name
	}
	return found
}

func isFootnote(s string) bool {
	_, ok := cutFirst(strings.TrimSpace(s), "*", "注", "备注", "说明", "[", "†", "※", "note", "Note")
	return ok
}
