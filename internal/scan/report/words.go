package report

import (
	"strconv"
	"strings"
	"unicode"

	"minicompat/internal/compat"
	"minicompat/internal/scan"
	"minicompat/internal/scan/finding"
	"minicompat/internal/view/text"
)

// The words of reports, beside those of package text.
const (
	title          text.Phrase = "{0}小程序：{1} 个文件，{2} 行，{3} 处用到平台能力 ¦ {0} mini program: {1} files, {2} lines, {3} uses of the platform"
	titleUnknown   text.Phrase = "{1} 个文件，{2} 行：看不出是哪个平台的小程序，请指定平台 ¦ {1} files, {2} lines: nothing tells which platform this is for; name one"
	needed         text.Phrase = "最低基础库：{0} ¦ Minimum base library: {0}"
	neededOn       text.Phrase = "{1} 系列最低基础库：{0} ¦ Minimum base library on {1}: {0}"
	neededNone     text.Phrase = "没有要求 ¦ none is needed"
	neededNotKnown text.Phrase = "未知 ¦ not known"
	neededNever    text.Phrase = "没有一个版本能用 ¦ no release will do"
	neededAtLeast  text.Phrase = "{0} 或更高 ¦ {0} or later"
	neededAtMost   text.Phrase = "{0} 或更低 ¦ {0} or earlier"
	neededUnknown  text.Phrase = "起始版本未知的能力：{0} 项，真正需要的可能更高 ¦ features whose minimum is not known: {0}; more may be needed"
	losesAbout     text.Phrase = "失去 {0} 的用户（{1} 至 {2}） ¦ loses {0} of users ({1} to {2})"
	losesBetween   text.Phrase = "失去的用户在 {0} 与 {1} 之间 ¦ loses between {0} and {1} of users"
	noTable        text.Phrase = "没有可用的用户分布 ¦ no distribution of users"
	mustGuard      text.Phrase = "最低基础库为 {0} 时必须加兼容处理 ¦ To be guarded at a minimum of {0}"
	mustGuardNone  text.Phrase = "最低基础库为 {0} 时没有要加的兼容处理 ¦ Nothing has to be guarded at a minimum of {0}"
	forcedBy       text.Phrase = "决定最低基础库的使用 ¦ What forces the minimum"
	wrongGuards    text.Phrase = "不管用的兼容处理 ¦ Guards that do not cover their use"
	problems       text.Phrase = "把版本当文本或数字比较 ¦ Versions compared as text or numbers"
	features       text.Phrase = "用到的能力 ¦ Features used"
	unreadFiles    text.Phrase = "没有读或没有读完的文件 ¦ Files that were not read, or not to their end"
	skippedFiles   text.Phrase = "跳过 ¦ Skipped"
	skippedCount   text.Phrase = "{0} {1} 个 ¦ {1} {0}"
	more           text.Phrase = "另有 {0} 处 ¦ {0} more"
	readPartly     text.Phrase = "其余部分已读 ¦ the rest was read"

	headSince     text.Phrase = "起始版本 ¦ Since"
	headFeature   text.Phrase = "能力 ¦ Feature"
	headUses      text.Phrase = "使用 ¦ Uses"
	headOpen      text.Phrase = "没有兼容处理 ¦ Not guarded"
	headWrong     text.Phrase = "兼容处理不管用 ¦ Wrong guard"
	headLost      text.Phrase = "要求它会失去 ¦ Lost if required"
	headPlace     text.Phrase = "位置 ¦ Place"
	headWhy       text.Phrase = "原因 ¦ Reason"
	headCode      text.Phrase = "代码 ¦ Code"
	legend        text.Phrase = "≥ 表示只知道上级能力的起始版本，实际可能更高；≤ 表示只在该版本见到过，实际可能更低。 ¦ ≥: only the minimum of what it belongs to is known, the true one may be higher; ≤: it was merely seen in that release, the true one may be lower."
	stateNone     text.Phrase = "没有兼容处理 ¦ not guarded"
	stateGuarded  text.Phrase = "有兼容处理：{0} ¦ guarded by {0}"
	stateWrong    text.Phrase = "兼容处理不管用：{0} ¦ the guard does not cover it: {0}"
	guardExists   text.Phrase = "判断 {0} 是否存在 ¦ whether {0} is there"
	guardVersion  text.Phrase = "版本不低于 {0} ¦ version at or above {0}"
	guardAt       text.Phrase = "{0}（第 {1} 行） ¦ {0} (line {1})"
	guardAtFile   text.Phrase = "{0}（{1} 第 {2} 行） ¦ {0} ({1} line {2})"
	asString      text.Phrase = "把版本当文本比较 ¦ versions compared as text"
	asNumber      text.Phrase = "把版本当数字比较 ¦ versions compared as numbers"
	sinceUnknown  text.Phrase = "未知 ¦ unknown"
	sinceNever    text.Phrase = "没有 ¦ never"
	featureIsNot  text.Phrase = "数据里没有这个名字 ¦ no data knows this name"
	needsMinimum  text.Phrase = "{0} 需要基础库 {1} ¦ {0} needs base library {1}"
	needsUnknown  text.Phrase = "{0}：起始版本未知 ¦ {0}: its minimum is not known"
	raiseOrGuard  text.Phrase = "先判断再使用，或把最低基础库提高到 {0}。 ¦ Check before use, or raise the minimum base library to {0}."
	compareParts  text.Phrase = "按段比较：'1.11.0' 作为文本小于 '1.9.9'，作为数字也不对。用逐段比较的 compareVersion，或用 canIUse。 ¦ Compare part by part: as text '1.11.0' is below '1.9.9', and as a number it is no better. Use a compareVersion that compares each part, or canIUse."
	notReadNotice text.Phrase = "{0}：{1} ¦ {0}: {1}"
)

// why words why a file was not read.
func (r *report) why(code scan.Code) string {
	switch code {
	case scan.CodeTooLarge:
		return r.T("超过 16 MiB，没有读 ¦ over 16 MiB, not read")
	case scan.CodeTooMuch:
		return r.T("项目超出总量限制，没有读 ¦ beyond what is read of a project, not read")
	case scan.CodeNotText:
		return r.T("含有 NUL，不是文本，没有读 ¦ holds NUL, is no text, not read")
	case scan.CodeNotUTF8:
		return r.T("不是 UTF-8 ¦ not UTF-8")
	case scan.CodeSyntax:
		return r.T("语法有误 ¦ broken syntax")
	case scan.CodeTooDeep:
		return r.T("嵌套太深 ¦ nested too deep")
	case scan.CodeUnsafeName:
		return r.T("文件名不安全，没有读 ¦ unsafe name, not read")
	case scan.CodeDuplicate:
		return r.T("同名文件，只读了第一个 ¦ named twice, the first was read")
	case scan.CodeArchive:
		return r.T("压缩包里的这个文件损坏、加密或压缩方式未知，没有读 ¦ broken, encrypted or packed in an unknown way, not read")
	case scan.CodeZipBomb:
		return r.T("解压后异常膨胀，没有读 ¦ grows beyond what it may when unpacked, not read")
	case scan.CodeNotRead:
		return r.T("系统拒绝，没有读 ¦ the system refused, not read")
	}
	return string(code)
}

// reason words why files were skipped.
func (r *report) reason(why scan.Reason) string {
	switch why {
	case scan.SkipDependency:
		return r.T("node_modules 里的文件 ¦ in node_modules")
	case scan.SkipMap:
		return r.T("source map ¦ source maps")
	case scan.SkipBinary:
		return r.T("二进制文件 ¦ binary files")
	case scan.SkipFramework:
		return r.T("框架源码（读编译产物） ¦ framework sources (their output is read)")
	case scan.SkipLimit:
		return r.T("超出文件数限制的源码 ¦ sources beyond the limit of files")
	}
	return r.T("其他文件 ¦ other files")
}

// since words a minimum on one line.
func (r *report) since(s scan.Since) string {
	switch {
	case s.Never:
		return r.T(sinceNever)
	case s.Version == "":
		return r.T(sinceUnknown)
	case s.Basis == string(compat.BasisInherited):
		return "≥ " + s.Version
	case s.Basis == string(compat.BasisObserved):
		return "≤ " + s.Version
	}
	return s.Version
}

// sinceOf words a feature's minimums, newest line first.
func (r *report) sinceOf(f scan.Feature) string {
	if len(f.Since) == 0 {
		return r.T(sinceUnknown)
	}
	var list []string
	for _, s := range f.Since {
		list = append(list, strings.TrimSpace(s.Line+" "+r.since(s)))
	}
	return strings.Join(list, ", ")
}

// share words whom a minimum loses.
func (r *report) share(c *Cost) string {
	low, high := r.Bounds(c.Affected.Lower, c.Affected.Upper)
	if c.Affected.Straddling > 0 {
		return r.T(losesBetween, low, high)
	}
	return r.T(losesAbout, r.Percent(c.Affected.Printed), low, high)
}

// lostShort is the same for a table.
func (r *report) lostShort(c *Cost) string {
	if c == nil {
		return "–"
	}
	if c.Affected.Straddling > 0 {
		low, high := r.Bounds(c.Affected.Lower, c.Affected.Upper)
		return low + " – " + high
	}
	return r.Percent(c.Affected.Printed)
}

// state words what guards a use.
func (r *report) state(u finding.Use) string {
	switch {
	case u.State == finding.Guarded && u.Guard != nil:
		return r.T(stateGuarded, r.guard(*u.Guard))
	case u.State == finding.Insufficient && u.Guard != nil:
		return r.T(stateWrong, r.guard(*u.Guard))
	}
	return r.T(stateNone)
}

func (r *report) guard(g finding.Guard) string {
	what := r.check(g.Check)
	switch g.Check {
	case finding.CanIUse:
		what = "canIUse('" + g.Path + "')"
	case finding.Exists:
		what = r.T(guardExists, g.Path)
	case finding.Version:
		what = r.T(guardVersion, g.Version)
	}
	if g.File != "" {
		return r.T(guardAtFile, what, g.File, strconv.Itoa(g.Line))
	}
	return r.T(guardAt, what, strconv.Itoa(g.Line))
}

func (r *report) check(c finding.Check) string {
	switch c {
	case finding.AsString:
		return r.T(asString)
	case finding.AsNumber:
		return r.T(asNumber)
	}
	return string(c)
}

// plain makes what comes from a file fit for one line of text: nothing in it
// moves a cursor, turns the direction of writing or ends the line.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\t' || c == '\u2028' || c == '\u2029':
			return ' '
		case unicode.IsControl(c) || unicode.Is(unicode.Cf, c):
			return '\uFFFD'
		}
		return c
	}, s)
}
