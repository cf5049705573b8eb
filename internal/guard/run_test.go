package guard

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGuardsRun(t *testing.T) {
	all := written()
	member, chain := all["wechat-member"], all["wechat-chain"]
	cameraMade := map[string]string{"createCameraContext": "CameraContext"}
	nodesMade := map[string]string{"createSelectorQuery": "SelectorQuery", "SelectorQuery.select": "NodesRef"}
	lone1 := Input{Platform: "alipay", Path: "getLocation.object.type", Kind: "param", Since1: "1.11.0"}
	lone2 := Input{Platform: "alipay", Path: "CameraContext.setZoom", Kind: "member", Since2: "2.7.16"}
	same := Input{Platform: "alipay", Path: "getLocation", Kind: "api", Since1: "1.11.0", Since2: "1.11.0"}
	short := Input{Platform: "alipay", Path: "requestSubscribeMessage", Kind: "api", Since: "1.25.7|2.7.10"}
	tests := []struct {
		name  string
		in    Input
		style Style
		world world
		want  string
	}{
		{"there", all["wechat-api"], StyleExists, world{Has: []string{"openBluetoothAdapter"}}, "use"},
		{"not there", all["wechat-api"], StyleExists, world{}, "upgrade"},
		{"namespace's member there", all["alipay-two-lines"], StyleExists, world{Client: "10.2.0"}, "use"},
		{"namespace not there", all["alipay-two-lines"], StyleExists, world{Client: "10.2.0", Without: []string{"env"}}, "upgrade"},
		{"false flag there", Input{Platform: "my", Path: "isIDE", Kind: "api"}, StyleExists, world{Values: map[string]any{"isIDE": false}}, "use"},
		{"flag not there", Input{Platform: "my", Path: "isIDE", Kind: "api"}, StyleExists, world{}, "upgrade"},
		{"console", Input{Platform: "wx", Path: "console.log", Kind: "member"}, StyleExists, world{}, "use"},
		{"console's missing member", Input{Platform: "wx", Path: "console.group", Kind: "member"}, StyleExists, world{}, "upgrade"},
		{"member there", member, StyleExists, world{Has: []string{"createCameraContext", "CameraContext.onCameraFrame"}, Makes: cameraMade}, "use"},
		{"member not there", member, StyleExists, world{Has: []string{"createCameraContext"}, Makes: cameraMade}, "upgrade"},
		{"creator not there", member, StyleExists, world{}, "upgrade"},
		{"creator gives nothing", member, StyleExists, world{Has: []string{"createCameraContext"}}, "upgrade"},
		{"empty property there", chain, StyleExists, world{Has: []string{"createSelectorQuery", "SelectorQuery.select"}, Makes: nodesMade, Values: map[string]any{"NodesRef.context": ""}}, "use"},
		{"property not there", chain, StyleExists, world{Has: []string{"createSelectorQuery", "SelectorQuery.select"}, Makes: nodesMade}, "upgrade"},
		{"second creator not there", chain, StyleExists, world{Has: []string{"createSelectorQuery"}, Makes: nodesMade}, "upgrade"},
		{"removed and gone", all["wechat-removed"], StyleExists, world{}, "neither or both"},

		{"yes", all["wechat-param"], StyleCanIUse, world{CanIUse: []string{"showToast.object.image"}}, "use"},
		{"no", all["wechat-param"], StyleCanIUse, world{CanIUse: []string{"showToast"}}, "upgrade"},
		{"no canIUse", all["wechat-param"], StyleCanIUse, world{}, "upgrade"},
		{"success is asked as callback", all["alipay-success"], StyleCanIUse, world{CanIUse: []string{"getLocation.callback.accuracy"}}, "use"},
		{"Alipay no", all["alipay-success"], StyleCanIUse, world{CanIUse: []string{"getLocation.success.accuracy"}}, "upgrade"},
		{"Xiaohongshu yes", all["xiaohongshu-api"], StyleCanIUse, world{CanIUse: []string{"showModal"}}, "use"},
		{"Xiaohongshu no", all["xiaohongshu-api"], StyleCanIUse, world{CanIUse: []string{"login"}}, "upgrade"},

		{"below 2.7.0", member, StyleVersion, world{SDK: "2.6.6"}, "upgrade"},
		{"at 2.7.0", member, StyleVersion, world{SDK: "2.7.0"}, "use"},
		{"at 2.7.0, in two components", member, StyleVersion, world{SDK: "2.7"}, "use"},
		{"above 2.7.0 by number only", member, StyleVersion, world{SDK: "2.10.0"}, "use"},
		{"above 2.7.0 in four components", member, StyleVersion, world{SDK: "2.7.0.1"}, "use"},
		{"before getAppBaseInfo", member, StyleVersion, world{SDK: "2.19.6", Without: []string{"getAppBaseInfo"}}, "use"},
		{"before getAppBaseInfo, below", member, StyleVersion, world{SDK: "2.6.6", Without: []string{"getAppBaseInfo"}}, "upgrade"},
		{"before SDKVersion", member, StyleVersion, world{Without: []string{"getAppBaseInfo"}}, "upgrade"},
		{"2.x", member, StyleVersion, world{SDK: "2.x"}, "upgrade"},
		{"3..1", member, StyleVersion, world{SDK: "3..1"}, "upgrade"},
		{"observed, below", all["wechat-observed"], StyleVersion, world{SDK: "2.8.1"}, "upgrade"},
		{"observed, at", all["wechat-observed"], StyleVersion, world{SDK: "2.8.2"}, "use"},
		{"before it was removed", all["wechat-removed"], StyleVersion, world{SDK: "2.30.2"}, "use"},
		{"removed", all["wechat-removed"], StyleVersion, world{SDK: "2.30.3"}, "neither or both"},
		{"Xiaohongshu below", all["xiaohongshu-since"], StyleVersion, world{SDK: "2.99.9"}, "upgrade"},
		{"Xiaohongshu at", all["xiaohongshu-since"], StyleVersion, world{SDK: "3.0.0"}, "use"},

		{"line 1 below", all["alipay-two-lines"], StyleVersion, world{SDK: "1.24.9"}, "upgrade"},
		{"line 1 at", all["alipay-two-lines"], StyleVersion, world{SDK: "1.24.10"}, "use"},
		{"line 2 below", all["alipay-two-lines"], StyleVersion, world{SDK: "2.4.9"}, "upgrade"},
		{"line 2 at", all["alipay-two-lines"], StyleVersion, world{SDK: "2.4.10"}, "use"},
		{"line 2 above both", all["alipay-two-lines"], StyleVersion, world{SDK: "2.30.0"}, "use"},
		{"no version of any line", all["alipay-two-lines"], StyleVersion, world{}, "upgrade"},
		{"short for lines, 1", short, StyleVersion, world{SDK: "1.25.7"}, "use"},
		{"short for lines, 2", short, StyleVersion, world{SDK: "2.7.9"}, "upgrade"},
		{"lone 1.x on 2.x", lone1, StyleVersion, world{SDK: "2.0.0"}, "use"},
		{"lone 1.x on 1.x", lone1, StyleVersion, world{SDK: "1.10.9"}, "upgrade"},
		{"lone 2.x on 1.x", lone2, StyleVersion, world{SDK: "1.99.0"}, "upgrade"},
		{"lone 2.x on 2.x", lone2, StyleVersion, world{SDK: "2.7.16"}, "use"},
		{"lone 1.x said of both, on 2.x", same, StyleVersion, world{SDK: "2.0.0"}, "use"},
		{"lone 1.x said of both, on 1.x", same, StyleVersion, world{SDK: "1.10.9"}, "upgrade"},
		{"library and client", all["alipay-api-client"], StyleVersion, world{SDK: "1.10.0", Client: "10.1.32"}, "use"},
		{"library only", all["alipay-api-client"], StyleVersion, world{SDK: "1.10.0", Client: "10.1.9"}, "upgrade"},
		{"client only", all["alipay-api-client"], StyleVersion, world{SDK: "1.9.0", Client: "10.1.32"}, "upgrade"},
		{"client before my.env", all["alipay-api-client"], StyleVersion, world{SDK: "1.10.0", Client: "10.1.32", Without: []string{"env"}}, "use"},
		{"client in four components", all["alipay-client-only"], StyleVersion, world{Client: "10.1.52.7434"}, "use"},
		{"client below", all["alipay-client-only"], StyleVersion, world{SDK: "2.0.0", Client: "10.1.51"}, "upgrade"},
		{"client not told", all["alipay-client-only"], StyleVersion, world{SDK: "2.0.0"}, "upgrade"},
	}
	var jobs []job
	for _, tt := range tests {
		jobs = append(jobs, job{code(t, tt.in, tt.style), global(t, tt.in.Platform), tt.world})
	}
	for i, got := range runAll(t, jobs) {
		t.Run(string(tests[i].style)+" "+tests[i].name, func(t *testing.T) {
			if got.branch() != tests[i].want {
				t.Errorf("%s ran, want %s; %+v in:\n%s", got.branch(), tests[i].want, got, jobs[i].Code)
			}
		})
	}
}

func TestPromptsRun(t *testing.T) {
	no := false
	tests := []struct {
		name    string
		in      Input
		world   world
		prompt  string
		updates int
	}{
		{"WeChat", Input{Platform: "wx", Path: "x", Kind: "api"}, world{}, "微信版本过低|请升级微信后再使用此功能。", 1},
		{"WeChat, cancelled", Input{Platform: "wx", Path: "x", Kind: "api"}, world{Confirm: &no}, "微信版本过低|请升级微信后再使用此功能。", 0},
		{"WeChat before 2.12.0", Input{Platform: "wx", Path: "x", Kind: "api"}, world{Without: []string{"updateWeChatApp"}}, "微信版本过低|请升级微信后再使用此功能。", 0},
		{"Alipay", Input{Platform: "my", Path: "x", Kind: "api"}, world{}, "支付宝版本过低|请升级支付宝后再使用此功能。", 1},
		{"Alipay, cancelled", Input{Platform: "my", Path: "x", Kind: "api"}, world{Confirm: &no}, "支付宝版本过低|请升级支付宝后再使用此功能。", 0},
		{"Alipay before 1.10.0", Input{Platform: "my", Path: "x", Kind: "api"}, world{Without: []string{"ap"}}, "支付宝版本过低|请升级支付宝后再使用此功能。", 0},
		{"Xiaohongshu", Input{Platform: "xhs", Path: "x", Kind: "api"}, world{}, "小红书版本过低|请升级小红书后再使用此功能。", 0},
	}
	var jobs []job
	for _, tt := range tests {
		jobs = append(jobs, job{code(t, tt.in, StyleExists), tt.in.Platform, tt.world})
	}
	for i, got := range runAll(t, jobs) {
		t.Run(tests[i].name, func(t *testing.T) {
			if diff := cmp.Diff([]string{tests[i].prompt}, got.Prompts); diff != "" || got.Updates != tests[i].updates || got.Error != "" {
				t.Errorf("%d updates, error %q, prompts (-want +got):\n%s", got.Updates, got.Error, diff)
			}
		})
	}
}

func TestPagesRun(t *testing.T) {
	all := written()
	tests := []struct {
		name  string
		in    Input
		world world
		data  map[string]any
	}{
		{"yes", all["wechat-component"], world{CanIUse: []string{"cover-view"}}, map[string]any{"canIUseCoverView": true}},
		{"no", all["wechat-component"], world{CanIUse: []string{"view"}}, map[string]any{"canIUseCoverView": false}},
		{"no canIUse", all["wechat-component"], world{}, map[string]any{"canIUseCoverView": false}},
		{"event", all["wechat-event"], world{CanIUse: []string{"page-container.bind:beforeenter"}}, map[string]any{"canIUsePageContainerBindBeforeenter": true}},
		{"Alipay", all["alipay-value"], world{CanIUse: []string{"image.mode.top left"}}, map[string]any{"canIUseImageModeTopLeft": true}},
		{"Xiaohongshu", all["xiaohongshu-attr"], world{CanIUse: []string{"text"}}, map[string]any{"canIUseTextSelectable": false}},
	}
	var jobs []job
	for _, tt := range tests {
		jobs = append(jobs, job{code(t, tt.in, StyleMarkup), global(t, tt.in.Platform), tt.world})
	}
	for i, got := range runAll(t, jobs) {
		t.Run(tests[i].name, func(t *testing.T) {
			if diff := cmp.Diff(tests[i].data, got.Data); diff != "" || got.Error != "" || len(got.Prompts) != 1 {
				t.Errorf("error %q, %d prompts, data (-want +got):\n%s", got.Error, len(got.Prompts), diff)
			}
		})
	}
}
