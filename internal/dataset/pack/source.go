package pack

import (
	"fmt"
	"io/fs"
	"strings"
)

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// sources gives each row of src/sources.tsv a letter, in the order of keys.
type sources struct{ rows [][]string }

func readSources(src fs.FS) (sources, error) {
	t := tables{src: src}
	rows := t.rows("sources.tsv", "key name url licence accessed as_of")
	if len(rows) > len(letters) {
		t.fail("sources.tsv", fmt.Errorf("%d sources, but %d letters", len(rows), len(letters)))
	}
	return sources{rows}, t.err
}

func (s sources) text() string {
	var b strings.Builder
	for i, row := range s.rows {
		b.WriteString(line(append([]string{letters[i : i+1]}, row...)...))
	}
	return b.String()
}

// letter returns the letter of a source's key.
func (s sources) letter(key string) (string, error) {
	for i, row := range s.rows {
		if row[0] == key {
			return letters[i : i+1], nil
		}
	}
	return "", fmt.Errorf("unknown source %q", key)
}
