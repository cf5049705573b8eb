package site

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// laidOut lays out a small site under a temporary root.
func laidOut(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	dist := filepath.Join(root, Dist)
	for name, content := range map[string]string{
		"index.html": "<!doctype html>", "embed.html": "<!doctype html>", "minicompat.js": "export {}", "engine-0123456789.js": "export {}",
		"minicompat-0123456789.wasm": "\x00asm", "widget-0123456789.wasm": "\x00asm", "site-0123456789.css": "body {}", "badge/wechat/api/login.svg": "<svg/>",
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
	server := httptest.NewServer(Handler(laidOut(t), api))
	defer server.Close()
	tests := []struct {
		path        string
		status      int
		contentType string
		cache       string
		policy      string // a part
	}{
		{"/", 200, "text/html", "no-cache", "frame-ancestors 'self'"},
		{"/embed.html", 200, "text/html", "no-cache", "frame-ancestors *"},
		{"/minicompat.js", 200, "text/javascript", "no-cache", ""},
		{"/engine-0123456789.js", 200, "text/javascript", forEver, ""},
		{"/minicompat-0123456789.wasm", 200, "application/wasm", forEver, ""},
		{"/site-0123456789.css", 200, "text/css", forEver, ""},
		{"/badge/wechat/api/login.svg", 200, "image/svg+xml", "no-cache", ""},
		{"/nothing.js", 404, "text/plain", "", ""},
		{"/%2e%2e/%2e%2e/secret.txt", 404, "text/plain", "", ""},
		{"/..%2f..%2fsecret.txt", 404, "text/plain", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			response, err := http.Get(server.URL + tt.path)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			header := response.Header
			if response.StatusCode != tt.status || !strings.HasPrefix(header.Get("Content-Type"), tt.contentType) {
				t.Errorf("got %d %s", response.StatusCode, header.Get("Content-Type"))
			}
			if tt.status == 200 && header.Get("Cache-Control") != tt.cache {
				t.Errorf("kept %s, want %s", header.Get("Cache-Control"), tt.cache)
			}
			if got := header.Get("Content-Security-Policy"); !strings.Contains(got, tt.policy) || (tt.policy == "") != (got == "") {
				t.Errorf("policy %q lacks %q", got, tt.policy)
			}
			if header.Get("Access-Control-Allow-Origin") != "*" || header.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("headers %v", header)
			}
		})
	}
}

func TestHandlerSendsTwins(t *testing.T) {
	root := laidOut(t)
	for name, content := range map[string]string{"minicompat.js.br": "by brotli", "minicompat.js.gz": "by gzip", "index.html.gz": "index by gzip"} {
		if err := os.WriteFile(filepath.Join(root, Dist, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct{ path, accepts, part, coding, body string }{
		{"/minicompat.js", "gzip, deflate, br, zstd", "", "br", "by brotli"},
		{"/minicompat.js", "gzip", "", "gzip", "by gzip"},
		{"/minicompat.js", "br;q=0, gzip;q=0.5", "", "gzip", "by gzip"},
		{"/minicompat.js", "br;q=x", "", "", "export {}"},
		{"/minicompat.js", "", "", "", "export {}"},
		{"/minicompat.js", "br", "bytes=0-5", "", "export"},
		{"/", "br, gzip", "", "gzip", "index by gzip"},
		{"/embed.html", "br, gzip", "", "", "<!doctype html>"},
	}
	for _, tt := range tests {
		t.Run(tt.path+" "+tt.accepts, func(t *testing.T) {
			r := httptest.NewRequest("GET", tt.path, nil)
			r.Header.Set("Accept-Encoding", tt.accepts)
			if tt.part != "" {
				r.Header.Set("Range", tt.part)
			}
			w := httptest.NewRecorder()
			Handler(root, http.NotFoundHandler()).ServeHTTP(w, r)
			if got := w.Header().Get("Content-Encoding"); got != tt.coding || w.Body.String() != tt.body {
				t.Errorf("got %q by %q, want %q by %q", w.Body, got, tt.body, tt.coding)
			}
			if w.Header().Get("Vary") != "Accept-Encoding" || strings.Contains(w.Header().Get("Content-Type"), "octet") {
				t.Errorf("headers %v", w.Header())
			}
		})
	}
}

// Static hosts join the values of one header from several rules.
func TestNoTwoRulesGiveOneHeader(t *testing.T) {
	for _, path := range []string{"/", "/index.html", "/embed.html", "/embed", "/minicompat.js", "/minicompat-0123456789.wasm", "/widget-0123456789.wasm", "/embed-0123456789.js", "/scanner-0123456789.js", "/scanner-0123456789.wasm", "/badge/wechat/api/login.svg"} {
		seen := make(map[string]string)
		for _, r := range rules() {
			if !r.matches(path) {
				continue
			}
			for _, h := range r.headers {
				if other, ok := seen[h.name]; ok {
					t.Errorf("%s: %s of %s and %s", path, h.name, other, r.pattern)
				}
				seen[h.name] = r.pattern
			}
		}
	}
}

func TestRootOutsideTheRepository(t *testing.T) {
	t.Chdir(t.TempDir())
	if root, err := Root(); err == nil {
		t.Errorf("found %s", root)
	}
}

func TestCompileErrorsAreOneClearLine(t *testing.T) {
	tools, err := plainGo(t.TempDir()) // no module there
	if err != nil {
		t.Fatal(err)
	}
	_, err = tools.compile("./wasm/widget")
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
	if _, err := plainGo(t.TempDir()); err == nil || !strings.Contains(err.Error(), "go command is not on PATH") {
		t.Errorf("got %v", err)
	}
}

func TestFailedBuildLeavesTheLastSite(t *testing.T) {
	root := laidOut(t)
	if _, err := Build(root, Options{}); err == nil {
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
