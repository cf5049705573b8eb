package script

import "testing"

func TestMinified(t *testing.T) {
	check(t, []example{
		{`var e=wx.canIUse("nextTick"),t=!e;t||wx.nextTick((function(){})),e&&wx.nextTick(a)`, `1:10 canIUse none, 1:41 nextTick guarded, 1:72 nextTick guarded`},
		{`function o(){return wx.nextTick?wx.nextTick(a):void 0}`, `1:36 nextTick guarded`},
		{`if(void 0!==wx.nextTick)wx.nextTick(a);else wx.login()`, `1:28 nextTick guarded, 1:48 login none`},
		{`!function(e,t){if("function"!=typeof e.nextTick)return t();e.nextTick(t)}(wx,a)`, `1:62 nextTick guarded`},
		{`var n=function(){return null!=wx.nextTick&&!0};n()?wx.nextTick(a):wx.login()`, `1:55 nextTick guarded, 1:70 login none`},
		{`a(),b(),wx.nextTick&&(c(),wx.nextTick(d)),wx.login()`, `1:30 nextTick guarded, 1:46 login none`},
		{`"nextTick"in wx&&wx.nextTick(a);var r={title:"x",icon:"none"};wx.showToast(r),wx.login()`, `1:21 nextTick guarded, 1:40 showToast.object.title none, 1:50 showToast.object.icon none, 1:55 showToast.object.icon.none none, 1:66 showToast none, 1:82 login none`},
		{`var i;(i=wx.getSystemInfoSync()).safeArea&&i.safeArea.top`, `1:13 getSystemInfoSync none, 1:46 getSystemInfoSync.return.safeArea guarded, 1:55 getSystemInfoSync.return.safeArea.top guarded`},
		{`var i=(0,wx.getSystemInfoSync)();a=b?(i.safeArea||{}).top:0`, `1:13 getSystemInfoSync none, 1:41 getSystemInfoSync.return.safeArea guarded, 1:55 getSystemInfoSync.return.safeArea.top guarded`},
		{`wx.getSystemInfo({success:function(e){var t=e.safeArea,n=e.model;t&&t.top}})`, `1:4 getSystemInfo none, 1:47 getSystemInfo.success.safeArea none, 1:60 getSystemInfo.success.model none, 1:71 getSystemInfo.success.safeArea.top guarded`},
		{`const{safeArea:e,model:t}=await wx.getSystemInfo();if(e)e.top`, `1:7 getSystemInfo.success.safeArea none, 1:18 getSystemInfo.success.model none, 1:36 getSystemInfo none, 1:59 getSystemInfo.success.safeArea.top guarded`},
		{`for(var e=0;e<2;e++)if(wx.nextTick)wx.nextTick(e);else break;wx.nextTick(1)`, `1:39 nextTick guarded, 1:65 nextTick none`},
		{`if(!wx.nextTick)throw Error("x");wx.nextTick(a)`, `1:37 nextTick guarded`},
		{`switch(e){case 1:if(!wx.nextTick)break;wx.nextTick(a);case 2:wx.nextTick(b)}`, `1:43 nextTick guarded, 1:65 nextTick none`},
	})
}
