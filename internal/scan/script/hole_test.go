package script

import "testing"

func TestFunctionsThatAsk(t *testing.T) {
	check(t, []example{
		{`function can(path) { return wx.canIUse(path) } if (can('nextTick')) wx.nextTick(f)`, `1:32 canIUse none, 1:72 nextTick guarded`},
		{`const can = path => wx.canIUse && wx.canIUse(path); if (can('nextTick')) wx.nextTick(f)`, `1:38 canIUse guarded, 1:77 nextTick guarded`},
		{`function can(path) { if (wx.canIUse(path)) return true; return false } if (!can('nextTick')) return; wx.nextTick(f)`, `1:29 canIUse none, 1:105 nextTick guarded`},
		{`function can(path) { if (wx.canIUse(path)) wx.nextTick(f) }`, `1:29 canIUse none, 1:47 nextTick none`},
		{`function can(path) { return wx.canIUse(path) } if (can(x)) wx.nextTick(f)`, `1:32 canIUse none, 1:63 nextTick none`},
		{`function can(a, path) { return wx.canIUse(path) } if (can('nextTick')) wx.nextTick(f)`, `1:35 canIUse none, 1:75 nextTick none`},
		{`function a(p) { return wx.canIUse(p) } function b(q) { return a(q) } if (b('nextTick')) wx.nextTick(f)`, `1:27 canIUse none, 1:92 nextTick guarded`},
		{`function gte(v) { return compareVersion(app.SDKVersion, v) >= 0 } if (gte('2.2.3')) wx.nextTick(f)`, `1:88 nextTick guarded`},
		{`function gte(v) { return compareVersion(app.SDKVersion, v) >= 0 } if (gte('2.2.2')) wx.nextTick(f)`, `1:88 nextTick insufficient`},
		{`const below = v => compareVersion(app.SDKVersion, v) < 0; if (below('2.2.3')) return; wx.nextTick(f)`, `1:90 nextTick guarded`},
		{`Page({ can(p) { return wx.canIUse(p) }, a() { if (this.can('nextTick')) wx.nextTick(f) } })`, `1:27 canIUse none, 1:76 nextTick guarded`},
		{`Page({ data: { ok: can('nextTick') } }); function can(p) { return wx.canIUse(p) } if (this.data.ok) wx.nextTick(f)`, `1:70 canIUse none, 1:104 nextTick guarded`},
		{`function can(p = 'nextTick') { return wx.canIUse(p) } if (can('nextTick')) wx.nextTick(f)`, `1:42 canIUse none, 1:79 nextTick none`},
		{`function can(p) { p = 'x.' + p; return wx.canIUse(p) } if (can('nextTick')) wx.nextTick(f)`, `1:43 canIUse none, 1:80 nextTick none`},
		{`function compareVersion(v1, v2) { return v1 > v2 ? 1 : -1 } if (compareVersion(v, '2.2.3') > 0) wx.nextTick(f)`, `1:100 nextTick guarded`},
	})
}
