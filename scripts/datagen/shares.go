package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"minicompat/internal/dataset/pack/tsv"
	"minicompat/scripts/datagen/endpoint"
)

// archive is the npm package that archives the endpoint's answers.
const archive = "miniprogram-versions"

// shares enters a WeChat distribution as one more snapshot. Its clients enter
// too when they are newer than those that the table has: a newer day replaces
// an older one, so older ones would say nothing.
func (g generator) shares(args []string) error {
	if len(args) != 2 || args[0] != "-from" {
		return fmt.Errorf("shares: -from <file or %s> is needed", archive)
	}
	file, name := args[1], "mp.weixin.qq.com getpublibpercentage"
	if file == archive {
		scripts := filepath.Join(g.root, "scripts")
		if err := hasPackages(scripts, archive); err != nil {
			return fmt.Errorf("shares: %w", err)
		}
		file = filepath.Join(scripts, "node_modules", archive, "libversions.json")
		name += " as archived by " + archive + " (MIT)"
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("shares: %w", err)
	}
	d, err := endpoint.Parse(data)
	if err != nil {
		return fmt.Errorf("shares: %w", err)
	}
	if err := g.writeSnapshot(d, name); err != nil {
		return fmt.Errorf("shares: %w", err)
	}
	return g.writeClients(d)
}

// writeSnapshot refuses to change numbers that are already there: a day is
// published once, so that one of the two must be wrong.
func (g generator) writeSnapshot(d endpoint.Distribution, source string) error {
	to := "wechat/shares/" + d.AsOf + ".tsv"
	t := snapshotTable(d, source)
	if old, err := g.read(to); err == nil {
		if !slices.EqualFunc(old.Rows, t.Rows, slices.Equal) {
			return fmt.Errorf("%s is there with other numbers", to)
		}
		fmt.Fprintf(g.log, "%s: the same numbers are there already\n", to)
		return nil
	}
	return g.write(to, t)
}

func snapshotTable(d endpoint.Distribution, source string) tsv.Table {
	share := "share: percent without the sign; numbers with 2 decimals, trailing zeros the source leaves out put back"
	if d.Rounded {
		share = "share: percent without the sign; rounded here to 2 decimals"
	}
	t := tsv.Table{Header: []string{
		"platform: wechat",
		"as_of: " + d.AsOf,
		"source: mp-weixin = " + source,
		share,
		"columns: segment version share client",
	}}
	for _, s := range d.Segments {
		for _, row := range s.Rows {
			t.Rows = append(t.Rows, []string{s.Name, row.Version, row.Share, ""})
		}
	}
	return t
}

func (g generator) writeClients(d endpoint.Distribution) error {
	t, err := g.read("wechat/clients.tsv")
	if err != nil {
		return err
	}
	for _, row := range t.Rows {
		if row[3] >= d.AsOf {
			return nil
		}
	}
	for _, c := range d.Clients {
		t.Rows = append(t.Rows, []string{c.OS, c.Client, c.BaseLibrary, d.AsOf})
	}
	slices.SortStableFunc(t.Rows, func(a, b []string) int {
		return slices.Compare([]string{a[0], a[3]}, []string{b[0], b[3]})
	})
	return g.write("wechat/clients.tsv", t)
}
