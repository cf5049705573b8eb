package main

import (
	"errors"
	"os"
	"strings"
	"testing"

	"minicompat/scripts/update/facts"
)

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
