package text

import "strconv"

// Coverage over time.
const (
	ToolOverTime Phrase = "随时间 ¦ Over time"

	OverTitle    Phrase = "基础库 {0} 及以上的用户占比 ¦ Users on base library {0} or above"
	OverFeature  Phrase = "{0} 需要基础库 {1}。 ¦ {0} needs base library {1}."
	OverHint     Phrase = "填一个版本或一条能力路径，就能看到它的覆盖率怎么随时间变化。 ¦ Enter a version or a feature path to see how its coverage grew."
	OverTry      Phrase = "试试 {0} ¦ Try {0}"
	OverUnknown  Phrase = "这条能力的最低版本未知，所以没有覆盖率可画。 ¦ The minimum of this feature is not known, so there is no coverage to draw."
	OverNoTables Phrase = "没有公开的用户分布，所以没有覆盖率可画。 ¦ No distribution is published, so there is no coverage to draw."
	OverTrimmed  Phrase = "更早的 {0} 份分布里没有人用到它，图从 {1} 画起。 ¦ Nobody had it in {0} earlier distributions; the chart begins with {1}."
	OverNewest   Phrase = "最后一个点是 {0} 的分布 ¦ The last point is the distribution of {0}"
	OverPoint    Phrase = "{0}：{1}（在 {2} 与 {3} 之间） ¦ {0}: {1} (between {2} and {3})"
	OverVague    Phrase = "{0}：在 {1} 与 {2} 之间，无法判断 ¦ {0}: cannot be told, between {1} and {2}"
	OverSlider   Phrase = "日期：用方向键移动 ¦ Date: move with the arrow keys"
	OverDays     Phrase = "{0} 至 {1} ¦ {0} to {1}"

	LegendLine    Phrase = "表中数字 ¦ as printed"
	LegendBand    Phrase = "上下界之间 ¦ between the bounds"
	LegendReached Phrase = "记录中首次达到 ¦ first reached, on record"
	LegendWait    Phrase = "预计达到的区间 ¦ expected range"

	OverTable Phrase = "全部 {0} 份分布的数值 ¦ Figures of all {0} distributions"
	OverDate  Phrase = "日期 ¦ Date"

	ReachedTitle Phrase = "达到各档覆盖率 ¦ Reaching each coverage"
	ReachedShare Phrase = "覆盖率 ¦ Coverage"
	ReachedBy    Phrase = "{0} 达到的日子 ¦ Reached by {0}"
	ReachedGap   Phrase = "{0} 之后，不晚于 {1} ¦ after {0}, by {1}"
	ReachedNever Phrase = "还没有 ¦ not yet"
	UsualDays    Phrase = "以往版本从 1 % 起 ¦ Past releases, from 1 % on"
	UsualMedian  Phrase = "中位数 {0} 天 ¦ median {0} days"
	UsualSpread  Phrase = "{0} 到 {1} 天，{3} 个版本中的 {2} 个 ¦ {0} to {1}; {2} of {3} releases"
	ReachedNote  Phrase = "按 {0} 及以上的全部用户计，记录到 {1}。 ¦ All users on {0} or above; the record ends on {1}."

	OutlookTitle   Phrase = "什么时候能达到 ¦ When it will be reached"
	OutlookRange   Phrase = "{0}：预计在 {1} 到 {2} 之间，{4} 个可比版本中有 {3} 个如此。 ¦ {0}: between {1} and {2}, as {3} of {4} comparable releases did."
	OutlookWaiting Phrase = "另有 {0} 个自己还没达到，按不在区间内计。 ¦ {0} of the others are not there yet and count as outside."
	OutlookOver    Phrase = "这段时间已经过去：请以更新的分布为准。 ¦ That time has passed: a newer distribution would tell."
	OutlookBasis   Phrase = "估计只依据到 {0} 为止的记录：每个以往版本所用的天数，都与紧接在它之前的三个版本相比；区间取中间五分之四。 ¦ Estimated from the record up to {0} alone: the days of each past release are measured against the three just before it, and the range holds the middle four fifths."
	OutlookFew     Phrase = "{0}：不作估计。可比的以往版本只有 {1} 个，至少要 12 个。 ¦ {0}: no estimate. Only {1} past releases compare, and it takes 12."
	OutlookMany    Phrase = "{0}：不作估计。{1} 个可比版本中有 {2} 个自己还没达到。 ¦ {0}: no estimate. Of {1} comparable releases {2} are not there yet themselves."
	OutlookPassed  Phrase = "{0}：不作估计。它已经比所有可比版本都慢。 ¦ {0}: no estimate. It is already slower than the releases that compare."
	OutlookFailed  Phrase = "{0}：不作估计。藏起后来的数据再预测，这一档大多落空。 ¦ {0}: no estimate. With the later data hidden, estimates of this share mostly missed."
	OutlookNone    Phrase = "这个版本不在每日记录里，没有可以推算的起点。 ¦ The daily record does not have this release, so there is nothing to reckon from."
	OutlookThere   Phrase = "覆盖率已经超过 99 %。 ¦ Its coverage is over 99 % already."
	OutlookDone    Phrase = "{0} 已达到全部各档。 ¦ {0} has reached all of them."
)

// Downloads of a chart.
const (
	SaveChart   Phrase = "下载图表 ¦ Download the chart"
	ChartSource Phrase = "数据来源：{0} · minicompat ¦ Source: {0} · minicompat"
	SaveAs      Phrase = "下载 {0} ¦ Download {0}"
)

// Outlook is what an estimate gives in place of a range: why there is none.
type Outlook struct {
	Share, Reason string
	Of, Waiting   int
}

// NoRange says why there is no range of days.
func (w Words) NoRange(o Outlook) string {
	switch o.Reason {
	case "few_releases":
		return w.T(OutlookFew, o.Share, strconv.Itoa(o.Of))
	case "too_many_waiting":
		return w.T(OutlookMany, o.Share, strconv.Itoa(o.Of), strconv.Itoa(o.Waiting))
	case "range_passed":
		return w.T(OutlookPassed, o.Share)
	case "failed_test":
		return w.T(OutlookFailed, o.Share)
	}
	return o.Reason
}
