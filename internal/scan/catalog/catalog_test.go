package catalog

import (
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/scan/finding"
)

// walk follows a chain of names from the global object; "()" calls, "await"
// awaits, and "success" or "callback" in brackets is what a function is handed.
func walk(c *Catalog, chain string) (Thing, []string) {
	t, mentioned := Thing{Shape: Global}, []string(nil)
	for _, name := range strings.Fields(chain) {
		switch name {
		case "()":
			t = c.Call(t)
		case "await":
			t = c.Await(t)
		case "[success]", "[callback]":
			t = c.Handed(t.Path, strings.Trim(name, "[]"))
		default:
			step := c.Member(t, name)
			t = step.Thing
			switch {
			case step.Known:
				mentioned = append(mentioned, step.Path)
			case step.Path != "":
				mentioned = append(mentioned, "?"+step.Path)
			}
		}
	}
	return t, mentioned
}

func TestMember(t *testing.T) {
	cases := []struct {
		platform dataset.Platform
		chain    string
		want     string
	}{
		{dataset.WeChat, "showToast", "showToast"},
		{dataset.WeChat, "notThere", "?notThere"},
		{dataset.WeChat, "getSystemInfoSync () safeArea top", "getSystemInfoSync getSystemInfoSync.return.safeArea getSystemInfoSync.return.safeArea.top"},
		{dataset.WeChat, "getSystemInfo [success] safeArea", "getSystemInfo getSystemInfo.success.safeArea"},
		{dataset.WeChat, "getSystemInfo () await safeArea nothing", "getSystemInfo getSystemInfo.success.safeArea"},
		{dataset.WeChat, "createCameraContext () onCameraFrame () start", "createCameraContext CameraContext.onCameraFrame CameraFrameListener.start"},
		{dataset.WeChat, "createCameraContext () nothing", "createCameraContext ?CameraContext.nothing"},
		{dataset.WeChat, "createCameraContext () toString", "createCameraContext"},
		{dataset.WeChat, "createSelectorQuery () select () boundingClientRect () exec", "createSelectorQuery SelectorQuery.select NodesRef.boundingClientRect SelectorQuery.exec"},
		{dataset.WeChat, "getFileSystemManager () readFileSync () split", "getFileSystemManager FileSystemManager.readFileSync"},
		{dataset.WeChat, "navigateTo [success] eventChannel emit", "navigateTo navigateTo.success.eventChannel EventChannel.emit"},
		{dataset.WeChat, "request () abort", "request RequestTask.abort"},
		{dataset.WeChat, "cloud callFunction", "cloud cloud.callFunction"},
		{dataset.WeChat, "cloud nothing", "cloud ?cloud.nothing"},
		{dataset.WeChat, "showToast bind", "showToast"},
		{dataset.WeChat, "button", "?button"},
		{dataset.WeChat, "CameraContext", "?CameraContext"},
		{dataset.Alipay, "getSystemInfo [success] albumAuthorized", "getSystemInfo getSystemInfo.callback.albumAuthorized"},
		{dataset.Alipay, "createCameraContext () onCameraFrame () start", "createCameraContext CameraContext.onCameraFrame CameraFrameListener.start"},
		{dataset.Alipay, "createCameraContext () takePhoto [success] tempImagePath", "createCameraContext CameraContext.takePhoto CameraContext.takePhoto.callback.tempImagePath"},
	}
	for _, tt := range cases {
		t.Run(tt.chain, func(t *testing.T) {
			if _, got := walk(New(tt.platform), tt.chain); strings.Join(got, " ") != tt.want {
				t.Errorf("got %s, want %s", strings.Join(got, " "), tt.want)
			}
		})
	}
}

func TestParam(t *testing.T) {
	c := New(dataset.WeChat)
	for in, want := range map[string]string{
		"showToast image":                   "showToast.object.image",
		"showToast nothing":                 "",
		"CameraContext.takePhoto quality":   "CameraContext.takePhoto.object.quality",
		"nothing title":                     "",
		"showToast success":                 "",
		"getSystemInfoSync.return safeArea": "",
	} {
		path, name, _ := strings.Cut(in, " ")
		if got, _ := c.Param(path, name); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
	if got, _ := c.Value("CameraContext.takePhoto.object.quality", "low"); got != "CameraContext.takePhoto.object.quality.low" {
		t.Errorf("got %q", got)
	}
	if got, ok := c.Value("getSystemInfoSync.return", "safeArea"); ok {
		t.Errorf("a result is no value: %q", got)
	}
}

func TestJudge(t *testing.T) {
	c := New(dataset.WeChat)
	can := func(path string) finding.Guard { return finding.Guard{Check: finding.CanIUse, Path: path} }
	from := func(v string) finding.Guard { return finding.Guard{Check: finding.Version, Version: v} }
	cases := map[string]struct {
		path   string
		guards []finding.Guard
		want   finding.State
	}{
		"none":               {"CameraContext.onCameraFrame", nil, finding.None},
		"itself":             {"CameraContext.onCameraFrame", []finding.Guard{can("CameraContext.onCameraFrame")}, finding.Guarded},
		"one below":          {"showToast", []finding.Guard{can("showToast.object.image")}, finding.Guarded},
		"one above":          {"CameraContext.startRecord.object.selfieMirror", []finding.Guard{can("CameraContext.startRecord")}, finding.Insufficient},
		"version":            {"CameraContext.onCameraFrame", []finding.Guard{from("2.7.0")}, finding.Guarded},
		"version too low":    {"CameraContext.onCameraFrame", []finding.Guard{from("2.6.9")}, finding.Insufficient},
		"later path":         {"CameraContext.onCameraFrame", []finding.Guard{can("CameraContext.setZoom")}, finding.Guarded},
		"as string":          {"CameraContext.onCameraFrame", []finding.Guard{{Check: finding.AsString, Version: "2.7.0"}}, finding.Insufficient},
		"one of two":         {"CameraContext.onCameraFrame", []finding.Guard{from("1.0.0"), from("2.7.0")}, finding.Guarded},
		"no minimum known":   {"showLoading.object.title", nil, finding.None},
		"unknown and a test": {"notThere", []finding.Guard{from("2.7.0")}, finding.None},
	}
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			if got, _ := c.Judge(tt.path, tt.guards); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
