package tsv

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const small = "# a table\n# columns: path since\na\t1.0.0\na.b\t\n"

func TestParse(t *testing.T) {
	got, err := Parse(small)
	if err != nil {
		t.Fatal(err)
	}
	want := Table{
		Header: []string{"a table", "columns: path since"},
		Rows:   [][]string{{"a", "1.0.0"}, {"a.b", ""}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got.String() != small {
		t.Errorf("written back as %q", got.String())
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "names the columns",
		"a\tb\n":                         "line 1: 2 fields, want 0",
		"# columns: a b\nx\n":            "line 2: 1 fields, want 2",
		"# columns: a b\nx\ty\tz\n":      "line 2: 3 fields, want 2",
		"# columns: a\nx\n# late\n":      "line 3: comment after the first row",
		"# columns: a\nx":                "no line end",
		"# columns: a\r\nx\r\n":          "carriage return",
		"# columns: a\n\xff\n":           "not UTF-8",
		"# columns: a b\n\n":             "line 2: 1 fields, want 2",
		"# columns are a b\nx\ty\n":      "line 2: 2 fields, want 0",
		"# title\n# columns: a\nx\n\t\n": "line 4: 2 fields, want 1",
	} {
		t.Run(text, func(t *testing.T) {
			_, err := Parse(text)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("error %v, want one with %q", err, want)
			}
		})
	}
}

// FuzzParse checks that what is read is written back as it was, but for the
// space after # that a comment may lack.
func FuzzParse(f *testing.F) {
	f.Add(small)
	f.Add("#columns: a\n# columns: a\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		table, err := Parse(text)
		if err != nil {
			return
		}
		again, err := Parse(table.String())
		if err != nil {
			t.Fatalf("%q is written as %q: %v", text, table.String(), err)
		}
		if diff := cmp.Diff(table, again); diff != "" {
			t.Errorf("%q (-read +again)\n%s", text, diff)
		}
	})
}
