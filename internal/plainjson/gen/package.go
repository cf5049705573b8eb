package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
)

// file is what is written, and not read.
const file = "json.go"

// declared are the types that a package declares, by name.
type declared struct {
	name  string // of the package
	types map[string]ast.Expr
}

func parsePackage(dir string) (declared, error) {
	d := declared{types: map[string]ast.Expr{}}
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return d, err
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") || filepath.Base(path) == file {
			continue
		}
		if err := d.read(path); err != nil {
			return d, err
		}
	}
	if d.name == "" {
		return d, fmt.Errorf("no Go files in %s", dir)
	}
	return d, nil
}

func (d *declared) read(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), path, text, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	d.name = parsed.Name.Name
	for _, declaration := range parsed.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range general.Specs {
			if t, ok := spec.(*ast.TypeSpec); ok {
				d.types[t.Name.Name] = t.Type
			}
		}
	}
	return nil
}

// member is a field of a struct as JSON has it; an embedded struct has no name.
type member struct {
	field    string
	name     string
	optional bool
	of       ast.Expr
}

// members are the fields of a struct that have tags, and what it embeds.
func members(s *ast.StructType) ([]member, error) {
	var list []member
	for _, f := range s.Fields.List {
		if len(f.Names) == 0 {
			embedded, ok := f.Type.(*ast.Ident)
			if !ok {
				return nil, fmt.Errorf("only a struct of the package can be embedded")
			}
			list = append(list, member{field: embedded.Name, of: f.Type})
			continue
		}
		field := f.Names[0].Name
		if f.Tag == nil || len(f.Names) > 1 {
			return nil, fmt.Errorf("field %s needs a json tag of its own", field)
		}
		tag := reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("json")
		name, option, _ := strings.Cut(tag, ",")
		if name == "" || name == "-" || option != "" && option != "omitempty" {
			return nil, fmt.Errorf("field %s: tag %q", field, tag)
		}
		list = append(list, member{field, name, option != "", f.Type})
	}
	return list, nil
}
