package main

import (
	"strings"

	"minicompat/internal/dataset/pack"
)

// factTables lists the fact tables with the comments that they get: what the
// columns mean, where the facts come from, and when they were read.
func factTables() []copied {
	return append(wechatTables(), otherTables()...)
}

func wechatTables() []copied {
	return []copied{
		{from: "features/wechat-components.tsv", to: "wechat/components.tsv", row: keepPath, order: byBytes, header: []string{
			"WeChat components: component, component.attribute, component.attribute.option, spelt as in WXML",
			"columns: path since source",
			"since: the version stated for the row itself; empty = none stated (its ancestors' apply)",
			"source: weapp-vite = components.json of weapp-vite (MIT), 2026-07; docs = WeChat docs, component pages (2026-07) and release notes, single facts only",
			"sorted by path, byte by byte",
		}},
		{from: "features/wechat-overrides.tsv", to: "wechat/overrides.tsv", row: keepPath, order: byBytes, header: []string{
			"WeChat API facts that miniprogram-api-typings 5.2.3 lacks; they win over api.tsv",
			"columns: path since source",
			"since: a version; <=x = present at x, the true minimum is x or earlier; empty = no statement found (unknown, not 1.0.0)",
			"source: docs = WeChat docs, tables and text (2026-07); notes = base library release notes (to 3.17.0); runtime-1.6 = version table inside an old base library; runtime-2.8.2, runtime-2.30.3 = present in the canIUse table of that base library",
			"sorted by path, byte by byte",
		}},
		{from: "features/wechat-contested.tsv", to: "wechat/contested.tsv", columns: "path claims", row: keepPath, order: byBytes, header: []string{
			"WeChat paths whose sources disagree, with every claim",
			"columns: path claims",
			"claims: version@source;version@source; <=x = present in x; >x = absent from x; source inherited = what the ancestors would give",
			"source: keys as in sources.tsv (docs read 2026-07, notes to 3.17.0, typings 5.2.3)",
			"sorted by path, byte by byte",
		}},
		{from: "releases/wechat.tsv", to: "wechat/releases.tsv", row: keep, order: asGiven, header: []string{
			"WeChat base library releases",
			"columns: version date source",
			"date: as printed in the release notes; empty = listed without a date, or seen only in a distribution. Lines overlap, so dates do not always rise with the version",
			"source: notes = base library release notes (to 3.17.0, 2026-06-17); shares = seen only in a version distribution; typings = named only by the type declarations",
			"sorted by version",
		}},
		{from: "clients/wechat.tsv", to: "wechat/clients.tsv", row: keep, order: asGiven, header: []string{
			"WeChat clients and the newest base library that each had reached at as_of",
			"columns: os client base_library as_of",
			"as_of: a newer day replaces an older one; the relation is not monotone (iOS 6.6.2.36 has 2.5.0, 6.6.2.37 has 1.9.97)",
			"source: mp-weixin = mp.weixin.qq.com getpublibpercentage (relation), also as archived by miniprogram-versions (MIT), for as_of 2026-03-31 and later",
			"source: wechat-docs-distribution = WeChat docs, base library version distribution, as reposted, for the older days",
			"sorted by os, as_of, client",
		}},
		{from: "adoption/wechat.tsv", to: "wechat/adoption.tsv", row: keep, order: asGiven, header: []string{
			"WeChat, all systems: the day on which coverage of a minor release (users at or above x.y.0) first reached a threshold",
			"columns: version threshold_percent last_day_below first_day_at_or_above",
			"source: mp-weixin = 1,772 good days (2020-02-10 to 2026-03-31) of mp.weixin.qq.com getpublibpercentage as archived by miniprogram-versions (MIT)",
			"note: days whose sum lies outside 99.5..100.5 and one-row days are passed over; releases already above 1 when the record begins are left out",
			"sorted by version, threshold",
		}},
	}
}

func otherTables() []copied {
	return []copied{
		{from: "features/alipay.tsv", to: "alipay/features.tsv", row: keepPath, order: byBytes, header: []string{
			"Alipay: stated minimum versions of APIs, class members, parameters, results, components, attributes and values",
			"columns: path since client source",
			"since: minimum base library; a|b = alternatives for the 1.x and the 2.x line; empty = none stated",
			"client: minimum Alipay client; empty = none stated",
			"source: open-docs = Alipay docs (AlipayDocs/open-docs), 2026-02; open-docs-2022 = pages that were taken out of it in 2022. No licence is granted: versions only",
			"sorted by path, byte by byte",
		}},
		{from: "clients/alipay.tsv", to: "alipay/clients.tsv", row: keep, order: asGiven, header: []string{
			"Alipay client needed by a base library: the lowest version of a line that was printed with that minimum client",
			"columns: os client base_library as_of line",
			"as_of: the date of the table that first prints the pair",
			"source: alipay-docs-distribution = Alipay docs, base library, version distribution",
			"sorted by line, base_library",
		}},
		{from: "features/xiaohongshu.tsv", to: "xiaohongshu/features.tsv", row: xiaohongshuRow, order: byBytes, header: []string{
			"Xiaohongshu: catalogue of 2024-12; presence only, no public source states minimum versions",
			"columns: path kind source internal",
			"source: taro-xhs-1.2.2 = @tarojs/plugin-platform-xhs 1.2.2 (MIT), 2024-12-02",
			"internal: \"internal\" where the name is plainly for the platform itself, else empty",
			"sorted by path, byte by byte",
		}},
	}
}

// xiaohongshuRow writes console.log() as the path that canIUse takes, and
// turns the catalogue's api and component into the kind of the path itself.
func xiaohongshuRow(row []string) ([]string, bool) {
	path := strings.TrimSuffix(row[0], "()")
	kind := pack.KindByPlace(path, xiaohongshuRoot(path, pack.Kind(row[1])))
	// The catalogue goes no deeper than allowed values.
	if strings.Count(path, ".") >= 3 {
		kind = pack.Value
	}
	return []string{path, string(kind), row[2], row[3]}, isCanIUsePath(path)
}

func xiaohongshuRoot(path string, listed pack.Kind) pack.Kind {
	root, _, _ := strings.Cut(path, ".")
	switch {
	case listed == pack.Component:
		return pack.Component
	case root == "console":
		return pack.Namespace
	case root[0] >= 'A' && root[0] <= 'Z':
		return pack.Class
	}
	return pack.API
}
