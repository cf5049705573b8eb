package guard

// platform is how one platform's mini programs are written.
type platform struct {
	global    string // object that holds the API
	directive string // prefix of if and else in templates
	template  string // language and extension of templates
	tap       string // attribute that listens to taps
	app       string // the client, as its users call it
	prompt    func(r request, s *source)
}

// findPlatform knows the names and the global objects. xhs:if and .xhsml are
// as in @tarojs/plugin-platform-xhs 1.2.2 (MIT).
func findPlatform(name string) (platform, bool) {
	switch name {
	case "wechat", "wx":
		return platform{"wx", "wx", "wxml", "bindtap", "微信", promptWeChat}, true
	case "alipay", "my":
		return platform{"my", "a", "axml", "onTap", "支付宝", promptAlipay}, true
	case "xiaohongshu", "xhs":
		return platform{"xhs", "xhs", "xhsml", "bindtap", "小红书", promptXiaohongshu}, true
	}
	return platform{}, false
}

func (p platform) title() string   { return jsString(p.app + "版本过低") }
func (p platform) content() string { return jsString("请升级" + p.app + "后再使用此功能。") }

// promptWeChat shows a modal, as the page "Compatibility" of the WeChat docs
// does, and opens the update page where wx.updateWeChatApp is there (2.12.0).
func promptWeChat(r request, s *source) {
	s.open("wx.showModal({")
	s.line("title: ", r.platform.title(), ",")
	s.line("content: ", r.platform.content(), ",")
	s.open("success(res) {")
	s.comment(r.words.updateWeChat)
	s.line("if (res.confirm && wx.updateWeChatApp) wx.updateWeChatApp()")
	s.close("}")
	s.close("})")
}

// promptAlipay asks and then opens the upgrade page where
// my.ap.updateAlipayClient is there, as the pages "Compatibility" and
// my.ap.updateAlipayClient of the Alipay docs recommend.
func promptAlipay(r request, s *source) {
	s.open("my.confirm({")
	s.line("title: ", r.platform.title(), ",")
	s.line("content: ", r.platform.content(), ",")
	s.open("success(res) {")
	s.comment(r.words.updateAlipay)
	s.line("if (res.confirm && my.ap && my.ap.updateAlipayClient) my.ap.updateAlipayClient()")
	s.close("}")
	s.close("})")
}

// promptXiaohongshu shows a modal only: Xiaohongshu has no API that opens an
// update page; its own prompt is set in the professional console.
func promptXiaohongshu(r request, s *source) {
	s.open("xhs.showModal({")
	s.line("title: ", r.platform.title(), ",")
	s.line("content: ", r.platform.content(), ",")
	s.line("showCancel: false")
	s.close("})")
}
