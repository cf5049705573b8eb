package dataset

import _ "embed"

// The packed text; see package pack for its form. Embedded strings cost
// nothing at start-up: they lie in the binary as they are searched.
var (
	//go:embed packed/kinds.txt
	kindsText string
	//go:embed packed/sources.txt
	sourcesText string
	//go:embed packed/version.txt
	versionText string

	//go:embed packed/wechat.features.txt
	wechatFeatures string
	//go:embed packed/wechat.categories.txt
	wechatCategories string
	//go:embed packed/wechat.creators.txt
	wechatCreators string
	//go:embed packed/wechat.contested.txt
	wechatContested string
	//go:embed packed/wechat.releases.txt
	wechatReleases string
	//go:embed packed/wechat.clients.txt
	wechatClients string
	//go:embed packed/wechat.adoption.txt
	wechatAdoption string
	//go:embed packed/wechat.shares.txt
	wechatShares string

	//go:embed packed/alipay.features.txt
	alipayFeatures string
	//go:embed packed/alipay.creators.txt
	alipayCreators string
	//go:embed packed/alipay.clients.txt
	alipayClients string
	//go:embed packed/alipay.shares.txt
	alipayShares string

	//go:embed packed/xiaohongshu.features.txt
	xiaohongshuFeatures string
)

// DataVersion is a short hash of all facts: two builds with the same one
// answer alike.
func DataVersion() string { return firstField(versionText[:len(versionText)-1]) }

func pick(p Platform, wechat, alipay, xiaohongshu string) table {
	switch p {
	case WeChat:
		return table(wechat)
	case Alipay:
		return table(alipay)
	}
	return table(xiaohongshu)
}

func features(p Platform) table {
	return pick(p, wechatFeatures, alipayFeatures, xiaohongshuFeatures)
}
func categories(p Platform) table { return pick(p, wechatCategories, "", "") }
func creators(p Platform) table   { return pick(p, wechatCreators, alipayCreators, "") }
func contested(p Platform) table  { return pick(p, wechatContested, "", "") }
func releases(p Platform) table   { return pick(p, wechatReleases, "", "") }
func clients(p Platform) table    { return pick(p, wechatClients, alipayClients, "") }
func adoption(p Platform) table   { return pick(p, wechatAdoption, "", "") }
func shares(p Platform) string {
	return string(pick(p, wechatShares, alipayShares, ""))
}
