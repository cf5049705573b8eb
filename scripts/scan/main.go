// Command scan tells which base library a mini program's source needs, what
// forces it, which uses are not guarded, and how many users that loses.
//
//	go run ./scripts/scan [-platform wechat] [-minimum 2.10.0] [-format sarif] DIR
//
// DIR is the program's folder, or a zip of it. Links in it are not followed. The
// report goes to standard output. The exit code is 0; 1 when a use that is not
// guarded, or not rightly, needs more than -minimum; 2 when the scan could not
// run, or nothing tells which platform the program is for.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/query"
	"minicompat/internal/scan"
	"minicompat/internal/scan/report"
	"minicompat/internal/version"
)

// What run ends with.
const (
	fine = iota
	needsMore
	failed
)

func main() {
	// Little stays of much: looking for garbage less often pays, up to a bound.
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(256 << 20)
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return fine
	case err != nil:
		fmt.Fprintf(stderr, "scan: %v\nfor example: go run ./scripts/scan -platform wechat -minimum 2.10.0 ./miniprogram\n", err)
		return failed
	}
	code, err := o.scan(stdout)
	if err != nil {
		fmt.Fprintf(stderr, "scan: %v\n", err)
		return failed
	}
	return code
}

// options are what the command line says.
type options struct {
	platform dataset.Platform
	minimum  string
	format   report.Format
	params   query.Params
	language string
	source   string
}

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("scan", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	platform := flags.String("platform", "", "wechat, alipay or xiaohongshu (wx, my, xhs); default: found out")
	flags.StringVar(&o.minimum, "minimum", "", "the base library that the program asks for; exit 1 when more is needed")
	format := flags.String("format", string(report.Text), "text, json, sarif, csv or markdown")
	segment := flags.String("segment", "", "whose users are counted: all, ios or android; default: all")
	snapshot := flags.String("snapshot", "", "the day of the distribution of users, as 2026-03-31; default: the newest")
	flags.StringVar(&o.language, "lang", "en", "language of the report: en or zh")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			usage(flags, stderr)
		}
		return o, err
	}
	o.format = report.Format(*format)
	o.params = query.Params{"segment": {*segment}, "snapshot": {*snapshot}}
	return o, o.check(*platform, flags.Args())
}

func usage(flags *flag.FlagSet, stderr io.Writer) {
	fmt.Fprintln(stderr, "usage: go run ./scripts/scan [flags] DIR|FILE.zip")
	flags.SetOutput(stderr)
	flags.PrintDefaults()
}

// check refuses what cannot be, before anything is read.
func (o *options) check(platform string, rest []string) error {
	if platform != "" {
		named, ok := dataset.ParsePlatform(platform)
		if !ok {
			return fmt.Errorf("there is no platform %q: -platform is wechat, alipay or xiaohongshu", platform)
		}
		o.platform = named
	}
	if o.minimum != "" {
		if _, err := version.Parse(o.minimum); err != nil {
			return fmt.Errorf("-minimum: %w", err)
		}
	}
	switch {
	case !slices.Contains(report.Formats(), o.format):
		return fmt.Errorf("there is no format %q: -format is text, json, sarif, csv or markdown", o.format)
	case o.language != "en" && o.language != "zh":
		return fmt.Errorf("there is no language %q: -lang is en or zh", o.language)
	case len(rest) == 0:
		return errors.New("name the folder, or the zip, of a mini program")
	case len(rest) > 1:
		return fmt.Errorf("one folder or zip at a time, with the flags before it: %s", strings.Join(rest, " "))
	}
	o.source = rest[0]
	return nil
}

func (o options) scan(stdout io.Writer) (int, error) {
	project := scan.NewProject(scan.Options{Platform: o.platform})
	if err := read(project, o.source); err != nil {
		return failed, err
	}
	result := project.Finish()
	if err := o.checkTable(result.Platform); err != nil {
		return failed, err
	}
	var out bytes.Buffer
	in := report.Input{Result: result, Params: o.params, Minimum: o.minimum, Language: o.language}
	if err := report.Write(&out, o.format, in); err != nil {
		return failed, err
	}
	if _, err := out.WriteTo(stdout); err != nil {
		return failed, err
	}
	return o.judge(result)
}

// checkTable refuses a segment or day for which there is no distribution, where
// the platform has any.
func (o options) checkTable(platform string) error {
	p := query.Params{"platform": {platform}, "minimum": {"1"}, "segment": o.params["segment"], "snapshot": o.params["snapshot"]}
	if len(dataset.Platform(platform).Lines()) > 0 {
		p["line"] = dataset.Platform(platform).Lines()[:1]
	}
	if _, problem := query.Impact(p); problem != nil && problem.Field != "platform" {
		return fmt.Errorf("-%s: %s; there is: %s", problem.Field, problem.Detail, strings.Join(problem.Available, ", "))
	}
	return nil
}

func (o options) judge(r scan.Result) (int, error) {
	if r.Platform == "" {
		return failed, errors.New("nothing tells which platform the program is for: name it, as -platform wechat")
	}
	minimum, err := version.Parse(o.minimum)
	if err == nil && len(r.Above("", minimum)) > 0 {
		return needsMore, nil
	}
	return fine, nil
}
