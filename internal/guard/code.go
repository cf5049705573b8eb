package guard

// Reason is why a style has no code. Codes are stable: pages word them.
type Reason string

const (
	// ReasonUnknownFeature: nothing is known of the path but its name.
	ReasonUnknownFeature Reason = "unknown_feature"
	// ReasonNotTestable: no object shows at run time whether the feature is
	// there. So it is with parameters, results, values, attributes, components
	// and classes (wx.downloadFile is older than the DownloadTask it returns).
	ReasonNotTestable Reason = "not_testable"
	// ReasonNoCreator: no call is known that makes an object of the class.
	ReasonNoCreator Reason = "no_creator"
	// ReasonSinceUnknown: no minimum is known to compare with.
	ReasonSinceUnknown Reason = "since_unknown"
	// ReasonSinceInvalid: the minimum given is not a version.
	ReasonSinceInvalid Reason = "since_invalid"
	// ReasonRemoved: a page that asks for an upgrade is of no use.
	ReasonRemoved Reason = "removed"
	// ReasonNotMarkup: the feature is no component, attribute or its value.
	ReasonNotMarkup Reason = "not_markup"
	// ReasonNotConditional: the component must always be the page's first node.
	ReasonNotConditional Reason = "not_conditional"
	// ReasonValueNotExpressible: a template cannot hold the value as text.
	ReasonValueNotExpressible Reason = "value_not_expressible"
)

// Note is what a reader of a snippet must know. Codes are stable: pages word
// them.
type Note string

const (
	// NoteCanIUseAbsent: wx.canIUse itself came with base library 1.1.1; below,
	// the code takes the upgrade branch (WeChat docs, wx.canIUse).
	NoteCanIUseAbsent Note = "caniuse_absent_before_1_1_1"
	// NoteCanIUseIncomplete: before base library 2.6.2 wx.canIUse may answer
	// false for what is there (WeChat community, answer of the team on
	// wx.canIUse before 2.6.2).
	NoteCanIUseIncomplete Note = "caniuse_incomplete_before_2_6_2"
	// NoteVersionAbsent: before base library 1.1.0 there is no SDKVersion, so
	// the code takes the upgrade branch though the feature is older (WeChat
	// docs, wx.getSystemInfoSync).
	NoteVersionAbsent Note = "sdk_version_absent_before_1_1_0"
	// NoteMinimumInherited: the minimum is an ancestor's, a lower bound.
	NoteMinimumInherited Note = "minimum_inherited"
	// NoteMinimumObserved: the feature was seen in the minimum; older releases
	// may have it too.
	NoteMinimumObserved Note = "minimum_observed"
	// NoteAddContent: the template holds comments, or … for a value, that
	// stand for the reader's own content.
	NoteAddContent Note = "add_content"
)
