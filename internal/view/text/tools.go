package text

// The free comparison of two versions.
const (
	CompareHint   Phrase = "任意两个版本，一到四段数字。 ¦ Any two versions of one to four numbers."
	CompareA      Phrase = "版本 A ¦ Version A"
	CompareB      Phrase = "版本 B ¦ Version B"
	CompareTry    Phrase = "试试 1.11.0 和 1.9.9 ¦ Try 1.11.0 and 1.9.9"
	TrapsTitle    Phrase = "常见写法会怎么说 ¦ What common shortcuts would say"
	TrapRight     Phrase = "对 ¦ right"
	TrapWrong     Phrase = "错 ¦ wrong"
	TrapNeither   Phrase = "大于、小于、等于都不成立 ¦ neither less, nor greater, nor equal"
	TrapNoVersion Phrase = "输入不是版本，任何结果都不可信。 ¦ What was entered is no version, so no answer can be trusted."
)

// MethodName is the name of a common way of comparing versions.
func (w Words) MethodName(method string) string {
	switch method {
	case "string":
		return w.T("直接比较字符串 a > b ¦ strings, a > b")
	case "parseFloat":
		return "parseFloat(a) > parseFloat(b)"
	case "compareVersion":
		return w.T("官方文档里的 compareVersion ¦ the documented compareVersion")
	}
	return method
}

// The distribution.
const (
	SharesHint      Phrase = "点一行，把它设为最低版本。覆盖率是版本不低于它的用户。 ¦ Choose a row to make it the minimum. Coverage is the users at or above it."
	SharesTarget    Phrase = "目标覆盖率（%） ¦ Target coverage (%)"
	SharesCertain   Phrase = "确定能覆盖 {0} 的最高版本：{1} ¦ The highest version that keeps {0} for certain: {1}"
	SharesPrinted   Phrase = "按表中数字能覆盖 {0} 的最高版本：{1} ¦ The highest version that keeps {0} by the printed figures: {1}"
	SharesNeither   Phrase = "没有 ¦ none"
	SharesVersion   Phrase = "版本 ¦ Version"
	SharesReleased  Phrase = "发布日期 ¦ Released"
	SharesShare     Phrase = "用户占比 ¦ Share"
	SharesCoverage  Phrase = "覆盖率 ¦ Coverage"
	SharesBounds    Phrase = "上下界 ¦ Bounds"
	SharesUse       Phrase = "设为最低版本 {0} ¦ Make {0} the minimum"
	SharesMore      Phrase = "显示全部 {0} 行 ¦ Show all {0} rows"
	SharesIsCertain Phrase = "确定 ¦ certain"
	SharesIsPrinted Phrase = "按表 ¦ as printed"
)

// The list of all features.
const (
	BrowseFilter    Phrase = "筛选 ¦ Filter"
	BrowseKind      Phrase = "种类 ¦ Kind"
	BrowseAll       Phrase = "全部种类 ¦ all kinds"
	BrowseTotal     Phrase = "{0} 条 ¦ {0} paths"
	BrowseNothing   Phrase = "没有符合的路径。 ¦ No path matches."
	BrowseNone      Phrase = "自身没有标注版本（随上级，或未知） ¦ without a version of their own (inherited, or unknown)"
	BrowseAllGroups Phrase = "显示全部 {0} 个版本 ¦ Show all {0} releases"
	BrowseMore      Phrase = "再显示一些 ¦ Show more"
)
