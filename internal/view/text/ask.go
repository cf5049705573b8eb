package text

// The ask bar.
const (
	AskTitle        Phrase = "提问 ¦ Ask"
	Platform        Phrase = "平台 ¦ Platform"
	VersionLabel    Phrase = "基础库版本 ¦ Base library version"
	VersionHelp     Phrase = "现在的最低版本，例如 2.10.0；也可填范围 >=2.9.0 <3 ¦ Your minimum now: 2.10.0, or a range: >=2.9.0 <3"
	VersionMissing  Phrase = "没有填版本，只能回答“从哪个版本起”。例如 2.10.0 ¦ Without a version the answer is only since when. For example 2.10.0"
	VersionList     Phrase = "已知版本 ¦ Known releases"
	VersionOpen     Phrase = "打开版本列表 ¦ Open the list of releases"
	FeatureLabel    Phrase = "API 路径 ¦ API path"
	FeatureHelp     Phrase = "canIUse 的写法，例如 showToast.object.image；粘贴 {0}.getLocation() 也可以 ¦ As canIUse takes it: showToast.object.image; pasting {0}.getLocation() works too"
	FeatureMissing  Phrase = "没有填路径，只能回答版本本身。例如 showToast.object.image ¦ Without a path the answer is about the version alone. For example showToast.object.image"
	FeatureList     Phrase = "匹配的路径 ¦ Matching paths"
	ClientLabel     Phrase = "客户端版本 ¦ Client version"
	ClientHelp      Phrase = "可选，例如 10.2.30 ¦ Optional: 10.2.30"
	SegmentLabel    Phrase = "用户范围 ¦ Users"
	SnapshotLabel   Phrase = "分布日期 ¦ Distribution of"
	SnapshotNewest  Phrase = "最新 · {0} ¦ Newest · {0}"
	SnapshotNone    Phrase = "没有公开数据 ¦ Nothing published"
	NotOnThatDay    Phrase = "{0}（这一天没有） ¦ {0} (not on that day)"
	Clear           Phrase = "清空 ¦ Clear"
	UseInstead      Phrase = "改用 {0} ¦ Use {0}"
	MoreMatches     Phrase = "还有 {0} 条，继续输入可缩小范围 ¦ {0} more: keep typing to narrow down"
	NoMatches       Phrase = "没有匹配的路径；仍会按你输入的内容回答 ¦ No path matches; what you typed is answered all the same"
	NoSuchRelease   Phrase = "没有以此开头的已知版本；仍会照常比较 ¦ No known release begins like this; it is compared all the same"
	MatchCount      Phrase = "{0} 条匹配 ¦ {0} matches"
	ReleasedOn      Phrase = "发布于 {0} ¦ released {0}"
	SinceShort      Phrase = "{0} 起 ¦ since {0}"
	SinceAtLeast    Phrase = "不早于 {0} ¦ not before {0}"
	SinceObserved   Phrase = "不晚于 {0} ¦ by {0}"
	SinceNotKnown   Phrase = "起始版本未知 ¦ since unknown"
	DeprecatedShort Phrase = "停止维护 ¦ deprecated"
)

// KindName is what a feature path names.
func (w Words) KindName(kind string) string {
	switch kind {
	case "api":
		return "API"
	case "class":
		return w.T("类 ¦ class")
	case "member":
		return w.T("类成员 ¦ class member")
	case "component":
		return w.T("组件 ¦ component")
	case "attribute":
		return w.T("组件属性 ¦ attribute")
	case "value":
		return w.T("可选值 ¦ value")
	case "method":
		return w.T("调用形式 ¦ call form")
	case "param":
		return w.T("参数 ¦ parameter")
	case "result":
		return w.T("返回结果 ¦ result")
	case "framework":
		return w.T("框架能力 ¦ framework ability")
	case "namespace":
		return w.T("命名空间 ¦ namespace")
	}
	return kind
}
