package pack

import "fmt"

// wechat merges what the typings say, facts of their own, components, and the
// overrides.
func (p *platform) wechat(f features) {
	kinds := p.kinds()
	for _, row := range p.tables.rows("wechat/api.tsv", "path kind since deprecated category source") {
		p.add(f, "api.tsv", feature{
			path: row[0], kind: Kind(row[1]), since: row[2], deprecated: row[3], source: row[5],
		})
	}
	for _, row := range p.tables.rows("wechat/extra.tsv", "path kind since source") {
		p.add(f, "extra.tsv", feature{path: row[0], kind: Kind(row[1]), since: row[2], source: row[3]})
	}
	for _, row := range p.tables.rows("wechat/components.tsv", "path since source") {
		p.add(f, "components.tsv", feature{
			path: row[0], kind: KindByPlace(row[0], Component), since: row[1], source: row[2],
		})
	}
	for _, row := range p.tables.rows("wechat/overrides.tsv", "path since source") {
		p.override(f, kinds, row)
	}
	p.contest(f)
}

// override puts a reviewed statement in the place of what the typings say; an
// empty since there means that no statement was found. A path that the typings
// lack enters with a kind derived from its place.
func (p *platform) override(f features, kinds map[string]Kind, row []string) {
	path, since, source := row[0], row[1], row[2]
	if x := f[path]; x != nil {
		x.since, x.source = since, source
		return
	}
	kind, err := kindIn(kinds, path, f.rootKind(path))
	if err != nil {
		p.tables.fail("wechat/overrides.tsv", err)
		return
	}
	p.add(f, "overrides.tsv", feature{path: path, kind: kind, since: since, source: source})
}

func (p *platform) contest(f features) {
	for _, row := range p.tables.rows("wechat/contested.tsv", "path claims") {
		x := f[row[0]]
		if x == nil {
			p.tables.fail("wechat/contested.tsv", fmt.Errorf("unknown path %q", row[0]))
			return
		}
		x.contested = true
	}
}

// categories packs the documentation folders of APIs and classes.
func (p *platform) categories() string {
	var lines []string
	for _, row := range p.tables.optional(p.path("api.tsv"), "path kind since deprecated category source") {
		if row[4] != "" {
			lines = append(lines, line(row[0], row[4]))
		}
	}
	return sortedText(lines)
}
