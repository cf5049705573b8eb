package text

// Guard code.
const (
	GuardTitle  Phrase = "兼容代码 ¦ Guard code"
	GuardStyles Phrase = "写法 ¦ Style"
	GuardNot    Phrase = "不适用：{0} ¦ Does not apply: {0}"
	Copy        Phrase = "复制 ¦ Copy"
	Copied      Phrase = "已复制 ¦ Copied"
	CopyRefused Phrase = "浏览器不允许复制，已选中代码，请按 Ctrl+C（Mac 为 ⌘C） ¦ The browser refused; the code is selected, press Ctrl+C (⌘C on a Mac)"
	CopyNamed   Phrase = "复制 {0} ¦ Copy {0}"
)

// StyleName is the name of a style of guard.
func (w Words) StyleName(style string) string {
	switch style {
	case "exists":
		return w.T("判断是否存在 ¦ Is it there")
	case "canIUse":
		return w.T("canIUse ¦ canIUse")
	case "version":
		return w.T("比较版本 ¦ Compare versions")
	case "markup":
		return w.T("模板 ¦ Template")
	}
	return style
}

// NoGuard says why a style does not apply.
func (w Words) NoGuard(reason string) string {
	switch reason {
	case "unknown_feature":
		return w.T("数据里没有这条路径。 ¦ the path is not in the data.")
	case "not_testable":
		return w.T("参数、取值和结果无法用“是否存在”来判断。 ¦ parameters, values and results cannot be tested for being there.")
	case "no_creator":
		return w.T("没有已知的调用会直接返回这个对象。 ¦ no known call returns this object.")
	case "since_unknown":
		return w.T("起始版本未知，没有可比的版本。 ¦ the minimum is not known, so there is nothing to compare with.")
	case "since_invalid":
		return w.T("起始版本无法读取。 ¦ the minimum cannot be read.")
	case "removed":
		return w.T("它已被移除，更新也不会回来。 ¦ it was removed; an update does not bring it back.")
	case "not_markup":
		return w.T("它不是组件，模板里用不到。 ¦ it is no component and stands in no template.")
	case "not_conditional", "value_not_expressible":
		return w.T("模板无法按条件使用它。 ¦ a template cannot use it conditionally.")
	}
	return reason
}

// GuardNote says what the code cannot know.
func (w Words) GuardNote(note string) string {
	switch note {
	case "caniuse_absent_before_1_1_1":
		return w.T("基础库 1.1.1 之前没有 canIUse，代码已先判断。 ¦ There is no canIUse below 1.1.1; the code looks for it first.")
	case "caniuse_incomplete_before_2_6_2":
		return w.T("2.6.2 之前 canIUse 的数据不全：能力在，也可能回答 false。 ¦ Below 2.6.2 the data of canIUse is incomplete: it may say false though the feature is there.")
	case "sdk_version_absent_before_1_1_0":
		return w.T("1.1.0 之前读不到基础库版本，按不支持处理。 ¦ Below 1.1.0 the version cannot be read and counts as too old.")
	case "minimum_inherited":
		return w.T("起始版本取自上级，实际可能更晚。 ¦ The minimum is an ancestor's; the feature may have come later.")
	case "minimum_observed":
		return w.T("只知道在该版本见过，实际可能更早。 ¦ It was only seen in that release; it may be there earlier.")
	case "add_content":
		return w.T("请补上组件自己的内容和属性。 ¦ Add the component's own content and attributes.")
	}
	return note
}
