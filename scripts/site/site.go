// Package site makes the static site: it compiles the widget to WebAssembly
// with the plain Go toolchain, wraps the toolchain's own wasm_exec.js as a
// module, and copies the files of web beside them into web/dist. It needs no
// network once the Go modules are there, and no npm. Equal sources give equal
// bytes.
package site

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Dist is where the site is made, under the module's root.
const Dist = "web/dist"

// File is a made file with its sizes in bytes.
type File struct {
	Name       string
	Size, Gzip int
}

// Root finds the module's root from the working directory upwards.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if text, err := os.ReadFile(filepath.Join(dir, "go.mod")); err == nil && strings.HasPrefix(string(text), "module minicompat") {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("site: run this inside the minicompat repository")
		}
		dir = parent
	}
}

// Build makes the site anew and returns what it made. It is made aside and put
// in place when it is whole: a build that fails leaves the last one as it was.
// Errors say what to do; a failed compilation carries the compiler's output.
func Build(root string) ([]File, error) {
	web := filepath.Join(root, "web")
	made, err := os.MkdirTemp(web, aside)
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(made)
	if err := os.Chmod(made, 0o755); err != nil {
		return nil, err
	}
	if err := compile(root, filepath.Join(made, "minicompat.wasm")); err != nil {
		return nil, err
	}
	if err := wrapExec(made); err != nil {
		return nil, err
	}
	if err := copyStatic(web, made); err != nil {
		return nil, err
	}
	dist := filepath.Join(root, Dist)
	if err := os.RemoveAll(dist); err != nil {
		return nil, err
	}
	if err := os.Rename(made, dist); err != nil {
		return nil, err
	}
	return list(dist)
}

// aside begins the name of the folder in which a site is being made.
const aside = "dist-"

// compile builds wasm/widget.
func compile(root, out string) error {
	if _, err := exec.LookPath("go"); err != nil {
		return errors.New("site: the go command is not on PATH; install Go from https://go.dev/dl/")
	}
	command := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, "./wasm/widget")
	command.Dir = root
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=")
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%ssite: the WebAssembly does not build", output)
	}
	return nil
}

// execPath is the support script of the toolchain that builds: the two must
// be of one version.
func execPath() (string, error) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", errors.New("site: go env GOROOT fails; is the Go toolchain complete?")
	}
	return filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"), nil
}

// wrapExec turns wasm_exec.js into a module whose function runs it with the
// given object as its global, so that it leaves nothing on the page. The
// script also uses fs as a bare name, which is no global there: it gets one.
func wrapExec(dist string) error {
	path, err := execPath()
	if err != nil {
		return err
	}
	script, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("site: the toolchain lacks %s", path)
	}
	module := "// Made by the build from the toolchain's wasm_exec.js (Go authors, BSD licence).\n" +
		"export default function (globalThis) {\n" +
		"const fs = { writeSync: (fd, bytes) => globalThis.fs.writeSync(fd, bytes) };\n" +
		string(script) + "\nreturn globalThis.Go;\n}\n"
	return os.WriteFile(filepath.Join(dist, "wasm_exec.mjs"), []byte(module), 0o644)
}

// copyStatic copies the files of web, except what was built before.
func copyStatic(from, to string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		switch {
		case entry.IsDir() && (name == "dist" || strings.HasPrefix(name, aside)):
			return filepath.SkipDir
		case entry.IsDir():
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		}
		return copyFile(path, filepath.Join(to, name))
	})
}

func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}

// list measures every file in dist.
func list(dist string) ([]File, error) {
	var files []File
	err := filepath.WalkDir(dist, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dist, path)
		files = append(files, File{filepath.ToSlash(name), len(content), gzipSize(content)})
		return err
	})
	return files, err
}

func gzipSize(content []byte) int {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(content) // writing to memory does not fail
	_ = w.Close()
	return out.Len()
}

// Report prints the files as a table, in bytes.
func Report(w io.Writer, files []File) {
	for _, f := range files {
		fmt.Fprintf(w, "  %-24s %9d B  %8d B gzip\n", f.Name, f.Size, f.Gzip)
	}
}
