package compat

import (
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/feature"
	"minicompat/internal/version"
)

const (
	wx  = dataset.WeChat
	my  = dataset.Alipay
	xhs = dataset.Xiaohongshu
)

func parse(t testing.TB, s string) version.Version {
	t.Helper()
	if s == "" {
		return version.Version{}
	}
	v, err := version.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestAt(t *testing.T) {
	tests := []struct {
		platform        dataset.Platform
		path            string
		version, client string
		want            Verdict
	}{
		// Stated on the path itself.
		{wx, "showToast.object.image", "1.1.0", "", Verdict{Supported, ""}},
		{wx, "showToast.object.image", "1.0.1", "", Verdict{Unsupported, ""}},
		{wx, "showToast.object.image", "2.10", "", Verdict{Supported, ""}},
		// In force is the latest of the lineage.
		{wx, "getSystemInfoAsync.success.safeArea.top", "2.14.1", "", Verdict{Supported, ""}},
		{wx, "getSystemInfoAsync.success.safeArea.top", "2.7.0", "", Verdict{Unsupported, ""}},
		{wx, "camera.flash", "1.5.8", "", Verdict{Unsupported, ""}}, // 1.0.0 under camera 1.6.0
		{wx, "camera.flash", "1.6.0", "", Verdict{Supported, ""}},
		// Members descend from what creates their object.
		{wx, "CameraContext.onCameraFrame", "2.7.0", "", Verdict{Supported, ""}},
		{wx, "CameraContext.takePhoto", "1.5.0", "", Verdict{Unsupported, ""}},
		{wx, "CameraContext.takePhoto", "1.6.0", "", Verdict{Supported, ""}},
		// A source says that an inherited path was absent.
		{wx, "text.max-lines", "2.8.2", "", Verdict{Unknown, ReasonAbsenceClaimed}},
		{wx, "text.overflow.clip", "2.0.0", "", Verdict{Unknown, ReasonAbsenceClaimed}},
		{wx, "text.max-lines", "2.8.3", "", Verdict{Supported, ""}},
		// A statement of its own stands against such a claim.
		{wx, "requestCommonPayment", "2.25.0", "", Verdict{Supported, ""}},
		// Nothing known.
		{wx, "jumpToOfflinePay", "3.0.0", "", Verdict{Unknown, ReasonNoMinimum}},
		{wx, "noSuchThing", "3.0.0", "", Verdict{Unknown, ReasonNotFound}},
		{xhs, "showModal.success.cancel", "3.0.0", "", Verdict{Unknown, ReasonNoMinimum}},
		// Alipay: each line has its own minimum.
		{my, "env.clientVersion", "1.24.9", "", Verdict{Unsupported, ""}},
		{my, "env.clientVersion", "1.24.10", "", Verdict{Supported, ""}},
		{my, "env.clientVersion", "2.4.9", "", Verdict{Unsupported, ""}},
		{my, "env.clientVersion", "2.4.10", "", Verdict{Supported, ""}},
		// A lone 1.x minimum holds on all of 2.x, a lone 2.x one on none of 1.x.
		{my, "CameraContext.onCameraFrame", "2.0.0", "", Verdict{Supported, ""}},
		{my, "web-view.onLoad", "1.99.0", "", Verdict{Unsupported, ""}},
		// All conditions must hold: 1.10.0 and client 10.1.32.
		{my, "CanvasContext.getImageData", "1.9.0", "10.2.0", Verdict{Unsupported, ""}},
		{my, "CanvasContext.getImageData", "1.10.0", "", Verdict{Unknown, ReasonClientNeeded}},
		{my, "CanvasContext.getImageData", "1.10.0", "10.1.31", Verdict{Unsupported, ReasonClientTooOld}},
		{my, "CanvasContext.getImageData", "1.10.0", "10.1.32", Verdict{Supported, ""}},
		// The base library implies a client: 1.20.1 runs from 10.1.68 on.
		{my, "CanvasContext.getImageData", "1.20.1", "", Verdict{Supported, ""}},
		{my, "MapContext.calculateDistance", "1.24.0", "", Verdict{Unknown, ReasonClientNeeded}}, // 10.1.90, implied 10.1.75
		{my, "MapContext.calculateDistance", "2.7.2", "", Verdict{Supported, ""}},                // implied 10.1.92
		// A client minimum alone.
		{my, "writeBLECharacteristicValue", "1.9.0", "", Verdict{Unknown, ReasonClientNeeded}},
		{my, "writeBLECharacteristicValue", "1.9.0", "10.0.18", Verdict{Supported, ""}},
		{my, "writeBLECharacteristicValue", "1.9.0", "10.0.17", Verdict{Unsupported, ReasonClientTooOld}},
	}
	for _, tt := range tests {
		t.Run(string(tt.platform)+" "+tt.path+" "+tt.version+" "+tt.client, func(t *testing.T) {
			got := Find(tt.platform, tt.path).At(parse(t, tt.version), parse(t, tt.client))
			if got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestObserved(t *testing.T) {
	var path string
	for f := range dataset.Features(wx) {
		if len(f.Since) > 2 && f.Since[:2] == "<=" {
			path = f.Path
			fact := Find(wx, path)
			line := fact.Line(version.Version{})
			seen := line.Seen.Version
			if got := fact.At(seen, version.Version{}); got.Support != Supported && line.Stated.Version.IsZero() {
				t.Errorf("%s at %s, where it was seen: %+v", path, seen, got)
			}
			if got := fact.At(parse(t, "1.0.0"), version.Version{}); got != (Verdict{Unknown, ReasonBeforeSeen}) {
				t.Errorf("%s at 1.0.0, before it was seen in %s: %+v", path, seen, got)
			}
			if fact.Basis(line) != BasisObserved {
				t.Errorf("%s has basis %s", path, fact.Basis(line))
			}
		}
	}
	if path == "" {
		t.Error("no observed path in the data")
	}
}

func TestBasis(t *testing.T) {
	tests := []struct {
		platform    dataset.Platform
		path        string
		basis       Basis
		since, from string
	}{
		{wx, "showToast.object.image", BasisStated, "1.1.0", "showToast.object.image"},
		{wx, "getSystemInfoAsync.success.safeArea.top", BasisInherited, "2.14.1", "getSystemInfoAsync"},
		{wx, "camera.flash", BasisStated, "1.6.0", "camera"},
		{wx, "CameraContext.takePhoto", BasisInherited, "1.6.0", "createCameraContext"},
		{wx, "jumpToOfflinePay", BasisNone, "", ""},
		{wx, "noSuchThing", BasisNone, "", ""},
		{my, "env.clientVersion", BasisStated, "2.4.10", "env.clientVersion"},
		{my, "writeBLECharacteristicValue", BasisStated, "", ""},
		{my, "writeBLECharacteristicValue.object.value", BasisInherited, "", ""},
		{xhs, "showModal", BasisNone, "", ""},
	}
	for _, tt := range tests {
		t.Run(string(tt.platform)+" "+tt.path, func(t *testing.T) {
			fact := Find(tt.platform, tt.path)
			line := fact.Line(version.Version{})
			since := line.Since()
			if fact.Basis(line) != tt.basis || since.Version.String() != tt.since || since.From != tt.from {
				t.Errorf("got %s %s from %q", fact.Basis(line), since.Version, since.From)
			}
		})
	}
}

func TestNative(t *testing.T) {
	tests := []struct {
		platform      dataset.Platform
		path, version string
		answer        NativeAnswer
		reason        NativeReason
	}{
		{wx, "showToast.object.image", "1.1.0", NativeMissing, NativeNoCanIUse},
		{wx, "showToast.object.image", "1.1.1", NativeUnreliable, NativeIncomplete},
		{wx, "showToast.object.image", "2.6.1", NativeUnreliable, NativeIncomplete},
		{wx, "showToast.object.image", "2.6.2", NativeTrue, ""},
		{wx, "CameraContext.onCameraFrame", "2.6.6", NativeFalse, ""},
		{wx, "requestCommonPayment", "2.25.0", NativeFalse, NativeNotInTable},
		{wx, "requestCommonPayment", "2.30.4", NativeTrue, ""},
		{wx, "noSuchThing", "2.25.0", "", ""},
		{my, "env.clientVersion", "2.4.10", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.path+" "+tt.version, func(t *testing.T) {
			fact, v := Find(tt.platform, tt.path), parse(t, tt.version)
			got, ok := fact.Native(v, fact.At(v, version.Version{}))
			if got.Answer != tt.answer || got.Reason != tt.reason || ok != (tt.answer != "") {
				t.Errorf("got %+v, %v", got, ok)
			}
		})
	}
}

func TestResolve(t *testing.T) {
	tests := []struct {
		platform   dataset.Platform
		path, want string
		ok         bool
	}{
		{wx, "getLocation.success.latitude", "getLocation.success.latitude", true},
		{wx, "getLocation.callback.latitude", "getLocation.callback.latitude", false},
		{my, "AccessibilityManager.isScreenReaderEnabled", "AccessibilityManager.isScreenReaderEnabled", true},
		{my, "noSuchThing.success.x", "noSuchThing.success.x", false},
	}
	for _, tt := range tests {
		t.Run(string(tt.platform)+" "+tt.path, func(t *testing.T) {
			if got, ok := Resolve(tt.platform, tt.path); got != tt.want || ok != tt.ok {
				t.Errorf("got %s, %v", got, ok)
			}
		})
	}
	t.Run("every callback of Alipay is found as success", func(t *testing.T) {
		found := 0
		for f := range dataset.Features(my) {
			asked, ok := counterpartForTest(f.Path)
			if !ok {
				continue
			}
			found++
			if got, ok := Resolve(my, asked); !ok || got != f.Path {
				t.Errorf("%s resolves to %s, %v", asked, got, ok)
			}
		}
		if found < 100 {
			t.Errorf("only %d callbacks", found)
		}
	})
}

// Every path of every platform is judged without contradiction: once supported,
// it stays so unless it is removed.
func TestSupportIsMonotone(t *testing.T) {
	versions := []string{"1.0.0", "1.1.0", "1.9.90", "1.24.10", "1.99.0", "2.0.0", "2.4.10", "2.8.2", "2.8.3", "2.14.1", "2.30.4", "3.0.0", "3.15.1", "9.0.0"}
	for _, p := range dataset.Platforms() {
		for f := range dataset.Features(p) {
			fact := Find(p, f.Path)
			line, was := "", false
			for _, text := range versions {
				v := parse(t, text)
				if l := p.LineOf(v.Component(0)); l != line {
					line, was = l, false
				}
				is := fact.At(v, version.Version{}).Support == Supported
				if was && !is && fact.Removed == "" {
					t.Errorf("%s %s: supported below %s and not there", p, f.Path, text)
				}
				was = is
			}
		}
	}
}

func BenchmarkFindAndJudge(b *testing.B) {
	v := parse(b, "2.14.1")
	for b.Loop() {
		Find(wx, "getSystemInfoAsync.success.safeArea.top").At(v, version.Version{})
	}
}

func BenchmarkMemberOfCreatedClass(b *testing.B) {
	v := parse(b, "2.14.1")
	for b.Loop() {
		Find(wx, "CameraContext.onCameraFrame").At(v, version.Version{})
	}
}

// counterpartForTest asks for an Alipay callback by WeChat's word for it, where
// no path of that name or under return is known.
func counterpartForTest(path string) (string, bool) {
	asked, ok := feature.Counterpart(path, "callback", "success")
	if !ok {
		return "", false
	}
	_, taken := dataset.Lookup(my, asked)
	return asked, !taken
}

// No source states a removal yet; the rule holds all the same.
func TestRemoved(t *testing.T) {
	fact := Find(wx, "showToast.object.image")
	fact.Removed = "3.0.0"
	tests := []struct {
		version string
		want    Verdict
	}{
		{"1.0.1", Verdict{Unsupported, ""}},
		{"2.33.0", Verdict{Supported, ""}},
		{"3.0.0", Verdict{Unsupported, ReasonRemoved}},
		{"3.15.1", Verdict{Unsupported, ReasonRemoved}},
	}
	for _, tt := range tests {
		t.Run(tt.version, func(t *testing.T) {
			if got := fact.At(parse(t, tt.version), version.Version{}); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}
