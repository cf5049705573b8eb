package script

import "testing"

func TestCompiled(t *testing.T) {
	check(t, []example{
		{`var e;(e=wx.nextTick)==null||e.call(wx,f);const o=(t=wx.login)!=null?t:g`, `1:13 nextTick guarded, 1:57 login guarded`},
		{`var _a; (_a = wx.nextTick) === null || _a === void 0 ? void 0 : _a.call(wx, f);`, `1:18 nextTick guarded`},
		{`var a, t = (a = wx.getSystemInfoSync().safeArea) !== null && a !== void 0 ? a : {}; t.top`, `1:20 getSystemInfoSync none, 1:40 getSystemInfoSync.return.safeArea guarded, 1:87 getSystemInfoSync.return.safeArea.top guarded`},
		{`wx.login({ success: function (_a) { var _b = _a.code, c = _b === void 0 ? "" : _b; } })`, `1:4 login none, 1:49 login.success.code none`},
		{`var a = wx.getSystemInfoSync(), _b = a.safeArea, s = _b === void 0 ? {} : _b; s.top`, `1:12 getSystemInfoSync none, 1:40 getSystemInfoSync.return.safeArea none, 1:81 getSystemInfoSync.return.safeArea.top none`},
		{`const t = __importStar(require("@tarojs/taro")); t.default.login(); (0, t.useLoad)(() => t.default.hideToast())`, `1:60 login none, 1:100 hideToast none`},
		{`function _interopRequireDefault(e) { return e } var _taro = _interopRequireDefault(require("@tarojs/taro")); _taro["default"].login()`, `1:127 login none`},
		{`r.mark(function t() { var n; return r.wrap(function (e) { for (;;) switch (e.prev = e.next) { case 0: return e.next = 2, wx.login(); case 2: n = e.sent, n.code; case 3: case "end": return e.stop() } }, t) })`, `1:125 login none, 1:156 login.success.code none`},
		{`_regenerator().m(function _callee() { var res; return _regenerator().w(function (_context) { while (1) switch (_context.n) { case 0: _context.n = 1; return wx.login(); case 1: res = _context.v; return _context.a(2, res.code); } }, _callee) })`, `1:160 login none, 1:220 login.success.code none`},
		{`__generator(this, function (_a) { switch (_a.label) { case 0: return [4 /*yield*/, wx.login()]; case 1: code = (_a.sent()).code; return [2 /*return*/, _a.sent()]; } })`, `1:87 login none, 1:124 login.success.code none`},
		{`function f(e) { switch (e.type) { case 1: return wx.login(); case 2: e.sent.code } }`, `1:53 login none`},
	})
}
