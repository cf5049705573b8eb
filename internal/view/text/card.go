package text

// The card: what the embedded element shows. Each phrase fits the room that
// the element reserves for it, so that nothing moves when it arrives.
const (
	CardHave       Phrase = "{0} 的用户可用 ¦ {0} of users have it"
	CardHaveLeast  Phrase = "至少 {0} 的用户可用 ¦ At least {0} of users have it"
	CardHaveMost   Phrase = "至多 {0} 的用户可用 ¦ At most {0} of users have it"
	CardSpan       Phrase = "说不准：{0} 至 {1} 的用户可用 ¦ Cannot be told: {0} to {1} of users have it"
	CardNoShare    Phrase = "多少用户可用：未知 ¦ How many users have it is not known"
	CardBasis      Phrase = "{0}，{1}，截至 {2} ¦ {0}, {1}, as of {2}"
	CardAged       Phrase = "{0} · {1} ¦ {0} · {1}"
	CardOwn        Phrase = "你自己的分布“{0}”，{1}（未公开发布） ¦ Your own distribution “{0}”, {1} (not published)"
	CardOwnPlain   Phrase = "你自己的分布，{0}（未公开发布） ¦ Your own distribution, {0} (not published)"
	CardOwnMark    Phrase = "（未公开） ¦  (not published)"
	CardNoDay      Phrase = "无日期 ¦ undated"
	CardLost       Phrase = "要求它会失去{0}。 ¦ Requiring it loses {0}."
	CardExtra      Phrase = "比最低版本 {0} 多失去{1}。 ¦ Beyond a minimum of {0}, it loses {1}."
	CardRange      Phrase = " {0} 至 {1} 的用户 ¦ {0} to {1} of users"
	CardRangeLeast Phrase = "至少 {0} 至 {1} 的用户，可能更多 ¦ at least {0} to {1} of users, perhaps more"
	CardRangeMost  Phrase = "至多 {0} 至 {1} 的用户，可能更少 ¦ at most {0} to {1} of users, perhaps fewer"
	CardMaybeExtra Phrase = "最低版本 {0} 不低于已知的起始版本；真正的起始版本可能更晚。 ¦ A minimum of {0} is not below what is known; the feature may have come later."
	CardNoExtra    Phrase = "最低版本 {0} 已经包含它，不会再失去用户。 ¦ A minimum of {0} already has it: nobody is lost."
	CardMinimum    Phrase = "最低版本 {0} ¦ Minimum {0}"
	CardKept       Phrase = "设为最低版本，{0} 的用户仍能打开。 ¦ As a minimum it keeps {0} of users."
	CardAskMore    Phrase = "填入 API 路径，例如 {0}。 ¦ Enter an API path, for example {0}."
	CardSegment    Phrase = "系统 ¦ System"
	CardCoverage   Phrase = "可用 ¦ Have it"
	CardBetween    Phrase = "上下界 ¦ Bounds"
	CardNoData     Phrase = "没有数据 ¦ No data"
	CardRows       Phrase = "各系统可用的用户占比 ¦ Share of users that have it, by system"
	CardMoreBasis  Phrase = "依据与数据 ¦ Basis and data"
	CardGuard      Phrase = "兼容代码 ¦ Guard code"
	CardNoGuard    Phrase = "没有可写的兼容代码。 ¦ There is no guard to write for this."
	CardCopy       Phrase = "复制 ¦ Copy"
	CardCopied     Phrase = "已复制 ¦ Copied"
	CardCopyFail   Phrase = "复制不了，请手动选中 ¦ Could not copy; select it by hand"
	CardSite       Phrase = "在 minicompat 中打开 ¦ Open in minicompat"
	CardPlatform   Phrase = "平台 ¦ Platform"
	CardFeature    Phrase = "API 路径 ¦ API path"
	CardVersion    Phrase = "基础库版本 ¦ Base library"
	CardSource     Phrase = "来源： ¦ Source: "
	CardAnswer     Phrase = "兼容性：{0} ¦ Compatibility of {0}"
	CardNothingOf  Phrase = "兼容性 ¦ Compatibility"
	CardOldTag     Phrase = "停止维护 ¦ Deprecated"
	CardInvalid    Phrase = "填写有误 ¦ Invalid"
	CardThen       Phrase = "{0}。{1} ¦ {0}. {1}"
)

// What the element says of itself, without the engine.
const (
	CardLoading     Phrase = "正在载入… ¦ Loading…"
	CardWaiting     Phrase = "引擎载入后给出结论 ¦ The answer follows when the engine is there"
	CardFailed      Phrase = "引擎没有载入，只能给出静态的答案。 ¦ The engine did not load: this is the static answer only."
	CardUnsupported Phrase = "这里不能运行 WebAssembly，只能给出静态的答案。 ¦ WebAssembly cannot run here: this is the static answer only."
	CardCrashed     Phrase = "引擎出错，已停止；上面的内容仍然有效。 ¦ The engine failed and has stopped; what is shown above still holds."
	CardRestarting  Phrase = "引擎出错，正在重新启动… ¦ The engine failed and is starting again…"
	CardRetry       Phrase = "重试 ¦ Try again"
	CardNothing     Phrase = "还没有要回答的问题 ¦ No question yet"
	CardNeedsEngine Phrase = "引擎没有载入，没有结论。 ¦ The engine did not load, so there is no answer."
	CardNoWasm      Phrase = "这里不能运行 WebAssembly，没有结论。 ¦ WebAssembly cannot run here, so there is no answer."
	CardFatal       Phrase = "引擎在这个问题上出错了。 ¦ The engine failed on this question."
	CardAsleep      Phrase = "预先写好的答案里没有这个问题。 ¦ No answer to this was written in advance."
	CardWake        Phrase = "载入引擎 ¦ Load the engine"
)

// Element lists the phrases that the element needs before the engine is there,
// by name. The build hands them to its script.
func Element() map[string]Phrase {
	return map[string]Phrase{
		"wechat": PlatformWeChat, "alipay": PlatformAlipay, "xiaohongshu": PlatformXiaohongshu,
		"all": SegmentAll, "ios": "iOS ¦ iOS", "android": "Android ¦ Android",
		"supported": Supported, "unsupported": Unsupported, "unknown": Unknown, "mixed": Mixed, "noAnswer": NoAnswer,
		"since": AvailableSince, "after": AvailableAfter, "by": AvailableBy, "client": NeedsClient, "noSince": NoSince,
		"have": CardHave, "haveLeast": CardHaveLeast, "haveMost": CardHaveMost, "span": CardSpan, "noShare": CardNoShare,
		"basis": CardBasis, "more": CardMoreBasis, "guard": CardGuard, "copy": CardCopy, "copied": CardCopied,
		"copyFail": CardCopyFail, "platform": CardPlatform, "feature": CardFeature, "version": CardVersion, "old": CardOldTag, "torn": ClaimsLabel,
		"segment": CardSegment, "coverage": CardCoverage, "between": CardBetween, "rows": CardRows, "site": CardSite, "report": ReportOpen,
		"loading": CardLoading, "waiting": CardWaiting, "failed": CardFailed, "noWasm": CardUnsupported, "noWasmNoAnswer": CardNoWasm, "fatal": CardFatal,
		"crashed": CardCrashed, "restarting": CardRestarting, "retry": CardRetry, "nothing": CardNothing,
		"needsEngine": CardNeedsEngine, "sourceOf": CardSource, "answerOf": CardAnswer, "answer": CardNothingOf, "suggestions": Suggestions, "noGuard": CardNoGuard,
		"asleep": CardAsleep, "wake": CardWake, "askMore": CardAskMore, "invalid": CardInvalid,
		"own": CardOwnMark, "aged": CardAged, "agoDays": AgoDays, "agoMonths": AgoMonths, "agoYears": AgoYears,
	}
}
