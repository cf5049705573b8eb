package internal_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "minicompat/"

type goPackage struct {
	ImportPath string
	Imports    []string
	Deps       []string
	Module     *struct{ Path string }
}

// look opens every folder that the rules are about. The test cache does not see
// what the go command reads: without this, a result would outlive the sources.
func look(t *testing.T) {
	t.Helper()
	for _, top := range []string{"../internal", "../wasm", "../scripts"} {
		err := filepath.WalkDir(top, func(_ string, entry os.DirEntry, err error) error {
			if err == nil && entry.Name() == "node_modules" {
				return filepath.SkipDir
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// list reads go list -deps -json for what a target builds.
func list(t *testing.T, environment []string, patterns ...string) []goPackage {
	t.Helper()
	look(t)
	command := exec.Command("go", append([]string{"list", "-deps", "-json=ImportPath,Imports,Deps,Module"}, patterns...)...)
	command.Dir = ".."
	command.Env = append(os.Environ(), environment...)
	output, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var packages []goPackage
	for decoder := json.NewDecoder(strings.NewReader(string(output))); decoder.More(); {
		var p goPackage
		if err := decoder.Decode(&p); err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	return packages
}

// mayImport says which packages of this module each may import directly. A
// folder stands for what is below it too. Tests may import more.
func mayImport() map[string][]string {
	small := []string{"internal/plainjson", "internal/sorting", "internal/day"}
	facts := append([]string{"internal/version", "internal/feature", "internal/dataset"}, small...)
	engine := append([]string{"internal/compat", "internal/impact", "internal/guard"}, facts...)
	door := append([]string{"internal/query"}, engine...)
	return map[string][]string{
		"internal/version":      {},
		"internal/plainjson":    {"internal/plainjson"},
		"internal/sorting":      {},
		"internal/day":          {},
		"internal/feature":      {"internal/version", "internal/sorting"},
		"internal/dataset":      {"internal/version", "internal/feature"},
		"internal/dataset/pack": {"internal/version", "internal/dataset/pack"},
		"internal/compat":       facts,
		"internal/impact":       facts,
		"internal/guard":        facts,
		"internal/query":        engine,
		"internal/jsapi":        {"internal/query", "internal/plainjson", "internal/jsapi"},
		// table stands beside query: what it hands over, impact must accept.
		"internal/table": {"internal/version", "internal/dataset", "internal/impact"},
		// scan stands beside query too: what it needs is since when a path is there.
		// Only what it found is worded and given figures by query's answers, in
		// report, so that the page, the command line and CI say the same.
		"internal/scan":           append([]string{"internal/compat", "internal/scan"}, facts...),
		"internal/scan/report":    append([]string{"internal/scan", "internal/compat", "internal/query", "internal/view/text"}, facts...),
		"wasm/scanner":            {"internal/jsapi/boundary", "internal/table", "internal/scan", "internal/dataset", "wasm/scanner"},
		"internal/jsapi/boundary": {},
		"internal/badge":          {},
		"internal/badge/word":     append([]string{"internal/badge"}, door...),
		"internal/httpapi":        {"internal/query", "internal/badge", "internal/plainjson"},
		"internal/httpapi/wire":   {"internal/httpapi"},
		"internal/view":           append([]string{"internal/view", "internal/badge"}, door...),
		"wasm/worker":             {"internal/httpapi"},
		"wasm/widget":             {"internal/jsapi", "internal/view"},
		"wasm/element":            {"internal/jsapi", "internal/view/card"},
		"scripts":                 append([]string{"internal/httpapi", "internal/badge", "internal/view", "internal/table", "internal/scan", "internal/dataset/pack", "scripts"}, door...),
	}
}

// rule finds the longest folder that a package lies in.
func rule(path string) (allowed []string, ok bool) {
	longest := ""
	for folder, list := range mayImport() {
		if (path == folder || strings.HasPrefix(path, folder+"/")) && len(folder) >= len(longest) {
			longest, allowed, ok = folder, list, true
		}
	}
	return allowed, ok
}

func within(path string, folders []string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool {
		return path == folder || strings.HasPrefix(path, folder+"/")
	})
}

// only names imports that few packages may have.
func only() map[string][]string {
	return map[string][]string{
		"github.com/Masterminds/semver/v3": {"internal/version"},
		"honnef.co/go/js/dom/v2":           {"internal/view"},
		"net/http":                         {"internal/httpapi", "wasm/worker", "scripts"},
		"golang.org/x/net/html":            {"internal/table"},
		"github.com/tdewolff/parse/v2":     {"internal/scan"}, // its lexer of scripts: nothing else reads any
		"github.com/tdewolff/parse/v2/js":  {"internal/scan"},
		// What JavaScript itself is asked: its parseFloat.
		"syscall/js": {"internal/jsapi", "internal/version", "internal/view", "wasm"},
	}
}

func TestImports(t *testing.T) {
	targets := map[string][]string{"native": nil, "js/wasm": {"GOOS=js", "GOARCH=wasm"}}
	for name, environment := range targets {
		t.Run(name, func(t *testing.T) {
			patterns := []string{"./internal/...", "./scripts/..."}
			if environment != nil {
				patterns = []string{"./internal/...", "./wasm/...", "./scripts/bench/..."}
			}
			for _, p := range list(t, environment, patterns...) {
				if path, ours := strings.CutPrefix(p.ImportPath, module); ours && path != "internal" { // this test
					check(t, path, p.Imports)
				}
			}
		})
	}
}

func check(t *testing.T, path string, imports []string) {
	t.Helper()
	allowed, ok := rule(path)
	if !ok {
		t.Errorf("no rule says what %s may import", path)
	}
	for _, imported := range imports {
		if ours, isOurs := strings.CutPrefix(imported, module); isOurs && !within(ours, allowed) {
			t.Errorf("%s must not import %s", path, ours)
		}
		if few, limited := only()[imported]; limited && !within(path, few) {
			t.Errorf("%s must not import %s: only %v may", path, imported, few)
		}
	}
}

// The Worker answers, and shows nothing: views, and what reads sources and
// tables, stay out of it.
func TestWorkerCarriesNoView(t *testing.T) {
	for _, p := range list(t, []string{"GOOS=js", "GOARCH=wasm"}, "./wasm/worker") {
		for _, other := range []string{"minicompat/internal/view", "minicompat/internal/jsapi", "minicompat/internal/table", "minicompat/internal/scan", "honnef.co/go/js/dom/v2"} {
			if p.ImportPath == other || strings.HasPrefix(p.ImportPath, other+"/") {
				t.Errorf("the Worker links %s", p.ImportPath)
			}
		}
	}
}

// What other pages embed carries what answers, and none of the page.
func TestElementCarriesNoPage(t *testing.T) {
	for _, p := range list(t, []string{"GOOS=js", "GOARCH=wasm"}, "./wasm/element") {
		if p.ImportPath == "minicompat/internal/view" || p.ImportPath == "honnef.co/go/js/dom/v2" {
			t.Errorf("the element's engine links %s", p.ImportPath)
		}
	}
}

// The widget carries nothing that is large or that TinyGo cannot build.
func TestWidgetCarriesNoServer(t *testing.T) {
	for _, p := range list(t, []string{"GOOS=js", "GOARCH=wasm"}, "./wasm/widget") {
		for _, heavy := range []string{"net/http", "text/template", "html/template", "golang.org/x/net", "github.com/tdewolff/parse/v2", "minicompat/internal/table", "minicompat/internal/scan"} {
			if p.ImportPath == heavy || strings.HasPrefix(p.ImportPath, heavy+"/") {
				t.Errorf("the widget links %s", heavy)
			}
		}
	}
}
