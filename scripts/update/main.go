// Update brings the facts up to date with their upstreams and says what that
// changed, for a reviewer to read:
//
//	go run ./scripts/update                     newest packages, WeChat's endpoint, all regenerated
//	go run ./scripts/update -summary FILE       the summary also to a file, as the body of a pull request
//	go run ./scripts/update -endpoint URL       where the distribution is asked for
//	go run ./scripts/update -test ./internal/…  what is tested afterwards; default: everything
//
// It moves the pinned packages through npm, with whatever registry npm is set
// to; the lock file never names a mirror. It reads WeChat's official
// distribution, where that can be reached, and enters it where it is a new day
// that passes the lints. Then it regenerates the tables, the packed form, the
// golden corpus and README's table of sources, and tests the lot. It needs Node
// 20 and npm.
//
// The exit status is 0 when it ran, whatever the tests said: their failures
// stand in the summary, because a reviewer decides. It is 1 when it could not
// run, and then pins and facts are as they were.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"minicompat/scripts/site"
	"minicompat/scripts/update/facts"
)

// official is WeChat's endpoint for its developer tools.
const official = "https://mp.weixin.qq.com/debug/getpublibpercentage"

// patience is how long the endpoint may take.
const patience = 20 * time.Second

func main() {
	o := options{}
	flag.StringVar(&o.summary, "summary", "", "a file to write the summary to, as Markdown")
	flag.StringVar(&o.endpoint, "endpoint", official, "where WeChat's distribution is asked for")
	flag.StringVar(&o.test, "test", "./...", "the packages that are tested afterwards")
	flag.Parse()
	if err := run(o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "update:", err)
		os.Exit(1)
	}
}

type options struct{ summary, endpoint, test string }

func run(o options, out io.Writer) error {
	root, err := site.Root()
	if err != nil {
		return err
	}
	u := updater{root: root, log: os.Stderr, command: execute}
	before, err := facts.Read(u.src())
	if err != nil {
		return err
	}
	if err := u.refreshWhole(o); err != nil {
		return err
	}
	after, err := facts.Read(u.src())
	if err != nil {
		return err
	}
	if err := u.readme(after); err != nil {
		return err
	}
	u.check(o.test)
	said := u.summary(facts.Compare(before, after))
	fmt.Fprint(out, said)
	if o.summary == "" {
		return nil
	}
	return os.WriteFile(o.summary, []byte(said), 0o666)
}

// refreshWhole refreshes, or leaves all as it was: declarations may take away
// what reviewed tables build on, and then these come first.
func (u *updater) refreshWhole(o options) error {
	var names []string
	for _, name := range written() {
		names = append(names, u.file(name))
	}
	restore, err := keep(names...)
	if err != nil {
		return err
	}
	if err := u.refresh(o); err != nil {
		return errors.Join(fmt.Errorf("%w\nnothing was changed", err), restore())
	}
	return nil
}

// refresh does all that writes facts, in an order in which each step finds what
// it needs.
func (u *updater) refresh(o options) error {
	if err := u.packages(); err != nil {
		return err
	}
	for _, step := range [][]string{{"typings"}, {"alipay"}} {
		if _, err := u.datagen(step...); err != nil {
			return err
		}
	}
	u.archived()
	u.official(o.endpoint)
	if err := u.releases(); err != nil {
		return err
	}
	if err := u.sources(); err != nil {
		return err
	}
	if _, err := u.datagen("pack"); err != nil {
		return err
	}
	_, err := u.command(u.root, "go", "test", "./internal/query", "-run", "Golden", "-update")
	return err
}
