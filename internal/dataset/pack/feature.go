package pack

import (
	"fmt"
	"slices"
	"strings"
)

// feature is one path while it is merged.
type feature struct {
	path                               string
	kind                               Kind
	source                             string
	since, client, deprecated, removed string
	internal, contested                bool
}

// features holds the paths of one platform.
type features map[string]*feature

// rootKind is the kind of a path's first segment as far as it is entered.
func (f features) rootKind(path string) Kind {
	if x := f[root(path)]; x != nil {
		return x.kind
	}
	return ""
}

func root(path string) string {
	first, _, _ := strings.Cut(path, ".")
	return first
}

// addMethodNodes enters the nodes object, success, callback and return above
// paths that the tables name. They are canIUse paths of their own, and a
// reader walks over them; they state nothing.
func (f features) addMethodNodes() {
	for _, path := range f.paths() {
		node := methodNode(path, f.rootKind(path))
		if node != "" && f[node] == nil {
			f[node] = &feature{path: node, kind: Method, source: f[path].source}
		}
	}
}

func (f features) paths() []string {
	var paths []string
	for path := range f {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

// text writes the packed lines.
func (f features) text(s sources) (string, error) {
	var b strings.Builder
	for _, path := range f.paths() {
		x := f[path]
		kind, ok := x.kind.letter()
		if !ok {
			return "", fmt.Errorf("path %q has unknown kind %q", path, x.kind)
		}
		source, err := s.letter(x.source)
		if err != nil {
			return "", fmt.Errorf("path %q: %w", path, err)
		}
		b.WriteString(line(path, kind+source+x.marks(), x.since, x.client, x.deprecated, x.removed))
	}
	return b.String(), nil
}

func (x feature) marks() string {
	marks := ""
	if x.internal {
		marks += "i"
	}
	if x.contested {
		marks += "c"
	}
	return marks
}
