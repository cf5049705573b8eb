package site

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// made lays out a small site under a temporary root.
func made(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	dist := filepath.Join(root, Dist)
	for name, content := range map[string]string{
		"index.html": "<!doctype html>", "loader.js": "export {}", "wasm_exec.mjs": "export {}",
		"minicompat.wasm": "\x00asm", "css/page.css": "body {}",
	} {
		path := filepath.Join(dist, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(root, "secret.txt"), []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	return root
}

func TestHandler(t *testing.T) {
	api := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte("api")) })
	server := httptest.NewServer(Handler(made(t), api))
	defer server.Close()
	tests := []struct {
		path        string
		status      int
		contentType string
	}{
		{"/", 200, "text/html"},
		{"/minicompat.wasm", 200, "application/wasm"},
		{"/loader.js", 200, "text/javascript"},
		{"/wasm_exec.mjs", 200, "text/javascript"},
		{"/css/page.css", 200, "text/css"},
		{"/api/v1/compare", 200, "text/plain"},
		{"/nothing.js", 404, "text/plain"},
		{"/%2e%2e/%2e%2e/secret.txt", 404, "text/plain"},
		{"/..%2f..%2fsecret.txt", 404, "text/plain"},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			response, err := http.Get(server.URL + tt.path)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			if response.StatusCode != tt.status || !strings.HasPrefix(response.Header.Get("Content-Type"), tt.contentType) {
				t.Errorf("got %d %s", response.StatusCode, response.Header.Get("Content-Type"))
			}
			if !strings.HasPrefix(tt.path, "/api") && response.Header.Get("Content-Security-Policy") != Policy {
				t.Error("no policy")
			}
		})
	}
}

func TestRootOutsideTheRepository(t *testing.T) {
	t.Chdir(t.TempDir())
	if root, err := Root(); err == nil {
		t.Errorf("found %s", root)
	}
}

func TestCompileErrorsAreOneClearLine(t *testing.T) {
	root := t.TempDir() // no module there
	err := compile(root, filepath.Join(root, "out.wasm"))
	if err == nil {
		t.Fatal("an empty folder builds")
	}
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	if last := lines[len(lines)-1]; last != "site: the WebAssembly does not build" {
		t.Errorf("ends in %q", last)
	}
}

func TestMissingToolchain(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if err := compile(t.TempDir(), "out.wasm"); err == nil || !strings.Contains(err.Error(), "go command is not on PATH") {
		t.Errorf("got %v", err)
	}
}

func TestFailedBuildLeavesTheLastSite(t *testing.T) {
	root := made(t)
	if _, err := Build(root); err == nil {
		t.Fatal("a folder without a program builds")
	}
	if _, err := os.Stat(filepath.Join(root, Dist, "index.html")); err != nil {
		t.Error(err)
	}
	left, err := filepath.Glob(filepath.Join(root, "web", aside+"*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
