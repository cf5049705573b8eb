package text

// TableNote says what package table noticed in what was brought, or why it
// left something out.
func (w Words) TableNote(code string) string {
	if say := w.refused(code); say != "" {
		return say
	}
	switch code {
	case "footnote":
		return w.T("不是表里的一行，略过 ¦ not a row, left out")
	case "header_repeated":
		return w.T("重复的表头，略过 ¦ a repeated header, left out")
	case "label_cut":
		return w.T("版本后面的说明，略过 ¦ a label after the version, left out")
	case "mark_cut":
		return w.T("数字后面的脚注记号，略过 ¦ a footnote's mark, left out")
	case "duplicate":
		return w.T("和另一行相同，只算一次 ¦ the same as another row, counted once")
	case "total_row":
		return w.T("合计行，略过 ¦ a row of totals, left out")
	case "total_differs":
		return w.T("合计行和各行之和不一致 ¦ the row of totals is not the sum of the rows")
	case "coverage_contradiction":
		return w.T("占比和表里自己的覆盖率对不上 ¦ the shares contradict the table's own coverage")
	case "sum":
		return w.T("各行之和偏离 100 % 超过 0.5 ¦ the rows sum to more than half a percent off 100")
	case "maybe_cumulative":
		return w.T("逐行递增：可能是累计值 ¦ rising row by row: perhaps running totals")
	case "several_dates":
		return w.T("有几个日期，没有选定 ¦ several dates, none was chosen")
	case "segment_assumed":
		return w.T("没有写明是哪些用户，当作全部 ¦ nothing names the users: taken for all")
	case "rows_refused":
		return w.T("有些行没有采用 ¦ some rows were not used")
	}
	return code
}

// refused says why something was not read; "" for what is no refusal.
func (w Words) refused(code string) string {
	switch code {
	case "no_table":
		return w.T("没有像分布表的内容 ¦ nothing here looks like a distribution")
	case "too_long":
		return w.T("太长，没有读 ¦ too long, not read")
	case "bad_json":
		return w.T("JSON 不完整 ¦ JSON that breaks off")
	case "error_answer":
		return w.T("接口返回的是错误 ¦ an answer that carries an error")
	case "ambiguous":
		return w.T("有两种读法，不猜 ¦ it reads in two ways and is not guessed")
	case "glued":
		return w.T("版本和占比连在一起 ¦ version and share without anything between")
	case "ragged":
		return w.T("这一行的格数和列对不上 ¦ cells that do not fit the columns")
	case "bad_version":
		return w.T("版本读不出来 ¦ a version that cannot be read")
	case "bad_share":
		return w.T("占比读不出来 ¦ a share that cannot be read")
	case "label_repeats", "conflicting_rows":
		return w.T("同一个版本有两个不同的占比 ¦ one version with different shares")
	case "ambiguous_columns":
		return w.T("有几列都可能是占比，不猜 ¦ several columns could be the shares; none is guessed")
	case "no_share":
		return w.T("只有累计值，没有占比 ¦ running totals only, no shares")
	case "client_versions":
		return w.T("这是客户端版本的表，不是基础库的 ¦ a table of clients, not of base libraries")
	case "fraction":
		return w.T("没有百分号，合计约为 1：请乘以 100 再粘贴 ¦ no percent sign, and a sum of about 1: paste percentages")
	case "cumulative":
		return w.T("超过 100 %，且逐行递增：这是累计值 ¦ over 100 % and rising row by row: running totals")
	case "over_100":
		return w.T("各行下限之和超过 100 % ¦ the rows sum to over 100 %")
	case "beside_open":
		return w.T("和“≥”那一行重叠 ¦ overlaps the row with ≥")
	}
	return ""
}
