package text

// Reporting wrong data.
const (
	ReportOpen   Phrase = "数据有误？报告 ¦ Report wrong data"
	ReportHint   Phrase = "这里没有设置接收报告的地址。复制下面的文字，发给这个网站的维护者。 ¦ No address for reports is set up here. Copy this text and send it to whoever runs this site."
	ReportPrefix Phrase = "minicompat 数据有误：{0} {1} ¦ minicompat, wrong data: {0} {1}"
	ReportName   Phrase = "报告 ¦ report"

	ReportPath    Phrase = "路径 ¦ Path"
	ReportVersion Phrase = "基础库版本 ¦ Base library"
	ReportClient  Phrase = "客户端 ¦ Client"
	ReportVerdict Phrase = "页面的结论 ¦ The page says"
	ReportFrom    Phrase = "取自 ¦ Decided by"
	ReportShares  Phrase = "用户分布 ¦ Distribution"
	ReportData    Phrase = "数据版本 ¦ Data version"
	ReportLink    Phrase = "链接 ¦ Permalink"
	ReportRight   Phrase = "正确的应该是： ¦ What is right:"
	ReportProof   Phrase = "在哪里写着（链接）： ¦ Where that is written (link):"
)
