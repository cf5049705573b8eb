package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
)

// pinned are the packages that facts come from, with the source they are.
func pinned() []pin {
	return []pin{
		{name: "miniprogram-api-typings", source: "typings"},
		{name: "@mini-types/my", source: "mini-types"},
		{name: "miniprogram-versions"},
	}
}

// pin is a package and what became of it.
type pin struct {
	name, source string // a key of sources.tsv, or "" where snapshots tell their day
	old, now     string
	day          string // on which the registry says that it was published
}

// packages moves the pins to the newest versions.
func (u *updater) packages() error {
	declared, err := u.declared()
	if err != nil {
		return err
	}
	var install []string
	for _, p := range pinned() {
		p.old = declared[p.name]
		if p.now, p.day, err = u.newest(p.name); err != nil {
			return err
		}
		u.pins = append(u.pins, p)
		if p.now == p.old {
			u.note("`%s` %s is the newest.", p.name, p.old)
			continue
		}
		u.note("`%s` %s -> %s.", p.name, p.old, p.now)
		install = append(install, p.name+"@"+p.now)
	}
	if install == nil {
		return nil
	}
	return u.install(install)
}

// declared are the versions that scripts/package.json names.
func (u *updater) declared() (map[string]string, error) {
	text, err := os.ReadFile(u.file("scripts/package.json"))
	if err != nil {
		return nil, err
	}
	var file struct {
		DevDependencies map[string]string `json:"devDependencies"`
	}
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("scripts/package.json: %w", err)
	}
	return file.DevDependencies, nil
}

// newest asks the registry for the version that it gives when none is named,
// and the day on which that was published.
func (u *updater) newest(name string) (version, day string, err error) {
	out, err := u.command(u.file("scripts"), "npm", "view", name, "dist-tags", "time", "--json")
	if err != nil {
		return "", "", err
	}
	var answer struct {
		Tags map[string]string `json:"dist-tags"`
		Time map[string]string `json:"time"`
	}
	if err := json.Unmarshal([]byte(out), &answer); err != nil {
		return "", "", fmt.Errorf("npm view %s: %w", name, err)
	}
	version = answer.Tags["latest"]
	if version == "" {
		return "", "", fmt.Errorf("npm view %s: no latest version", name)
	}
	day, _, _ = strings.Cut(answer.Time[version], "T")
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		day = time.Now().UTC().Format(time.DateOnly)
	}
	return version, day, nil
}

func (u *updater) install(packages []string) error {
	// scripts/test installs anew where this is not the lock file that it used.
	if err := os.Remove(u.file("scripts/node_modules/.installed-lock.json")); err != nil && !os.IsNotExist(err) {
		return err
	}
	args := append([]string{"install", "--save-dev", "--save-exact", "--ignore-scripts", "--no-audit", "--no-fund"}, packages...)
	if _, err := u.command(u.file("scripts"), "npm", args...); err != nil {
		return err
	}
	lock, err := os.ReadFile(u.file("scripts/package-lock.json"))
	if err != nil {
		return err
	}
	return checkLock(lock)
}

// checkLock wants every package of a lock file to come from npm's own registry:
// a mirror is the business of whoever runs npm.
func checkLock(lock []byte) error {
	var file struct {
		Packages map[string]struct {
			Resolved string `json:"resolved"`
		} `json:"packages"`
	}
	if err := json.Unmarshal(lock, &file); err != nil {
		return fmt.Errorf("scripts/package-lock.json: %w", err)
	}
	for name, p := range file.Packages {
		if p.Resolved != "" && !strings.HasPrefix(p.Resolved, "https://registry.npmjs.org/") {
			return fmt.Errorf("scripts/package-lock.json: %s does not come from registry.npmjs.org; scripts/.npmrc must hold omit-lockfile-registry-resolved=true", name)
		}
	}
	return nil
}
