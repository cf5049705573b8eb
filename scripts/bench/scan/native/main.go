//go:build unix

// Command native scans a folder as the command line does and prints, as JSON,
// how long it took, the processor's time for that, and the most memory that the
// process held.
//
//	go run ./scripts/bench/scan/native DIR
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"minicompat/internal/scan"
)

type measurement struct {
	Seconds float64     `json:"seconds"`
	CPU     float64     `json:"cpu"`  // seconds of the processor
	Peak    int64       `json:"peak"` // resident, in bytes
	Totals  scan.Totals `json:"totals"`
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("usage: native DIR")
	}
	began := time.Now()
	result, err := scanFolder(arguments[0])
	if err != nil {
		return err
	}
	m := measurement{Seconds: time.Since(began).Seconds(), Totals: result.Totals}
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return err
	}
	m.CPU = seconds(usage.Utime) + seconds(usage.Stime)
	m.Peak = usage.Maxrss * 1024 // Linux counts in KiB
	return json.NewEncoder(os.Stdout).Encode(m)
}

func seconds(t syscall.Timeval) float64 { return time.Duration(t.Nano()).Seconds() }

func scanFolder(root string) (scan.Result, error) {
	entries, err := list(root)
	if err != nil {
		return scan.Result{}, err
	}
	project := scan.NewProject(scan.Options{})
	for _, i := range project.Plan(entries) {
		content, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(entries[i].Name)))
		if err != nil {
			project.Fail(i, scan.CodeNotRead)
			continue
		}
		project.Add(i, content)
	}
	return project.Finish(), nil
}

func list(root string) (entries []scan.Entry, err error) {
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		entries = append(entries, scan.Entry{Name: filepath.ToSlash(name), Size: info.Size()})
		return err
	})
	return entries, err
}
