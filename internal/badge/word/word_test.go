package word

import (
	"strings"
	"testing"

	"minicompat/internal/badge"
	"minicompat/internal/dataset"
)

func TestOf(t *testing.T) {
	tests := []struct {
		q              Question
		label, message string
		colour         badge.Colour
		title          string // a part
	}{
		{Question{Platform: "wechat", Path: "chooseMedia"}, "wx.chooseMedia", "2.10.0+ · 9", badge.Info, "from 2.10.0 on"},
		{Question{Platform: "wechat", Path: "chooseMedia", Version: "2.9.0"}, "wx.chooseMedia", "2.9.0 ✗ · 2.10.0+ · 9", badge.Bad, "base library 2.9.0: unsupported"},
		{Question{Platform: "wechat", Path: "chooseMedia.object.count", Version: "2.11.0"}, "wx.chooseMedia.object.count", "2.11.0 ✓ · ≥ 2.10.0 · ≤ 9", badge.Good, "not before 2.10.0"},
		{Question{Platform: "wechat", Path: "canvas"}, "<canvas>", "1.0.0+ · ", badge.Info, "<canvas> on wechat"},
		{Question{Platform: "wechat", Path: "CameraContext.onCameraFrame"}, "CameraContext.onCameraFrame", "2.7.0+", badge.Info, "from 2.7.0 on"},
		{Question{Platform: "wechat", Path: "noSuchThing"}, "noSuchThing", "since ?", badge.Unknown, "first release unknown"},
		{Question{Platform: "xiaohongshu", Path: "showToast"}, "xhs.showToast", "since ? (seen 2024-12)", badge.Unknown, "first release unknown"},
	}
	for _, tt := range tests {
		t.Run(tt.q.Platform+" "+tt.q.Path+" "+tt.q.Version, func(t *testing.T) {
			got, problem := Of(tt.q)
			if problem != nil {
				t.Fatal(problem)
			}
			if got.Label != tt.label || !strings.HasPrefix(got.Message, tt.message) || got.Colour != tt.colour || !strings.Contains(got.Title, tt.title) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestProblems(t *testing.T) {
	for _, q := range []Question{{Platform: "tt", Path: "a"}, {Platform: "wechat"}, {Platform: "wechat", Path: "a", Version: "2..1"}, {Platform: "wechat", Path: "showToast", Segment: "all users"}} {
		if got, problem := Of(q); problem == nil {
			t.Errorf("%+v gives %+v", q, got)
		}
	}
}

// No two badges share a file, not even where case does not count.
func TestPlacesAreApart(t *testing.T) {
	for _, p := range dataset.Platforms() {
		seen := make(map[string]string)
		for f := range dataset.Features(p) {
			if strings.Contains(f.Path, ".") {
				continue
			}
			place := Place(p, f)
			if other, ok := seen[strings.ToLower(place)]; ok {
				t.Errorf("%s and %s", other, place)
			}
			seen[strings.ToLower(place)] = place
		}
	}
}
