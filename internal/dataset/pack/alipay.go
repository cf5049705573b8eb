package pack

import "fmt"

// alipay merges the paths known to exist with the stated minimums. Kinds come
// from the structure table, else from the kind of the first segment.
func (p *platform) alipay(f features) {
	kinds := p.kinds()
	for _, row := range p.tables.rows("alipay/structure.tsv", "path kind source internal") {
		p.add(f, "structure.tsv", feature{path: row[0], kind: Kind(row[1]), source: row[2], internal: row[3] != ""})
	}
	for _, row := range p.tables.rows("alipay/features.tsv", "path since client source") {
		p.state(f, kinds, row)
	}
}

func (p *platform) state(f features, kinds map[string]Kind, row []string) {
	path := row[0]
	x := f[path]
	if x == nil {
		kind, err := kindIn(kinds, path, "")
		if err != nil {
			p.tables.fail("alipay/features.tsv", err)
			return
		}
		x = &feature{path: path, kind: kind}
		f[path] = x
	}
	x.since, x.client, x.source = row[1], row[2], row[3]
}

// kindIn is the reviewed kind of a path, or the one that its place gives it;
// the kind of its first segment is rootKind or, where that is "", reviewed.
func kindIn(kinds map[string]Kind, path string, rootKind Kind) (Kind, error) {
	if kind, ok := kinds[path]; ok {
		return kind, nil
	}
	if rootKind == "" {
		rootKind = kinds[root(path)]
	}
	kind := KindByPlace(path, rootKind)
	if rootKind == "" || kind == "" {
		return "", fmt.Errorf("kind of %q is not known", path)
	}
	return kind, nil
}
