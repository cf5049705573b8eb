package text

// Distributions that the reader brings.
const (
	ToolOwn         Phrase = "你自己的用户 ¦ Your own users"
	OwnHint         Phrase = "公布的分布几天就旧了。把平台页面上最新的表、或你后台里自己的用户分布粘贴到这里：HTML、Markdown、TSV、CSV、JSON 都能读。只在这个浏览器里读，不上传。 ¦ Published distributions age within days. Paste the newest table of a platform's page, or your own users' from its console: HTML, Markdown, TSV, CSV and JSON are read. It is read in this browser and sent nowhere."
	OwnPaste        Phrase = "粘贴分布表 ¦ Paste a distribution"
	OwnRead         Phrase = "读取 ¦ Read it"
	OwnFile         Phrase = "选择文件 ¦ Choose a file"
	OwnDrop         Phrase = "也可以把文件拖到这里。 ¦ Or drop a file here."
	OwnReading      Phrase = "正在读取… ¦ Reading…"
	OwnStop         Phrase = "停止 ¦ Stop"
	OwnNothing      Phrase = "没有读出分布表。要有一列版本、一列百分比，例如 3.8.0 52.31%。 ¦ No distribution was found. It needs a column of versions and one of percentages, such as 3.8.0 52.31%."
	OwnUnderstood   Phrase = "读懂的内容 ¦ What was understood"
	OwnPick         Phrase = "用哪一张表 ¦ Which table"
	OwnTableOf      Phrase = "第 {0} 张 {1} ¦ Table {0} {1}"
	OwnRows         Phrase = "{0} 行，合计 {1} % ¦ rows: {0}, sum: {1} %"
	OwnMoreRows     Phrase = "还有 {0} 行 ¦ {0} more rows"
	OwnNotes        Phrase = "读的时候注意到 ¦ Noticed while reading"
	OwnRefused      Phrase = "没有采用的内容 ¦ What was not used"
	OwnLine         Phrase = "第 {0} 行：{1} ¦ Line {0}: {1}"
	OwnReadings     Phrase = "可能是 {0} ¦ it may be {0}"
	OwnOr           Phrase = " 或 ¦  or "
	OwnName         Phrase = "名称 ¦ Name"
	OwnDay          Phrase = "日期 ¦ Day"
	OwnLineOf       Phrase = "基础库系列 ¦ Line"
	OwnKeep         Phrase = "保存并用它回答（{0}） ¦ Keep it and answer with it ({0})"
	OwnShelf        Phrase = "保存在这个浏览器里的分布 ¦ Distributions kept in this browser"
	OwnUse          Phrase = "使用 ¦ Use"
	OwnUsed         Phrase = "正在使用 ¦ in use"
	OwnExport       Phrase = "导出 ¦ Export"
	OwnShare        Phrase = "复制链接 ¦ Copy a link"
	OwnShared       Phrase = "链接已复制，里面带着这张表。 ¦ The link is copied; it carries this table."
	OwnShareRefused Phrase = "浏览器不允许复制；可以用导出的文件分享。 ¦ The browser does not allow copying; share the exported file instead."
	OwnTooLong      Phrase = "这张表太长，放不进链接；可以用导出的文件分享。 ¦ This table is too long for a link; share the exported file instead."
	OwnRemove       Phrase = "删除 ¦ Delete"
	OwnMark         Phrase = "你自己的分布，未公开发布 ¦ your own distribution, not published"
	OwnFromLink     Phrase = "来自链接，未公开发布；还没有保存 ¦ from the link, not published; not kept yet"
	OwnAdopt        Phrase = "保存 ¦ Keep it"
	OwnUnnamed      Phrase = "未命名 ¦ Unnamed"
	OwnChoice       Phrase = "{0}（你的，未公开） ¦ {0} (yours, not published)"
	OwnGone         Phrase = "这份分布不在这个浏览器里。 ¦ This distribution is not kept in this browser."
	OwnLinkBad      Phrase = "链接里的分布读不出来，可能没有复制完整。 ¦ The distribution in the link cannot be read; it may have been cut short."
)

// OwnFailure says why nothing could be read or kept.
func (w Words) OwnFailure(reason string) string {
	switch reason {
	case "not_a_file":
		return w.T("这个文件不是从这里导出的分布，或者改坏了。 ¦ This file is not one that was exported here, or it was damaged.")
	case "not_kept":
		return w.T("这张表里有保存不下来的内容。 ¦ This table holds something that cannot be kept.")
	case "no_scanner":
		return w.T("这个单文件页面不带读表的程序，请用网站。 ¦ This page in one file comes without the reader of tables: use the site.")
	case "unreachable":
		return w.T("读表的程序第一次用时要从网络载入，之后离线也能用。这次没有载入，可能是没有网络；你粘贴的内容还在，联网后可以再试一次。 ¦ The reader of tables is loaded from the network when it is first used; from then on it works offline too. It did not load now: there may be no network. What you pasted is still there; try again once you are online.")
	case "too_large":
		return w.T("内容超过 32 MB，没有读取。 ¦ This is over 32 MB and was not read.")
	case "storage":
		return w.T("浏览器没有空间，或不允许保存：关闭页面后它就没有了，请导出为文件。 ¦ The browser has no room or does not allow keeping it: it will be gone with the page, so export it as a file.")
	case "unreadable":
		return w.T("这个文件读不出来。 ¦ This file cannot be read.")
	case "crashed":
		return w.T("读表的程序出错了；你粘贴的内容还在，可以再试一次。 ¦ The reader of tables failed. What you pasted is still there; you can try again.")
	}
	return w.T("没能读取：{0} ¦ It could not be read: {0}", Visible(reason))
}
