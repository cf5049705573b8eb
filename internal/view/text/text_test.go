package text_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/view/text"
)

// phrases finds every phrase in the source of this package: they are constants
// and literals, so that is where they all are.
func phrases(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]string)
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && isPhrase(spec.Type) {
				for i, name := range spec.Names {
					found[name.Name] = literal(spec.Values[i])
				}
			}
			if l, ok := n.(*ast.BasicLit); ok && strings.Contains(l.Value, " ¦ ") && len(l.Value) > len(`" ¦ "`) {
				found[literal(l)] = literal(l)
			}
			return true
		})
	}
	return found
}

func isPhrase(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "Phrase"
}

func literal(e ast.Expr) string {
	if l, ok := e.(*ast.BasicLit); ok {
		s, _ := strconv.Unquote(l.Value)
		return s
	}
	return ""
}

func arguments(s string) []int {
	var list []int
	for _, piece := range (text.Words{Lang: text.English}).Pieces(text.Phrase(" ¦ " + s)) {
		if piece.Arg >= 0 {
			list = append(list, piece.Arg)
		}
	}
	slices.Sort(list)
	return list
}

func TestEveryPhraseIsInBothLanguages(t *testing.T) {
	all := phrases(t)
	if len(all) < 100 {
		t.Fatalf("found %d phrases, expected far more", len(all))
	}
	for name, phrase := range all {
		t.Run(name, func(t *testing.T) {
			chinese, english, ok := strings.Cut(phrase, " ¦ ")
			if !ok || chinese == "" || english == "" || strings.Contains(english, "¦") {
				t.Fatalf("%q is not a pair", phrase)
			}
			if diff := cmp.Diff(arguments(chinese), arguments(english)); diff != "" {
				t.Errorf("placeholders differ: %s", diff)
			}
			for _, r := range english {
				if r >= 0x2e80 {
					t.Errorf("%q in English", string(r))
				}
			}
		})
	}
}

func TestT(t *testing.T) {
	const p text.Phrase = "{1} 在 {0} 前 ¦ {0} after {1}"
	if got := text.For(text.Chinese).T(p, "a", "b"); got != "b 在 a 前" {
		t.Error(got)
	}
	if got := text.For(text.English).T(p, "a", "b"); got != "a after b" {
		t.Error(got)
	}
	if got := text.For(text.English).T("x ¦ {0} {not} {9} {", "a"); got != "a {not}  {" {
		t.Errorf("%q", got)
	}
}

func TestMatch(t *testing.T) {
	tests := map[string]text.Lang{"zh": "zh", "zh-CN": "zh", "zh-Hant-TW": "zh", "ZH": "zh", "en-GB": "en", "fr": "", "": "", "zha": ""}
	for tag, want := range tests {
		t.Run(tag, func(t *testing.T) {
			if got, ok := text.Match(tag); got != want || ok != (want != "") {
				t.Errorf("got %q, %v", got, ok)
			}
		})
	}
}
