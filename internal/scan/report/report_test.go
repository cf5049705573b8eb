package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"minicompat/internal/query"
	"minicompat/internal/scan"
)

// scanned scans files, given as names and contents in turn.
func scanned(files ...string) scan.Result {
	p := scan.NewProject(scan.Options{})
	var entries []scan.Entry
	for i := 0; i < len(files); i += 2 {
		entries = append(entries, scan.Entry{Name: files[i], Size: int64(len(files[i+1]))})
	}
	for _, i := range p.Plan(entries) {
		p.Add(i, []byte(files[2*i+1]))
	}
	return p.Finish()
}

// sample has a use of every kind, and names and texts that are not kind.
func sample() scan.Result {
	return scanned(
		"pages/一 b#?.js", "wx.getUpdateManager()\nif (wx.canIUse('login')) wx.getAppBaseInfo()\nif (wx.canIUse('setTabBarBadge')) wx.setTabBarBadge()\n"+
			"wx['notThere | `x` <b>']()\nconst v = wx.getSystemInfoSync().SDKVersion\nif (v > '2.1.0') {}",
		"pages/一 b#?.wxml", "<button\topen-type=\"chooseAvatar\"/>\n<view <text/>",
		"../../etc/x.js", "", "nul.js", "\x00", "=cmd.js", "wx.login()\u202e", "node_modules/a.js", "",
	)
}

func written(t *testing.T, f Format, in Input) string {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, f, in); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// inputs are the results and questions that every format is tried with.
func inputs() map[string]Input {
	alipay := scanned("a.axml", "<input always-system/><view onAppear='f'/>", "a.js", "my.login()")
	return map[string]Input{
		"plain":       {Result: sample()},
		"minimum":     {Result: sample(), Minimum: "1.9.0"},
		"Chinese":     {Result: sample(), Minimum: "1.9.0", Language: "zh"},
		"segment":     {Result: sample(), Params: query.Params{"segment": {"ios"}, "platform": {"alipay"}, "feature": {"x"}}},
		"own":         {Result: sample(), Params: query.Params{"shares": {"3.0.0 60, 2.0.0 40"}, "name": {"mine"}}},
		"no table":    {Result: sample(), Params: query.Params{"snapshot": {"1999-01-01"}}},
		"lines":       {Result: alipay, Minimum: "1.9.0"},
		"xiaohongshu": {Result: scanned("a.xhsml", "<button/>", "a.js", "xhs.login()")},
		"nothing":     {Result: scanned()},
	}
}

func TestCSV(t *testing.T) {
	for name, in := range inputs() {
		t.Run(name, func(t *testing.T) {
			rows, err := csv.NewReader(strings.NewReader(written(t, CSV, in))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows[1:] {
				for _, cell := range row {
					if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
						t.Errorf("a formula: %q", cell)
					}
				}
			}
			if len(rows)-1 != in.Result.Totals.Uses {
				t.Errorf("%d rows for %d uses", len(rows)-1, in.Result.Totals.Uses)
			}
		})
	}
}

func TestCSVCell(t *testing.T) {
	for in, want := range map[string]string{
		"a": "a", "": "", "=1+1": "'=1+1", "-1": "'-1", "@a": "'@a", "+a": "'+a", "\ta": "'\ta",
		`a"b`: `"a""b"`, "a,b": `"a,b"`, "=a,b": `"'=a,b"`, "a\nb": "\"a\nb\"",
	} {
		if got := csvCell(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestMarkdownIsEscaped(t *testing.T) {
	for in, want := range map[string]string{
		"a_b*c": `a\_b\*c`, "<b>&": "&lt;b>&amp;", "[a](b)": `\[a\](b)`, "a|b": `a\|b`, "a\nb": "a\uFFFDb", "a\u202eb": "a\uFFFDb",
	} {
		if got := escape(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"a": "`a`", "": "", "a`b": "``a`b``", "`a`": "`` `a` ``", "a|b": "`a\\|b`", "``": "``` `` ```", " a\t": "`a`",
	} {
		if got := code(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Every row of every table has as many cells as its head.
func TestMarkdownTables(t *testing.T) {
	for name, in := range inputs() {
		t.Run(name, func(t *testing.T) {
			cells := 0
			for line := range strings.Lines(written(t, Markdown, in)) {
				if !strings.HasPrefix(line, "|") {
					cells = 0
					continue
				}
				n := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
				if cells != 0 && n != cells {
					t.Errorf("%d bars, not %d: %s", n, cells, line)
				}
				cells = n
			}
		})
	}
}

func TestJSON(t *testing.T) {
	for name, in := range inputs() {
		t.Run(name, func(t *testing.T) {
			var d struct {
				Above []string
				Costs []struct {
					Affected *struct{ Printed json.Number }
					Snapshot query.SnapshotRef
					Problem  string
				}
			}
			if err := json.Unmarshal([]byte(written(t, JSON, in)), &d); err != nil {
				t.Fatal(err)
			}
			for _, c := range d.Costs {
				if c.Affected == nil && c.Problem == "" || c.Affected != nil && c.Snapshot.AsOf == "" && !c.Snapshot.Own {
					t.Errorf("a figure without its date: %+v", c)
				}
			}
			if in.Minimum != "" && len(d.Above) == 0 {
				t.Error("nothing is above")
			}
		})
	}
}

func TestText(t *testing.T) {
	for name, in := range inputs() {
		t.Run(name, func(t *testing.T) {
			text := written(t, Text, in)
			if strings.ContainsAny(text, "\x1b\u202e\x00\r") {
				t.Errorf("control characters in %q", text)
			}
			if strings.Contains(text, "¦") || strings.Contains(text, "{0}") {
				t.Errorf("a phrase was not worded:\n%s", text)
			}
			t.Logf("\n%s", text)
		})
	}
}

func TestRefused(t *testing.T) {
	cases := map[string]struct {
		format Format
		in     Input
	}{
		"format":  {"pdf", Input{}},
		"minimum": {Text, Input{Minimum: "v2"}},
		"segment": {Text, Input{Result: sample(), Params: query.Params{"segment": {"symbian"}}}},
		"shares":  {Text, Input{Result: sample(), Params: query.Params{"shares": {"x"}}}},
	}
	for name, tt := range cases {
		if err := Write(&bytes.Buffer{}, tt.format, tt.in); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

// Both languages of a phrase have the same placeholders.
func TestPhrases(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	phrase := regexp.MustCompile(`"([^"]*) ¦ ([^"]*)"`)
	placeholder := regexp.MustCompile(`\{\d\}`)
	n := 0
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range phrase.FindAllStringSubmatch(string(source), -1) {
			a, b := placeholder.FindAllString(found[1], -1), placeholder.FindAllString(found[2], -1)
			slices.Sort(a)
			slices.Sort(b)
			if n++; !slices.Equal(a, b) {
				t.Errorf("%s", found[0])
			}
		}
	}
	if n < 50 {
		t.Errorf("found only %d phrases", n)
	}
}
