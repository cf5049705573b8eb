package guard

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite testdata with what Write answers now")

// written are the cases whose whole answer is in testdata.
func written() map[string]Input {
	return map[string]Input{
		"wechat-api":          {Platform: "wechat", Path: "openBluetoothAdapter", Kind: "api", Since: "1.1.0"},
		"wechat-param":        {Platform: "wechat", Path: "showToast.object.image", Kind: "param", Since: "1.1.0"},
		"wechat-member":       {Platform: "wechat", Path: "CameraContext.onCameraFrame", Kind: "member", Since: "2.7.0", Creators: []string{"createCameraContext"}, Language: "en"},
		"wechat-chain":        {Platform: "wechat", Path: "NodesRef.context", Kind: "member", Since: "2.4.2", Inherited: true, Creators: []string{"createSelectorQuery", "SelectorQuery.select"}},
		"wechat-observed":     {Platform: "wechat", Path: "cloud", Kind: "namespace", Since: "<=2.8.2", Language: "en"},
		"wechat-component":    {Platform: "wechat", Path: "cover-view", Kind: "component", Since: "1.4.0"},
		"wechat-value":        {Platform: "wechat", Path: "button.open-type.contact", Kind: "value", Since: "1.1.0"},
		"wechat-event":        {Platform: "wechat", Path: "page-container.bind:beforeenter", Kind: "attribute", Since: "2.16.0", Language: "en"},
		"wechat-removed":      {Platform: "wechat", Path: "getSavedFileInfo", Kind: "api", Since: "1.0.0", Removed: "2.30.3"},
		"alipay-api-client":   {Platform: "alipay", Path: "ap.updateAlipayClient", Kind: "api", Since: "1.10.0", Client: "10.1.32"},
		"alipay-two-lines":    {Platform: "alipay", Path: "env.clientVersion", Kind: "member", Since1: "1.24.10", Since2: "2.4.10"},
		"alipay-client-only":  {Platform: "alipay", Path: "LottieContext.downgradeToPlaceholder", Kind: "member", Client: "10.1.52", Creators: []string{"createLottieContext"}, Language: "en"},
		"alipay-success":      {Platform: "alipay", Path: "getLocation.success.accuracy", Kind: "result", Since: "1.1.1"},
		"alipay-attribute":    {Platform: "alipay", Path: "map.custom-map-style", Kind: "attribute", Since: "1.20.0", Language: "en"},
		"alipay-value":        {Platform: "alipay", Path: "image.mode.top left", Kind: "value"},
		"xiaohongshu-api":     {Platform: "xiaohongshu", Path: "showModal", Kind: "api"},
		"xiaohongshu-since":   {Platform: "xiaohongshu", Path: "login", Kind: "api", Since: "3.0.0"},
		"xiaohongshu-attr":    {Platform: "xiaohongshu", Path: "text.selectable", Kind: "attribute"},
		"unknown-api-shaped":  {Platform: "wechat", Path: "openBluetooth", Language: "en"},
		"unknown-other-shape": {Platform: "alipay", Path: "no-such.thing", Language: "en"},
	}
}

func TestWrite(t *testing.T) {
	for name, in := range written() {
		t.Run(name, func(t *testing.T) {
			snippets, err := Write(in)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", name+".txt")
			got := render(snippets)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", file, diff)
			}
		})
	}
}

// TestWrittenFiles fails for a file in testdata that no case reads.
func TestWrittenFiles(t *testing.T) {
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	cases := written()
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".txt") {
			continue
		}
		if _, ok := cases[strings.TrimSuffix(file.Name(), ".txt")]; !ok {
			t.Errorf("testdata/%s belongs to no case", file.Name())
		}
	}
}

func render(snippets []Snippet) string {
	var b strings.Builder
	for _, s := range snippets {
		b.WriteString("== " + string(s.Style))
		if s.Reason != "" {
			b.WriteString(" reason=" + string(s.Reason))
		}
		for _, note := range s.Notes {
			b.WriteString(" note=" + string(note))
		}
		b.WriteString("\n")
		for _, f := range s.Files {
			b.WriteString("-- " + f.Name + " " + f.Language + "\n" + f.Code)
		}
	}
	return b.String()
}

func TestReasons(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   Input
		want map[Style]Reason
	}{
		{"class", Input{Platform: "wx", Path: "DownloadTask", Kind: "class", Since: "1.4.0"},
			map[Style]Reason{StyleExists: ReasonNotTestable, StyleMarkup: ReasonNotMarkup}},
		{"member without creator", Input{Platform: "xhs", Path: "EditorContext.blur", Kind: "member"},
			map[Style]Reason{StyleExists: ReasonNoCreator, StyleVersion: ReasonSinceUnknown, StyleMarkup: ReasonNotMarkup}},
		{"creators in the wrong order", Input{Platform: "wx", Path: "NodesRef.context", Kind: "member", Since: "2.4.2", Creators: []string{"SelectorQuery.select", "createSelectorQuery"}},
			map[Style]Reason{StyleExists: ReasonNoCreator, StyleMarkup: ReasonNotMarkup}},
		{"creator answers later", Input{Platform: "wx", Path: "Stats.size", Kind: "member", Since: "1.9.9", Creators: []string{"getFileSystemManager", "FileSystemManager.stat.success.stats"}},
			map[Style]Reason{StyleExists: ReasonNoCreator, StyleMarkup: ReasonNotMarkup}},
		{"framework", Input{Platform: "my", Path: "page.createSelectorQuery", Kind: "framework", Since: "2.7.4"},
			map[Style]Reason{StyleExists: ReasonNotTestable, StyleMarkup: ReasonNotMarkup}},
		{"API value", Input{Platform: "wx", Path: "request.object.method.GET", Kind: "value", Since: "1.0.0"},
			map[Style]Reason{StyleExists: ReasonNotTestable, StyleMarkup: ReasonNotMarkup}},
		{"value of an attribute called success", Input{Platform: "my", Path: "icon.type.success", Kind: "value", Since: "1.0.0"},
			map[Style]Reason{StyleExists: ReasonNotTestable}},
		{"first node of a page", Input{Platform: "wx", Path: "page-meta.page-style", Kind: "attribute", Since: "2.9.0"},
			map[Style]Reason{StyleExists: ReasonNotTestable, StyleMarkup: ReasonNotConditional}},
		{"value with a binding", Input{Platform: "wx", Path: "view.class.{{x}}", Kind: "value", Since: "1.0.0"},
			map[Style]Reason{StyleExists: ReasonNotTestable, StyleMarkup: ReasonValueNotExpressible}},
		{"tag in capitals", Input{Platform: "wx", Path: "Button.x", Kind: "attribute", Since: "1.0.0"},
			map[Style]Reason{StyleExists: ReasonNotTestable, StyleMarkup: ReasonNotMarkup}},
		{"removed component", Input{Platform: "wx", Path: "contact-button", Kind: "component", Since: "1.0.0", Removed: "2.0.0"},
			map[Style]Reason{StyleExists: ReasonNotTestable, StyleMarkup: ReasonRemoved}},
		{"member of every object", Input{Platform: "wx", Path: "constructor"},
			map[Style]Reason{StyleExists: ReasonNotTestable, StyleVersion: ReasonUnknownFeature, StyleMarkup: ReasonUnknownFeature}},
		{"unknown member", Input{Platform: "wx", Path: "NoContext.x"},
			map[Style]Reason{StyleExists: ReasonUnknownFeature, StyleVersion: ReasonUnknownFeature, StyleMarkup: ReasonUnknownFeature}},
		{"since is no version", Input{Platform: "wx", Path: "login", Kind: "api", Since: "2.x"},
			map[Style]Reason{StyleVersion: ReasonSinceInvalid, StyleMarkup: ReasonNotMarkup}},
		{"client of another platform", Input{Platform: "wx", Path: "login", Kind: "api", Client: "8.0.1"},
			map[Style]Reason{StyleVersion: ReasonSinceUnknown, StyleMarkup: ReasonNotMarkup}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			snippets, err := Write(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			got := map[Style]Reason{}
			for i, s := range snippets {
				if s.Style != Styles()[i] {
					t.Errorf("style %d is %s, want %s", i, s.Style, Styles()[i])
				}
				if (s.Reason == "") != (len(s.Files) > 0) {
					t.Errorf("%s has reason %q and %d files", s.Style, s.Reason, len(s.Files))
				}
				if s.Reason != "" {
					got[s.Style] = s.Reason
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("reasons (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWriteErrors(t *testing.T) {
	for want, in := range map[string]Input{
		`guard: unknown platform "tt"`: {Platform: "tt", Path: "login"},
		`guard: unknown platform ""`:   {Path: "login"},
		`guard: empty feature path`:    {Platform: "wx", Path: " "},
	} {
		t.Run(want, func(t *testing.T) {
			if snippets, err := Write(in); err == nil || err.Error() != want || snippets != nil {
				t.Errorf("Write = %v, %v", snippets, err)
			}
		})
	}
}

func TestCanIUsePath(t *testing.T) {
	for _, tt := range []struct{ platform, kind, path, want string }{
		{"my", "result", "getLocation.success.type", "getLocation.callback.type"},
		{"my", "method", "getLocation.success", "getLocation.callback"},
		{"my", "", "getLocation.success.type", "getLocation.callback.type"},
		{"my", "method", "ap.nsf.success", "ap.nsf.callback"},
		{"my", "result", "FileSystemManager.access.callback.success", "FileSystemManager.access.callback.success"},
		{"my", "value", "icon.type.success", "icon.type.success"},
		{"my", "attribute", "result.success", "result.success"},
		{"my", "value", "request.success.type.json", "request.callback.type.json"},
		{"wx", "result", "getLocation.success.type", "getLocation.success.type"},
		{"xhs", "result", "showModal.success.cancel", "showModal.success.cancel"},
	} {
		t.Run(tt.platform+" "+tt.path, func(t *testing.T) {
			p, _ := findPlatform(tt.platform)
			r := request{Input: Input{Path: tt.path, Kind: tt.kind}, platform: p}
			if got := r.canIUsePath(); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
