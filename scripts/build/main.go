// Command build makes the static site in web/dist and, on request, the
// Cloudflare Worker that serves it with the HTTP API.
//
//	go run ./scripts/build           the site
//	go run ./scripts/build worker    the site and the Worker
package main

import (
	"errors"
	"fmt"
	"os"

	"minicompat/scripts/site"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	worker := len(arguments) == 1 && arguments[0] == "worker"
	if len(arguments) > 0 && !worker {
		return errors.New("usage: go run ./scripts/build [worker]")
	}
	root, err := site.Root()
	if err != nil {
		return err
	}
	if err := report(site.Dist)(site.Build(root)); err != nil || !worker {
		return err
	}
	return report(site.WorkerDist)(site.BuildWorker(root))
}

// report prints what a build made.
func report(folder string) func([]site.File, error) error {
	return func(files []site.File, err error) error {
		if err == nil {
			fmt.Println("made " + folder)
			site.Report(os.Stdout, files)
		}
		return err
	}
}
