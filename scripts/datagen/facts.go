package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"minicompat/internal/dataset/pack/tsv"
)

// copied is one fact table and the form it takes under src. header replaces
// the comments of the original; row changes a row in place or returns false
// to leave it out.
type copied struct {
	from, to string
	columns  string // of the original, for a table without comments
	header   []string
	row      func(row []string) ([]string, bool)
	// order sorts the rows; the default is byte by byte.
	order func(a, b []string) int
}

// facts copies the fact tables in a directory into src. Paths that canIUse
// does not know (see isCanIUsePath) are left out on every platform.
func (g generator) facts(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("facts: one directory is needed")
	}
	for _, c := range factTables() {
		if err := g.copy(args[0], c); err != nil {
			return fmt.Errorf("facts: %w", err)
		}
	}
	if err := g.copyStructure(filepath.Join(args[0], "features", "alipay-structure.tsv")); err != nil {
		return fmt.Errorf("facts: %w", err)
	}
	for _, platform := range []string{"alipay", "wechat"} {
		if err := g.copySnapshots(args[0], platform); err != nil {
			return fmt.Errorf("facts: %w", err)
		}
	}
	return nil
}

func (g generator) copy(dir string, c copied) error {
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(c.from)))
	if err != nil {
		return err
	}
	if c.columns != "" {
		text = append([]byte("# columns: "+c.columns+"\n"), text...)
	}
	in, err := tsv.Parse(string(text))
	if err != nil {
		return fmt.Errorf("%s: %w", c.from, err)
	}
	out := tsv.Table{Header: c.header}
	for _, row := range in.Rows {
		if row, ok := c.row(row); ok {
			out.Rows = append(out.Rows, row)
		}
	}
	slices.SortStableFunc(out.Rows, c.order)
	return g.write(c.to, out)
}

// isCanIUsePath reports whether a documented path is one that canIUse takes:
// the outcomes fail and complete and the field errMsg are common to all APIs
// and are not.
func isCanIUsePath(path string) bool {
	for i, segment := range strings.Split(path, ".") {
		if i > 0 && slices.Contains([]string{"fail", "complete", "errMsg"}, segment) {
			return false
		}
	}
	return true
}

func keepPath(row []string) ([]string, bool) { return row, isCanIUsePath(row[0]) }

func keep(row []string) ([]string, bool) { return row, true }

// byBytes orders rows by their first column.
func byBytes(a, b []string) int { return cmp.Compare(a[0], b[0]) }

// asGiven keeps the order of the original.
func asGiven(a, b []string) int { return 0 }
