package text

// The impact of a minimum.
const (
	ImpactTitle     Phrase = "影响多少用户 ¦ Which users are lost"
	ImpactFeature   Phrase = "若要求这项能力（基础库 {0}）： ¦ If you require this feature (base library {0}):"
	ImpactVersion   Phrase = "若把最低基础库设为 {0}： ¦ If you require base library {0}:"
	ImpactAbout     Phrase = "约 {0} 的用户无法使用，在 {1} 与 {2} 之间 ¦ about {0} of users, between {1} and {2}"
	ImpactAtLeast   Phrase = "至少约 {0} 的用户无法使用（起始版本可能更晚），下界在 {1} 与 {2} 之间 ¦ at least about {0} of users (the feature may have come later), between {1} and {2}"
	ImpactAtMost    Phrase = "至多约 {0} 的用户无法使用（真正的起始版本可能更早），上界在 {1} 与 {2} 之间 ¦ at most about {0} of users (the feature may have come earlier), between {1} and {2}"
	ImpactStraddle  Phrase = "说不准：在 {0} 与 {1} 之间 ¦ cannot be told: between {0} and {1}"
	ImpactNone      Phrase = "几乎没有用户受影响，最多 {0} ¦ hardly any users, at most {0}"
	ImpactNoneLeast Phrase = "按这个起始版本，几乎没有用户受影响，最多 {0}；能力实际可能更晚才有 ¦ by this minimum hardly any users, at most {0}; the feature may have come later"
	ImpactExtra     Phrase = "其中 {0} 是在 {1} 的基础上新增的（{2} 至 {3}）。 ¦ Of these, {0} come on top of those already below {1} (between {2} and {3})."
	ImpactNoExtra   Phrase = "你的最低版本 {0} 已经包含它：不会再多失去用户。 ¦ Your minimum {0} already has it: nobody is lost in addition."
	ImpactUnknown   Phrase = "起始版本未知，算不出影响。 ¦ The minimum is not known, so the impact is not known."
	ImpactClient    Phrase = "它只要求客户端 {0}，分布表里没有客户端版本，算不出影响。 ¦ It only needs client {0}; the distribution does not hold client versions, so the impact is not known."
	ImpactNoTable   Phrase = "该平台没有公开的用户分布，算不出影响。 ¦ No distribution is published for this platform, so the impact is not known."
	ImpactNoSegment Phrase = "所选日期没有这个范围的分布。 ¦ There is no distribution of this day and segment."
	ImpactUnlisted  Phrase = "表中各行合计 {0}，未列出 {1}。 ¦ The rows sum to {0}; {1} are not listed."
	ImpactSource    Phrase = "来源：{0} ¦ Source: {0}"
	StripsTitle     Phrase = "最低版本为 {0} 时，各系统失去的用户 ¦ Users lost by a minimum of {0}, by system"
	SideBySide      Phrase = "按系统 ¦ By system"
	ChartTitle      Phrase = "版本分布与分界 ¦ Distribution, with the cut"
	ChartLost       Phrase = "受影响 ¦ below"
	ChartUnsure     Phrase = "说不准 ¦ cannot be told"
	ChartKept       Phrase = "不受影响 ¦ at or above"
	ChartCut        Phrase = "分界：{0} ¦ cut at {0}"
	ChartVersion    Phrase = "版本 ¦ Version"
	ChartShare      Phrase = "用户占比 ¦ Share of users"
	ChartFate       Phrase = "影响 ¦ Effect"
	BelowTitle      Phrase = "低于最低版本的用户会看到什么，在哪里设置 ¦ What users below a minimum see, and where it is set"
)

// Warn says what a warning of an impact means.
func (w Words) Warn(code string) string {
	switch code {
	case "above_every_bucket":
		return w.T("这个版本高于表里的所有版本：当时还没有人用上它，数字只说明这一点。 ¦ The version is above every one in the table: nobody was seen with it yet, and that is all the figures say.")
	case "released_after_snapshot":
		return w.T("这个版本在分布表之后才发布，当时不可能有人用上。 ¦ The version was released after the day of the table; nobody could have it yet.")
	case "sum_out_of_range":
		return w.T("这张表各行之和偏离 100 % 超过 0.5，看数字时请留心。 ¦ The rows of this table sum to more than half a percent off 100; read the figures with care.")
	}
	return code
}

// Consequence says what happens to users below a minimum and where it is set.
func (w Words) Consequence(code string) string {
	switch code {
	case "blocked_update":
		return w.T("低版本用户打不开小程序，并会被提示更新客户端。 ¦ Users below it cannot open the program and are asked to update the app.")
	case "wechat_console":
		return w.T("在微信公众平台设置：设置 › 基本设置 › 基础库最低版本设置。 ¦ Set in the WeChat console: settings › basic settings › minimum base library.")
	case "alipay_console":
		return w.T("在支付宝开放平台设置：小程序详情 › 程序信息 › 基础设置 › 最低基础库版本。 ¦ Set in the Alipay console: program details › program information › basic settings › minimum base library.")
	case "xiaohongshu_console":
		return w.T("在小红书专业号后台设置：店铺 › 小程序基础设置 › 最低基础库版本。 ¦ Set in the Xiaohongshu professional console: shop › mini program basic settings › minimum base library.")
	case "wechat_honoured_from":
		return w.T("客户端 iOS 6.5.8、Android 6.5.7 起才遵守这项设置。 ¦ Clients honour the setting from iOS 6.5.8 and Android 6.5.7 on.")
	case "alipay_next_release":
		return w.T("从小程序的下一个版本起生效。 ¦ It takes effect with the program's next release.")
	case "alipay_counts_30_days":
		return w.T("控制台按最近 30 天统计受影响的用户。 ¦ The console counts the affected users over the last 30 days.")
	case "alipay_2x_needs_upgrade":
		return w.T("没有升级到 2.x 的小程序若设置 2.x 的最低版本，会一直提示所有用户更新。 ¦ With a 2.x minimum on a program that was not upgraded to 2.x, every user is asked to update, for ever.")
	case "xiaohongshu_cannot_skip":
		return w.T("提示不能跳过。 ¦ The prompt cannot be skipped.")
	case "xiaohongshu_severe_only":
		return w.T("只建议在出现严重缺陷时使用。 ¦ It is meant for severe defects only.")
	}
	return code
}

// Client versions.
const (
	ClientsTitle   Phrase = "哪些客户端能用上 ¦ Which clients reach it"
	ClientsFrom    Phrase = "{0}：客户端 {1} 起已达到（基础库 {2}，{3}） ¦ {0}: from client {1} on (base library {2}, {3})"
	ClientsNeed    Phrase = "{0}：需要客户端 {1} 或更高（{2}） ¦ {0}: needs client {1} or later ({2})"
	ClientsNot     Phrase = "已知未达到的最高客户端：{0}（基础库 {1}，{2}） ¦ the highest known client below it: {0} (base library {1}, {2})"
	ClientsOdd     Phrase = "客户端更高，基础库不一定更高：两者没有单调的对应关系。 ¦ A later client does not always carry a later library: the relation is not monotone."
	ClientsNone    Phrase = "{0}：没有已知的客户端达到它 ¦ {0}: no known client reaches it"
	ClientsUnknown Phrase = "没有公开的客户端对应关系。 ¦ Nothing is published about clients."
)

// Rollout says how a release reaches clients.
func (w Words) Rollout(code string) string {
	switch code {
	case "wechat_ships_last_stable":
		return w.T("客户端随包带上一个稳定版基础库。 ¦ A client ships with the last stable library.")
	case "wechat_grey_release":
		return w.T("新版本随后灰度推送：官方 2017 年公布为 12 小时，一般半天到一天，有时几天。 ¦ The next one follows by a grey release: 12 hours as published in 2017, usually half a day to a day, sometimes several days.")
	case "alipay_gradual":
		return w.T("逐步放量，直到全部更新。 ¦ It is rolled out gradually until complete.")
	case "alipay_old_clients_stay":
		return w.T("太旧的客户端会一直停留在旧基础库。 ¦ Clients that are too old stay on an old library for good.")
	case "xiaohongshu_weekly_client":
		return w.T("客户端每周一版，小改动随包发布。 ¦ A client is released every week; small changes come with it.")
	case "xiaohongshu_grey_release":
		return w.T("大改动通过灰度推送。 ¦ Large changes come by grey release.")
	}
	return code
}

// OSName is the name of an operating system.
func (w Words) OSName(id string) string {
	if id == "all" {
		return w.T("全部系统 ¦ All systems")
	}
	return w.SegmentName(id)
}
