package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"minicompat/internal/dataset/pack"
	"minicompat/internal/dataset/pack/tsv"
)

// structure is alipay/structure.tsv by path: every path known to exist, with
// its kind and where it is known from.
type structure map[string][]string

func structureHeader(version string) []string {
	return []string{
		"Alipay: paths known to exist; presence only, no versions",
		"columns: path kind source internal",
		"source: mini-types = @mini-types/my " + version + " (MIT); open-docs = API and component pages of the Alipay docs (AlipayDocs/open-docs), 2026-02, paths only",
		"internal: \"internal\" where the name belongs to JavaScript itself (methods of arrays, buffers and promises), else empty",
		"sorted by path, byte by byte",
	}
}

// alipay refreshes structure, kinds and creators from the declarations. Paths
// that only the docs have stay; those that came from the declarations are
// replaced, so that a path taken out there leaves the table.
func (g generator) alipay() error {
	d, err := g.declarations("alipay.mjs", "@mini-types/my")
	if err != nil {
		return fmt.Errorf("alipay: %w", err)
	}
	g.report(d)
	s, err := g.structure()
	if err != nil {
		return fmt.Errorf("alipay: %w", err)
	}
	maps.DeleteFunc(s, func(_ string, row []string) bool { return row[2] == "mini-types" })
	for _, row := range d.Rows {
		if isCanIUsePath(row[0]) {
			s[row[0]] = []string{row[0], row[1], "mini-types", internalMark(row[0])}
		}
	}
	if err := g.writeStructure(s, structureHeader(d.Version)); err != nil {
		return err
	}
	if err := g.alipayKinds(s); err != nil {
		return fmt.Errorf("alipay: %w", err)
	}
	return g.alipayCreators(s, d)
}

// copyStructure enters the paths of a fact table that structure.tsv lacks.
func (g generator) copyStructure(file string) error {
	in, err := readTable(file)
	if err != nil {
		return err
	}
	s, err := g.structure()
	if err != nil {
		return err
	}
	kinds, err := g.kinds("alipay/kinds.tsv")
	if err != nil {
		return err
	}
	for _, row := range in.Rows {
		path := row[0]
		if s[path] != nil || !isCanIUsePath(path) {
			continue
		}
		root, _, _ := strings.Cut(path, ".")
		kind := pack.KindByPlace(path, kinds[root])
		if kind == "" {
			return fmt.Errorf("alipay/kinds.tsv has no kind for %q", root)
		}
		if reviewed, ok := kinds[path]; ok {
			kind = reviewed
		}
		s[path] = []string{path, string(kind), "open-docs", internalMark(path)}
	}
	old, err := g.read("alipay/structure.tsv")
	if err != nil {
		return err
	}
	return g.writeStructure(s, old.Header)
}

func (g generator) structure() (structure, error) {
	t, err := g.read("alipay/structure.tsv")
	if err != nil {
		return nil, err
	}
	s := structure{}
	for _, row := range t.Rows {
		s[row[0]] = row
	}
	return s, nil
}

func (g generator) writeStructure(s structure, header []string) error {
	t := tsv.Table{Header: header, Rows: slices.Collect(maps.Values(s))}
	slices.SortFunc(t.Rows, byBytes)
	return g.write("alipay/structure.tsv", t)
}

func (g generator) kinds(name string) (map[string]pack.Kind, error) {
	t, err := g.read(name)
	if err != nil {
		return nil, err
	}
	kinds := map[string]pack.Kind{}
	for _, row := range t.Rows {
		kinds[row[0]] = pack.Kind(row[1])
	}
	return kinds, nil
}

// alipayKinds adds the roots that structure.tsv has and kinds.tsv lacks; what
// has been reviewed stays.
func (g generator) alipayKinds(s structure) error {
	t, err := g.read("alipay/kinds.tsv")
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, row := range t.Rows {
		known[row[0]] = true
	}
	for path, row := range s {
		if !strings.Contains(path, ".") && !known[path] {
			t.Rows = append(t.Rows, []string{path, row[1]})
		}
	}
	slices.SortFunc(t.Rows, byBytes)
	return g.write("alipay/kinds.tsv", t)
}

// alipayCreators writes what the declarations show. Rows that were read from
// the docs stay; a class of the docs that nothing creates yet gets the API that
// is named after it.
func (g generator) alipayCreators(s structure, d declared) error {
	old, err := g.read("alipay/creators.tsv")
	if err != nil {
		return err
	}
	from := "source: mini-types = @mini-types/my " + d.Version + " (MIT); open-docs = Alipay docs (AlipayDocs/open-docs), 2026-02, what the pages of the creator and of the class say"
	t := creatorsTable("Alipay", "mini-types", from, d.Creators)
	for _, row := range old.Rows {
		if row[2] == "open-docs" {
			t.Rows = append(t.Rows, row)
		}
	}
	t.Rows = append(t.Rows, namesakes(s, t.Rows)...)
	slices.SortFunc(t.Rows, func(a, b []string) int { return slices.Compare(a, b) })
	return g.write("alipay/creators.tsv", t)
}

// namesakes pairs each class X that no row creates with createX or getX.
func namesakes(s structure, rows [][]string) [][]string {
	created := map[string]bool{}
	for _, row := range rows {
		created[row[0]] = true
	}
	var found [][]string
	for path, row := range s {
		if row[1] != string(pack.Class) || created[path] {
			continue
		}
		for _, api := range []string{"create" + path, "get" + path} {
			if s[api] != nil {
				found = append(found, []string{path, api, "open-docs"})
			}
		}
	}
	return found
}

// internalMark marks what lies below a buffer, array or promise of JavaScript
// itself: the declarations behind the fact tables were entered that far, but
// nobody asks canIUse for it.
func internalMark(path string) string {
	for _, parent := range []string{
		"CanvasContext.getImageData.callback.data.",
		"CanvasContext.putImageData.object.data.",
		"RecorderManager.offFrameRecorded.callback.frameBuffer.",
		"RecorderManager.onFrameRecorded.callback.frameBuffer.",
		"SelectorQuery.exec.callback.length",
		"offUnhandledRejection.callback.promise.",
		"onUnhandledRejection.callback.promise.",
	} {
		if strings.HasPrefix(path, parent) {
			return "internal"
		}
	}
	return ""
}
