package text

// The frame of the page.
const (
	Name          Phrase = "minicompat ¦ minicompat"
	Purpose       Phrase = "小程序能力兼容性：能不能用，会失去多少用户 ¦ Can I use it in a mini program, and which users would I lose?"
	SkipToAnswer  Phrase = "跳到结论 ¦ Skip to the answer"
	Language      Phrase = "语言 ¦ Language"
	Theme         Phrase = "外观 ¦ Theme"
	ThemeAuto     Phrase = "跟随系统 ¦ As the system"
	ThemeLight    Phrase = "浅色 ¦ Light"
	ThemeDark     Phrase = "深色 ¦ Dark"
	DataAsOf      Phrase = "最新用户分布 {0}，{1} ¦ Newest distribution {0}, {1}"
	DataNoShares  Phrase = "该平台没有公开的用户分布 ¦ No distribution is published for this platform"
	DataVersion   Phrase = "数据版本 {0} ¦ Data {0}"
	Tools         Phrase = "更多工具 ¦ More tools"
	ToolCompare   Phrase = "比较两个版本 ¦ Compare two versions"
	ToolShares    Phrase = "版本分布 ¦ Distribution"
	ToolFeatures  Phrase = "全部能力 ¦ All features"
	ToolClients   Phrase = "客户端版本 ¦ Client versions"
	FooterHonest  Phrase = "每个结论都标明依据、来源和日期；没有公开资料的就写“未知”。 ¦ Every answer names its basis, its source and its date; what nobody has published is called unknown."
	FooterLocal   Phrase = "全部计算在你的浏览器里完成，不向任何其他网站发送请求。 ¦ Everything is computed in your browser; nothing is asked of any other site."
	FooterSources Phrase = "数据整理自公开文档与类型声明，各条事实附有来源；与微信、支付宝、小红书无隶属关系。 ¦ Facts come from public documentation and type declarations, each with its source. Not affiliated with WeChat, Alipay or Xiaohongshu."
)

// The empty page: what could be asked.
const (
	EmptyTitle   Phrase = "试试这些真实的问题 ¦ Try one of these real questions"
	EmptyHint    Phrase = "选平台，填你现在的最低基础库版本和一条 API 路径，马上得到三个答案：版本谁大谁小、能不能用、会失去多少用户。 ¦ Choose a platform, enter your minimum base library and an API path, and get three answers at once: how the versions compare, whether it can be used, and which users you would lose."
	EmptyVersion Phrase = "最低版本 {0} ¦ minimum {0}"
)

// Something went wrong in the page itself.
const (
	CrashTitle  Phrase = "这个问题让页面出错了 ¦ This question broke the page"
	CrashBody   Phrase = "这是我们的错，不是你的。你填写的内容都还在上面的地址栏里。 ¦ That is our mistake, not yours. What you entered is still in the address bar."
	CrashReset  Phrase = "清空问题，重新开始 ¦ Clear the question and start again"
	CrashReload Phrase = "重新载入 ¦ Reload"
)

// Names of platforms and of all users.
const (
	PlatformWeChat      Phrase = "微信 ¦ WeChat"
	PlatformAlipay      Phrase = "支付宝 ¦ Alipay"
	PlatformXiaohongshu Phrase = "小红书 ¦ Xiaohongshu"
	SegmentAll          Phrase = "全部系统 ¦ All systems"
)

// PlatformName is the name of a platform; an unknown one stays as it is.
func (w Words) PlatformName(id string) string {
	switch id {
	case "wechat":
		return w.T(PlatformWeChat)
	case "alipay":
		return w.T(PlatformAlipay)
	case "xiaohongshu":
		return w.T(PlatformXiaohongshu)
	}
	return Visible(id)
}

// SegmentName is the name of a segment of users.
func (w Words) SegmentName(id string) string {
	switch id {
	case "all", "":
		return w.T(SegmentAll)
	case "ios":
		return "iOS"
	case "android":
		return "Android"
	}
	return Visible(id)
}
