package guard

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/version"
)

// job is code to run and the platform to run it on; testdata/run.js says what
// the fields of world mean.
type job struct {
	Code   string `json:"code"`
	Global string `json:"global"`
	World  world  `json:"world"`
}

type world struct {
	SDK     string            `json:"sdk,omitempty"`
	Client  string            `json:"client,omitempty"`
	Has     []string          `json:"has,omitempty"`
	Values  map[string]any    `json:"values,omitempty"`
	Makes   map[string]string `json:"makes,omitempty"`
	CanIUse []string          `json:"canIUse,omitempty"`
	Without []string          `json:"without,omitempty"`
	Confirm *bool             `json:"confirm,omitempty"`
}

type outcome struct {
	Used    int            `json:"used"`
	Prompts []string       `json:"prompts"`
	Updates int            `json:"updates"`
	Asked   []string       `json:"asked"`
	Pwned   int            `json:"pwned"`
	Error   string         `json:"error"`
	Results []any          `json:"results"`
	Data    map[string]any `json:"data"`
}

// branch names the side of the guard that ran.
func (o outcome) branch() string {
	switch {
	case o.Error != "":
		return o.Error
	case o.Used == 1 && len(o.Prompts) == 0:
		return "use"
	case o.Used == 0 && len(o.Prompts) == 1:
		return "upgrade"
	}
	return "neither or both"
}

func node(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed: the guards were written but not run")
	}
	return path
}

// runAll runs every job in one Node process.
func runAll(t *testing.T, jobs []job) []outcome {
	t.Helper()
	in, err := json.Marshal(jobs)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node(t), filepath.Join("testdata", "run.js"))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var outcomes []outcome
	if err := json.Unmarshal(out, &outcomes); err != nil {
		t.Fatal(err)
	}
	if len(outcomes) != len(jobs) {
		t.Fatalf("%d outcomes of %d jobs", len(outcomes), len(jobs))
	}
	return outcomes
}

// code is the script of one style.
func code(t *testing.T, in Input, style Style) string {
	t.Helper()
	snippets, err := Write(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range snippets {
		if s.Style == style && len(s.Files) > 0 {
			return s.Files[len(s.Files)-1].Code
		}
	}
	t.Fatalf("%s has no %s", in.Path, style)
	return ""
}

func global(t *testing.T, name string) string {
	t.Helper()
	p, ok := findPlatform(name)
	if !ok {
		t.Fatalf("platform %q", name)
	}
	return p.global
}

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

func TestCompareVersionRuns(t *testing.T) {
	tests := []struct {
		a, b string // JavaScript
		want any
	}{
		{"'1.11.0'", "'1.9.9'", 1.0},
		{"'1.9.9'", "'1.11.0'", -1.0},
		{"'6.6.2.37'", "'6.6.2.36'", 1.0},
		{"'6.6.2'", "'6.6.2.1'", -1.0},
		{"'1.2'", "'1.2.0'", 0.0},
		{"'2'", "'2.0.0.0'", 0.0},
		{"'2.10'", "'2.9.9'", 1.0},
		{"'02.07'", "'2.7'", 0.0},
		{"'2147483647'", "'2147483646'", 1.0},
		{"'2.x'", "'2.0'", "NaN"},
		{"'2.0'", "'2.x'", "NaN"},
		{"''", "'1.0.0'", "NaN"},
		{"undefined", "'1.0.0'", "NaN"},
		{"'1.0.0'", "undefined", "NaN"},
		{"null", "null", "NaN"},
		{"2.1", "'2.10'", "NaN"},
		{"['2.1']", "'2.1'", "NaN"},
		{"'1..2'", "'1.0.2'", "NaN"},
		{"'.1'", "'0.1'", "NaN"},
		{"'1.'", "'1'", "NaN"},
		{"'v2.1.0'", "'2.1.0'", "NaN"},
		{"'2.1.0-beta'", "'2.1.0'", "NaN"},
		{"'-1.0'", "'1.0'", "NaN"},
		{"'1.2.3.4.5'", "'1.2.3.4'", "NaN"},
		{"'1.2\\n'", "'1.2'", "NaN"},
		{"'1e3'", "'1000'", "NaN"},
		{"'0x10'", "'16'", "NaN"},
		{"'latest'", "'latest'", "NaN"},
		{"'9007199254740993'", "'9007199254740992'", "NaN"},
	}
	var calls []string
	for _, tt := range tests {
		calls = append(calls, "compareVersion("+tt.a+", "+tt.b+")")
	}
	got := runAll(t, []job{{compareVersion + "answer([" + strings.Join(calls, ", ") + "])", "wx", world{}}})[0]
	if got.Error != "" || len(got.Results) != len(tests) {
		t.Fatalf("error %q, %d results", got.Error, len(got.Results))
	}
	for i, tt := range tests {
		t.Run(calls[i], func(t *testing.T) {
			if got.Results[i] != tt.want {
				t.Errorf("got %v, want %v", got.Results[i], tt.want)
			}
		})
	}
}

// TestCompareVersionAgrees compares the script with package version on random
// pairs, close to each other and with bad ones among them.
func TestCompareVersionAgrees(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 14))
	pick := func() string {
		var parts []string
		for range 1 + random.IntN(5) {
			part := []string{"0", "1", "2", "9", "10", "11", "00", "2147483647"}[random.IntN(8)]
			if random.IntN(20) == 0 {
				part = []string{"x", "", "-1", "1e1"}[random.IntN(4)]
			}
			parts = append(parts, part)
		}
		return strings.Join(parts, ".")
	}
	var calls []string
	var want []any
	valid := 0
	for range 3000 {
		a, b := pick(), pick()
		calls = append(calls, "compareVersion('"+a+"', '"+b+"')")
		va, errA := version.Parse(a)
		vb, errB := version.Parse(b)
		if errA != nil || errB != nil {
			want = append(want, "NaN")
			continue
		}
		valid++
		want = append(want, float64(version.Compare(va, vb)))
	}
	if valid < 100 || valid > 2900 {
		t.Fatalf("%d of 3000 pairs are valid: both kinds are wanted", valid)
	}
	got := runAll(t, []job{{compareVersion + "answer([" + strings.Join(calls, ",\n") + "])", "wx", world{}}})[0]
	if got.Error != "" {
		t.Fatal(got.Error)
	}
	for i, call := range calls {
		if got.Results[i] != want[i] {
			t.Errorf("%s = %v, version says %v", call, got.Results[i], want[i])
		}
	}
}

// TestHostilePathsRun checks that a path arrives at canIUse as it is, that
// nothing of it runs, and that every script is one that Node can read.
func TestHostilePathsRun(t *testing.T) {
	kinds := []string{"", "api", "member", "component", "attribute", "value", "param", "result", "namespace"}
	var jobs []job
	var names, asked []string
	var all strings.Builder
	for _, path := range hostile() {
		if strings.TrimSpace(path) == "" {
			continue
		}
		for _, platform := range []string{"wx", "my", "xhs"} {
			for _, kind := range kinds {
				in := Input{Platform: platform, Path: path, Kind: kind, Since: "1.0.0", Creators: []string{path}}
				snippets, err := Write(in)
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range snippets {
					for _, f := range s.Files {
						if f.Language != "js" {
							continue
						}
						jobs = append(jobs, job{f.Code, platform, world{SDK: "1.0.0", CanIUse: []string{"-"}}})
						names = append(names, strconv.QuoteToASCII(path)+" as "+kind+" on "+platform+" by "+string(s.Style))
						asked = append(asked, askedFor(s.Style, in))
						all.WriteString("{\n" + f.Code + "}\n")
					}
				}
			}
		}
	}
	for i, got := range runAll(t, jobs) {
		if got.Pwned != 0 || got.Error != "" {
			t.Errorf("%s: ran %d times, error %q in:\n%s", names[i], got.Pwned, got.Error, jobs[i].Code)
		}
		if a := strings.Join(got.Asked, "\n"); a != asked[i] {
			t.Errorf("%s: asked for %q, want %q", names[i], a, asked[i])
		}
	}
	checkSyntax(t, all.String())
}

func askedFor(style Style, in Input) string {
	if style != StyleCanIUse && style != StyleMarkup {
		return ""
	}
	return string([]rune(in.Path))
}

// checkSyntax lets node --check read code that is in blocks of its own.
func checkSyntax(t *testing.T, code string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.js")
	if err := os.WriteFile(file, []byte(code), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(node(t), "--check", file).CombinedOutput(); err != nil {
		t.Errorf("node --check: %v\n%s", err, out)
	}
}

func TestWrittenSyntax(t *testing.T) {
	var all strings.Builder
	for _, in := range written() {
		snippets, err := Write(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range snippets {
			for _, f := range s.Files {
				if f.Language == "js" {
					all.WriteString("{\n" + f.Code + "}\n")
				}
			}
		}
	}
	checkSyntax(t, all.String())
}
