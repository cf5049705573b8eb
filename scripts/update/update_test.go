package main

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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

func TestPackagesMove(t *testing.T) {
	var ran []string
	u := copied(t, func(folder, name string, args ...string) (string, error) {
		ran = append(ran, strings.Join(append([]string{name}, args...), " "))
		if args[0] == "view" {
			return view, nil
		}
		return "", nil
	})
	if err := u.packages(); err != nil {
		t.Fatal(err)
	}
	if got, want := ran[len(ran)-1], "npm install --save-dev --save-exact --ignore-scripts --no-audit --no-fund miniprogram-api-typings@9.9.9 @mini-types/my@9.9.9 miniprogram-versions@9.9.9"; got != want {
		t.Errorf("ran %q, want %q", got, want)
	}
	wantNote(t, u, "-> 9.9.9.")
	if err := u.sources(); err != nil {
		t.Fatal(err)
	}
	after, err := facts.Read(u.src())
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"typings", "mini-types"} {
		if s := after.Sources[key]; s.Accessed != "9.9.9" || s.AsOf != "2026-11-02" {
			t.Errorf("%s is %+v", key, s)
		}
	}
}

func TestPackagesThatAreNewestStay(t *testing.T) {
	u := copied(t, nil)
	declared, err := u.declared()
	if err != nil {
		t.Fatal(err)
	}
	u.command = func(_, _ string, args ...string) (string, error) {
		if args[0] != "view" {
			t.Errorf("ran npm %q", args)
		}
		return strings.ReplaceAll(view, "9.9.9", declared[args[1]]), nil
	}
	if err := u.packages(); err != nil {
		t.Fatal(err)
	}
	wantNote(t, u, "is the newest")
	before, _ := os.ReadFile(u.file("internal/dataset/src/sources.tsv"))
	if err := u.sources(); err != nil {
		t.Fatal(err)
	}
	if after, _ := os.ReadFile(u.file("internal/dataset/src/sources.tsv")); string(before) != string(after) {
		t.Error("sources.tsv is not what follows from the pins and the snapshots")
	}
}

// A lock file that names a mirror, or an npm that fails, leaves all as it was.
func TestPackagesAreRestored(t *testing.T) {
	for name, lock := range map[string]string{
		"a mirror":       `{"packages": {"node_modules/x": {"resolved": "https://mirror.example/x/-/x-1.0.0.tgz"}}}`,
		"not JSON":       `{`,
		"npm that fails": "",
	} {
		t.Run(name, func(t *testing.T) {
			var u *updater
			u = copied(t, func(_, _ string, args ...string) (string, error) {
				switch {
				case args[0] == "view":
					return view, nil
				case lock == "":
					return "", errors.New("npm install: exit status 1")
				}
				os.WriteFile(u.file("scripts/package.json"), []byte("{}"), 0o666)
				return "", os.WriteFile(u.file("scripts/package-lock.json"), []byte(lock), 0o666)
			})
			before, _ := u.declared()
			if err := u.refreshWhole(options{}); err == nil || !strings.Contains(err.Error(), "nothing was changed") {
				t.Fatalf("error %v", err)
			}
			after, err := u.declared()
			if err != nil || after["miniprogram-versions"] != before["miniprogram-versions"] {
				t.Errorf("pins are %v, %v", after, err)
			}
			if text, _ := os.ReadFile(u.file("scripts/package-lock.json")); string(text) == lock {
				t.Error("the lock file stays")
			}
		})
	}
}

func TestTheLockFileNamesNoMirror(t *testing.T) {
	u := copied(t, nil)
	lock, err := os.ReadFile(u.file("scripts/package-lock.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := checkLock(lock); err != nil {
		t.Error(err)
	}
}

// answer is what the endpoint says on a day, with a release that is new.
func answer(seconds, shares string) string {
	rows := `[{\"percentage\":` + shares + `,\"sdkVer\":\"3.99.0\"},{\"percentage\":40.5,\"sdkVer\":\"3.15.1\"}]`
	inner := `{\"update_time\":` + seconds + `,\"android\":` + rows + `,\"iOS\":` + rows + `,\"total\":` + rows +
		`,\"relation\":{\"ios\":[{\"app\":\"8.0.99\",\"lib\":\"3.99.0\"}],\"android\":[]}}`
	return `{"baseresponse":{"errcode":0,"errmsg":""},"json_data":"` + inner + `"}`
}

func TestOfficial(t *testing.T) {
	const november = "1794182400" // 2026-11-09 in China
	march := "1774886400"         // 2026-03-31
	tests := []struct {
		name, body string
		status     int
		note       string
		ran        bool
	}{
		{"a new day", answer(november, "59.5"), 200, "the distribution of 2026-11-09 is new", true},
		{"a day that is there", answer(march, "59.5"), 200, "the distribution of 2026-03-31 is there already", false},
		{"a bad sum", answer(november, "10"), 200, "no distribution that can be used", false},
		{"an error code", `{"baseresponse":{"errcode":-1},"json_data":""}`, 200, "errcode -1", false},
		{"a page", "<html>", 200, "no distribution that can be used", false},
		{"refused", "no", 403, "was not reached, so no distribution came from it: it answered 403", false},
		{"endless", strings.Repeat(" ", largest+2), 200, "more than", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(tt.status)
				io.WriteString(w, tt.body)
			}))
			defer server.Close()
			ran := false
			u := copied(t, func(_, _ string, args ...string) (string, error) {
				ran = ran || strings.Join(args[:4], " ") == "run ./scripts/datagen shares -from"
				return "", nil
			})
			u.official(server.URL)
			wantNote(t, u, tt.note)
			if ran != tt.ran {
				t.Errorf("entered: %v", ran)
			}
		})
	}
}

func TestOfficialOutOfReach(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	u := copied(t, nil)
	start := time.Now()
	u.official(server.URL)
	wantNote(t, u, "WeChat's endpoint was not reached, so no distribution came from it")
	if time.Since(start) > patience {
		t.Error("it took too long")
	}
}

// What the lints refuse is taken back.
func TestRefusedSnapshotIsTakenBack(t *testing.T) {
	var u *updater
	u = copied(t, func(_, _ string, args ...string) (string, error) {
		if args[0] == "test" {
			return "--- FAIL: TestSource", errors.New("exit status 1")
		}
		os.WriteFile(u.file("internal/dataset/src/wechat/clients.tsv"), nil, 0o666)
		return "", os.WriteFile(u.file("internal/dataset/src/wechat/shares/2026-11-09.tsv"), []byte("x"), 0o666)
	})
	u.enter("The endpoint", []byte(answer("1794182400", "59.5")), "a file")
	wantNote(t, u, "was not entered: the lints refuse it: --- FAIL: TestSource")
	if _, err := os.Stat(u.file("internal/dataset/src/wechat/shares/2026-11-09.tsv")); !os.IsNotExist(err) {
		t.Errorf("the snapshot is still there: %v", err)
	}
	if text, _ := os.ReadFile(u.file("internal/dataset/src/wechat/clients.tsv")); len(text) == 0 {
		t.Error("the clients are not back")
	}
}

func TestReleasesThatAreNewEnter(t *testing.T) {
	u := copied(t, nil)
	api, err := u.table("wechat/api.tsv")
	if err != nil {
		t.Fatal(err)
	}
	api.Rows[0][2] = "3.99.1"
	api.Rows[1][2] = "1.2.99" // lower than the newest: a mistake for the lints to show
	if err := u.write("wechat/api.tsv", api); err != nil {
		t.Fatal(err)
	}
	if err := u.releases(); err != nil {
		t.Fatal(err)
	}
	releases, err := u.table("wechat/releases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	last := releases.Rows[len(releases.Rows)-1]
	if strings.Join(last, "|") != "3.99.1||typings" {
		t.Errorf("the last release is %q", last)
	}
	for _, row := range releases.Rows {
		if row[0] == "1.2.99" {
			t.Error("a version below the newest was entered")
		}
	}
}

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
