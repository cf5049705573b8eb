package site

import (
	"bytes"
	"compress/gzip"
	"debug/buildinfo"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestTwins(t *testing.T) {
	text := []byte(strings.Repeat("wx.showToast ", 200))
	m := &made{files: map[string][]byte{
		"a.js": text, "b.wasm": text, "small.js": text[:100], "icon.png": text, "badge/wechat/a.svg": text, "first/1/wechat/a.json": text,
	}}
	if err := m.addTwins(quick); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"a.js": true, "b.wasm": true, "first/1/wechat/a.json": true, "small.js": false, "icon.png": false, "badge/wechat/a.svg": false} {
		br, gz := m.files[name+".br"], m.files[name+".gz"]
		if (br != nil) != want || (gz != nil) != want {
			t.Errorf("%s has twins: %v, %v, want %v", name, br != nil, gz != nil, want)
		}
		if !want {
			continue
		}
		unzipped, err := gzip.NewReader(bytes.NewReader(gz))
		if err != nil {
			t.Fatal(err)
		}
		for coding, r := range map[string]io.Reader{"br": brotli.NewReader(bytes.NewReader(br)), "gz": unzipped} {
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, text) {
				t.Errorf("%s.%s holds something else, %v", name, coding, err)
			}
		}
	}
}

func TestBestIsKept(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	content := bytes.Repeat([]byte("base library "), large/10)
	for range 2 {
		if _, err := brotlied(content, best); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := filepath.Glob(filepath.Join(cache, "minicompat", "*", "*"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("kept %v, %v", kept, err)
	}
	if err := os.WriteFile(kept[0], []byte("as kept"), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := brotlied(content, best); err != nil || string(out) != "as kept" {
		t.Errorf("got %d bytes, %v", len(out), err)
	}
}

// What the build keeps is kept by the version that compressed it, which a program
// says of itself.
func TestBuildsKnowTheirCompressor(t *testing.T) {
	program := filepath.Join(t.TempDir(), "build")
	if output, err := exec.Command("go", "build", "-o", program, "../build").CombinedOutput(); err != nil {
		t.Fatalf("%s%v", output, err)
	}
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	if got := brotliIn(info); !strings.HasPrefix(got, "v1.") {
		t.Errorf("got %q", got)
	}
}

func TestSizes(t *testing.T) {
	m := &made{files: map[string][]byte{"a": make([]byte, 300), "a.br": make([]byte, 200), "b": make([]byte, 50)}}
	if got, want := m.size("both", 240, "a", "b"), (Size{"both", 350, 250, 240, 10}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := m.size("one", 240, "a"); got.Missed != 0 {
		t.Errorf("200 misses 240: %v", got)
	}
	over := Built{Quality: best, Sizes: []Size{m.size("both", 240, "a", "b")}}
	if err := over.Over(); err == nil || !strings.Contains(err.Error(), "both by 10 bytes") {
		t.Errorf("got %v", err)
	}
	for quality, want := range map[int]string{quick: "-best tells", best: "over by 10"} {
		over.Quality = quality
		var out strings.Builder
		over.Report(&out)
		if !strings.Contains(out.String(), want) {
			t.Errorf("at %d the table lacks %q:\n%s", quality, want, out.String())
		}
	}
}
