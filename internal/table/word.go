package table

import (
	"strings"
	"unicode/utf8"
)

// isRest and isTotal take a short way for the texts that begin otherwise; ſ is
// an s to EqualFold.
func isRest(s string) bool {
	return strings.IndexByte("oOrR\xe5", s[0]) >= 0 &&
		isOneOf(s, []string{"其它", "其他", "其它版本", "其他版本", "其余", "其余版本", "other", "others", "other versions", "rest"})
}

func isTotal(s string) bool {
	return strings.IndexByte("tTsS\xc5\xe5\xe6", s[0]) >= 0 &&
		isOneOf(s, []string{"合计", "总计", "总和", "小计", "total", "sum"})
}

func isOneOf(s string, list []string) bool {
	if s == "" || len(s) > len("other versions") {
		return false
	}
	isChinese := s[0] >= 0xe3 // which has no case
	for _, word := range list {
		if s == word || !isChinese && strings.EqualFold(s, word) {
			return true
		}
	}
	return false
}

// hasAny ignores case.
func hasAny(s string, list ...string) bool {
	s = lower(s)
	for _, word := range list {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// lower is strings.ToLower, for what is in lower case already without a look at
// each of its Chinese signs.
func lower(s string) string {
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf && !isCaseless(c) {
			return strings.ToLower(s)
		}
	}
	return s
}

// isCaseless: within a rune, or the first of U+3000 to U+9FFF.
func isCaseless(c byte) bool { return c < 0xc0 || c >= 0xe3 && c <= 0xe9 }

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

func isAll(s string) bool {
	return isOneOf(strings.TrimSpace(s), []string{"all", "总", "合计", "全量"})
}

// segmentOf says which users a text names: all, ios, android or "".
func segmentOf(s string) string {
	ios := hasAny(s, "ios", "iphone", "苹果")
	android := hasAny(s, "android", "安卓")
	switch {
	case ios && android, !ios && !android && hasAny(s, "全部", "整体", "总体", "全平台", "所有", "total", "all users", "overall") || isAll(s):
		return "all"
	case ios:
		return "ios"
	case android:
		return "android"
	}
	return ""
}

// namesColumn reports whether a text has a word that names any column: saysLibrary,
// saysClient, saysShare, segmentOf or a version. It goes over the text once.
func namesColumn(s string) bool {
	s = lower(s)
	for i, r := range s {
		var words []string
		switch r {
		case '%':
			return true
		case 'l', 's', 'c', 'p', 'v':
			words = []string{"library", "sdk", "share", "client", "percent", "version"}
		case 'i', 'a', 't', 'o':
			words = []string{"ios", "iphone", "android", "total", "all users", "overall"}
		case '基', '公', '客', '版', '占', '比', '分':
			words = []string{"基础库", "公共库", "客户端", "版本", "占比", "比例", "分布"}
		case '苹', '安', '全', '整', '总', '所':
			words = []string{"苹果", "安卓", "全部", "整体", "总体", "全平台", "所有"}
		default:
			continue
		}
		if _, ok := cutFirst(s[i:], words...); ok {
			return true
		}
	}
	return isAll(s)
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
