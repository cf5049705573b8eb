package guard

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestHostilePathsRun checks that a path arrives at canIUse as it is, that
// nothing of it runs, and that every script is one that Node can read.
func TestHostilePathsRun(t *testing.T) {
	kinds := []string{"", "api", "member", "component", "attribute", "value", "param", "result", "namespace"}
	var jobs []job
	var names, asked []string
	var all strings.Builder
	for _, path := range hostile() {
		if strings.TrimSpace(path) == "" {
			continue
		}
		for _, platform := range []string{"wx", "my", "xhs"} {
			for _, kind := range kinds {
				in := Input{Platform: platform, Path: path, Kind: kind, Since: "1.0.0", Creators: []string{path}}
				snippets, err := Write(in)
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range snippets {
					for _, f := range s.Files {
						if f.Language != "js" {
							continue
						}
						jobs = append(jobs, job{f.Code, platform, world{SDK: "1.0.0", CanIUse: []string{"-"}}})
						names = append(names, strconv.QuoteToASCII(path)+" as "+kind+" on "+platform+" by "+string(s.Style))
						asked = append(asked, askedFor(s.Style, in))
						all.WriteString("{\n" + f.Code + "}\n")
					}
				}
			}
		}
	}
	for i, got := range runAll(t, jobs) {
		if got.Pwned != 0 || got.Error != "" {
			t.Errorf("%s: ran %d times, error %q in:\n%s", names[i], got.Pwned, got.Error, jobs[i].Code)
		}
		if a := strings.Join(got.Asked, "\n"); a != asked[i] {
			t.Errorf("%s: asked for %q, want %q", names[i], a, asked[i])
		}
	}
	checkSyntax(t, all.String())
}

func askedFor(style Style, in Input) string {
	if style != StyleCanIUse && style != StyleMarkup {
		return ""
	}
	return string([]rune(in.Path))
}

// checkSyntax lets node --check read code that is in blocks of its own.
func checkSyntax(t *testing.T, code string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.js")
	if err := os.WriteFile(file, []byte(code), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(node(t), "--check", file).CombinedOutput(); err != nil {
		t.Errorf("node --check: %v\n%s", err, out)
	}
}

func TestWrittenSyntax(t *testing.T) {
	var all strings.Builder
	for _, in := range written() {
		snippets, err := Write(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range snippets {
			for _, f := range s.Files {
				if f.Language == "js" {
					all.WriteString("{\n" + f.Code + "}\n")
				}
			}
		}
	}
	checkSyntax(t, all.String())
}
