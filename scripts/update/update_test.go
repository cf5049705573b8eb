package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/scripts/site"
	"minicompat/scripts/update/facts"
)

// copied is an updater on a copy of the facts, whose commands a test answers.
func copied(t *testing.T, answer command) *updater {
	t.Helper()
	root, err := site.Root()
	if err != nil {
		t.Fatal(err)
	}
	u := &updater{root: t.TempDir(), log: io.Discard, command: answer}
	if err := os.CopyFS(u.file("internal/dataset/src"), os.DirFS(filepath.Join(root, "internal/dataset/src"))); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(u.file("scripts"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"README.md", "scripts/package.json", "scripts/package-lock.json"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(u.file(name), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return u
}

func wantNote(t *testing.T, u *updater, want string) {
	t.Helper()
	if !strings.Contains(strings.Join(u.notes, "\n"), want) {
		t.Errorf("no %q in %q", want, u.notes)
	}
}

const view = `{"dist-tags": {"latest": "9.9.9", "next": "10.0.0"}, "time": {"created": "2016-01-01T00:00:00.000Z", "9.9.9": "2026-11-02T03:04:05.678Z"}}`

// README's table is what follows from the facts, and follows them.
func TestReadme(t *testing.T) {
	u := copied(t, nil)
	s, err := facts.Read(u.src())
	if err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(u.file("README.md"))
	if err := u.readme(s); err != nil {
		t.Fatal(err)
	}
	if after, _ := os.ReadFile(u.file("README.md")); string(before) != string(after) {
		t.Error("README.md is not what follows from the facts: run go run ./scripts/update")
	}
	s.Sources["typings"] = facts.Source{Accessed: "9.9.9", AsOf: "2026-11-02"}
	told, err := tell(string(before), s)
	if err != nil || !strings.Contains(told, "miniprogram-api-typings 9.9.9 | 2026-11-02 |") {
		t.Errorf("the table does not follow: %v", err)
	}
	if _, err := tell("no table", s); err == nil {
		t.Error("a README without the table passes")
	}
}

func TestSummaryTellsWhatFailed(t *testing.T) {
	u := &updater{log: io.Discard, command: func(_, _ string, _ ...string) (string, error) {
		return "--- FAIL: TestX (0.1s)\n    x_test.go:1: no\nFAIL\tminicompat/internal/x\t0.1s\n", errors.New("exit status 1")
	}}
	u.note("`a` 1 -> 2.")
	u.check("./...")
	said := u.summary(facts.Change{})
	for _, want := range []string{"- `a` 1 -> 2.\n", "No fact changed", "Some fail", "- `--- FAIL: TestX (0.1s)`\n", "FAIL\tminicompat/internal/x"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	u.failed, u.command = nil, func(_, _ string, _ ...string) (string, error) { return "ok", nil }
	u.check("./...")
	if said := u.summary(facts.Change{}); !strings.Contains(said, "All pass.") {
		t.Error(said)
	}
}

// Facts that cannot be packed any more are put back, with what came with them.
func TestFactsAreRestored(t *testing.T) {
	var u *updater
	u = copied(t, func(_, _ string, args ...string) (string, error) {
		switch {
		case args[0] == "view":
			return view, nil
		case args[0] == "install":
			return "", os.WriteFile(u.file("scripts/package-lock.json"), []byte("{}"), 0o666)
		case strings.HasSuffix(strings.Join(args, " "), "datagen typings"):
			os.WriteFile(u.file("internal/dataset/src/wechat/shares/2026-11-09.tsv"), []byte("x"), 0o666)
			os.WriteFile(u.file("internal/dataset/src/wechat/api.tsv"), []byte("x"), 0o666)
			return "", nil
		}
		return "", errors.New("pack: wechat/overrides.tsv: no such class")
	})
	before, err := filesAt([]string{u.root})
	if err != nil {
		t.Fatal(err)
	}
	if err := u.refreshWhole(options{}); err == nil || !strings.Contains(err.Error(), "no such class") {
		t.Errorf("error %v", err)
	}
	after, err := filesAt([]string{u.root})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("(-before +after)\n%s", diff)
	}
}
