// Command gen writes json.go of a package: a method WriteJSON for structs, made
// from their json tags, and for all structs of the package that they hold.
//
//	//go:generate go run minicompat/internal/plainjson/gen CompareAnswer Problem
package main

import (
	"fmt"
	"os"
)

func main() {
	source, err := Generate(".", os.Args[1:])
	if err == nil {
		err = os.WriteFile(file, source, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
