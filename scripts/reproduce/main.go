// Command reproduce shows that what was built can be built again by somebody
// else: it copies the source to another place, builds it there with empty
// caches and other settings, and compares every file, compressed twins, package
// and zip among them.
//
//	go run ./scripts/build worker && go run ./scripts/reproduce
//	go run ./scripts/build -release -o web/dist-release && go run ./scripts/reproduce -release
//
// The source is what git lists, changed files as they are. TinyGo itself is not
// compiled again, but copied to another place. The exit status is 1 where a file
// differs or a build fails, 3 where there is no TinyGo.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"minicompat/scripts/site"
)

func main() {
	release := flag.Bool("release", false, "compare web/dist-release, with engines by TinyGo")
	flag.Parse()
	err := run(*release)
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, err)
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) && failed.ExitCode() == 3 {
		os.Exit(3)
	}
	os.Exit(1)
}

// compared are the folders of a build, under the root, and the arguments by
// which scripts/build makes them.
func compared(release bool) (folders, arguments []string) {
	if release {
		return []string{"web/dist-release", "web/dist-release-package"}, []string{"-release", "-o", "web/dist-release"}
	}
	return []string{site.Dist, site.Dist + "-package", site.WorkerDist}, []string{"worker"}
}

func run(release bool) error {
	root, err := site.Root()
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "minicompat-again-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	folders, arguments := compared(release)
	e := elsewhere{root: root, source: filepath.Join(folder, "a place with another name", "minicompat"), folder: folder}
	if err := e.build(arguments); err != nil {
		return err
	}
	for _, name := range folders {
		if err := same(filepath.Join(root, name), filepath.Join(e.source, name)); err != nil {
			return fmt.Errorf("reproduce: %s is not what this source makes elsewhere: %w", name, err)
		}
		digest, err := site.Digest(os.DirFS(filepath.Join(root, name)))
		if err != nil {
			return err
		}
		fmt.Println("the same, byte by byte: " + name + ", sha256 of the whole " + digest)
	}
	return nil
}
