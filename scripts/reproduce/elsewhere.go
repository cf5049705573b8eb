package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// elsewhere is another place for the source, under a folder for what it needs.
type elsewhere struct{ root, source, folder string }

func (e elsewhere) build(arguments []string) error {
	if err := e.copySource(); err != nil {
		return err
	}
	if err := e.copyCompiler(); err != nil {
		return err
	}
	builder := filepath.Join(e.folder, "build") // go run would hide its status
	if err := e.run(nil, "go", "build", "-o", builder, "./scripts/build"); err != nil {
		return err
	}
	return e.run(e.settings(), "sh", append([]string{"-c", `umask 077; exec "$0" "$@"`, builder}, arguments...)...)
}

// settings are what another person has set, and nothing that is cached.
func (e elsewhere) settings() []string {
	return []string{
		"GOCACHE=" + filepath.Join(e.folder, "go-cache"), "XDG_CACHE_HOME=" + e.caches(), "TMPDIR=" + e.folder,
		"GOFLAGS=-tags=elsewhere", "GOMAXPROCS=3", "GOAMD64=v1", "TZ=Asia/Kolkata", "LC_ALL=C", "LANG=tr_TR.UTF-8",
		"USER=somebody", "LOGNAME=somebody", "SOURCE_DATE_EPOCH=1",
	}
}

func (e elsewhere) caches() string { return filepath.Join(e.folder, "caches") }

func (e elsewhere) run(settings []string, program string, arguments ...string) error {
	command := exec.Command(program, arguments...)
	command.Dir, command.Env = e.source, append(os.Environ(), settings...)
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("%sreproduce: building elsewhere fails: %w", output, err)
	}
	return nil
}

// copySource copies what git lists, and what it does not ignore.
func (e elsewhere) copySource() error {
	list := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	list.Dir = e.root
	names, err := list.Output()
	if err != nil {
		return fmt.Errorf("reproduce: git does not list the source: %w", err)
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(string(names), "\x00"), "\x00") {
		text, err := os.ReadFile(filepath.Join(e.root, name))
		if os.IsNotExist(err) { // deleted, and not yet committed
			continue
		}
		if err != nil {
			return err
		}
		to := filepath.Join(e.source, name)
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(to, text, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// copyCompiler copies the TinyGo that this project has made, if it has.
func (e elsewhere) copyCompiler() error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return err
	}
	kept, err := filepath.Glob(filepath.Join(cache, "minicompat", "tinygo-*"))
	if err != nil {
		return err
	}
	for _, from := range kept {
		if err := os.CopyFS(filepath.Join(e.caches(), "minicompat", filepath.Base(from)), os.DirFS(from)); err != nil {
			return err
		}
	}
	return nil
}
