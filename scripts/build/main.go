// Command build makes the static site in web/dist.
//
//	go run ./scripts/build
package main

import (
	"fmt"
	"os"

	"minicompat/scripts/site"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	root, err := site.Root()
	if err != nil {
		return err
	}
	files, err := site.Build(root)
	if err != nil {
		return err
	}
	fmt.Println("made " + site.Dist)
	site.Report(os.Stdout, files)
	return nil
}
