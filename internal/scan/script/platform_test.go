package script

import (
	"testing"

	"minicompat/internal/dataset"
)

func TestAlipay(t *testing.T) {
	checkOn(t, dataset.Alipay, []example{
		{`my.getSystemInfo({ success(res) { res.albumAuthorized; res.notThere } })`, `1:4 getSystemInfo none, 1:39 getSystemInfo.callback.albumAuthorized none`},
		{`my.getSystemInfo({ success: ({ albumAuthorized }) => {} })`, `1:4 getSystemInfo none, 1:32 getSystemInfo.callback.albumAuthorized none`},
		{`my.getBatteryInfo().then(res => res.level); const { level } = my.getBatteryInfoSync()`, `1:4 getBatteryInfo none, 1:37 getBatteryInfo.callback.level none, 1:53 getBatteryInfoSync.return.level none, 1:66 getBatteryInfoSync none`},
		{`if (my.canIUse('getBatteryInfo')) my.getBatteryInfo()`, `1:8 canIUse none, 1:38 getBatteryInfo guarded`},
		{`if (compareVersion(my.SDKVersion, '1.12.0') >= 0) my.getBatteryInfo()`, `1:23 SDKVersion none, 1:54 getBatteryInfo guarded`},
		{`if (my.SDKVersion >= '1.12.0') my.getBatteryInfo()`, `1:8 SDKVersion none, 1:35 getBatteryInfo insufficient, 1:5 ! as_string`},
		{`const ctx = my.createCameraContext('a'); ctx.onCameraFrame(frame => frame.width).start()`, `1:16 createCameraContext none, 1:46 CameraContext.onCameraFrame none, 1:75 CameraContext.onCameraFrame.callback.width none, 1:82 CameraFrameListener.start none`},
		{`my.ap.openURL({ url: 'x' }); my.env.platform; wx.login(); my.notThere()`, `1:4 ap none, 1:7 ap.openURL none, 1:17 ap.openURL.object.url none, 1:33 env none, 1:37 env.platform none, 1:62 ?notThere unknown`},
		{`uni.getBatteryInfo(); Taro.getBatteryInfo()`, `1:5 getBatteryInfo none, 1:28 getBatteryInfo none`},
	})
}

func TestXiaohongshu(t *testing.T) {
	checkOn(t, dataset.Xiaohongshu, []example{
		{`xhs.showModal({ title: 'x', success(res) { res.confirm } })`, `1:5 showModal none, 1:17 showModal.object.title none, 1:48 showModal.success.confirm none`},
		{`if (xhs.canIUse('showModal.object.editable')) xhs.showModal({ editable: true })`, `1:9 canIUse none, 1:51 showModal guarded, 1:63 showModal.object.editable guarded`},
		{`xhs.notThere(); wx.login(); my.getBatteryInfo()`, `1:5 ?notThere unknown`},
	})
}
