package main

import (
	"fmt"
	"maps"
	"slices"

	"minicompat/internal/dataset/pack/tsv"
)

// typings writes the paths and creators of the WeChat API.
func (g generator) typings() error {
	d, err := g.declarations("typings.mjs", "miniprogram-api-typings")
	if err != nil {
		return fmt.Errorf("typings: %w", err)
	}
	g.report(d)
	from := "source: typings = miniprogram-api-typings " + d.Version + " (MIT)"
	api := tsv.Table{Header: []string{
		"WeChat API: paths that canIUse takes, with the version that the declaration of the path itself states",
		"columns: path kind since deprecated category source",
		"since: empty = none stated (its ancestors' apply)",
		"deprecated: first release that discourages it; - = deprecated since an unstated release; empty = not deprecated",
		"category: folder of the page in the documentation, for APIs and classes, and for members of a namespace whose pages lie elsewhere",
		from,
		"sorted by path, byte by byte",
	}}
	for _, row := range d.Rows {
		if isCanIUsePath(row[0]) {
			api.Rows = append(api.Rows, append(slices.Clone(row[:]), "typings"))
		}
	}
	slices.SortFunc(api.Rows, byBytes)
	if err := g.write("wechat/api.tsv", api); err != nil {
		return err
	}
	return g.write("wechat/creators.tsv", creatorsTable("WeChat", "typings", from, d.Creators))
}

func creatorsTable(platform, source, from string, all []creator) tsv.Table {
	t := tsv.Table{Header: []string{
		platform + " classes and the paths that make their objects: APIs, or members of other classes",
		"columns: class creator source",
		from,
		"sorted by class and creator, byte by byte",
	}}
	for _, c := range usefulCreators(all) {
		t.Rows = append(t.Rows, []string{c[0], c[1], source})
	}
	return t
}

func (g generator) report(d declared) {
	for _, name := range slices.Sorted(maps.Keys(d.Counts)) {
		fmt.Fprintf(g.log, "%7d %s\n", d.Counts[name], name)
	}
}
