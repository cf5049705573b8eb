package script

import (
	"strings"

	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/syntax"
)

// interop says how a variable may hold a framework in what webpack writes.
type interop uint8

const (
	none            interop = iota
	viaGetter               // i = n.n(r): i(), i.a, i.default
	viaModule               // r = n(123): r.default, r.a
	viaParameter            // (function(e){}).call(this, n(123).default): e
	surelyGetter            // the same where the module's name says what it is
	surelyModule            //
	surelyParameter         //
)

// mayBeFramework marks a variable by what it is declared as.
func (b *binder) mayBeFramework(ref int32, n *syntax.Node) {
	if ref == 0 || n.Kind != syntax.Call || len(n.List) != 1 {
		return
	}
	switch id := n.List[0]; {
	case b.isRequire(n.Left):
		b.bindings[ref].interop = sure(viaModule, id)
	case memberName(n.Left) == "n" && b.isRequire(n.Left.Left) && id != nil && id.Kind == syntax.Name:
		if module := b.only(b.resolve(id.Text)); module != nil && module.Kind == syntax.Call && len(module.List) == 1 && b.isRequire(module.Left) {
			b.bindings[ref].interop = sure(viaGetter, module.List[0])
		}
	}
}

// sure is how, without doubt if the module's name is Taro's or uni-app's.
func sure(how interop, id *syntax.Node) interop {
	if id == nil {
		return none
	}
	switch id.Kind {
	case syntax.Number:
		return how
	case syntax.String:
		if strings.Contains(id.Text, "@tarojs/taro") || strings.Contains(id.Text, "@dcloudio/uni-mp-") {
			return how + (surelyGetter - viaGetter)
		}
		return how
	}
	return none
}

// isRequire knows webpack's function: by its name, or, once names are short, as
// a parameter.
func (b *binder) isRequire(n *syntax.Node) bool {
	if n == nil || n.Kind != syntax.Name {
		return false
	}
	ref := b.resolve(n.Text)
	if ref == 0 {
		return n.Text == "__webpack_require__"
	}
	d := b.defs[b.bindings[ref].first]
	return d.from == parameter && d.next == 0
}

// handsFramework marks parameter i of function f, which is called at once with
// n(123).default, as uni-app compiles it for webpack.
func (b *binder) handsFramework(f, i int32, n *syntax.Node) {
	name := memberName(n)
	if name != "default" && name != "a" || n.Left == nil || n.Left.Kind != syntax.Call || len(n.Left.List) != 1 || !b.isRequire(n.Left.Left) {
		return
	}
	if how := sure(viaParameter, n.Left.List[0]); how != none {
		b.functions[f].parameters = append(b.functions[f].parameters, maybe{i, how})
	}
}

// maybe says that a parameter may be a framework.
type maybe struct {
	parameter int32
	how       interop
}

// use notes which member is used on what may be a framework.
func (b *binder) use(n *syntax.Node, name string) {
	ref, direct := int32(0), false
	switch {
	case n == nil:
		return
	case n.Kind == syntax.Name:
		ref, direct = b.resolve(n.Text), true
	case n.Kind == syntax.Call && len(n.List) == 0 && n.Left != nil && n.Left.Kind == syntax.Name:
		ref = b.resolve(n.Left.Text)
	case isDefault(memberName(n)) && n.Left != nil && n.Left.Kind == syntax.Name:
		ref = b.resolve(n.Left.Text)
	}
	if ref == 0 {
		return
	}
	how := b.bindings[ref].interop
	if how != none && direct == (how == viaParameter || how == surelyParameter) {
		b.used[ref] = append(b.used[ref], name)
	}
}

func isDefault(name string) bool { return name == "default" || name == "a" }

// isFramework decides whether a variable is one: its module's name says so, or
// at least one member that is used on it is an API of the platform, and all that
// are not are known to be a framework's own.
func (w *walker) isFramework(ref int32) bool {
	if w.bindings[ref].interop >= surelyGetter {
		return true
	}
	found := false
	for _, name := range w.used[ref] {
		known := w.catalog.Member(catalog.Thing{Shape: catalog.Global, Loose: true}, name).Known
		if !known && !isFrameworkName(name) {
			return false
		}
		found = found || known
	}
	return found
}

// fromInterop is the value of a variable that may be a framework.
func (w *walker) fromInterop(ref int32) *value {
	if !w.isFramework(ref) {
		return nil
	}
	// A module that is known by its name has its exports on itself, too.
	switch w.bindings[ref].interop {
	case viaGetter, surelyGetter:
		return &value{kind: getter}
	case viaModule:
		return &value{kind: exports}
	case viaParameter, surelyParameter:
		return w.framework("uni")
	}
	return w.framework("Taro")
}

// isFrameworkName knows names that only Taro or uni-app have on their object
// (Taro docs, "百宝箱" and hooks; uni-app docs, "页面通讯" and lifecycle).
func isFrameworkName(name string) bool {
	switch name {
	case "ENV_TYPE", "getEnv", "getCurrentInstance", "getCurrentPages", "eventCenter", "Events", "Current",
		"initPxTransform", "pxTransform", "getRenderer", "getTabBar", "createComponent", "createApp",
		"addInterceptor", "cleanInterceptors", "interceptors", "Chain", "Link", "history", "options", "preload",
		"interceptorify", "requirePlugin", "setGlobalDataPlugin", "getEnvInfoSync",
		"useDidShow", "useDidHide", "useReady", "useLoad", "useUnload", "useRouter", "usePageScroll",
		"usePullDownRefresh", "useReachBottom", "useShareAppMessage", "useShareTimeline", "useAddToFavorites",
		"useTabItemTap", "useTitleClick", "useOptionMenuClick", "useResize", "useScope", "useLaunch", "useError",
		"$on", "$off", "$once", "$emit", "upx2px", "rpx2px", "removeInterceptor", "requireNativePlugin", "getLocale", "setLocale",
		"onLocaleChange", "getSubNVueById":
		return true
	}
	return false
}
