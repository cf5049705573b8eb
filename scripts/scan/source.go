package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"minicompat/internal/scan"
	"minicompat/internal/scan/archive"
)

// read adds a folder's or a zip's files to a project.
func read(p *scan.Project, name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return readFolder(p, name)
	}
	if !info.Mode().IsRegular() {
		return errors.New(name + " is neither a folder nor a zip")
	}
	return readZip(p, name, info.Size())
}

func readZip(p *scan.Project, name string, size int64) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	a, err := archive.Open(file, size)
	if err != nil {
		return errors.New(name + " is neither a folder nor a zip: " + err.Error())
	}
	for _, i := range p.Plan(a.Entries()) {
		if content, code := a.Read(i); code != "" {
			p.Fail(i, code)
		} else {
			p.Add(i, content)
		}
	}
	return nil
}

func readFolder(p *scan.Project, folder string) error {
	folder, err := filepath.EvalSymlinks(folder) // only what is in it is not followed
	if err != nil {
		return err
	}
	entries, err := list(p, folder)
	if err != nil {
		return err
	}
	for f := range ahead(folder, entries, p.Plan(entries)) {
		if content := <-f.content; content != nil {
			p.Add(f.index, content)
		} else {
			p.Fail(f.index, scan.CodeNotRead)
		}
	}
	return nil
}

// list names a folder's files, links among them: those are not read.
func list(p *scan.Project, folder string) ([]scan.Entry, error) {
	var entries []scan.Entry
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(folder, path)
		name = filepath.ToSlash(name)
		if err != nil && path == folder {
			return err
		}
		if err != nil {
			p.Unreadable(name)
			return nil
		}
		if d.IsDir() {
			return nil
		}
		e := scan.Entry{Name: name}
		if info, err := d.Info(); err == nil && info.Mode().IsRegular() {
			e.Size = info.Size()
		}
		entries = append(entries, e)
		return nil
	})
	return entries, err
}

// coming is a file that is being read. content gives nil when it cannot be.
type coming struct {
	index   int
	content chan []byte
}

// readers is how many files are read at a time, and so how many wait in memory.
const readers = 4

// ahead reads files while others are scanned, and gives them in order.
func ahead(folder string, entries []scan.Entry, order []int) <-chan coming {
	out := make(chan coming, readers)
	go func() {
		defer close(out)
		for _, i := range order {
			f := coming{i, make(chan []byte, 1)}
			go func() { f.content <- content(filepath.Join(folder, filepath.FromSlash(entries[i].Name))) }()
			out <- f
		}
	}()
	return out
}

// content reads a regular file, as far as a project takes files.
func content(name string) []byte {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil
	}
	defer file.Close()
	var out bytes.Buffer
	out.Grow(int(min(info.Size(), scan.MaxFile)) + bytes.MinRead) // else it grows by halves
	if _, err := out.ReadFrom(io.LimitReader(file, scan.MaxFile+1)); err != nil {
		return nil
	}
	return out.Bytes()
}
