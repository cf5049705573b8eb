package scan_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
	"minicompat/internal/scan"
)

// A minifier changes names, shape and places, not what a program uses nor what
// guards it: the paths and states of every case stay the same, but where the
// minifier changes what the code does.
func TestMinified(t *testing.T) {
	changed := map[string]string{
		"guard-before":            "a test is left of which nothing hangs",
		"guard-can-i-use-dynamic": "a path that was put together is one literal",
		"guard-switch-case":       "two cases that do the same are one",
		"guard-switch-true":       "the switch is an &&",
		"no-semicolons":           "what follows a return is dropped",
		"typescript-type-names":   "a namespace is a function, see known-limits.txt",
	}
	for _, s := range corpus(t) {
		t.Run(s.name, func(t *testing.T) {
			if reason := changed[s.name]; reason != "" {
				t.Skip(reason)
			}
			before := scanFiles(s.files, scan.Options{})
			if len(before.Unread) > 0 {
				t.Skip("broken")
			}
			small, ok := minified(s.files)
			if !ok {
				t.Skip("esbuild does not take it")
			}
			after := scanFiles(small, scan.Options{Platform: platformOf(s)})
			if diff := cmp.Diff(pathsOf(before), pathsOf(after)); diff != "" {
				t.Errorf("(- before, + minified)\n%s\n%s", diff, small[0].Data)
			}
		})
	}
}

// pathsOf lists the paths with their states and whence they are.
func pathsOf(r scan.Result) (list []string) {
	for _, line := range places(r) {
		at, what, _ := strings.Cut(line, " ")
		name, _, _ := strings.Cut(at, ":")
		list = append(list, strings.TrimSuffix(name, path.Ext(name))+" "+what)
	}
	slices.Sort(list)
	return list
}

func minified(files []txtar.File) (small []txtar.File, ok bool) {
	for _, f := range files {
		loader, script := map[string]api.Loader{".js": api.LoaderJS, ".mjs": api.LoaderJS, ".cjs": api.LoaderJS, ".ts": api.LoaderTS}[path.Ext(f.Name)]
		if !script {
			small = append(small, f)
			continue
		}
		made := api.Transform(string(f.Data), api.TransformOptions{Loader: loader, MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, Target: api.ES2022, TreeShaking: api.TreeShakingFalse})
		if len(made.Errors) > 0 {
			return nil, false
		}
		small = append(small, txtar.File{Name: strings.TrimSuffix(f.Name, path.Ext(f.Name)) + ".js", Data: made.Code})
	}
	return small, len(small) > 0
}
