package text

// The verdict.
const (
	AnswerTitle    Phrase = "结论 ¦ Answer"
	Supported      Phrase = "支持 ¦ Supported"
	Unsupported    Phrase = "不支持 ¦ Not supported"
	Unknown        Phrase = "未知 ¦ Unknown"
	Mixed          Phrase = "部分支持 ¦ Partly supported"
	NoAnswer       Phrase = "还没有结论 ¦ No answer yet"
	NoAnswerYet    Phrase = "改好上面标出的一项，结论马上出现。 ¦ Correct the field marked above and the answer appears at once."
	VersionUnread  Phrase = "{0} 的资料如下；改好上面的版本号，就能知道这个版本能不能用。 ¦ This is what is known of {0}. Correct the version above to see whether it can be used there."
	AvailableSince Phrase = "{0} 起支持 ¦ Supported from {0} on"
	AvailableAfter Phrase = "不早于 {0} ¦ Not before {0}"
	AvailableBy    Phrase = "最晚 {0} 已有 ¦ There by {0}"
	NeedsClient    Phrase = "需要客户端 {0} ¦ Needs client {0}"
	NoSince        Phrase = "起始版本未知 ¦ Since when is unknown"

	AtVersion     Phrase = "基础库 {0} ¦ base library {0}"
	VersionCard   Phrase = "基础库 {0} ¦ Base library {0}"
	VersionDated  Phrase = "发布于 {0}。填入 API 路径，看这个版本能不能用。 ¦ Released on {0}. Enter an API path to see whether this version has it."
	VersionUndate Phrase = "填入 API 路径，看这个版本能不能用。 ¦ Enter an API path to see whether this version has it."

	SupportedBy    Phrase = "{0} 自 {1} 起支持，{2} 已经有它。 ¦ {0} is there from {1} on, so {2} has it."
	UnsupportedBy  Phrase = "{0} 自 {1} 起才支持，{2} 还没有。 ¦ {0} is there only from {1} on; {2} does not have it."
	SupportedSeen  Phrase = "{0} 在 {1} 中已见到，{2} 不低于它。 ¦ {0} was seen in {1}, and {2} is not below that."
	SupportedAll   Phrase = "{0} 在 {1} 上可用。 ¦ {0} can be used on {1}."
	UnsupportedAll Phrase = "{0} 在 {1} 上不可用。 ¦ {0} cannot be used on {1}."
	RangeCounts    Phrase = "范围 {0} 内检验了 {1} 个已知版本（{2} 至 {3}）：{4} 个支持，{5} 个不支持，{6} 个未知。 ¦ {1} known releases in {0} were tested ({2} to {3}): {4} have it, {5} do not, {6} are unknown."
	RangeFirst     Phrase = "其中最低的支持版本是 {0}。 ¦ The lowest that has it is {0}."
	RangeNamed     Phrase = "该平台没有公开的版本列表，这里用的是事实和分布表里出现过的版本。 ¦ This platform publishes no list of releases; the versions that facts and distributions name were used."
	SinceWhen      Phrase = "填入基础库版本，看你的用户能不能用。 ¦ Enter a base library version to see whether your users have it."

	SinceLabel      Phrase = "起始版本 ¦ Since"
	SinceClientOnly Phrase = "来源没有写基础库版本，只写了客户端版本 ¦ The source states no base library, only a client"
	BasisLabel      Phrase = "依据 ¦ Basis"
	ClientNeeded    Phrase = "客户端 ¦ Client"
	DeprecatedLabel Phrase = "停止维护 ¦ Deprecated"
	RemovedLabel    Phrase = "移除 ¦ Removed"
	NativeLabel     Phrase = "平台自己会答 ¦ The platform itself"
	SourceLabel     Phrase = "来源 ¦ Source"
	ClaimsLabel     Phrase = "说法不一 ¦ Sources differ"
	LinesLabel      Phrase = "各系列 ¦ By line"

	BasisStated    Phrase = "来源直接写明。 ¦ Stated by the source for this very path."
	BasisInherited Phrase = "自身没有标注，取自 {0}：不会更早，但可能更晚。 ¦ No statement of its own; taken from {0}: it is not there earlier, but may have come later."
	BasisFrom      Phrase = "取决于 {0}，它要求的版本更晚。 ¦ Decided by {0}, which needs a later release."
	BasisObserved  Phrase = "在这个版本里见到过；真正的起始版本是它或更早。 ¦ Seen in this release; the true first one is this or an earlier one."
	BasisNone      Phrase = "没有任何公开来源写明起始版本。 ¦ No public source says since when."
	BasisCatalogue Phrase = "在 {0} 的清单里有它，最低版本未知。 ¦ Present in the catalogue of {0}, minimum unknown."

	ClientAtLeast   Phrase = "{0} 或更高 ¦ {0} or later"
	ClientStatedOn  Phrase = "（写在 {0} 上） ¦ (stated on {0})"
	DeprecatedFrom  Phrase = "{0} 起停止维护，仍然可用，但不建议在新代码里使用。 ¦ Deprecated from {0} on: it still works, but is discouraged in new code."
	DeprecatedPlain Phrase = "已停止维护，仍然可用，但不建议在新代码里使用。 ¦ Deprecated: it still works, but is discouraged in new code."
	RemovedFrom     Phrase = "{0} 起不再提供。 ¦ Gone from {0} on."
	LineSince       Phrase = "{0}：{1} 起 ¦ {0}: since {1}"
	LineWhole       Phrase = "{0}：整个系列都有 ¦ {0}: the whole line has it"
	LineNever       Phrase = "{0}：这个系列没有 ¦ {0}: no release of this line has it"
	AnsweredFor     Phrase = "你问的是 {0}；支付宝没有 success，这里按 {1} 回答。 ¦ You asked for {0}; Alipay has no success, so this is the answer for {1}."
	InternalName    Phrase = "这是平台内部使用的名字，不是给开发者用的。 ¦ This name is internal to the platform and not meant for developers."
	AccessedOn      Phrase = "（{0}） ¦  ({0})"
	FeaturePage     Phrase = "官方文档页 ¦ Documentation page"

	Suggestions Phrase = "是不是想找： ¦ Did you mean:"
	ClaimFrom   Phrase = "{0} 起 ¦ since {0}"
	ClaimSeen   Phrase = "{0} 里已有 ¦ there in {0}"
	ClaimAbsent Phrase = "{0} 里还没有 ¦ not yet in {0}"
	ClaimsColon Phrase = "： ¦ : "
	ClaimsNote  Phrase = "公开来源对它的起始版本说法不一，全部列在这里。 ¦ Public sources disagree on its first release; here is what each says."
)

// The comparison.
const (
	ComparisonTitle Phrase = "版本比较 ¦ Comparison"
	ComparedGreater Phrase = "{0} 高于 {1} ¦ {0} is later than {1}"
	ComparedLess    Phrase = "{0} 低于 {1} ¦ {0} is earlier than {1}"
	ComparedEqual   Phrase = "{0} 等于 {1} ¦ {0} equals {1}"
	YourVersion     Phrase = "你的版本 ¦ Your version"
	NeededVersion   Phrase = "需要的版本 ¦ Needed"
	DecidedBy       Phrase = "由第 {0} 段决定：{1} 对 {2}（{3}）。 ¦ Part {0} decides: {1} against {2} ({3})."
	DecidedEqual    Phrase = "每一段都相等；缺少的段按 0 计算。 ¦ All parts are equal; missing ones count as 0."
)

// StepName names the step between two versions.
func (w Words) StepName(step string) string {
	switch step {
	case "major":
		return w.T("大版本，可能有不兼容的改动 ¦ major: may break")
	case "minor":
		return w.T("小版本，新增能力 ¦ minor: new features")
	case "patch":
		return w.T("修订版本，修复问题 ¦ patch: fixes")
	case "build":
		return w.T("构建号 ¦ build")
	}
	return w.T("没有差别 ¦ no difference")
}

// Why says why support is unknown; detail is the path or client that it is
// about.
func (w Words) Why(reason string) string {
	switch reason {
	case "not_found":
		return w.T("资料里没有这条路径。它可能拼写有误，也可能太新或从未写进文档。 ¦ No source lists this path. It may be misspelt, too new, or never documented.")
	case "no_minimum":
		return w.T("有这条路径，但没有公开来源写明它从哪个版本起支持。 ¦ The path exists, but no public source says from which release on.")
	case "no_line":
		return w.T("这个版本所在的系列没有资料。 ¦ Nothing is known of the line that this version belongs to.")
	case "before_seen":
		return w.T("只知道它在更高的版本里出现过，更低的版本有没有无从得知。 ¦ It was only seen in a later release; whether an earlier one has it is not known.")
	case "client_needed":
		return w.T("它还取决于客户端版本；填入客户端版本就能回答。 ¦ It also depends on the client version; enter one to get an answer.")
	case "client_too_old":
		return w.T("客户端版本太低。 ¦ The client is too old.")
	case "absence_claimed":
		return w.T("上级能力已有，但有来源说这条路径当时还没有。 ¦ What it belongs to is there, but a source says that this very path was not yet.")
	case "removed":
		return w.T("它在这个版本里已经移除。 ¦ It was removed by this release.")
	case "no_releases":
		return w.T("这个范围里没有任何已知版本。 ¦ No known release lies in this range.")
	}
	return reason
}

// NativeSays words what the platform's own canIUse would answer.
func (w Words) NativeSays(answer, reason, below string) string {
	switch {
	case answer == "missing":
		return w.T("没有这个函数：canIUse 自 {0} 起才有，直接调用会报错。 ¦ There is no canIUse to ask below {0}; calling it throws.", below)
	case reason == "absent_from_table":
		return w.T("false：{0} 自带的表里没有这条路径，尽管文档说有。 ¦ false: the table inside {0} lacks this path, though the documentation has it.", below)
	case answer == "unreliable":
		return w.T("不可靠：{0} 以下的数据不完整，可能有能力却答 false。 ¦ Unreliable: below {0} its data was incomplete, so it may say false though the feature is there.", below)
	}
	return answer
}

// SourceName words where a fact comes from; a source without words keeps the
// name that the data gives it.
func (w Words) SourceName(key, name string) string {
	switch key {
	case "docs":
		return w.T("微信官方文档 ¦ WeChat documentation")
	case "docs-android":
		return w.T("微信官方文档（Android 的说法） ¦ WeChat documentation, for Android")
	case "docs-ios":
		return w.T("微信官方文档（iOS 的说法） ¦ WeChat documentation, for iOS")
	case "docs-skyline":
		return w.T("微信官方文档（Skyline 表） ¦ WeChat documentation, Skyline table")
	case "notes":
		return w.T("微信基础库更新日志 ¦ WeChat base library release notes")
	case "typings":
		return w.T("微信官方类型声明 miniprogram-api-typings ¦ WeChat's type declarations, miniprogram-api-typings")
	case "runtime-1.6", "runtime-2.8.2", "runtime-2.30.3":
		return w.T("微信基础库 {0} 自带的表 ¦ the table inside WeChat base library {0}", key[len("runtime-"):])
	case "weapp-vite":
		return w.T("weapp-vite 的组件表 ¦ weapp-vite, table of components")
	case "open-docs":
		return w.T("支付宝开放文档 ¦ Alipay documentation")
	case "open-docs-2022":
		return w.T("支付宝开放文档（2022 年的页面） ¦ Alipay documentation, pages of 2022")
	case "mini-types":
		return w.T("支付宝类型声明 @mini-types/my ¦ Alipay's type declarations, @mini-types/my")
	case "taro-xhs-1.2.2":
		return w.T("小红书能力清单 @tarojs/plugin-platform-xhs ¦ Xiaohongshu catalogue, @tarojs/plugin-platform-xhs")
	case "mp-weixin":
		return w.T("微信公众平台的分布接口，由 miniprogram-versions 存档 ¦ WeChat's distribution endpoint, archived by miniprogram-versions")
	case "wechat-docs-distribution":
		return w.T("微信官方文档，基础库版本分布 ¦ WeChat documentation, version distribution")
	case "alipay-docs-distribution":
		return w.T("支付宝开放文档，基础库版本分布 ¦ Alipay documentation, version distribution")
	case "w3cschool":
		return w.T("支付宝开放文档，基础库版本分布（w3cschool 转载） ¦ Alipay documentation, version distribution, reposted by w3cschool")
	case "inherited":
		return w.T("按上级推断 ¦ inferred from what it belongs to")
	}
	return name
}
