package internal_test

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rhysd/actionlint"
)

// lintWorkflow is what actionlint says of a workflow. It looks for no other
// program: what shellcheck would say differs with its version.
func lintWorkflow(t *testing.T, name string, text []byte) []*actionlint.Error {
	t.Helper()
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	found, err := linter.Lint(name, text, nil)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func workflows(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../.github/workflows/*.yml")
	if err != nil {
		t.Fatal(err)
	}
	texts := make(map[string]string)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(file)] = string(text)
	}
	return texts
}

func TestWorkflows(t *testing.T) {
	texts := workflows(t)
	// What each must do at least.
	for name, wants := range map[string][]string{
		"update.yml":  {"cron: '", " * *'", "go run ./scripts/update -summary", "gh pr create", "pull-requests: write"},
		"publish.yml": {"./scripts/test --quick", "go run ./scripts/build -release -issues", "actions/deploy-pages@", "wrangler deploy", "secrets.CLOUDFLARE_API_TOKEN"},
		"ci.yml":      {"./.ci/run"},
	} {
		for _, want := range wants {
			if !strings.Contains(texts[name], want) {
				t.Errorf("%s has no %q", name, want)
			}
		}
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			for _, e := range lintWorkflow(t, name, []byte(text)) {
				t.Error(e)
			}
			checkPins(t, text)
			if !strings.Contains(text, "\npermissions: {}\n") {
				t.Error("a job that asks for no permission has some")
			}
		})
	}
}

// checkPins wants every action by its commit, with its version beside it: a tag
// may be moved.
func checkPins(t *testing.T, text string) {
	pinned := regexp.MustCompile(`uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); strings.Contains(line, "uses:") && !pinned.MatchString(line) {
			t.Errorf("not pinned: %s", line)
		}
	}
}

// The lint finds what is wrong with a workflow.
func TestWorkflowLintFinds(t *testing.T) {
	const right = "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo\n"
	for name, text := range map[string]string{
		"an unknown key":        strings.Replace(right, "runs-on", "run-on", 1),
		"an unknown need":       strings.Replace(right, "    steps", "    needs: b\n    steps", 1),
		"a bad cron":            strings.Replace(right, "on: push", "on:\n  schedule:\n    - cron: '61 * * * *'", 1),
		"an unknown context":    strings.Replace(right, "echo", "echo ${{ githob.ref }}", 1),
		"text from an event":    strings.Replace(right, "echo", "echo ${{ github.event.issue.title }}", 1),
		"an unknown permission": strings.Replace(right, "    steps", "    permissions:\n      all: write\n    steps", 1),
	} {
		t.Run(name, func(t *testing.T) {
			if len(lintWorkflow(t, "x.yml", []byte(text))) == 0 {
				t.Errorf("nothing found in\n%s", text)
			}
		})
	}
	if found := lintWorkflow(t, "x.yml", []byte(right)); len(found) > 0 {
		t.Errorf("found %v in one that is right", found)
	}
}
