package site

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"minicompat/internal/dataset"
)

// collected is what a build of this repository collects.
func collected(t *testing.T, tools toolchain) licences {
	t.Helper()
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	l, err := collectLicences(root, tools)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// section is a part of the file by the beginning of its heading.
func section(t *testing.T, l licences, heading string) string {
	t.Helper()
	_, after, ok := strings.Cut(string(l.text()), "\n"+strings.Repeat("=", 78)+"\n"+heading)
	if !ok {
		t.Fatalf("there is no section %s", heading)
	}
	part, _, _ := strings.Cut(after, "\n"+strings.Repeat("=", 78)+"\n")
	return part
}

// What go list says of each program, asked for otherwise than the build asks:
// whatever is linked stands in the file, with the whole text of its licence.
func TestEveryLinkedModuleHasItsLicence(t *testing.T) {
	l := collected(t, toolchain{})
	programs, err := filepath.Glob(filepath.Join("..", "..", "wasm", "*", "main.go"))
	if err != nil || len(programs) != 4 {
		t.Fatalf("%v, %v: is there a new program that ships?", programs, err)
	}
	for _, program := range programs {
		for _, tags := range []string{"", "tinygo", "tinygo.wasm,tinygo"} {
			command := exec.Command("go", "list", "-deps", "-tags", tags, "-f", "{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "./"+filepath.Dir(program))
			command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
			output, err := command.Output()
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.SplitSeq(strings.TrimSpace(string(output)), "\n") {
				name, dir, _ := strings.Cut(line, "\t")
				if name == "" {
					continue
				}
				texts, err := filepath.Glob(filepath.Join(dir, "LICENSE*"))
				if err != nil || len(texts) != 1 {
					t.Fatalf("%s has the licences %v, %v", name, texts, err)
				}
				text, err := os.ReadFile(texts[0])
				if err != nil {
					t.Fatal(err)
				}
				if !strings.Contains(section(t, l, name+"\n"), strings.TrimSpace(string(text))) {
					t.Errorf("%s: the licence of %s is not in the file", program, name)
				}
			}
		}
	}
}

func TestGoAndDataHaveTheirLicences(t *testing.T) {
	l := collected(t, toolchain{})
	for heading, want := range map[string]string{
		"Go, its library and wasm_exec.js go1.": "Copyright 2009 The Go Authors",
		bundler + " v":                          "Evan Wallace",
		"anafanafo":                             "Metabolize",
		"@mini-types/my":                        "Alipay.com",
		"mp.weixin.qq.com getpublibpercentage":  "Peng Miao",
		"@tarojs/plugin-platform-xhs":           "LuMeiLing",
		"miniprogram-api-typings":               "Copyright (c) 2019",
		"weapp-vite":                            "ice breaker",
	} {
		if part := section(t, l, heading); !strings.Contains(part, want) {
			t.Errorf("%s: no %q in %.200s", heading, want, part)
		}
	}
	for s := range dataset.Sources() {
		if !strings.Contains(section(t, l, "Data\n"), s.Name+" ("+s.Licence+")") {
			t.Errorf("%s is not listed", s.Name)
		}
	}
}

// A release names what TinyGo links.
func TestReleaseNotices(t *testing.T) {
	notices, err := releaseNotices()
	if err != nil {
		t.Fatal(err)
	}
	l := collected(t, toolchain{notices: notices})
	for heading, want := range map[string]string{
		"TinyGo": "The TinyGo Authors", "LLVM": "LLVM Exceptions to the Apache 2.0 License", "wasi-libc": "Rich Felker",
	} {
		if !strings.Contains(section(t, l, heading), want) {
			t.Errorf("%s: no %q", heading, want)
		}
	}
	if _, err := inComment(l.text()); err != nil {
		t.Error(err)
	}
}

func TestMissingLicenceIsAnError(t *testing.T) {
	if _, err := noticesOf("a new source", "new-source"); err == nil || !strings.Contains(err.Error(), "the licence of a new source is missing") {
		t.Errorf("got %v", err)
	}
	folder := t.TempDir()
	if _, err := licenceIn(folder); err == nil {
		t.Error("an empty folder has a licence")
	}
	for name, text := range map[string]string{"Licence.md": "may be used", "NOTICE": "by us", "main.go": "package main"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if text, err := licenceIn(folder); err != nil || text != "may be used\n\nby us" {
		t.Errorf("got %q, %v", text, err)
	}
}

// A real program is taken with its licences, and refused when one is away.
func TestProgramsSayWhatTheyLink(t *testing.T) {
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	tools, err := plainGo(root)
	if err != nil {
		t.Fatal(err)
	}
	wasm, err := tools.compile("./wasm/worker")
	if err != nil {
		t.Fatal(err)
	}
	l := collected(t, tools)
	if err := l.cover("the Worker", wasm); err != nil {
		t.Error(err)
	}
	info, err := infoIn(wasm)
	if err != nil || len(info.Deps) == 0 {
		t.Fatalf("it names no modules: %v, %v", info, err)
	}
	for i, m := range l.modules {
		if m.Path == info.Deps[0].Path {
			l.modules = append(l.modules[:i:i], l.modules[i+1:]...)
			break
		}
	}
	if err := l.cover("the Worker", wasm); err == nil || !strings.Contains(err.Error(), "links "+info.Deps[0].Path) {
		t.Errorf("without the licence of %s: %v", info.Deps[0].Path, err)
	}
	if err := l.cover("nothing", []byte("\x00asm")); err == nil || !strings.Contains(err.Error(), "does not say") {
		t.Errorf("got %v", err)
	}
}

func TestInComment(t *testing.T) {
	for _, text := range []string{"a --> b", "a --!> b", "<!-- a"} {
		if got, err := inComment([]byte(text)); err == nil {
			t.Errorf("%q becomes %q", text, got)
		}
	}
	if got, err := inComment([]byte("MIT\n")); err != nil || got != "<!--\nMIT\n-->\n" {
		t.Errorf("got %q, %v", got, err)
	}
}
