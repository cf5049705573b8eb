package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"minicompat/internal/version"
)

// sources writes what follows from the pins and the snapshots into sources.tsv:
// the versions that were read, and the days that they speak of.
func (u *updater) sources() error {
	t, err := u.table("sources.tsv")
	if err != nil {
		return err
	}
	newest, err := u.newestDay("mp-weixin")
	if err != nil {
		return err
	}
	for _, row := range t.Rows {
		for _, p := range u.pins {
			if row[0] == p.source && row[4] != p.now {
				row[4], row[5] = p.now, p.day
			}
		}
		if row[0] == "mp-weixin" || row[0] == "shares" {
			row[4], row[5] = newest, newest
		}
	}
	return u.write("sources.tsv", t)
}

// newestDay is the newest day of WeChat's snapshots from a source.
func (u *updater) newestDay(source string) (string, error) {
	files, err := filepath.Glob(u.file("internal/dataset/src/wechat/shares/*.tsv"))
	if err != nil {
		return "", err
	}
	slices.Sort(files)
	for _, file := range slices.Backward(files) {
		text, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		if strings.Contains(string(text), "# source: "+source+" = ") {
			return strings.TrimSuffix(filepath.Base(file), ".tsv"), nil
		}
	}
	return "", os.ErrNotExist
}

// releases enters WeChat's versions above the newest listed one that the
// declarations or a snapshot name, without a date: release notes tell that, and
// a person reads those. Lower ones that are not listed are probably mistakes,
// which the lints show.
func (u *updater) releases() error {
	t, err := u.table("wechat/releases.tsv")
	if err != nil {
		return err
	}
	newest := t.Rows[len(t.Rows)-1][0]
	named, err := u.named()
	if err != nil {
		return err
	}
	found := slices.SortedFunc(maps.Keys(named), compareVersions)
	for _, v := range found {
		if compareVersions(v, newest) > 0 {
			t.Rows = append(t.Rows, []string{v, "", named[v]})
			u.note("Release %s is named by `%s`; its date is not known.", v, named[v])
		}
	}
	return u.write("wechat/releases.tsv", t)
}

// named are the versions that tables of WeChat name, with the source of each;
// what a distribution shows counts before what the declarations say.
func (u *updater) named() (map[string]string, error) {
	named := make(map[string]string)
	api, err := u.table("wechat/api.tsv")
	if err != nil {
		return nil, err
	}
	for _, row := range api.Rows {
		for _, v := range []string{row[2], row[3]} {
			if v != "" && v != "-" {
				named[v] = "typings"
			}
		}
	}
	day, err := u.newestDay("mp-weixin")
	if err != nil {
		return nil, err
	}
	shares, err := u.table("wechat/shares/" + day + ".tsv")
	if err != nil {
		return nil, err
	}
	for _, row := range shares.Rows {
		if _, err := version.Parse(row[1]); err == nil {
			named[row[1]] = "shares"
		}
	}
	return named, nil
}

// compareVersions orders versions; what is none comes first.
func compareVersions(a, b string) int {
	x, _ := version.Parse(a)
	y, _ := version.Parse(b)
	return version.Compare(x, y)
}
