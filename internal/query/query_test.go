package query

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"
)

// The switch of find and the list of Questions hold the same names, sorted.
func TestQuestions(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "query.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var cases []string
	ast.Inspect(file, func(n ast.Node) bool {
		if c, ok := n.(*ast.CaseClause); ok {
			name, err := strconv.Unquote(c.List[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			cases = append(cases, name)
		}
		return true
	})
	if !slices.Equal(cases, Questions()) || !slices.IsSorted(cases) {
		t.Errorf("find knows %v, Questions %v", cases, Questions())
	}
	for _, name := range []string{"", "Compare", "compare ", "nothing"} {
		if Knows(name) {
			t.Errorf("knows %q", name)
		}
	}
}
