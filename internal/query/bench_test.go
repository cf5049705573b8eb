package query

import "testing"

func benchmarkAsk(b *testing.B, question string, p Params) {
	b.ReportAllocs()
	for b.Loop() {
		if _, problem := Answer(question, p); problem != nil {
			b.Fatal(problem)
		}
	}
}

func BenchmarkCanIUse(b *testing.B) {
	benchmarkAsk(b, "canIUse", Params{
		"platform": {"wechat"}, "feature": {"getSystemInfoAsync.success.safeArea.top"}, "version": {"2.14.1"},
	})
}

func BenchmarkCanIUseMember(b *testing.B) {
	benchmarkAsk(b, "canIUse", Params{
		"platform": {"wechat"}, "feature": {"CameraContext.onCameraFrame"}, "version": {"2.14.1"},
	})
}

func BenchmarkCanIUseUnknown(b *testing.B) {
	benchmarkAsk(b, "canIUse", Params{
		"platform": {"wechat"}, "feature": {"getSystemInfoAsnc.success.saveArea.top"}, "version": {"2.14.1"},
	})
}

func BenchmarkCanIUseRange(b *testing.B) {
	benchmarkAsk(b, "canIUse", Params{
		"platform": {"wechat"}, "feature": {"getSystemInfoAsync"}, "version": {">=2.9.0 <3"},
	})
}

func BenchmarkImpactNewest(b *testing.B) {
	benchmarkAsk(b, "impact", Params{"platform": {"wechat"}, "minimum": {"2.10.0"}})
}

func BenchmarkImpactLargest(b *testing.B) {
	benchmarkAsk(b, "impact", Params{"platform": {"wechat"}, "minimum": {"2.10.0"}, "snapshot": {"2025-04-01"}})
}

func BenchmarkImpactOldest(b *testing.B) {
	benchmarkAsk(b, "impact", Params{
		"platform": {"wechat"}, "minimum": {"1.2.0"}, "snapshot": {"2017-07-10"}, "segment": {"ios"},
	})
}

// Keystrokes of the combobox: few letters match thousands of paths.
func BenchmarkFeaturesText(b *testing.B) {
	for _, text := range []string{"s", "sho", "showtoast.object"} {
		b.Run(text, func(b *testing.B) {
			benchmarkAsk(b, "features", Params{"platform": {"wechat"}, "text": {text}, "limit": {"12"}})
		})
	}
}

func BenchmarkFeaturesGroups(b *testing.B) {
	benchmarkAsk(b, "features", Params{"platform": {"wechat"}, "groups": {"true"}, "limit": {"1"}})
}

func BenchmarkMinimum(b *testing.B) {
	benchmarkAsk(b, "minimum", Params{"platform": {"wechat"}, "coverage": {"99"}})
}

func BenchmarkAskJSON(b *testing.B) {
	b.ReportAllocs()
	p := Params{"platform": {"wechat"}, "feature": {"getSystemInfoAsync.success.safeArea.top"}, "version": {"2.14.1"}}
	for b.Loop() {
		Ask("canIUse", p)
	}
}

func BenchmarkRaise(b *testing.B) {
	for _, gained := range []string{"true", "false"} {
		b.Run("gained="+gained, func(b *testing.B) {
			benchmarkAsk(b, "raise", Params{"platform": {"wechat"}, "from": {"1.0.0"}, "to": {"3.15.0"}, "gained": {gained}})
		})
	}
}
