package guard

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestChain(t *testing.T) {
	creators := map[string][]string{
		"CameraContext":       {"createCameraContext"},
		"CameraFrameListener": {"CameraContext.onCameraFrame.return"},
		"SelectorQuery":       {"NodesRef.boundingClientRect", "SelectorQuery.in", "createSelectorQuery"},
		"NodesRef":            {"SelectorQuery.exec", "SelectorQuery.select", "SelectorQuery.selectAll"},
		"Stats":               {"FileSystemManager.stat.success.stats", "FileSystemManager.statSync"},
		"FileSystemManager":   {"getFileSystemManager.return"},
		"CloudContext":        {"cloud.createCloudContext"},
		"Later":               {"later.success", "later.callback.x", "odd name", "Some.deep.member"},
		"Egg":                 {"Chicken.lay"},
		"Chicken":             {"Egg.hatch"},
	}
	for i := range 9 { // Deep0 takes nine calls
		creators["Deep"+strconv.Itoa(i)] = []string{"Deep" + strconv.Itoa(i+1) + ".next"}
	}
	creators["Deep9"] = []string{"createDeep"}
	for class, want := range map[string][]string{
		"CameraContext":       {"createCameraContext"},
		"CameraFrameListener": {"createCameraContext", "CameraContext.onCameraFrame"},
		"SelectorQuery":       {"createSelectorQuery"},
		"NodesRef":            {"createSelectorQuery", "SelectorQuery.select"},
		"Stats":               {"getFileSystemManager", "FileSystemManager.statSync"},
		"CloudContext":        {"cloud.createCloudContext"},
		"Deep7":               {"createDeep", "Deep9.next", "Deep8.next"},
		"Deep6":               {"createDeep", "Deep9.next", "Deep8.next", "Deep7.next"},
		"Deep5":               nil,
		"Later":               nil,
		"Egg":                 nil,
		"None":                nil,
	} {
		t.Run(class, func(t *testing.T) {
			got := Chain(class, func(class string) []string { return creators[class] })
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestConstantName(t *testing.T) {
	for class, want := range map[string]string{
		"CameraContext":    "cameraContext",
		"UDPSocket":        "udpSocket",
		"NFCAdapter":       "nfcAdapter",
		"VKSession":        "vkSession",
		"NfcA":             "nfcA",
		"Worker":           "worker",
		"BLE":              "ble",
		"X":                "x",
		"Switch":           "target",
		"WX":               "target",
		"No-Identifier":    "target",
		"DownloadTask":     "downloadTask",
		"MifareUltralight": "mifareUltralight",
	} {
		t.Run(class, func(t *testing.T) {
			if got := constantName(class); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}
