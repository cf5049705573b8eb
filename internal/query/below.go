package query

import (
	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// below says what users below a minimum see, and where the minimum is set.
//
//   - WeChat: the program is blocked with a prompt to update; set in the
//     console, settings > basic settings; honoured by clients from iOS 6.5.8 and
//     Android 6.5.7 on.
//     https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html
//   - Alipay: blocked with a prompt, from the program's next release on; set in
//     the console, program details; the console counts the affected users over
//     the last 30 days; with a 2.x minimum on a program that was not upgraded
//     to 2.x every user is asked, for ever.
//     https://opendocs.alipay.com/mini/framework/lib
//   - Xiaohongshu: blocked with a prompt that cannot be skipped, meant for
//     severe defects only; set in the professional console.
func below(p dataset.Platform, minimum version.Version) *Below {
	b := &Below{Action: "blocked_update", Where: string(p) + "_console"}
	switch p {
	case dataset.WeChat:
		b.Notes = []string{"wechat_honoured_from"}
	case dataset.Alipay:
		b.Notes = []string{"alipay_next_release", "alipay_counts_30_days"}
		if minimum.Component(0) >= 2 {
			b.Notes = append(b.Notes, "alipay_2x_needs_upgrade")
		}
	case dataset.Xiaohongshu:
		b.Notes = []string{"xiaohongshu_cannot_skip", "xiaohongshu_severe_only"}
	}
	return b
}
