// Command build makes the static site in web/dist and, on request, the
// Cloudflare Worker that serves it with the HTTP API.
//
//	go run ./scripts/build             the site
//	go run ./scripts/build worker      the site and the Worker
//	go run ./scripts/build -release    the site with engines by TinyGo, which is made if there is none
//
// -o names another folder for the site than web/dist, and -best compresses as
// well as it goes, which takes minutes and which a release does. -issues names
// the tracker to which readers report wrong data; without it the page offers
// the text of a report to copy. A release that
// is larger than it may be is made, and is an error. The exit status is 3 where
// there is no TinyGo and none can be made.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"minicompat/scripts/site"
	"minicompat/scripts/site/tinygo"
)

func main() {
	err := run(os.Args[1:])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, err)
	if errors.Is(err, tinygo.ErrNone) {
		os.Exit(3)
	}
	os.Exit(1)
}

func run(arguments []string) error {
	flags := flag.NewFlagSet("build", flag.ExitOnError)
	release := flags.Bool("release", false, "make the engines with TinyGo")
	best := flags.Bool("best", false, "compress as well as it goes, which a release does")
	folder := flags.String("o", site.Dist, "where the site is made, under the repository")
	issues := flags.String("issues", "", "the tracker's address of new issues, to which the page's link for wrong data leads, such as https://github.com/OWNER/REPO/issues/new")
	_ = flags.Parse(arguments) // it exits
	worker := flags.NArg() == 1 && flags.Arg(0) == "worker"
	if flags.NArg() > 0 && !worker {
		return errors.New("usage: go run ./scripts/build [-release] [-best] [-o web/dist] [-issues https://…] [worker]")
	}
	root, err := site.Root()
	if err != nil {
		return err
	}
	built, err := site.Build(root, site.Options{Release: *release, Best: *best, Dist: *folder, Issues: *issues})
	if err != nil {
		return err
	}
	fmt.Println("made " + *folder)
	built.Report(os.Stdout)
	if err := sum(root, *folder); err != nil {
		return err
	}
	if worker {
		files, err := site.BuildWorker(root)
		if err != nil {
			return err
		}
		fmt.Println("made " + site.WorkerDist)
		site.Report(os.Stdout, files)
		if err := sum(root, site.WorkerDist); err != nil {
			return err
		}
	}
	if *release {
		return built.Over()
	}
	return nil
}

// sum prints by what two people tell whether they made the same.
func sum(root, folder string) error {
	digest, err := site.Digest(os.DirFS(filepath.Join(root, folder)))
	fmt.Println("  sha256 of the whole: " + digest)
	return err
}
