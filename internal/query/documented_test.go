package query

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The pages that give examples of canIUse. Alipay's are those of
// github.com/AlipayDocs/open-docs, WeChat's are in miniprogram-api-typings 5.2.3
// as well; what a page stated once and does not any more is said beside it.
const (
	wxCanIUse  = "https://developers.weixin.qq.com/miniprogram/dev/api/base/wx.canIUse.html"
	wxCompat   = "https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html"
	wxUserInfo = "https://developers.weixin.qq.com/miniprogram/dev/api/open-api/user-info/wx.getUserInfo.html"
	wxPayment  = "https://developers.weixin.qq.com/miniprogram/dev/api/payment/wx.requestVirtualPayment.html"
	wxRequest  = "https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html"

	myCanIUse   = "https://opendocs.alipay.com/mini/api/can-i-use"
	myCompat    = "https://opendocs.alipay.com/mini/framework/compatibility"
	myPage      = "https://opendocs.alipay.com/mini/framework/page-detail"
	myComponent = "https://opendocs.alipay.com/mini/framework/component_object"
	myRef       = "https://opendocs.alipay.com/mini/framework/component-ref"
	myMixin     = "https://opendocs.alipay.com/mini/05bchn"
	mySJS       = "https://opendocs.alipay.com/mini/framework/sjs-event"
	myCanvas    = "https://opendocs.alipay.com/mini/component/canvas"
	myInput     = "https://opendocs.alipay.com/mini/component/input"

	xhsCompat = "https://miniapp.xiaohongshu.com/doc/DC942567"
)

// documented is an example of canIUse with what the documentation states of it:
// the first release on its own page or on that of what it belongs to (two for
// Alipay's two lines), the least client, and where nothing is stated, why there
// is no answer.
type documented struct {
	call, page string
	basis      string
	since      string // "1.24.13|2.6.7"
	client     string
	reason     string
	path       string // where the answer is for the same by another name
	instead    string // what is suggested for a path that is not known; "" for nothing
}

func documentedExamples() []documented {
	return []documented{
		{call: "wx.canIUse('console.log')", page: wxCanIUse, basis: "none", reason: "no_minimum"},
		{call: "wx.canIUse('CameraContext.onCameraFrame')", page: wxCanIUse, basis: "stated", since: "2.7.0"},
		{call: "wx.canIUse('CameraFrameListener.start')", page: wxCanIUse, basis: "inherited", since: "2.7.0"},
		{call: "wx.canIUse('Image.src')", page: wxCanIUse, basis: "inherited", since: "2.7.0"},
		{call: "wx.canIUse('openBluetoothAdapter')", page: wxCanIUse, basis: "stated", since: "1.1.0"},
		{call: "wx.canIUse('getSystemInfoSync.return.safeArea.left')", page: wxCanIUse, basis: "inherited", since: "2.7.0"},
		{call: "wx.canIUse('getSystemInfoSync.return.screenWidth')", page: wxCanIUse + " to 2019", basis: "stated", since: "1.1.0"},
		{call: "wx.canIUse('getSystemInfo.success.screenWidth')", page: wxCanIUse, basis: "stated", since: "1.1.0"},
		{call: "wx.canIUse('showToast.object.image')", page: wxCanIUse, basis: "stated", since: "1.1.0"},
		{call: "wx.canIUse('onCompassChange.callback.direction')", page: wxCanIUse, basis: "inherited", since: "1.0.0"},
		{call: "wx.canIUse('request.object.method.GET')", page: wxCanIUse, basis: "inherited", since: "1.0.0"},
		{call: "wx.canIUse('request.object.method.OPTIONS')", page: wxRequest, basis: "inherited", since: "1.0.0"},
		{call: "wx.canIUse('live-player')", page: wxCanIUse, basis: "stated", since: "1.7.0"},
		{call: "wx.canIUse('text.selectable')", page: wxCanIUse, basis: "stated", since: "1.1.0"},
		{call: "wx.canIUse('button.open-type.contact')", page: wxCanIUse, basis: "stated", since: "1.1.0"},
		{call: "wx.canIUse('showModal.success.cancel')", page: wxCompat, basis: "stated", since: "1.1.0"},
		{call: "wx.canIUse('cover-view')", page: wxCompat, basis: "stated", since: "1.4.0"},
		{call: "wx.canIUse('button.open-type.getUserInfo')", page: wxUserInfo, basis: "stated", since: "1.3.0"},
		{call: "wx.canIUse('requestVirtualPayment')", page: wxPayment, basis: "stated", since: "2.19.2"},
		// Written so in 2017, and corrected to showModal.success.cancel.
		{call: "wx.canIUse('showModal.cancel')", page: wxCompat + " in 2017", basis: "none", reason: "not_found", instead: "showModal.success.cancel"},
		// A component of 2017 that no page of the documentation has any more.
		{call: "wx.canIUse('contact-button')", page: wxCanIUse + " in 2017", basis: "none", reason: "not_found"},

		{call: "my.canIUse('getFileInfo')", page: myCanIUse, basis: "stated", since: "1.4.0"},
		{call: "my.canIUse('closeSocket.return')", page: myCanIUse, basis: "none", reason: "no_minimum", path: "closeSocket.callback"},
		{call: "my.canIUse('closeSocket.object.code')", page: myCanIUse, basis: "none", reason: "no_minimum"},
		{call: "my.canIUse('getLocation.object.type')", page: myCompat, basis: "inherited", since: "1.1.1"},
		// The example asks for what the page of getLocation does not have.
		{call: "my.canIUse('getLocation.return.type')", page: myCanIUse, basis: "none", reason: "not_found", instead: "getLocation.object.type"},
		{call: "my.canIUse('getSystemInfo.callback.brand')", page: myCanIUse, basis: "none", reason: "no_minimum"},
		{call: "my.canIUse('getSystemInfo.return.brand')", page: myCanIUse + " to 2021", basis: "none", reason: "no_minimum", path: "getSystemInfo.callback.brand"},
		{call: "my.canIUse('getSystemInfo.return.storage')", page: myCompat, basis: "none", reason: "no_minimum", path: "getSystemInfo.callback.storage"},
		{call: "my.canIUse('lifestyle')", page: myCanIUse, basis: "stated", since: "1.13.0", client: "10.1.5"},
		{call: "my.canIUse('button.open-type')", page: myCanIUse, basis: "stated", since: "1.1.0"},
		{call: "my.canIUse('button.open-type.share')", page: myCanIUse, basis: "stated", since: "1.1.0"},
		{call: "my.canIUse('getLocation')", page: myCompat, basis: "stated", since: "1.1.1"},
		{call: "my.canIUse('page.onShareAppMessage.async')", page: myPage, basis: "stated", since: "1.24.13|2.6.7"},
		{call: "my.canIUse('page.onShareAppMessage.return.scImgUrl')", page: myPage, basis: "stated", since: "2.7.13", client: "10.2.50"},
		{call: "my.canIUse('page.events.onBack')", page: myPage, basis: "stated", since: "1.13.7"},
		{call: "my.canIUse('page.setData.callback')", page: myPage, basis: "stated", since: "1.7.0"},
		{call: "my.canIUse('page.$spliceData')", page: myPage, basis: "stated", since: "1.7.2"},
		{call: "my.canIUse('page.$batchedUpdates')", page: myPage, basis: "stated", since: "1.14.0"},
		{call: "my.canIUse('page.createSelectorQuery')", page: myPage, basis: "stated", since: "2.7.4"},
		{call: "my.canIUse('page.createIntersectionObserver')", page: myPage, basis: "stated", since: "2.7.4"},
		{call: "my.canIUse('page.createMediaQueryObserver')", page: myPage, basis: "stated", since: "2.8.2"},
		{call: "my.canIUse('page.mixins')", page: myMixin, basis: "stated", since: "2.8.5"},
		{call: "my.canIUse('mixin')", page: myMixin, basis: "stated", since: "2.8.2"},
		{call: "my.canIUse('component2')", page: myRef, basis: "stated", since: "1.14.0"},
		{call: "my.canIUse('component.$selectComponent')", page: myComponent, basis: "stated", since: "2.8.0"},
		{call: "my.canIUse('component.createIntersectionObserver')", page: myComponent, basis: "stated", since: "2.7.4"},
		{call: "my.canIUse('component.createMediaQueryObserver')", page: myComponent, basis: "stated", since: "2.8.2"},
		{call: "my.canIUse('sjs.event.selector.deep')", page: mySJS, basis: "stated", since: "2.7.3"},
		{call: "my.canIUse('canvas.type')", page: myCanvas, basis: "stated", since: "2.7.0"},
		{call: "my.canIUse('createSelectorQuery.return.node')", page: myCanvas, basis: "inherited", since: "1.4.0"},
		{call: "my.canIUse('input.type.numberpad')", page: myInput, basis: "stated", since: "1.13.0", client: "10.1.50"},

		{call: "xhs.canIUse('showModal.success.cancel')", page: xhsCompat, basis: "none", reason: "no_minimum"},
	}
}

func TestDocumentedExamples(t *testing.T) {
	for _, d := range documentedExamples() {
		t.Run(d.call, func(t *testing.T) {
			t.Logf("an example of %s", d.page)
			if d.reason != "" {
				d.hasNoMinimum(t)
				return
			}
			for since := range strings.SplitSeq(d.since, "|") {
				d.begins(t, since)
			}
		})
	}
}

// ask asks by the very call, at a version and with a client where one is needed.
func (d documented) ask(t *testing.T, version, client string) CanIUseAnswer {
	t.Helper()
	platform, _, _ := strings.Cut(d.call, ".")
	params := Params{"platform": {platform}, "feature": {d.call}, "version": {version}}
	if client != "" {
		params["client"] = []string{client}
	}
	answer, problem := CanIUse(params)
	if problem != nil {
		t.Fatalf("at %s: %s", version, problem.Detail)
	}
	path := d.path
	if path == "" {
		_, path, _ = strings.Cut(strings.TrimSuffix(d.call, "')"), "'")
	}
	if answer.Feature != path || answer.Basis != d.basis || answer.Known != (d.reason != "not_found") {
		t.Errorf("at %s: %s, known %v, basis %s, not %s, %s", version, answer.Feature, answer.Known, answer.Basis, path, d.basis)
	}
	return answer
}

// begins checks that the example is there from its first release on and not
// before, and with its least client and not below.
func (d documented) begins(t *testing.T, since string) {
	t.Helper()
	if got := d.ask(t, since, d.client); got.Support != "supported" || got.Since != since || got.Client != d.client {
		t.Errorf("at %s: %s %s, since %s, client %s", since, got.Support, got.Reason, got.Since, got.Client)
	}
	if got := d.ask(t, justBelow(since), d.client); got.Support != "unsupported" {
		t.Errorf("below %s: %s %s", since, got.Support, got.Reason)
	}
	if d.client == "" {
		return
	}
	if got := d.ask(t, since, justBelow(d.client)); got.Support != "unsupported" || got.Reason != "client_too_old" {
		t.Errorf("below client %s: %s %s", d.client, got.Support, got.Reason)
	}
}

func (d documented) hasNoMinimum(t *testing.T) {
	t.Helper()
	for _, version := range []string{"1.0.0", "3.0.0"} {
		got := d.ask(t, version, "")
		if got.Support != "unknown" || got.Reason != d.reason || got.Since != "" {
			t.Errorf("at %s: %s %s, since %s", version, got.Support, got.Reason, got.Since)
		}
		if d.instead != "" && !slices.Contains(got.Suggestions, d.instead) {
			t.Errorf("suggested is %v", got.Suggestions)
		}
	}
}

// From 2.6.2 on WeChat's own canIUse answers by complete tables, so what it says
// to the call itself is what is documented.
func TestDocumentedExamplesNatively(t *testing.T) {
	for _, d := range documentedExamples() {
		if !strings.HasPrefix(d.call, "wx.") || d.reason != "" {
			continue
		}
		t.Run(d.call, func(t *testing.T) {
			if got := d.ask(t, "3.0.0", "").Native; got == nil || got.Call != d.call || got.Answer != "true" {
				t.Errorf("%+v", got)
			}
		})
	}
}

// justBelow is a version below this one and above every release before it:
// 2.6.9999 for 2.7.0.
func justBelow(version string) string {
	parts := strings.Split(version, ".")
	last := len(parts) - 1
	for parts[last] == "0" {
		parts[last] = "9999"
		last--
	}
	n, _ := strconv.Atoi(parts[last])
	parts[last] = strconv.Itoa(n - 1)
	return strings.Join(parts, ".")
}
