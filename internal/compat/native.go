package compat

import (
	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// NativeAnswer is what a platform's own canIUse would say.
type NativeAnswer string

const (
	NativeTrue       NativeAnswer = "true"
	NativeFalse      NativeAnswer = "false"
	NativeUnreliable NativeAnswer = "unreliable" // may be false though the feature is there
	NativeMissing    NativeAnswer = "missing"    // there is no canIUse to ask
)

// NativeReason says why canIUse differs from the documentation.
type NativeReason string

const (
	NativeNoCanIUse  NativeReason = "no_can_i_use"      // below canIUseSince
	NativeIncomplete NativeReason = "incomplete"        // below canIUseComplete
	NativeNotInTable NativeReason = "absent_from_table" // the release's own table lacks the path
)

// WeChat, canIUse page: the function itself needs 1.1.1, and its data was
// incomplete before 2.6.2.
// https://developers.weixin.qq.com/miniprogram/dev/api/base/wx.canIUse.html
const (
	canIUseSince    = "1.1.1"
	canIUseComplete = "2.6.2"
)

// Native is the platform's own answer at a version; Below is the release below
// which Reason holds, or at which it was last seen to hold.
type Native struct {
	Answer NativeAnswer
	Reason NativeReason
	Below  string
}

// Native says what wx.canIUse would answer at v, given the documented verdict.
// ok is false for platforms that document no difference, and where the verdict
// is not known.
func (f Fact) Native(v version.Version, verdict Verdict) (Native, bool) {
	if f.Platform != dataset.WeChat || v.IsZero() {
		return Native{}, false
	}
	if below(v, canIUseSince) {
		return Native{NativeMissing, NativeNoCanIUse, canIUseSince}, true
	}
	if verdict.Support == Unsupported {
		return Native{Answer: NativeFalse}, true
	}
	if last, ok := f.absentFromTable(v); ok {
		return Native{NativeFalse, NativeNotInTable, last}, true
	}
	if verdict.Support != Supported {
		return Native{}, false
	}
	if below(v, canIUseComplete) {
		return Native{NativeUnreliable, NativeIncomplete, canIUseComplete}, true
	}
	return Native{Answer: NativeTrue}, true
}

// absentFromTable looks for a claim that the canIUse table of a release at or
// after v lacks the path.
func (f Fact) absentFromTable(v version.Version) (release string, ok bool) {
	if !f.Feature.Contested {
		return "", false
	}
	for _, claim := range dataset.Claims(f.Platform, f.Path) {
		if claim.Op == ">" && !after(v, claim.Version) {
			return claim.Version, true
		}
	}
	return "", false
}

func below(v version.Version, bound string) bool {
	b, err := version.Parse(bound)
	return err == nil && v.Less(b)
}

func after(v version.Version, bound string) bool {
	b, err := version.Parse(bound)
	return err == nil && b.Less(v)
}
