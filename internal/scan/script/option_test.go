package script

import "testing"

func TestOptions(t *testing.T) {
	check(t, []example{
		{`const { login, ...rest } = wx; rest.hideToast()`, `1:9 login none, 1:37 hideToast none`},
		{`declare const wx: any; wx.login()`, `1:27 login none`},
		{`declare var my: any; declare function foo(): void; wx.login()`, `1:55 login none`},
		{`wx.showToast({ title: 'x', 'image': y, ["icon"]: 'none', [z]: 1, nothing: 1, success() {}, fail: f, complete: 1 })`, `1:4 showToast none, 1:16 showToast.object.title none, 1:28 showToast.object.image none, 1:41 showToast.object.icon none, 1:50 showToast.object.icon.none none`},
		{`const o = { title: 'x', icon: 'none' }; wx.showToast(o)`, `1:13 showToast.object.title none, 1:25 showToast.object.icon none, 1:31 showToast.object.icon.none none, 1:44 showToast none`},
		{`const o = { title: 'x' }; if (wx.canIUse('showToast.object.image')) o.image = 'y'; wx.showToast(o)`, `1:13 showToast.object.title none, 1:34 canIUse none, 1:71 showToast.object.image guarded, 1:87 showToast none`},
		{`const o = { image: 'x' }; if (wx.canIUse('showToast.object.image')) wx.showToast(o)`, `1:13 showToast.object.image guarded, 1:34 canIUse none, 1:72 showToast guarded`},
		{`const o = { image: 'x' }; if (wx.canIUse('showToast.object.image')) wx.showToast(o); wx.showToast(o)`, `1:13 showToast.object.image none, 1:34 canIUse none, 1:72 showToast guarded, 1:89 showToast none`},
		{`const common = { image: 'x' }; wx.showToast({ ...common, title: 'y' })`, `1:18 showToast.object.image none, 1:35 showToast none, 1:58 showToast.object.title none`},
		{`wx.showToast({ ...(wx.canIUse('showToast.object.image') ? { image: 'x' } : {}), title: 'y' })`, `1:4 showToast none, 1:23 canIUse none, 1:61 showToast.object.image guarded, 1:81 showToast.object.title none`},
		{`wx.showToast({ ...(wx.canIUse('showToast.object.image') && { image: 'x' }), title: 'y' })`, `1:4 showToast none, 1:23 canIUse none, 1:62 showToast.object.image guarded, 1:77 showToast.object.title none`},
		{`wx.showToast(Object.assign({}, common, { title: 'x' }))`, `1:4 showToast none, 1:42 showToast.object.title none`},
		{`const common = { icon: 'error' }; wx.showToast(Object.assign({}, common, { title: 'x' }))`, `1:18 showToast.object.icon none, 1:24 showToast.object.icon.error none, 1:38 showToast none, 1:76 showToast.object.title none`},
		{`wx.showToast(_objectSpread(_objectSpread({}, common), {}, { title: 'x' }))`, `1:4 showToast none, 1:61 showToast.object.title none`},
		{`const title = 'x'; wx.showToast({ title })`, `1:23 showToast none, 1:35 showToast.object.title none`},
		{`const icon = 'error'; wx.showToast({ icon })`, `1:14 showToast.object.icon.error none, 1:26 showToast none, 1:38 showToast.object.icon none`},
		{`const icon = 'error'; wx.showToast({ icon: icon })`, `1:14 showToast.object.icon.error none, 1:26 showToast none, 1:38 showToast.object.icon none`},
		{`wx.showToast({ icon: ok ? 'success' : 'error' })`, `1:4 showToast none, 1:16 showToast.object.icon none, 1:27 showToast.object.icon.success none, 1:39 showToast.object.icon.error none`},
		{`wx.showToast({ icon: ok ? 'success' : no ? 'none' : 'error' })`, `1:4 showToast none, 1:16 showToast.object.icon none, 1:27 showToast.object.icon.success none, 1:44 showToast.object.icon.none none, 1:53 showToast.object.icon.error none`},
		{`wx.showToast({ icon: icon || 'none' }); wx.showToast({ icon: icon ?? 'none' })`, `1:4 showToast none, 1:16 showToast.object.icon none, 1:30 showToast.object.icon.none none, 1:44 showToast none, 1:56 showToast.object.icon none, 1:70 showToast.object.icon.none none`},
		{`wx.showToast({ icon: wx.getStorageSync('x') || 'none' })`, `1:4 showToast none, 1:16 showToast.object.icon none, 1:25 getStorageSync none, 1:48 showToast.object.icon.none none`},
		{`wx.showToast(ok ? { title: 'x' } : { icon: 'none' })`, `1:4 showToast none, 1:21 showToast.object.title none, 1:38 showToast.object.icon none, 1:44 showToast.object.icon.none none`},
		{`wx.previewMedia({ sources: [{ url: 'x', poster: 'y', type: 'image' }, { type: 'video' }] })`, `1:4 previewMedia none, 1:19 previewMedia.object.sources none, 1:31 previewMedia.object.sources.url none, 1:41 previewMedia.object.sources.poster none, 1:54 previewMedia.object.sources.type none, 1:60 previewMedia.object.sources.type.image none, 1:73 previewMedia.object.sources.type none, 1:79 previewMedia.object.sources.type.video none`},
		{`const sources = [{ url: 'x', type: 'image' }]; wx.previewMedia({ sources })`, `1:20 previewMedia.object.sources.url none, 1:30 previewMedia.object.sources.type none, 1:36 previewMedia.object.sources.type.image none, 1:51 previewMedia none, 1:66 previewMedia.object.sources none`},
		{`const sources = list.map(url => ({ url, type: 'image' })); wx.previewMedia({ sources })`, `1:63 previewMedia none, 1:78 previewMedia.object.sources none`},
		{`wx.chooseImage({ sizeType: ['original', 'compressed'], sourceType: ['album'] })`, `1:4 chooseImage none, 1:18 chooseImage.object.sizeType none, 1:29 chooseImage.object.sizeType.original none, 1:41 chooseImage.object.sizeType.compressed none, 1:56 chooseImage.object.sourceType none, 1:69 chooseImage.object.sourceType.album none`},
		{`wx.createVideoContext('v').requestFullScreen({ direction: 0 }); wx.createVideoContext('v').requestFullScreen({ direction: -90 })`, `1:4 createVideoContext none, 1:28 VideoContext.requestFullScreen none, 1:48 VideoContext.requestFullScreen.object.direction none, 1:59 VideoContext.requestFullScreen.object.direction.0 none, 1:68 createVideoContext none, 1:92 VideoContext.requestFullScreen none, 1:112 VideoContext.requestFullScreen.object.direction none, 1:123 VideoContext.requestFullScreen.object.direction.-90 none`},
		{`wx.createInnerAudioContext({ useWebAudioImplement: true })`, `1:4 createInnerAudioContext none, 1:30 createInnerAudioContext.object.useWebAudioImplement none`},
		{`let o; o = { title: 'x' }; wx.showToast(o)`, `1:14 showToast.object.title none, 1:31 showToast none`},
		{`let o = {}; o = { title: 'x' }; wx.showToast(o)`, `1:36 showToast none`},
		{`wx.showToast(o = { title: 'x' })`, `1:4 showToast none`},
		{`const a = { ...b }, b = { ...a }; wx.showToast(a)`, `1:38 showToast none`},
		{"wx.showToast({ title: `x` , icon: `none` })", `1:4 showToast none, 1:16 showToast.object.title none, 1:29 showToast.object.icon none, 1:35 showToast.object.icon.none none`},
		{`wx.showToast({ get title() { return 1 }, async icon() {} })`, `1:4 showToast none, 1:20 showToast.object.title none, 1:48 showToast.object.icon none`},
		{`const opts = { title: 'x', success: (res) => res.errMsg }; wx.showToast(opts)`, `1:16 showToast.object.title none, 1:63 showToast none`},
	})
}
