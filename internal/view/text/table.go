package text

import (
	"strings"

	"minicompat/internal/query"
)

// tableCause says why a distribution cannot be used, and in which system's part
// of it.
func (w Words) tableCause(p *query.Problem, given string) string {
	cause := w.formCause(p, given)
	if segment, ok := strings.CutPrefix(p.Field, "shares_"); ok {
		return w.T("{0}：{1} ¦ {0}: {1}", w.SegmentName(segment), cause)
	}
	return cause
}

func (w Words) formCause(p *query.Problem, given string) string {
	rows := Visible(strings.Join(p.Rows, ", "))
	switch p.Reason {
	case "form":
		return w.T("这不是分布：要有 shares、ios 或 android，或者是从网站导出的文件内容。 ¦ This is no distribution: it needs shares, ios or android, or is the text of a file that the site exported.")
	case "file":
		if given == "" {
			return w.T("这段文字不是从网站导出的分布，或者不完整。 ¦ This text is not a distribution that the site exported, or it is not whole.")
		}
		return w.T("这段文字不是从网站导出的分布，或者改坏了：第 {0} 行读不出来。 ¦ This text is not a distribution that the site exported, or it was damaged: line {0} cannot be read.", given)
	case "name":
		return w.T("分布里没有“{0}”这一项：全部用户写作 shares，两个系统写作 ios 和 android。 ¦ A distribution has no \"{0}\": all users are written shares, the systems ios and android.", given)
	case "rows":
		return w.T("“{0}”里没有版本和占比。 ¦ There are no versions with shares in \"{0}\".", given)
	case "no_rows":
		return w.T("这份分布表里一行也没有。 ¦ This distribution has no rows.")
	case "bad_row":
		return w.T("“{0}”不是一个版本和一个占比。 ¦ \"{0}\" is not a version and a share.", given)
	case "bad_version":
		return w.T("“{0}”的版本读不出来。 ¦ The version in \"{0}\" cannot be read.", rows)
	case "bad_share":
		return w.T("“{0}”的占比读不出来：写百分数，不带 % 号。 ¦ The share in \"{0}\" cannot be read: write a percentage without its sign.", rows)
	}
	return w.T("这份分布表自相矛盾，无法计算：{0}。 ¦ This distribution contradicts itself and cannot be used: {0}.", rows)
}
