package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// declared is what a reader of type declarations prints: see program.mjs.
type declared struct {
	Version  string         `json:"version"`
	Rows     []declaredPath `json:"rows"`
	Creators []creator      `json:"creators"`
	Counts   map[string]int `json:"counts"`
}

// declaredPath is path, kind, since, deprecated, category.
type declaredPath [5]string

// creator is class, path, and "method" or "property".
type creator [3]string

// declarations runs a reader of a package's type declarations.
func (g generator) declarations(script, packageName string) (declared, error) {
	var d declared
	out, err := g.node(script, "typescript", packageName)
	if err != nil {
		return d, err
	}
	if err := json.Unmarshal(out, &d); err != nil {
		return d, fmt.Errorf("%s: %w", script, err)
	}
	return d, nil
}

// node runs a script of this folder and returns what it prints.
func (g generator) node(script string, packages ...string) ([]byte, error) {
	scripts := filepath.Join(g.root, "scripts")
	if err := hasPackages(scripts, packages...); err != nil {
		return nil, err
	}
	node, err := exec.LookPath("node")
	if err != nil {
		return nil, fmt.Errorf("node is not installed; Node 20 or later reads the packages")
	}
	out, err := exec.Command(node, filepath.Join(scripts, "datagen", script)).Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w%s", script, err, stderrOf(err))
	}
	return out, nil
}

// hasPackages reports the npm packages that are missing, with the command
// that installs them.
func hasPackages(scripts string, names ...string) error {
	for _, name := range names {
		file := filepath.Join(scripts, "node_modules", filepath.FromSlash(name), "package.json")
		if _, err := os.Stat(file); err != nil {
			return fmt.Errorf("npm package %s is not installed; run npm ci in scripts", name)
		}
	}
	return nil
}

func stderrOf(err error) string {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return ""
	}
	return ": " + strings.TrimSpace(string(exit.Stderr))
}
