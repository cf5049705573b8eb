package guard

// words are the comments in code, in one language.
type words struct {
	use, removed, arguments, content, value string

	canIUseAbsent, canIUseIncomplete string

	compare, baseInfo, lines, inherited, observed string

	updateWeChat, updateAlipay string
}

func wordsIn(language string) words {
	if language == "en" {
		return english()
	}
	return chinese()
}

func chinese() words {
	return words{
		use:               "支持：在这里使用",
		removed:           "已移除：换用其他实现",
		arguments:         "按需传入参数",
		content:           "换成你的内容",
		value:             "把 … 换成实际的值",
		canIUseAbsent:     "基础库 1.1.1 以下没有 wx.canIUse",
		canIUseIncomplete: "基础库 2.6.2 以下可能误报不支持",
		compare:           "返回 1、0、-1；有一方不是版本号时返回 NaN，NaN >= 0 为 false",
		baseInfo:          "wx.getSystemInfoSync 自基础库 2.20.1 起停止维护",
		lines:             "基础库 1.x 与 2.x 的最低版本不同",
		inherited:         "这是下限，实际可能更晚才支持",
		observed:          "此版本已确认支持，更早的版本未知",
		updateWeChat:      "基础库 2.12.0 起可打开微信更新页",
		updateAlipay:      "基础库 1.10.0、支付宝 10.1.32 起可打开升级页",
	}
}

func english() words {
	return words{
		use:               "supported: use it here",
		removed:           "removed: use something else",
		arguments:         "pass the arguments it needs",
		content:           "your content",
		value:             "put the real value for …",
		canIUseAbsent:     "wx.canIUse came with base library 1.1.1",
		canIUseIncomplete: "below base library 2.6.2 it may say false for what is there",
		compare:           "1, 0 or -1; NaN when either is not a version, and NaN >= 0 is false",
		baseInfo:          "wx.getSystemInfoSync is deprecated from base library 2.20.1 on",
		lines:             "base libraries 1.x and 2.x have minimums of their own",
		inherited:         "a lower bound: it may have come later",
		observed:          "seen in this release; older ones are not known",
		updateWeChat:      "opens WeChat's update page, from base library 2.12.0 on",
		updateAlipay:      "opens the upgrade page, from base library 1.10.0 and Alipay 10.1.32 on",
	}
}
