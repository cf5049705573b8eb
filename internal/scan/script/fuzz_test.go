package script

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"minicompat/internal/dataset"
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
)

// FuzzRead asks for what holds of any source: it is answered, all places lie in
// it, in their order, and a mention stands where its name is.
func FuzzRead(f *testing.F) {
	for _, source := range seeds(f) {
		f.Add(source)
	}
	catalogs := []*catalog.Catalog{catalog.New(dataset.WeChat), catalog.New(dataset.Alipay), catalog.New(dataset.Xiaohongshu)}
	f.Fuzz(func(t *testing.T, source string) {
		for _, c := range catalogs {
			out := Read(Input{Catalog: c, Source: source})
			last := 0
			for _, m := range out.Mentions {
				if m.Offset < last || m.Length <= 0 || m.Offset+m.Length > len(source) {
					t.Fatalf("%s: %d+%d behind %d, of %d", m.Path, m.Offset, m.Length, last, len(source))
				}
				last = m.Offset
				checkText(t, m, source[m.Offset:m.Offset+m.Length])
			}
			for _, p := range out.Problems {
				if p.Offset < 0 || p.Length <= 0 || p.Offset+p.Length > len(source) {
					t.Fatalf("%s: %d+%d of %d", p.Code, p.Offset, p.Length, len(source))
				}
			}
		}
	})
}

func checkText(t *testing.T, m finding.Mention, text string) {
	if strings.Contains(text, "\\") || !utf8.ValidString(text) {
		return // it spells the name in another way
	}
	if name := strings.Trim(text, "\"'`"); !strings.HasSuffix(m.Path, name) {
		t.Fatalf("%s at %q", m.Path, text)
	}
	for _, g := range m.Guards {
		if g.Offset < 0 {
			t.Fatalf("%s: a guard at %d", m.Path, g.Offset)
		}
	}
}

// seeds are the sources of the tests' tables.
func seeds(f *testing.F) []string {
	list := []string{page}
	names, err := filepath.Glob("*_test.go")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			if source, _, ok := strings.Cut(strings.TrimPrefix(line, "\t\t{`"), "`, `"); ok && strings.HasPrefix(line, "\t\t{`") {
				list = append(list, source)
			}
		}
	}
	return list
}
