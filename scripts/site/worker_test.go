package site

import (
	"strings"
	"testing"
)

func TestFits(t *testing.T) {
	if err := fits([]File{{Gzip: maxWorker - 1}, {Gzip: 1}}); err != nil {
		t.Error(err)
	}
	if err := fits([]File{{Gzip: maxWorker}, {Gzip: 1}}); err == nil || !strings.Contains(err.Error(), "2500001 bytes") {
		t.Errorf("got %v", err)
	}
}

// The program stays beside the script, and nothing is left to be resolved.
func TestWorkerScript(t *testing.T) {
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	tools, err := plainGo(root)
	if err != nil {
		t.Fatal(err)
	}
	script, err := workerScript(tools)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(script); !strings.Contains(text, `"./minicompat.wasm"`) || strings.Contains(text, "minicompat:exec") {
		t.Errorf("%.200s", text)
	}
}
