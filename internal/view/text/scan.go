package text

import (
	"strconv"
	"strings"
)

// Scanning a project.
const (
	ToolScan       Phrase = "检查项目 ¦ Scan a project"
	ScanHint       Phrase = "把小程序的文件夹或 zip 交给这个页面：代码需要哪个最低基础库，是哪几行决定的，哪些地方没有兼容处理，会失去多少用户。 ¦ Hand this page a mini program's folder or a zip: which base library its code needs, which lines force that, which uses are not guarded, and how many users it loses."
	ScanPrivate    Phrase = "文件只在这个浏览器里读，不上传；代码不会被运行。 ¦ The files are read in this browser and sent nowhere; no code is run."
	ScanDrop       Phrase = "把文件夹或 zip 拖到这里 ¦ Drop a folder or a zip here"
	ScanDropZip    Phrase = "选择小程序的 zip ¦ Choose a zip of the mini program"
	ScanDropNow    Phrase = "松开就开始检查 ¦ Let go to scan it"
	ScanAgain      Phrase = "换一个项目 ¦ Scan another project"
	ScanFolder     Phrase = "选择文件夹 ¦ Choose a folder"
	ScanZip        Phrase = "选择 zip ¦ Choose a zip"
	ScanKinds      Phrase = "读 .js .ts .mjs .cjs .wxs .sjs 与 .wxml .axml .xhsml；node_modules、图片与 source map 只计数，不读。 ¦ Reads .js .ts .mjs .cjs .wxs .sjs and .wxml .axml .xhsml; node_modules, pictures and source maps are counted, not read."
	ScanNoScanner  Phrase = "这个单文件页面不带检查项目的程序：请打开网站，或在命令行用 go run ./scripts/scan。 ¦ This page in one file comes without the scanner: open the site, or use go run ./scripts/scan on a command line."
	ScanListing    Phrase = "正在列出文件… ¦ Listing files…"
	ScanListed     Phrase = "已找到 {0} 个文件 ¦ {0} files found"
	ScanReading    Phrase = "正在检查 {0}… ¦ Scanning {0}…"
	ScanProgress   Phrase = "{0} / {1} 个文件 · {2} / {3} · {4} 处使用 ¦ {0} of {1} files · {2} of {3} · {4} uses"
	ScanStop       Phrase = "取消 ¦ Cancel"
	ScanStopped    Phrase = "已取消，什么都没有留下。可以再选一个项目。 ¦ Cancelled; nothing was kept. You can choose a project again."
	ScanUnnamed    Phrase = "所选文件 ¦ the chosen files"
	ScanFinished   Phrase = "检查完了：{0}，其中 {1} 处没有可靠的兼容处理。 ¦ Scanned: {0}, of which {1} have no guard that covers them."
	ScanTitle      Phrase = "代码需要的最低基础库 ¦ The minimum base library that this code needs"
	ScanTitleLine  Phrase = "{0} 系列需要的最低基础库 ¦ The minimum it needs on {0}"
	ScanForcedBy   Phrase = "由 {0} 决定： ¦ {0} forces it:"
	ScanForcedMore Phrase = "还有 {0}同样需要它，见下表。 ¦ The same goes for {0} more: see the table."
	ScanPlaceMore  Phrase = "还有 {0} 处 ¦ {0} more places"
	ScanNeverLine  Phrase = "这个系列没有能用的版本 ¦ no release of this line will do"
	ScanWholeLine  Phrase = "整个系列都能用 ¦ the whole line will do"
	ScanNoMinimum  Phrase = "没有要求 ¦ none"
	ScanNothing    Phrase = "没有找到平台能力的使用。 ¦ No use of a platform's feature was found."
	ScanNothingWhy Phrase = "请确认选的是小程序的源代码或编译产物（含 app.json 的文件夹）。 ¦ Check that this is a mini program's source or compiled output: the folder with app.json."
	ScanAllGuarded Phrase = "起始版本已知的使用都有兼容处理，没有一处决定最低版本。 ¦ Every use whose minimum is known is guarded: nothing forces a minimum."
	ScanUnknown    Phrase = "{0}的起始版本未知，真正需要的可能更高。 ¦ The minimum of {0} is not known; what is really needed may be higher."
	ScanUsersTurn  Phrase = "页面上问的是{0}；这里用的是{1}最新的分布。 ¦ The page asks about {0}; this rests on the newest distribution of {1}."
	ScanTurn       Phrase = "把页面换到{0} ¦ Turn the page to {0}"
	ScanOwnLine    Phrase = "你的分布是另一个系列的，不能用来算 {0}。 ¦ Your distribution is of the other line and says nothing of {0}."

	ScanUses         Phrase = "处使用 ¦ uses"
	ScanGuarded      Phrase = "处有兼容处理 ¦ guarded"
	ScanUnguarded    Phrase = "处没有兼容处理 ¦ not guarded"
	ScanInsufficient Phrase = "处兼容处理不对 ¦ wrong guards"
	ScanNotKnown     Phrase = "处起始版本未知 ¦ minimum not known"

	ScanPlatform   Phrase = "平台 ¦ Platform"
	ScanDetected   Phrase = "识别为{0}：{1}。 ¦ Taken for {0}: {1}."
	ScanChosen     Phrase = "按你的选择，当作{0}检查。文件里有：{1}。 ¦ Scanned as {0}, as you chose. The files hold {1}."
	ScanUndetected Phrase = "看不出是哪个平台的。选一个再检查： ¦ Nothing tells which platform this is for. Choose one to scan it as:"
	ScanEvidence   Phrase = "{0} 提到 {1} 次 ¦ {1} mentions of {0}"
	ScanTemplates  Phrase = "{0} 模板 {1} 个 ¦ {1} {0} templates"
	ScanConfig     Phrase = "有{0}的项目配置 ¦ {0}'s project file"
	ScanNoEvidence Phrase = "没有任何痕迹 ¦ no trace of one"
	ScanAs         Phrase = "当作另一个平台检查 ¦ Scan as another platform"

	ScanTable     Phrase = "用到的能力（{0}） ¦ Features used ({0})"
	ScanFilter    Phrase = "显示 ¦ Show"
	ScanAll       Phrase = "全部 ¦ all"
	ScanForces    Phrase = "决定最低版本 ¦ forces the minimum"
	ScanOpen      Phrase = "没有兼容处理 ¦ not guarded"
	ScanWrong     Phrase = "兼容处理不对 ¦ wrong guard"
	ScanNoSince   Phrase = "起始版本未知 ¦ minimum not known"
	ScanNoneLeft  Phrase = "没有这样的能力。 ¦ There are none of these."
	ScanFeature   Phrase = "能力 ¦ Feature"
	ScanSince     Phrase = "起始版本 ¦ Since"
	ScanUsesHead  Phrase = "使用 ¦ Uses"
	ScanLost      Phrase = "要求它会失去 ¦ Lost if required"
	ScanNewest    Phrase = "起始版本，从新到旧 ¦ Since, newest first"
	ScanOldest    Phrase = "起始版本，从旧到新 ¦ Since, oldest first"
	ScanMore      Phrase = "再显示 {0} 项 ¦ Show {0} more"
	ScanCountOpen Phrase = "{0} 处没有兼容处理 ¦ {0} not guarded"
	ScanCountBad  Phrase = "{0} 处不对 ¦ {0} wrong"
	ScanCountGood Phrase = "{0} 处有 ¦ {0} guarded"
	ScanOneUse    Phrase = "{0} 处使用 ¦ {0} use"
	ScanManyUses  Phrase = "{0} 处使用 ¦ {0} uses"
	ScanOneOf     Phrase = "{0} 项能力 ¦ {0} feature"
	ScanManyOf    Phrase = "{0} 项能力 ¦ {0} features"
	ScanNever     Phrase = "这个系列没有 ¦ never on this line"
	ScanRemoved   Phrase = "{0} 起移除 ¦ removed in {0}"
	ScanOld       Phrase = "停止维护 ¦ deprecated"
	ScanClient    Phrase = "还需要客户端 {0} ¦ also needs client {0}"
	ScanUsesOf    Phrase = "{0} 的使用处 ¦ Uses of {0}"
	ScanMoreUses  Phrase = "再显示 {0} 处 ¦ Show {0} more"
	ScanLoading   Phrase = "正在取… ¦ Fetching…"
	ScanUsesLost  Phrase = "取不到了：检查程序已经结束。重新检查一次就有。 ¦ They are gone: the scanner has ended. Scan the project again to see them."
	ScanAsk       Phrase = "问这项能力 ¦ Ask about it"

	ScanLower       Phrase = "要是把最低版本降到… ¦ What if the minimum were lower"
	ScanLowerHint   Phrase = "降到这个版本，就要给哪些使用加上兼容处理。 ¦ Which uses must then be guarded."
	ScanLowerTo     Phrase = "降到 ¦ Lower it to"
	ScanLowerAsked  Phrase = "取自上面的问题 ¦ taken from the question above"
	ScanLowerKeeps  Phrase = "{0} 的用户确定还能打开 ¦ it keeps {0} of users for certain"
	ScanLowerNext   Phrase = "代码里次高的起始版本 ¦ the next lower minimum in this code"
	ScanLowerHelp   Phrase = "例如 {0} ¦ For example {0}"
	ScanLowerNot    Phrase = "{0} 不低于代码需要的 {1}：没有要加的兼容处理。 ¦ {0} is not below {1}, which the code needs: nothing has to be guarded."
	ScanLowerList   Phrase = "要加上兼容处理的：{0}，{1}。 ¦ To be guarded: {1} of {0}."
	ScanLowerBack   Phrase = "这样会留住 {0} 的用户，在 {1} 与 {2} 之间。 ¦ That brings back {0} of users, between {1} and {2}."
	ScanLowerSpan   Phrase = "这样留住多少用户说不准：在 {0} 与 {1} 之间。 ¦ How many users that brings back cannot be told: between {0} and {1}."
	ScanLowerNone   Phrase = "这样几乎不会多留住用户，最多 {0}。 ¦ That brings back hardly any users, at most {0}."
	ScanLowerMaybe  Phrase = "另有 {0}起始版本未知，可能也需要。 ¦ Perhaps also {0} more, whose minimum is not known."
	ScanToGuard     Phrase = "{0}，{1} 起才有 ¦ {0}, there from {1} on"
	ScanToGuardNot  Phrase = "{0}，这个系列没有 ¦ {0}, never on this line"
	ScanGuardCode   Phrase = "兼容代码 ¦ Guard code"
	ScanGuardCodeOf Phrase = "{0} 的兼容代码 ¦ Guard code for {0}"

	ScanProblems  Phrase = "把版本当文本或数字比较（{0}） ¦ Versions compared as text or numbers ({0})"
	ScanUnread    Phrase = "没有读或没有读完的文件（{0}） ¦ Files that were not read, or not to their end ({0})"
	ScanSkipped   Phrase = "跳过的文件 ¦ What was skipped"
	ScanNoSkipped Phrase = "没有跳过任何文件。 ¦ Nothing was skipped."
	ScanListCut   Phrase = "另有 {0} 条，见导出的 JSON。 ¦ {0} more: see the exported JSON."
	ScanFiles     Phrase = "文件 {0} 个，{1} ¦ files: {0}, {1}"
	ScanFolders   Phrase = "没有打开的文件夹 {0} 个 ¦ folders that were not opened: {0}"
	ScanClosed    Phrase = "打不开的文件夹 {0} 个，里面的文件没有读。 ¦ Folders that could not be opened: {0}; what is in them was not read."
	ScanPartly    Phrase = "能读的部分已读 ¦ what could be read of it was"
	ScanRead      Phrase = "读了 {0} 个文件，{1}，{2} 行 ¦ {0} files read, {1}, {2} lines"

	ScanExport     Phrase = "导出 ¦ Export"
	ScanSave       Phrase = "存为 {0} ¦ Save as {0}"
	ScanSaved      Phrase = "{0} 已存。 ¦ {0} was saved."
	ScanSaveFailed Phrase = "没有存成。重新检查一次项目再试。 ¦ It could not be saved. Scan the project again and retry."
)

// ScanFailure says why a project was not scanned, and what to do.
func (w Words) ScanFailure(reason string) string {
	switch reason {
	case "no_scanner":
		return w.T(ScanNoScanner)
	case "unreachable":
		return w.T("检查程序没有载入，可能是网络中断。项目没有动，恢复后再选一次。 ¦ The scanner did not load; the network may be down. The project was not touched: choose it again when the network is back.")
	case "not_a_zip":
		return w.T("这个文件不是能读的 zip：可能没有下载完，或是别的格式。请重新打包，或直接选文件夹。 ¦ This is no zip that can be read: it may be cut short, or of another format. Pack it again, or choose the folder.")
	case "too_many":
		return w.T("文件超过 30 万个，没有检查。请选小程序自己的文件夹。 ¦ There are over 300,000 files, so nothing was scanned. Choose the mini program's own folder.")
	case "empty":
		return w.T("里面没有文件。请选含 app.json 的文件夹。 ¦ There are no files in it. Choose the folder that holds app.json.")
	case "unreadable":
		return w.T("浏览器不让读这些文件。请再选一次，或打成 zip。 ¦ The browser does not let these files be read. Choose them again, or pack a zip.")
	case "crashed":
		return w.T("检查程序出错了，多半是内存不够。可以再试一次，或只选源代码的文件夹。 ¦ The scanner failed, most likely for lack of memory. Try again, or choose only the folder of the source.")
	}
	return w.T("没能检查：{0} ¦ It could not be scanned: {0}", Visible(reason))
}

// ScanGuard words a guard that covers a use, at a place.
func (w Words) ScanGuard(check, about, place string) string {
	switch check {
	case "can_i_use":
		return w.T("{1} 处的 canIUse('{0}') ¦ guarded by canIUse('{0}') at {1}", about, place)
	case "exists":
		return w.T("{1} 处判断了 {0} 是否存在 ¦ guarded: {1} looks whether {0} is there", about, place)
	case "version":
		return w.T("{1} 处比较了版本 ≥ {0} ¦ guarded by a version of {0} or later at {1}", about, place)
	}
	return w.T("{0} 处有兼容处理 ¦ guarded at {0}", place)
}

// Insufficient is a guard that does not cover its use.
type Insufficient struct {
	Check string
	About string // its path or version
	Since string // of the use, "" when unknown
	Place string
}

// ScanNoGuard says what is wrong with a guard.
func (w Words) ScanNoGuard(g Insufficient) string {
	switch {
	case g.Check == "as_string":
		return w.T("{0} 处把版本当文本比较，不起作用 ¦ versions compared as text at {0}, which guards nothing", g.Place)
	case g.Check == "as_number":
		return w.T("{0} 处把版本当数字比较，不起作用 ¦ versions compared as numbers at {0}, which guards nothing", g.Place)
	case g.Check == "version" && g.Since != "":
		return w.T("兼容处理太低：{0} < {1}（{2}） ¦ guard too low: {0} < {1}, at {2}", g.About, g.Since, g.Place)
	case g.Check == "version":
		return w.T("{1} 处只保证 {0}，而起始版本未知 ¦ {1} only ensures {0}, and the minimum is not known", g.About, g.Place)
	}
	return w.T("{1} 处查的是 {0}，不是它 ¦ {1} checks {0}, which is not this", g.About, g.Place)
}

// ScanProblem says what is wrong with a comparison.
func (w Words) ScanProblem(code string) string {
	switch code {
	case "as_string":
		return w.T("版本当文本比较：2.10.0 会小于 2.9.0 ¦ compared as text: 2.10.0 comes before 2.9.0")
	case "as_number":
		return w.T("版本当数字比较：2.10 会小于 2.9 ¦ compared as numbers: 2.10 is less than 2.9")
	}
	return Visible(code)
}

// ScanReason says why a file was not read.
func (w Words) ScanReason(code string) string {
	switch code {
	case "too_large":
		return w.T("超过 16 MiB ¦ over 16 MiB")
	case "too_much":
		return w.T("项目太大，读到它之前已到上限 ¦ the project is too large: its limit was reached before this")
	case "not_text":
		return w.T("不是文本（含 NUL 字节） ¦ no text: it holds a NUL byte")
	case "not_utf8":
		return w.T("不是 UTF-8，读不出的字符已替换 ¦ not UTF-8; what could not be read was replaced")
	case "syntax":
		return w.T("语法不完整，跳过后继续读 ¦ broken syntax; reading went on behind it")
	case "too_deep":
		return w.T("嵌套太深 ¦ nested too deeply")
	case "unsafe_name":
		return w.T("文件名不安全 ¦ an unsafe name")
	case "duplicate":
		return w.T("同名文件出现两次 ¦ the same name twice")
	case "archive":
		return w.T("zip 里这一项损坏、加密，或压缩方式不认识 ¦ broken, encrypted or packed in an unknown way within the zip")
	case "zip_bomb":
		return w.T("解开后远超声明的大小，已停止 ¦ it grows far beyond what it may, so it was stopped")
	case "not_readable":
		return w.T("系统不让读，或文件已经变了 ¦ the system refused, or the file has changed")
	}
	return Visible(code)
}

// SkipName names what is not read.
func (w Words) SkipName(reason string) string {
	switch reason {
	case "node_modules":
		return "node_modules"
	case "map":
		return "source map"
	case "binary":
		return w.T("图片、声音、字体等 ¦ pictures, sound, fonts and the like")
	case "framework":
		return w.T(".vue、.jsx、.tsx（读它们编译出来的文件） ¦ .vue, .jsx and .tsx (what they are compiled to is read)")
	case "limit":
		return w.T("超出文件数上限的源文件 ¦ source files beyond the limit")
	case "hidden":
		return w.T("隐藏的文件夹 ¦ hidden folders")
	case "other":
		return w.T("样式、文档和其他 ¦ styles, documents and others")
	}
	return Visible(reason)
}

// Number is a whole number with its thousands apart.
func (w Words) Number(n int) string {
	digits := strconv.Itoa(n)
	var out strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 && digits[i-1] != '-' {
			out.WriteByte(',')
		}
		out.WriteRune(d)
	}
	return out.String()
}

// Bytes is a size as people say it.
func (w Words) Bytes(n int64) string {
	switch {
	case n < 1<<10:
		return strconv.FormatInt(n, 10) + "\u00a0B"
	case n < 1<<20:
		return strconv.FormatInt((n+512)>>10, 10) + "\u00a0KB"
	}
	tenths := (10*n + 1<<19) >> 20
	return strconv.FormatInt(tenths/10, 10) + "." + strconv.FormatInt(tenths%10, 10) + "\u00a0MB"
}

// List joins what is told one after the other.
func (w Words) List(parts []string) string { return strings.Join(parts, w.T("、 ¦ , ")) }

// Uses is a number of places where features are used.
func (w Words) Uses(n int) string { return w.counted(n, ScanOneUse, ScanManyUses) }

// Features is a number of features.
func (w Words) Features(n int) string { return w.counted(n, ScanOneOf, ScanManyOf) }

func (w Words) counted(n int, one, many Phrase) string {
	if n == 1 {
		many = one
	}
	return w.T(many, w.Number(n))
}
