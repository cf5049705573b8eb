package guard

import (
	"strings"
	"testing"

	"minicompat/internal/dataset"
)

// TestEveryFeature writes the guards of every path in the data: each reads as
// code, canIUse is never refused, and every kind is known.
func TestEveryFeature(t *testing.T) {
	for _, platform := range dataset.Platforms() {
		t.Run(string(platform), func(t *testing.T) {
			n := 0
			for f := range dataset.Features(platform) {
				n++
				in := Input{Platform: string(platform), Path: f.Path, Kind: string(f.Kind), Since: f.Since, Client: f.Client}
				if f.Kind == dataset.KindMember {
					in.Creators = chainOf(platform, f.Path)
				}
				bare(t, in)
				snippets, err := Write(in)
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range snippets {
					if s.Reason == ReasonUnknownFeature || s.Reason == ReasonSinceInvalid ||
						s.Reason == ReasonValueNotExpressible || s.Style == StyleCanIUse && s.Reason != "" {
						t.Errorf("%s (%s, %q): %s is refused for %s", f.Path, f.Kind, f.Since, s.Style, s.Reason)
					}
				}
				switch f.Kind {
				case dataset.KindComponent, dataset.KindAttribute:
					if why := snippets[3].Reason; why != "" && why != ReasonNotConditional {
						t.Errorf("%s (%s): no template for %s", f.Path, f.Kind, why)
					}
				}
			}
			if n < 1000 {
				t.Errorf("only %d paths", n)
			}
		})
	}
}

func TestRealChains(t *testing.T) {
	for member, want := range map[string]string{
		"CameraContext.onCameraFrame": "createCameraContext",
		"NodesRef.fields":             "createSelectorQuery SelectorQuery.select",
		"DownloadTask.abort":          "downloadFile",
		"IsoDep.connect":              "getNFCAdapter NFCAdapter.getIsoDep",
		"Stats.isFile":                "getFileSystemManager FileSystemManager.fstatSync",
		// Given to a promise, to a callback, and a property that is no call.
		"BLEPeripheralServer.close": "",
		"EventChannel.emit":         "",
		"VKCamera.near":             "",
	} {
		t.Run(member, func(t *testing.T) {
			if got := strings.Join(chainOf(dataset.WeChat, member), " "); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// chainOf finds the calls to a member's class, by what is returned.
func chainOf(p dataset.Platform, member string) []string {
	class, _, _ := strings.Cut(member, ".")
	return Chain(class, func(class string) []string {
		var returning []string
		for _, creator := range dataset.Creators(p, class) {
			if _, ok := dataset.Lookup(p, creator+".return"); ok {
				returning = append(returning, creator)
			}
		}
		return returning
	})
}
