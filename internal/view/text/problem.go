package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"minicompat/internal/query"
)

// Problem words a problem for the person whose input caused it, and ends with
// the example of a right one where there is one.
func (w Words) Problem(p *query.Problem) string {
	if p == nil {
		return ""
	}
	return w.joined(w.cause(p), w.example(p))
}

func (w Words) joined(cause, example string) string {
	if example == "" {
		return cause
	}
	if w.Lang == English {
		return cause + " " + example
	}
	return cause + example
}

func (w Words) example(p *query.Problem) string {
	if p.Example == "" || p.Code == query.CodeNoData { // what there is stands in the list
		return ""
	}
	return w.T("正确的写法例如 {0} ¦ A right one is, for example, {0}", p.Example)
}

func (w Words) cause(p *query.Problem) string {
	given := Visible(p.Given)
	switch p.Code {
	case query.CodeMissing:
		return w.T("这里还没有填。 ¦ Nothing is entered here yet.")
	case query.CodeInvalidVersion:
		return w.versionCause(p, given)
	case query.CodeInvalidRange:
		return w.rangeCause(p, given)
	case query.CodeInvalidFeature:
		return w.featureCause(p, given)
	case query.CodeInvalidPlatform:
		return w.T("没有“{0}”这个平台。 ¦ There is no platform \"{0}\".", given)
	case query.CodeNoData:
		return w.noData(p, given)
	case query.CodeInvalidTable:
		return w.tableCause(p, given)
	case query.CodeInvalidParameter:
		return w.T("这里不能是“{0}”。 ¦ This cannot be \"{0}\".", given)
	}
	return w.T("没能回答：{0} ¦ This could not be answered: {0}", p.Detail)
}

func (w Words) versionCause(p *query.Problem, given string) string {
	switch p.Reason {
	case "empty":
		return w.T("这里还没有填版本号。 ¦ No version is entered here yet.")
	case "empty_component":
		return w.T("“{0}”里有一段是空的：两个点之间要有数字。 ¦ One part of \"{0}\" is empty: there must be a number between the dots.", given)
	case "not_digit":
		return w.notDigit(p, given)
	case "too_many_components":
		return w.T("“{0}”超过四段，版本号最多四段。 ¦ \"{0}\" has more than four parts; a version has at most four.", given)
	case "component_too_large":
		return w.T("“{0}”里有一段大于 2147483647。 ¦ One part of \"{0}\" is over 2147483647.", given)
	case "too_long":
		return w.T("这段文字太长，不会是版本号（最多 64 个字节）。 ¦ This is too long to be a version (at most 64 bytes).")
	}
	return w.T("“{0}”不是版本号。 ¦ \"{0}\" is not a version.", given)
}

// notDigit points at the character: what is wrong with "2.x" is the x.
func (w Words) notDigit(p *query.Problem, given string) string {
	at := 0
	if p.Offset != nil {
		at = *p.Offset
	}
	if at < 0 || at >= len(p.Given) {
		return w.T("“{0}”不是版本号：版本号只有数字和点。 ¦ \"{0}\" is not a version: a version has digits and dots only.", given)
	}
	wrong, _ := utf8.DecodeRuneInString(p.Given[at:])
	nth := strconv.Itoa(utf8.RuneCountInString(p.Given[:at]) + 1)
	return w.T("“{0}”不是版本号：第 {1} 个字符“{2}”不是数字。 ¦ \"{0}\" is not a version: character {1}, \"{2}\", is no digit.",
		given, nth, Visible(string(wrong)))
}

func (w Words) rangeCause(p *query.Problem, given string) string {
	if p.Reason == "too_long" {
		return w.T("这段文字太长，不会是版本范围。 ¦ This is too long to be a range of versions.")
	}
	return w.T("“{0}”不是版本范围。 ¦ \"{0}\" is not a range of versions.", given)
}

func (w Words) featureCause(p *query.Problem, given string) string {
	switch p.Reason {
	case "empty":
		return w.T("这里还没有填路径。 ¦ No path is entered here yet.")
	case "empty_segment":
		return w.T("“{0}”里有一段是空的：两个点之间要有名字。 ¦ One segment of \"{0}\" is empty: there must be a name between the dots.", given)
	case "control_character":
		return w.T("“{0}”里有看不见的控制字符。 ¦ \"{0}\" holds an invisible control character.", given)
	case "character":
		return w.T("“{0}”里有任何路径都不会有的字符。 ¦ \"{0}\" holds a character that no path has.", given)
	case "too_long":
		return w.T("这段文字太长，不会是 API 路径。 ¦ This is too long to be an API path.")
	case "too_deep":
		return w.T("“{0}”的层级太多，路径最多 12 段。 ¦ \"{0}\" has too many segments; a path has at most 12.", given)
	}
	return w.T("“{0}”不是 API 路径。 ¦ \"{0}\" is not an API path.", given)
}

func (w Words) noData(p *query.Problem, given string) string {
	switch p.Field {
	case "platform":
		return w.T("这个平台没有公开用户分布，因此算不出影响。 ¦ This platform publishes no distribution, so the impact cannot be told.")
	case "segment":
		return w.T("这一天的分布没有“{0}”。 ¦ The distribution of that day has no \"{0}\".", w.SegmentName(given))
	case "snapshot":
		return w.T("没有“{0}”这一天的分布。 ¦ There is no distribution of \"{0}\".", given)
	case "distribution":
		return w.T("你自己的分布是{0}的，这里没有数据。 ¦ Your own distribution is of {0}: it says nothing here.", w.PlatformName(given))
	}
	return w.T("没有数据：{0} ¦ No data: {0}", p.Detail)
}

// Visible makes control characters seen, so that a message about one can show
// it.
func Visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ':
			return '␀' + r
		case r == 0x7f:
			return '␡'
		case isHidden(r):
			return '�'
		}
		return r
	}, s)
}

// isHidden reports whether a character beyond ASCII shows nothing, ends a line, or
// turns the direction of what follows: with it a text looks like another.
func isHidden(r rune) bool {
	return r >= 0x80 && r < 0xa0 || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || unicode.Is(unicode.Cf, r)
}
