package script

import "testing"

func TestFrameworks(t *testing.T) {
	check(t, []example{
		{`uni.showToast({ title: 'x' }); uni.notThere(); uni.createCameraContext().nothing`, `1:5 showToast none, 1:17 showToast.object.title none, 1:52 createCameraContext none`},
		{`Taro.showToast({ title: 'x' }); Taro.pxTransform(1); Taro.getCurrentInstance().router`, `1:6 showToast none, 1:18 showToast.object.title none`},
		{`import Taro from '@tarojs/taro'; Taro.showToast({ title: 'x' })`, `1:39 showToast none, 1:51 showToast.object.title none`},
		{`import T, { showToast as s, useLoad } from '@tarojs/taro'; s({ title: 'x' }); T.login()`, `1:13 showToast none, 1:64 showToast.object.title none, 1:81 login none`},
		{`import * as Taro from '@tarojs/taro'; Taro.showToast()`, `1:44 showToast none`},
		{`const Taro = require('@tarojs/taro'); Taro.showToast(); Taro.default.login()`, `1:44 showToast none, 1:70 login none`},
		{`const Taro = require('@tarojs/taro').default; Taro.showToast()`, `1:52 showToast none`},
		{`import Taro from './mine'; Taro.showToast()`, ``},
		{`import { onError, onLoad } from '@dcloudio/uni-app'; onError(f)`, ``},
		{`const common_vendor = require("../../common/vendor.js"); common_vendor.index.showToast({ title: "x" })`, `1:78 showToast none, 1:90 showToast.object.title none`},
		{`const e = require("../common/vendor.js"), t = { setup: () => { e.index.showToast({ title: "x" }); e.ref(1) } }`, `1:72 showToast none, 1:84 showToast.object.title none`},
		{`const e = require("../mine.js"); e.index.showToast()`, ``},
		{`function m(e, t, n) { var r = n(12), i = n.n(r); i().showToast({ title: "x" }); i.a.login() }`, `1:54 showToast none, 1:66 showToast.object.title none, 1:85 login none`},
		{`function m(e, t, n) { var r = n(12), i = n.n(r); i().showToast({ title: "x" }); i().other() }`, ``},
		{`function m(e, t, n) { var r = n(12), i = n.n(r); i().getCurrentInstance() }`, ``},
		{`function m(e, t, n) { var r = n(12), i = n.n(r); i().getCurrentInstance(); i().showToast() }`, `1:80 showToast none`},
		{`function m(e, t, n) { var r = n(12); r.default.showToast({ title: "x" }); r.default.getEnv(); n.n(r) }`, `1:48 showToast none, 1:60 showToast.object.title none`},
		{`var r = __webpack_require__(12), i = __webpack_require__.n(r); i.a.showToast()`, `1:68 showToast none`},
		{`var n = f(12), i = n.n(n); i.a.showToast()`, ``},
		{`(function (uni) { uni.showToast({ title: 'x' }) }).call(this, __webpack_require__(1)["default"])`, `1:23 showToast none, 1:35 showToast.object.title none`},
		{`webpackJsonp = function (e, t, n) { (function (e) { e.showToast({ title: 'x' }); e.$emit('a') }).call(this, n("543d")["default"]) }`, `1:55 showToast none, 1:67 showToast.object.title none`},
		{`webpackJsonp = function (e, t, n) { (function (e) { e.get('x'); e.request({}) }).call(this, n("543d")["default"]) }`, ``},
		{`if (uni.canIUse('nextTick')) uni.nextTick(f)`, `1:9 canIUse none, 1:34 nextTick guarded`},
		{`const _taro = _interopRequireDefault(require('@tarojs/taro')); _taro.default.showToast()`, `1:78 showToast none`},
		{`var uni = require('x'); uni.showToast()`, ``},
	})
}
