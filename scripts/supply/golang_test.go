package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// laidOut writes files into a temporary folder.
func laidOut(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// known is a database of one vulnerability, in a function of Go's own library.
func known(t *testing.T) string {
	t.Helper()
	return "file://" + laidOut(t, map[string]string{
		"index/db.json":      `{"modified": "2024-01-02T00:00:00Z"}`,
		"index/modules.json": `[{"path": "stdlib", "vulns": [{"id": "GO-2024-0001", "modified": "2024-01-02T00:00:00Z", "fixed": "99.0.0"}]}]`,
		"index/vulns.json":   `[{"id": "GO-2024-0001", "modified": "2024-01-02T00:00:00Z"}]`,
		"ID/GO-2024-0001.json": `{"schema_version": "1.3.1", "id": "GO-2024-0001", "modified": "2024-01-02T00:00:00Z",
			"published": "2024-01-02T00:00:00Z", "summary": "shouting", "details": "it shouts",
			"affected": [{"package": {"name": "stdlib", "ecosystem": "Go"},
				"ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "99.0.0"}]}],
				"ecosystem_specific": {"imports": [{"path": "strings", "symbols": ["ToUpper"]}]}}]}`,
	})
}

// govulncheck is the checker of the module in a folder, by the real program.
func govulncheck(t *testing.T, folder string) checker {
	t.Helper()
	program, err := exec.Command("go", "tool", "-n", "govulncheck").Output()
	if err != nil {
		t.Fatal(err)
	}
	return checker{strings.TrimSpace(string(program)), folder, known(t), nil, time.Second, time.Minute}
}

const (
	shouts = "package main\n\nimport \"strings\"\n\nfunc main() { println(strings.ToUpper(\"a\")) }\n"
	speaks = "package main\n\nimport \"strings\"\n\nfunc main() { println(strings.TrimSpace(\"a\")) }\n"
	empty  = "package main\n\nfunc main() {}\n"
)

func TestGovulncheck(t *testing.T) {
	js := []string{"GOOS=js", "GOARCH=wasm"}
	tests := []struct {
		name  string
		files map[string]string
		env   []string
		want  state
		line  string
	}{
		{"called", map[string]string{"main.go": shouts}, nil, found, "GO-2024-0001 shouting, stdlib v"},
		{"imported, not called", map[string]string{"main.go": speaks}, nil, clean, ": not called"},
		{"called for js/wasm only", map[string]string{"main_js.go": shouts, "main_other.go": "//go:build !js\n\n" + empty}, js, found, "ToUpper (mended in v99.0.0): called"},
		{"and natively", map[string]string{"main_js.go": shouts, "main_other.go": "//go:build !js\n\n" + empty}, nil, clean, ""},
		{"what does not compile", map[string]string{"main.go": "package main\n\nfunc main() { shout() }\n"}, nil, broken, "shout"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.files["go.mod"] = "module shouting\n\ngo 1.26\n"
			v := govulncheck(t, laidOut(t, tt.files)).check(target{"this", tt.env, []string{"./..."}})
			if lines := strings.Join(v.lines, "\n"); v.state != tt.want || !strings.Contains(lines, tt.line) {
				t.Errorf("got %s, want %s with %q:\n%s", v.state, tt.want, tt.line, lines)
			}
		})
	}
}

func TestAcceptedIsNoFailure(t *testing.T) {
	c := govulncheck(t, laidOut(t, map[string]string{"go.mod": "module shouting\n\ngo 1.26\n", "main.go": shouts}))
	c.accepted = accepted{"GO-2024-0001": "it may shout"}
	if v := c.check(targets()[0]); v.state != clean || !strings.Contains(v.lines[0], "accepted: it may shout") {
		t.Errorf("got %v", v)
	}
}

func TestDatabasesThatCannotBeAsked(t *testing.T) {
	let := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/refuses"):
			w.WriteHeader(http.StatusForbidden)
		case strings.HasPrefix(r.URL.Path, "/hangs"):
			<-let
		case r.URL.Path == "/breaks/index/db.json": // asked first, by this program
		case strings.HasPrefix(r.URL.Path, "/tears") && (r.Method == http.MethodHead || strings.HasSuffix(r.URL.Path, "db.json")):
		default:
			w.WriteHeader(http.StatusBadGateway)
		}
	}))
	defer server.Close()
	defer close(let)
	folder := laidOut(t, map[string]string{"go.mod": "module shouting\n\ngo 1.26\n", "main.go": shouts})
	for url, want := range map[string]string{
		server.URL + "/refuses":   "403 Forbidden",
		server.URL + "/hangs":     "Client.Timeout",
		server.URL + "/breaks":    "creating client",
		server.URL + "/tears":     "fetching vulnerabilities",
		"http://127.0.0.1:1":      "connection refused",
		"http://nowhere.invalid/": "nowhere.invalid",
	} {
		t.Run(strings.TrimPrefix(url, server.URL), func(t *testing.T) {
			c := govulncheck(t, folder)
			c.database = url
			if v := c.check(targets()[0]); v.state != unchecked || !strings.Contains(strings.Join(v.lines, "\n"), want) {
				t.Errorf("got %v, want %q", v, want)
			}
		})
	}
}

func TestBrokenGovulncheck(t *testing.T) {
	config := `{"config": {"scanner_name": "govulncheck"}}`
	for script, want := range map[string]state{
		"exit 0":                                 broken, // it said nothing
		"echo '{}'":                              broken,
		"echo '" + config + "' '{\"finding\": '": broken, // cut short
		"echo '" + config + "'":                  clean,
		"echo '" + config + "'; exit 1":          broken,
		"echo what is this >&2; exit 2":          broken,
		"sleep 60":                               unchecked,
	} {
		t.Run(script, func(t *testing.T) {
			folder := laidOut(t, nil)
			program := filepath.Join(folder, "govulncheck")
			if err := os.WriteFile(program, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
				t.Fatal(err)
			}
			c := checker{program, folder, "file://" + folder, nil, time.Second, 2 * time.Second}
			if v := c.check(targets()[0]); v.state != want {
				t.Errorf("got %v, want %s", v, want)
			}
		})
	}
	t.Run("no program", func(t *testing.T) {
		folder := laidOut(t, nil)
		if v := (checker{filepath.Join(folder, "none"), folder, "file://" + folder, nil, time.Second, time.Second}).check(targets()[0]); v.state != broken {
			t.Errorf("got %v", v)
		}
	})
}
