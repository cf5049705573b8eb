package pack

import "fmt"

// platform packs the tables of one platform.
type platform struct {
	name    string
	tables  tables
	sources sources
}

// files packs everything; the first error is left in p.tables.
func (p *platform) files() []File {
	return []File{
		{p.name + ".features.txt", p.features()},
		{p.name + ".creators.txt", p.pairs("class creator source", "creators.tsv", "own-creators.tsv")},
		{p.name + ".categories.txt", p.categories()},
		{p.name + ".contested.txt", p.pairs("path claims", "contested.tsv")},
		{p.name + ".releases.txt", p.releases()},
		{p.name + ".clients.txt", p.clients()},
		{p.name + ".adoption.txt", p.adoption()},
		{p.name + ".shares.txt", p.shares()},
	}
}

func (p *platform) path(name string) string { return p.name + "/" + name }

// features merges the feature tables that the platform has.
func (p *platform) features() string {
	f := features{}
	switch p.name {
	case "wechat":
		p.wechat(f)
	case "alipay":
		p.alipay(f)
	default:
		p.listed(f)
	}
	if p.tables.err != nil {
		return ""
	}
	f.addMethodNodes()
	text, err := f.text(p.sources)
	if err != nil {
		p.tables.fail(p.path("*"), err)
	}
	return text
}

// add enters one path that must be new.
func (p *platform) add(f features, table string, x feature) {
	if f[x.path] != nil {
		p.tables.fail(p.path(table), fmt.Errorf("path %q occurs twice", x.path))
		return
	}
	f[x.path] = &x
}

// kinds reads the reviewed kinds of paths whose place does not tell them.
func (p *platform) kinds() map[string]Kind {
	kinds := map[string]Kind{}
	for _, row := range p.tables.optional(p.path("kinds.tsv"), "path kind") {
		kinds[row[0]] = Kind(row[1])
	}
	return kinds
}

// listed enters a platform whose table gives every path its kind.
func (p *platform) listed(f features) {
	for _, row := range p.tables.rows(p.path("features.tsv"), "path kind source internal") {
		p.add(f, "features.tsv", feature{
			path: row[0], kind: Kind(row[1]), source: row[2], internal: row[3] != "",
		})
	}
}

// pairs packs the first two columns of tables with the same columns.
func (p *platform) pairs(columns string, names ...string) string {
	var lines []string
	for _, name := range names {
		for _, row := range p.tables.optional(p.path(name), columns) {
			lines = append(lines, line(row[0], row[1]))
		}
	}
	return sortedText(lines)
}
