package text

import (
	"strconv"

	"minicompat/internal/query"
)

// TableOf names a distribution, all of its users together.
func (w Words) TableOf(platform string, s query.SnapshotRef) string {
	if s.Own {
		return w.Basis(platform, s)
	}
	name := w.PlatformName(platform)
	if s.Line != "" {
		name += " " + s.Line
	}
	return w.T("{0}，截至 {1} ¦ {0}, as of {1}", name, s.AsOf)
}

// Raising the minimum.
const (
	ToolRaise        Phrase = "提高最低版本 ¦ Raise the minimum"
	RaiseHint        Phrase = "从一个最低基础库版本提高到另一个：会失去哪些用户，换来哪些能力。 ¦ From one minimum base library to another: which users are lost, and which features that buys."
	RaiseFrom        Phrase = "现在的最低版本 ¦ Minimum now"
	RaiseTo          Phrase = "提高到 ¦ Raise it to"
	RaiseFromHelp    Phrase = "例如 2.9.0 ¦ For example 2.9.0"
	RaiseToHelp      Phrase = "例如 2.10.0 ¦ For example 2.10.0"
	RaiseAsAsked     Phrase = "取自上面的问题 ¦ taken from the question above"
	RaiseOffer       Phrase = "{0} 的用户确定还能打开：{1} ¦ Keeps {0} of users for certain: {1}"
	RaiseNotHigher   Phrase = "{1} 不高于 {0}：没有提高，不会失去用户，也不会多出能力。 ¦ {1} is not above {0}: nothing is raised, so nobody is lost and nothing is gained."
	RaiseLost        Phrase = "失去的用户 ¦ Users lost"
	RaiseLostOf      Phrase = "从 {0} 提高到 {1}，会失去 ¦ Going from {0} to {1} loses"
	RaiseSegment     Phrase = "系统 ¦ System"
	RaiseShare       Phrase = "按表中数字 ¦ As printed"
	RaiseBounds      Phrase = "上下界 ¦ Bounds"
	RaiseStraddles   Phrase = "说不准 ¦ cannot be told"
	RaiseVersions    Phrase = "会失去的版本（{0}） ¦ Versions lost ({0})"
	RaiseNoVersion   Phrase = "表里没有一行落在这两个版本之间。 ¦ No row of the distribution lies between the two."
	RaiseUncertain   Phrase = "说不准 ¦ cannot be told"
	RaiseOther       Phrase = "其他版本 ¦ other versions"
	RaiseMoreRows    Phrase = "显示全部 {0} 个版本 ¦ Show all {0} versions"
	RaiseNoTable     Phrase = "这个平台没有公开的分布，算不出会失去多少用户；可以在“你自己的用户”里粘贴一份。 ¦ No distribution is published for this platform, so the users lost are not known; you can paste one under “Your own users”."
	RaiseLines       Phrase = "支付宝的 1.x 与 2.x 各有一份分布，这里用的是 {1} 的：还在 {0} 上的用户不在表里，也会失去。 ¦ Alipay's 1.x and 2.x have a distribution each, and this is the one of {1}: users still on {0} are not in it and would be lost too."
	RaiseGained      Phrase = "换来的能力（{0}） ¦ Features gained ({0})"
	RaiseUncounted   Phrase = "换来的能力 ¦ Features gained"
	RaiseGainedHint  Phrase = "只算来源为该路径本身写明了起始版本的能力。点一项，就问它。 ¦ Those whose own first release a source states. Choose one to ask about it."
	RaiseNothing     Phrase = "没有任何来源写明这两个版本之间新增了什么。 ¦ No source states anything new between the two."
	RaiseNoCatalogue Phrase = "小红书没有公开能力的起始版本，说不出换来了什么。 ¦ Xiaohongshu publishes no first releases, so what is gained is not known."
	RaiseParts       Phrase = "内含：{0} ¦ parts: {0}"
	RaiseMore        Phrase = "再显示 {0} 项 ¦ Show {0} more"
)

// NewOf heads what of a kind the raise itself brings.
func (w Words) NewOf(kind string, n int) string {
	p := Phrase("新的（{0}） ¦ New ({0})")
	switch kind {
	case "api":
		p = "新的 API（{0}） ¦ New APIs ({0})"
	case "class":
		p = "新的类（{0}） ¦ New classes ({0})"
	case "component":
		p = "新的组件（{0}） ¦ New components ({0})"
	}
	return w.T(p, strconv.Itoa(n))
}

// AddedTo heads what the raise adds to what was there before.
func (w Words) AddedTo(kind string, n int) string {
	p := Phrase("已有能力的增加（{0}） ¦ Additions to existing ones ({0})")
	switch kind {
	case "api":
		p = "已有 API 的增加（{0}） ¦ Additions to existing APIs ({0})"
	case "class":
		p = "已有类的增加（{0}） ¦ Additions to existing classes ({0})"
	case "component":
		p = "已有组件的增加（{0}） ¦ Additions to existing components ({0})"
	}
	return w.T(p, strconv.Itoa(n))
}

// Several features at once.
const (
	ToolNeeds       Phrase = "多个能力 ¦ Several features"
	NeedsHint       Phrase = "把你要用的能力列出来：它们一起需要哪个最低版本，是谁决定的，每一项各失去多少用户。 ¦ List the features you want to use: the minimum they need together, which one forces it, and which users each of them costs."
	NeedsLabel      Phrase = "能力列表 ¦ List of features"
	NeedsHelp       Phrase = "一行一条，或用逗号分隔；wx.showToast()、<map>、注释和源代码片段也可以。 ¦ One a line, or separated by commas; wx.showToast(), <map>, comments and pieces of source are fine too."
	NeedsTry        Phrase = "填入一个例子 ¦ Fill in an example"
	NeedsClear      Phrase = "清空 ¦ Clear"
	NeedsFile       Phrase = "选择文件 ¦ Choose a file"
	NeedsDrop       Phrase = "也可以把文本文件拖到列表上。文件只在浏览器里读。 ¦ Or drop a text file on the list. It is read in this browser only."
	NeedsLong       Phrase = "列表太长，放不进地址栏；链接里不会带上它，页面上还在。 ¦ The list is too long for the address: a link will not carry it, but it stays on the page."
	NeedsTooBig     Phrase = "只读了前 {0} 个字节。 ¦ Only the first {0} bytes were read."
	NeedsTooMany    Phrase = "只算前 {0} 条，后面 {1} 条没有算：请分几次。 ¦ Only the first {0} are worked out, {1} more are not: ask in parts."
	NeedsMinimum    Phrase = "一起需要的最低基础库 ¦ The minimum that they need together"
	NeedsAtLeast    Phrase = "至少 {0} ¦ at least {0}"
	NeedsAtMost     Phrase = "不高于 {0} ¦ {0} or lower"
	NeedsForced     Phrase = "由 {0} 决定。 ¦ {0} forces it."
	NeedsForcedBy   Phrase = "由 {0} 决定，取自 {1}。 ¦ {0} forces it, by what is stated of {1}."
	NeedsNone       Phrase = "这些能力都没有已知的起始版本：需要的最低版本未知。 ¦ None of these has a known first release, so the minimum is not known."
	NeedsUnknown    Phrase = "{0} 项的起始版本未知，真正需要的可能更高。 ¦ The first release of {0} of them is not known; what is really needed may be higher."
	NeedsLeast      Phrase = "至少约 {0} 的用户无法使用；按已知的起始版本在 {1} 与 {2} 之间 ¦ at least about {0} of users; by what is known between {1} and {2}"
	NeedsReached    Phrase = "你的版本 {0} 已经够了。 ¦ Your version {0} is enough."
	NeedsExtra      Phrase = "比 {0} 多失去 {1}（{2} 至 {3}）。 ¦ Beyond {0} that is {1} more (between {2} and {3})."
	NeedsTable      Phrase = "每一项的代价 ¦ What each costs"
	NeedsFeature    Phrase = "能力 ¦ Feature"
	NeedsSince      Phrase = "起始版本 ¦ Since"
	NeedsBasis      Phrase = "依据 ¦ Basis"
	NeedsAlone      Phrase = "单独要求它会失去 ¦ Lost by it alone"
	NeedsMore       Phrase = "比下一项多失去 ¦ More than the next"
	NeedsSame       Phrase = "不再多 ¦ no more"
	NeedsFirst      Phrase = "最低的一项 ¦ the lowest"
	NeedsUnknownRow Phrase = "未知 ¦ unknown"
	NeedsUnread     Phrase = "读不懂的内容（{0}） ¦ What could not be read ({0})"
	NeedsLine       Phrase = "第 {0} 行： ¦ Line {0}: "
	NeedsFailed     Phrase = "这个文件读不出来：要是 1 MB 以内的文本文件。 ¦ This file cannot be read: it must be a text file of at most 1 MB."
)

// BasisName is the basis of a first release, in a word or two.
func (w Words) BasisName(basis, from string) string {
	switch {
	case basis == "stated":
		return w.T("直接写明 ¦ stated")
	case basis == "inherited" && from != "":
		return w.T("随 {0} ¦ inherited from {0}", from)
	case basis == "inherited":
		return w.T("随上级 ¦ inherited")
	case basis == "observed":
		return w.T("曾经见到 ¦ observed")
	}
	return w.T("没有来源 ¦ no source")
}

// WhyUnknown says in a few words why a first release is not known.
func (w Words) WhyUnknown(reason, client string) string {
	switch reason {
	case "not_found":
		return w.T("资料里没有这条路径 ¦ no source lists this path")
	case "client_needed":
		return w.T("只要求客户端 {0} ¦ only needs client {0}", client)
	}
	return w.T("没有公开来源写明 ¦ no public source says")
}

// The same capability on every platform.
const (
	AcrossTitle    Phrase = "在三个平台上 ¦ On the three platforms"
	AcrossHere     Phrase = "你问的 ¦ asked"
	AcrossNone     Phrase = "没有已知的对应能力 ¦ no counterpart known"
	AcrossNoneHint Phrase = "按各平台的写法没有找到；名字不同的能力不去猜。 ¦ Nothing is spelt like it there. A feature of another name is not guessed."
	AcrossPath     Phrase = "路径 ¦ Path"
	AcrossKind     Phrase = "种类 ¦ Kind"
	AcrossSince    Phrase = "起始版本 ¦ Since"
	AcrossBasis    Phrase = "依据 ¦ Basis"
	AcrossShare    Phrase = "可用的用户 ¦ Users that have it"
	AcrossBounds   Phrase = "{0} 至 {1} ¦ {0} to {1}"
	AcrossAbout    Phrase = "约 {0} ¦ about {0}"
	AcrossMost     Phrase = "至多约 {0} ¦ at most about {0}"
	AcrossLeast    Phrase = "至少约 {0} ¦ at least about {0}"
	AcrossUnknown  Phrase = "未知 ¦ unknown"
	AcrossNoTable  Phrase = "未知：该平台没有公开的分布 ¦ unknown: no distribution is published"
	AcrossPresent  Phrase = "在 {0} 的清单里有 ¦ in the catalogue of {0}"
)

// The chart of coverage by minimum.
const (
	StairsTitle    Phrase = "设为最低版本后的覆盖率 ¦ Coverage by minimum"
	StairsCertain  Phrase = "确定的覆盖率 ¦ certain"
	StairsPrinted  Phrase = "按表中数字 ¦ as printed"
	StairsPossible Phrase = "可能，但不确定 ¦ possible, not certain"
	StairsTarget   Phrase = "目标 {0} ¦ target {0}"
	StairsAxis     Phrase = "纵轴从 {0} 开始。 ¦ The axis begins at {0}."
	StairsBelow    Phrase = "更高的 {0} 个版本低于 {1}，没有画出。 ¦ {0} later releases lie below {1} and are not drawn."
	StairsCursor   Phrase = "图中的版本，用方向键移动 ¦ Release in the chart; move with the arrow keys"
	StairsValue    Phrase = "{0}：确定 {1}，按表 {2}，最多 {3} ¦ {0}: certain {1}, as printed {2}, at most {3}"
	StairsPeek     Phrase = "点图中任意一列，或用方向键，看那个版本的数字。 ¦ Choose a column, or use the arrow keys, to read a release."
	StairsMarked   Phrase = "到 {0} 为止确定达标 ¦ certain up to {0}"
	StairsAcross   Phrase = "设为最低版本的基础库 ¦ minimum base library"
	StairsNobody   Phrase = "没有版本确定达到目标。 ¦ No release reaches the target for certain."
)
