// Datagen refreshes the reviewed facts under internal/dataset/src from their
// upstreams, and packs them into the form that internal/dataset embeds.
//
//	go run ./scripts/datagen facts <dir>      fact tables, from a directory of plain tables
//	go run ./scripts/datagen typings          WeChat API paths, from miniprogram-api-typings
//	go run ./scripts/datagen alipay           Alipay paths, from @mini-types/my
//	go run ./scripts/datagen shares -from x   a WeChat distribution, from a file or package
//	go run ./scripts/datagen widths           widths of characters for badges, from anafanafo
//	go run ./scripts/datagen pack             src into packed; needs Go alone
//
// typings, alipay, widths and a package for shares need Node and `npm ci` in scripts.
// Every subcommand may run in any directory of the module, overwrites only
// files under internal/dataset and internal/badge, and writes the same bytes for the same input;
// what changed is for a reviewer to read in the diff. It exits with 1 and one
// line when something is missing or an input is refused.
package main

import (
	"fmt"
	"os"

	"minicompat/scripts/site"
)

const usage = "usage: datagen facts <dir> | typings | alipay | shares -from <file or package> | widths | pack"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "datagen:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("%s", usage)
	}
	root, err := site.Root()
	if err != nil {
		return err
	}
	g := generator{root: root, log: os.Stderr}
	switch command, rest := args[0], args[1:]; command {
	case "facts":
		return g.facts(rest)
	case "typings":
		return g.typings()
	case "alipay":
		return g.alipay()
	case "shares":
		return g.shares(rest)
	case "widths":
		return g.widths()
	case "pack":
		return g.pack()
	}
	return fmt.Errorf("unknown command %q; %s", args[0], usage)
}
