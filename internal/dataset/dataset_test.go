package dataset

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLookup(t *testing.T) {
	tests := []struct {
		platform Platform
		path     string
		kind     Kind
		since    string
		source   string
	}{
		{WeChat, "showToast.object.image", KindParam, "1.1.0", "typings"},
		{WeChat, "button.open-type.contact", KindValue, "1.1.0", "weapp-vite"},
		{WeChat, "live-player", KindComponent, "1.7.0", "weapp-vite"},
		{WeChat, "CameraContext.onCameraFrame", KindMember, "2.7.0", "typings"},
		{Alipay, "env.clientVersion", KindMember, "1.24.10|2.4.10", "open-docs"},
		{Xiaohongshu, "showModal.success.cancel", KindResult, "", "taro-xhs-1.2.2"},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			f, ok := Lookup(tt.platform, tt.path)
			if !ok || f.Kind != tt.kind || f.Since != tt.since || f.Source() != tt.source {
				t.Errorf("got %+v, %v", f, ok)
			}
		})
	}
}

func TestCallbacksThatAreNoPaths(t *testing.T) {
	for _, p := range Platforms() {
		for f := range Features(p) {
			for segment := range strings.SplitSeq(f.Path, ".") {
				if segment == "errMsg" || segment == "fail" && f.Kind != KindValue || segment == "complete" && f.Kind == KindParam {
					t.Errorf("%s: %s is no canIUse path", p, f.Path)
				}
			}
		}
	}
}

func TestClaims(t *testing.T) {
	want := []Claim{
		{"", "2.19.2", "typings"}, {"", "3.2.1", "notes"}, {">", "2.30.3", "runtime-2.30.3"},
	}
	if diff := cmp.Diff(want, Claims(WeChat, "requestCommonPayment")); diff != "" {
		t.Error(diff)
	}
	if Claims(WeChat, "showToast") != nil || Claims(Alipay, "alert") != nil {
		t.Error("claims on uncontested paths")
	}
}

func TestCreators(t *testing.T) {
	if got := Creators(WeChat, "CameraContext"); !slices.Contains(got, "createCameraContext") {
		t.Errorf("CameraContext is created by %v", got)
	}
}

// lastDay is the newest day that a file of a platform has.
func lastDay(t *testing.T, platform string) string {
	t.Helper()
	files, err := filepath.Glob("src/" + platform + "/shares/*.tsv") // sorted
	if err != nil || len(files) == 0 {
		t.Fatalf("no snapshots of %s: %v", platform, err)
	}
	return filepath.Base(files[len(files)-1])[:len("2006-01-02")]
}

func TestSnapshots(t *testing.T) {
	tests := []struct {
		platform Platform
		count    int
		newest   SnapshotInfo
		oldest   SnapshotInfo
	}{
		{WeChat, 29,
			SnapshotInfo{lastDay(t, "wechat"), "", "mp-weixin", []string{"all", "android", "ios"}},
			SnapshotInfo{"2017-07-10", "", "wechat-docs-distribution", []string{"android", "ios"}}},
		{Alipay, 25,
			SnapshotInfo{lastDay(t, "alipay"), "2.x", "alipay-docs-distribution", []string{"all"}},
			SnapshotInfo{"2020-04-21", "1.x", "w3cschool", []string{"all"}}},
	}
	for _, tt := range tests {
		t.Run(string(tt.platform), func(t *testing.T) {
			list := Snapshots(tt.platform)
			if len(list) < tt.count {
				t.Fatalf("%d snapshots, want at least %d", len(list), tt.count)
			}
			if diff := cmp.Diff(tt.newest, list[0]); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.oldest, list[len(list)-1]); diff != "" {
				t.Error(diff)
			}
		})
	}
	if len(Snapshots(Xiaohongshu)) != 0 {
		t.Error("Xiaohongshu publishes no distribution")
	}
}

func TestFindSnapshot(t *testing.T) {
	s, ok := FindSnapshot(WeChat, "2019-04-27", "", "all")
	if !ok {
		t.Fatal("not found")
	}
	first := slices.Collect(s.Buckets())[0]
	if first != (Bucket{Version: "2.6.6", Share: "90.78"}) || s.Source != "wechat-docs-distribution" {
		t.Errorf("got %+v from %s", first, s.Source)
	}
	for _, missing := range []SnapshotInfo{
		{AsOf: "2017-07-10", Segments: []string{"all"}}, {AsOf: "2019-04-28", Segments: []string{"all"}},
		{AsOf: "2019-04-27", Line: "2.x", Segments: []string{"all"}}, {AsOf: "\n@", Segments: []string{""}},
	} {
		if s, ok := FindSnapshot(WeChat, missing.AsOf, missing.Line, missing.Segments[0]); ok {
			t.Errorf("found %+v for %+v", s, missing)
		}
	}
}

func TestReleases(t *testing.T) {
	list := slices.Collect(Releases(WeChat))
	if first := list[0]; first != (Release{"1.0.0", "2017-02-06", "notes"}) {
		t.Errorf("first is %+v", first)
	}
	if len(list) < 300 {
		t.Errorf("%d releases", len(list))
	}
}

func TestFindSource(t *testing.T) {
	s, ok := FindSource("typings")
	if !ok || s.Licence != "MIT" || s.Accessed == "" || len(s.AsOf) < len("2026-06") || !strings.HasPrefix(s.URL, "https://www.npmjs.com/") {
		t.Errorf("got %+v, %v", s, ok)
	}
	if _, ok := FindSource("gossip"); ok {
		t.Error("found a source that is not there")
	}
}

func TestNoBaseLibraryHasFourComponents(t *testing.T) {
	for _, p := range Platforms() {
		for r := range Releases(p) {
			if strings.Count(r.Version, ".") > 2 {
				t.Errorf("%s %s: ranges cannot hold it", p, r.Version)
			}
		}
	}
}

func TestDataVersion(t *testing.T) {
	if v := DataVersion(); len(v) != 12 || strings.Trim(v, "0123456789abcdef") != "" {
		t.Errorf("got %q", v)
	}
}

func BenchmarkFindSnapshotNewest(b *testing.B) {
	for b.Loop() {
		FindSnapshot(WeChat, "", "", "all")
	}
}

func BenchmarkFindSnapshotOldest(b *testing.B) {
	for b.Loop() {
		FindSnapshot(WeChat, "2017-07-10", "", "ios")
	}
}

func TestCategory(t *testing.T) {
	tests := []struct{ root, want string }{
		{"createCameraContext", "media/camera"}, {"CameraContext", "media/camera"},
		{"CameraContext.takePhoto", ""}, {"createCameraContex", ""}, {"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.root, func(t *testing.T) {
			if got := Category(WeChat, tt.root); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
