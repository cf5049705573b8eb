package feature

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNormalise(t *testing.T) {
	tests := []struct{ in, want string }{
		{"showToast.object.image", "showToast.object.image"},
		{"wx.showToast", "showToast"},
		{"my.alert", "alert"},
		{"xhs.showModal.success.cancel", "showModal.success.cancel"},
		{"wx?.showToast", "showToast"},
		{"wx.showToast()", "showToast"},
		{"wx.showToast();", "showToast"},
		{"  'wx.showToast' ", "showToast"},
		{`"button.open-type.contact"`, "button.open-type.contact"},
		{"`text.selectable`", "text.selectable"},
		{"“text.selectable”", "text.selectable"},
		{"「text.selectable」", "text.selectable"},
		{"<live-player>", "live-player"},
		{"<live-player/>", "live-player"},
		{"< live-player />", "live-player"},
		{"</live-player>", "live-player"},
		{"wx.canIUse('button.open-type.contact')", "button.open-type.contact"},
		{`my.canIUse("getLocation.object.type");`, "getLocation.object.type"},
		{"image.mode.bottom left", "image.mode.bottom left"},
		{"swiper.worklet:onscrollend", "swiper.worklet:onscrollend"},
		{"scroll-view.bind:scroll", "scroll-view.bind:scroll"},
		{"wxml", "wxml"},
		{"my", "my"},
		{"扫码", "扫码"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got, err := Normalise(tt.in)
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
			again, err := Normalise(got)
			if err != nil || again != got {
				t.Errorf("not idempotent: %q, %v", again, err)
			}
		})
	}
}

func TestNormaliseErrors(t *testing.T) {
	tests := []struct {
		in     string
		code   Code
		offset int
	}{
		{"", CodeEmpty, 0},
		{"  ", CodeEmpty, 0},
		{"wx.", CodeEmpty, 0},
		{"''", CodeEmpty, 0},
		{"<>", CodeCharacter, 0},
		{"<img onerror>", CodeCharacter, 0},
		{"<img src=x onerror=alert(1)>", CodeCharacter, 0},
		{"showToast..image", CodeEmptySegment, 9},
		{".showToast", CodeEmptySegment, 0},
		{"showToast.", CodeEmptySegment, 0},
		{"show\x00Toast", CodeControl, 4},
		{"show\u202eToast", CodeControl, 4},
		{"show\xffToast", CodeControl, 4},
		{"a" + strings.Repeat(".a", 199), CodeTooLong, maxInput},
		{strings.Repeat("a.", 20) + "a", CodeTooDeep, 0},
		{strings.Repeat("x", 1<<20), CodeTooLong, maxInput},
		{strings.Repeat("x", maxLength+1), CodeTooLong, maxLength},
		{"alert(1)", CodeCharacter, 5},
		{"a&b", CodeCharacter, 1},
	}
	for _, tt := range tests {
		t.Run(tt.in[:min(len(tt.in), 40)], func(t *testing.T) {
			_, err := Normalise(tt.in)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want an *Error", err)
			}
			if e.Code != tt.code || e.Offset != tt.offset {
				t.Errorf("got %s at %d, want %s at %d", e.Code, e.Offset, tt.code, tt.offset)
			}
			if len(err.Error()) > 400 {
				t.Errorf("a message of %d bytes", len(err.Error()))
			}
		})
	}
}

func TestLineage(t *testing.T) {
	got := slices.Collect(Lineage("a.b.c"))
	if diff := cmp.Diff([]string{"a.b.c", "a.b", "a"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestCounterpart(t *testing.T) {
	tests := []struct {
		in, want string
		ok       bool
	}{
		{"getLocation.success.type", "getLocation.callback.type", true},
		{"getLocation.success", "getLocation.callback", true},
		{"getLocation.object.success", "", false},
		{"getLocation", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got, ok := Counterpart(tt.in, "success", "callback"); got != tt.want || ok != tt.ok {
				t.Errorf("got %q, %v", got, ok)
			}
		})
	}
}

func TestSuggest(t *testing.T) {
	known := []string{
		"CameraContext", "CameraContext.onCameraFrame", "button", "button.open-type", "button.open-type.contact",
		"getSystemInfo", "getSystemInfoAsync", "getSystemInfoSync", "showModal", "showModal.success.cancel", "showToast", "showToast.object",
		"showToast.object.image",
	}
	tests := []struct {
		in   string
		want []string
	}{
		{"showtoast", []string{"showToast"}},
		{"showTost.object.image", []string{"showToast.object.image"}},
		{"onCameraFrame", []string{"CameraContext.onCameraFrame"}},
		{"getSystemInfoAsnc", []string{"getSystemInfoAsync", "getSystemInfoSync"}},
		{"buton.open-type.contact", []string{"button.open-type.contact"}},
		{"showModal.cancel", []string{"showModal.success.cancel"}},
		{"showModal.return.cancel", []string{"showModal.success.cancel"}},
		{"showmodal.success.cancel", []string{"showModal.success.cancel"}},
		{"completelyDifferentThing", nil},
		{strings.Repeat("z", maxLength), nil},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := Suggest(slices.Values(known), tt.in, 2)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// distance must be the plain Levenshtein distance wherever that is within the
// limit.
func TestDistanceIsLevenshtein(t *testing.T) {
	words := []string{"", "a", "ab", "ba", "kitten", "sitting", "showtoast", "showtost", "shoutoast", "toastshow"}
	for _, a := range words {
		for _, b := range words {
			for limit := range 8 {
				s := search{wanted: a, limit: limit}
				want := levenshtein(a, b)
				if got := s.distance([]byte(b)); got != want && (want <= limit || got <= limit) {
					t.Errorf("%q %q within %d: got %d, want %d", a, b, limit, got, want)
				}
			}
		}
	}
}

func levenshtein(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	same := 1
	if a[0] == b[0] {
		same = 0
	}
	return min(levenshtein(a[1:], b)+1, levenshtein(a, b[1:])+1, levenshtein(a[1:], b[1:])+same)
}

func FuzzNormalise(f *testing.F) {
	for _, s := range []string{"wx.showToast()", "<map/>", "'a'", "a..b", "wx.canIUse('a.b')", "「a」", "\x00", "<img onerror>", "wx?.a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		path, err := Normalise(s)
		if err != nil {
			if e := err.(*Error); e.Offset < 0 || e.Offset > len(s) {
				t.Fatalf("offset %d of %d", e.Offset, len(s))
			}
			return
		}
		if path == "" || len(path) > maxLength || strings.ContainsAny(path, "<>'\"") {
			t.Fatalf("%q becomes %q", s, path)
		}
		Suggest(slices.Values([]string{"showToast", "map", path}), path, 3)
	})
}
